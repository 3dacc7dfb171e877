//! A part of the program in `conformance` that depends on the catalogue.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::common::read_back::{Workbench, constants, tables};

/// Writes the constants that Swift's types should have, by the names of their entries: a program
/// can't ask for them.
pub fn write_constants(bench: &Workbench, path: &Path) {
    fs::write(path, declared(&bench.catalog)).expect("Constants.swift");
}

fn declared(catalog: &Value) -> String {
    fn pascal(name: &Value) -> String {
        let words = name.as_str().expect("a name").split('_');
        words.map(capitalised).collect()
    }
    fn camel(name: &Value) -> String {
        let name = name.as_str().expect("a name");
        let words = name.split('_').skip(1).map(capitalised);
        name.split('_')
            .take(1)
            .map(str::to_owned)
            .chain(words)
            .collect()
    }
    let mut file = String::from("import EkycCodes\n");
    for table in tables(catalog) {
        let id = pascal(&table["id"]);
        let all = format!("[(name: String, code: {id})]");
        // Statements, because the compiler's time grows with the square of a literal's length.
        let mut body = format!("var all: {all} = []\n");
        for entry in constants(table) {
            let constant = camel(&entry["name"]);
            let name = &entry["name"];
            writeln!(body, "all.append(({name}, {id}.{constant}))").expect("text");
        }
        writeln!(file, "extension {id}: Declared {{").expect("text");
        writeln!(
            file,
            "static var declared: {all} {{\n{body}return all\n}}\n}}"
        )
        .expect("text");
    }
    file
}

/// Initialisms of the shipped spec, and of Swift, have capitals only.
fn capitalised(word: &str) -> String {
    const INITIALISMS: [&str; 9] = [
        "api", "h5", "hkid", "id", "ios", "ip", "masid", "ocr", "sdk",
    ];
    if INITIALISMS.contains(&word) {
        return word.to_uppercase();
    }
    word[..1].to_uppercase() + &word[1..]
}
