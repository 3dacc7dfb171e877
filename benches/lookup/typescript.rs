//! Look-ups in TypeScript, generated and by hand. What is written by hand stands in `typescript/`:
//! a `Map`, an object without a prototype, and for tables of at most a hundred codes a `switch`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::Bench;
use crate::common::{copy, root};
use crate::tables::{Kind, Table};

/// A `switch` is read from top to bottom: beyond this many cases it is the slowest by far.
const MOST_CASES: usize = 100;

/// Writes the program and what is written by hand, and returns what runs the program.
pub fn program(bench: &Bench) -> Result<Command, String> {
    if Command::new("node").arg("--version").output().is_err() {
        return Err("there is no node".into());
    }
    let folder = &bench.folder;
    let home = root().join("benches/lookup/typescript");
    copy(
        &folder.join("generated/ts"),
        &folder.join("node_modules/lookup"),
    );
    fs::create_dir_all(folder.join("hand")).map_err(|error| error.to_string())?;
    let read = |name: &str| fs::read_to_string(home.join(name)).expect(name);
    let write = |path: &Path, text: &str| fs::write(path, text).expect("a file");
    let mut tables = Vec::new();
    for table in &bench.tables {
        let mut forms = vec!["map", "object"];
        if table.entries.len() <= MOST_CASES {
            forms.push("switch");
        }
        let rows: Vec<Value> = table
            .entries
            .iter()
            .map(|entry| row(table, entry))
            .collect();
        let mut cases = String::new();
        for (at, row) in rows.iter().enumerate() {
            writeln!(cases, "case {}: return ROWS[{at}];", row["code"]).expect("a string");
        }
        let rows = format!("const ROWS = {};", Value::from(rows));
        for form in &forms {
            let text = read(&format!("{form}.mjs"))
                .replace("const ROWS = [];", &rows)
                .replace("/* cases */", &cases);
            write(&folder.join(format!("hand/{}.{form}.mjs", table.id)), &text);
        }
        let integers = table.kind == Kind::Integer;
        tables.push(json!({"table": table.id, "forms": forms, "integers": integers}));
    }
    write(
        &folder.join("tables.json"),
        &Value::from(tables).to_string(),
    );
    write(&folder.join("main.mjs"), &read("main.mjs"));
    let mut node = Command::new("node");
    node.arg("main.mjs").current_dir(folder);
    Ok(node)
}

/// What the generated entry has too.
fn row(table: &Table, entry: &crate::tables::Entry) -> Value {
    let code = match table.kind {
        Kind::Integer => json!(entry.code.parse::<i32>().expect("an integer")),
        Kind::String => json!(entry.code),
    };
    json!({
        "table": table.id,
        "name": entry.name,
        "code": code,
        "description": entry.description,
        "billing": "billed",
    })
}
