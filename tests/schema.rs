//! The promise: the JSON Schemas in the repository are those of the types that read a spec, and
//! every file of the spec names its schema.

use std::fs;

use crate::common;

#[test]
fn schemas_are_current() {
    for file in ["catalog", "table", "project"] {
        let run = common::codegen(common::root(), &["schema", file]).exits(0);
        common::assert_snapshot(
            &common::root().join(format!("spec/schema/{file}.schema.json")),
            run.stdout,
        );
    }
}

#[test]
fn files_name_their_schema() {
    let first_line = |path: &str| {
        let text = fs::read_to_string(common::shipped().join(path)).expect(path);
        text.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        first_line("catalog.yaml"),
        "# yaml-language-server: $schema=schema/catalog.schema.json"
    );
    for entry in fs::read_dir(common::shipped().join("tables")).expect("tables") {
        let name = entry
            .expect("an entry")
            .file_name()
            .into_string()
            .expect("UTF-8");
        let line = first_line(&format!("tables/{name}"));
        assert_eq!(
            line, "# yaml-language-server: $schema=../schema/table.schema.json",
            "{name}"
        );
    }
}

/// The schema allows and requires the keys that the reader does.
#[test]
fn schema_knows_the_keys() {
    let run = common::codegen(common::root(), &["schema", "table"]).exits(0);
    let schema: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(
        schema["required"],
        serde_json::json!(["title", "code_kind", "entries"])
    );
    let entry = &schema["definitions"]["EntrySpec"];
    assert_eq!(entry["additionalProperties"], false);
    assert_eq!(entry["required"], serde_json::Value::Null);
}

/// With a spec, the schema of its tables has the columns that it declares.
#[test]
fn schema_of_a_spec_has_its_columns() {
    let spec = "tests/golden/columns/spec";
    let run = common::codegen(common::root(), &["schema", "table", "--spec", spec]).exits(0);
    let schema: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let entry = &schema["definitions"]["EntrySpec"];
    let columns = &entry["properties"];
    let status = "The HTTP status that the API answers with";
    assert_eq!(columns["http_status"]["type"], "integer");
    assert_eq!(columns["http_status"]["description"], status);
    assert_eq!(columns["retryable"]["type"], "boolean");
    let values = serde_json::json!(["warning", "error", "fatal"]);
    assert_eq!(columns["severity"]["enum"], values);
    let required = serde_json::json!(["retryable", "type", "budget"]);
    assert_eq!(entry["anyOf"][0]["required"], required);
}
