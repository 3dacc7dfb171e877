//! The promise: what a catalogue says in columns of its own, and under further names, is read back
//! as it was written, typed, and what isn't stated is never a value. A catalogue that says nothing
//! of billing gives code that says nothing of it.
//!
//! The catalogue is that of `tests/golden/columns`; the program is in each language's folder
//! `columns`.

use serde_json::{Value, json};

use crate::common::library::Language;
use crate::common::read_back::{constants, tables};
use crate::common::toolchain::{home, toolchain};
use crate::common::tools::Checked;
use crate::common::{arg, codegen, copy, files, fresh_folder, generate, root};

each_language!(columns_read_back);

/// The program prints a line for each entry, with its table, its name, its value on the wire, its
/// description and its columns, and one for each alias: which entry has it.
fn columns_read_back(language: Language) -> Checked {
    let folder = fresh_folder(&format!("columns-{}", language.folder()));
    copy(&home(language).join("columns"), &folder.join("program"));
    let spec = root().join("tests/golden/columns/spec");
    generate(&spec, language, &folder.join("generated"));
    let printed = toolchain(language).columns(&folder)?;
    let args = ["show", "--spec", arg(&spec), "--format", "json"];
    let shown = codegen(root(), &args).exits(0);
    let catalog: Value = serde_json::from_str(&shown.stdout).expect("JSON");
    let mut lines = printed.lines();
    for table in tables(&catalog) {
        for entry in constants(table) {
            let wire = match &entry["code"] {
                Value::Null => &entry["description"],
                code => code,
            };
            let expected = json!({
                "table": table["id"],
                "name": entry["name"],
                "wire": wire,
                "description": entry["description"].as_str().unwrap_or_default(),
                "columns": entry["attributes"],
            });
            let line = lines.next().expect("a line for each entry");
            let printed: Value = serde_json::from_str(line).expect("JSON");
            assert_eq!(printed, expected, "{language:?}");
            for alias in entry["aliases"].as_array().into_iter().flatten() {
                let expected = json!({"table": table["id"], "alias": alias, "of": entry["name"]});
                let line = lines.next().expect("a line for each alias");
                let printed: Value = serde_json::from_str(line).expect("JSON");
                assert_eq!(printed, expected, "{language:?}");
            }
        }
    }
    assert_eq!(lines.next(), None, "{language:?}");
    Ok(())
}

#[test]
fn nothing_about_billing() {
    let folder = root().join("tests/golden/columns/generated");
    for (path, bytes) in files(&folder) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("bill"), "{path}");
    }
}
