//! The document that the shipped catalogue was taken from, and how it is printed from a catalogue.

use std::fs;

use serde_json::Value;

use super::shipped;

/// The document.
pub fn text() -> String {
    fs::read_to_string(shipped().join("source/error-codes.txt")).expect("the document")
}

/// A row as it is printed.
fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<&str> = cells.into_iter().collect();
    format!("{} |", cells.join(" | "))
}

fn flag(entry: &Value) -> &'static str {
    match &entry["billed"] {
        Value::Bool(true) => "Y",
        Value::Bool(false) => "N",
        other => panic!("a printed flag is {other}: {entry}"),
    }
}

/// Whether a row was added after the document was written.
pub fn came_later(entry: &Value) -> bool {
    entry["since"].is_string()
}

/// The document that a catalogue was taken from, as `codegen show --format json` has the catalogue.
pub fn rebuilt(catalog: &Value) -> String {
    let mut lines = Vec::new();
    for table in catalog["tables"].as_array().expect("tables") {
        let columns = &table["columns"];
        let titles = ["code", "description", "billed"].map(|column| columns[column].as_str());
        lines.push(line(titles.into_iter().flatten()));
        let entries = table["entries"].as_array().expect("entries").iter();
        for entry in entries.filter(|entry| !came_later(entry)) {
            let published = &entry["published"];
            let cells = [
                titles[0].map(|_| published["code"].as_str().expect("a printed code")),
                published["description"].as_str(),
                titles[2].map(|_| flag(entry)),
            ];
            lines.push(line(cells.into_iter().flatten()));
        }
    }
    lines.join("\n")
}
