//! What a program prints of a catalogue that has columns of its own.

use serde_json::{Value, json};

use super::read_back::{constants, tables};

/// Asserts that a program has printed a line of JSON for each entry, with its table, its name, its
/// value on the wire, its description and its columns, and one for each alias: which entry has it.
#[track_caller]
pub fn assert_printed(printed: &str, catalog: &Value) {
    let mut lines = printed.lines();
    for expected in tables(catalog).iter().flat_map(lines_of) {
        let line = lines.next().unwrap_or_else(|| panic!("no line {expected}"));
        let printed: Value = serde_json::from_str(line).expect(line);
        assert_eq!(printed, expected);
    }
    assert_eq!(lines.next(), None);
}

fn lines_of(table: &Value) -> Vec<Value> {
    constants(table)
        .flat_map(|entry| {
            let wire = match &entry["code"] {
                Value::Null => &entry["description"],
                code => code,
            };
            let line = json!({
                "table": table["id"],
                "name": entry["name"],
                "wire": wire,
                "description": entry["description"].as_str().unwrap_or_default(),
                "columns": entry["attributes"],
            });
            let aliases = entry["aliases"].as_array().into_iter().flatten();
            let aliases = aliases.map(
                |alias| json!({"table": table["id"], "alias": alias["name"], "of": entry["name"]}),
            );
            std::iter::once(line).chain(aliases).collect::<Vec<_>>()
        })
        .collect()
}
