//! Look-ups in Swift, generated and by hand.
//!
//! By hand there are several forms of each table, of which the fastest counts: a `switch` with a
//! `return` in each case, sorted arrays with a search that has no branches, and a dictionary.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use crate::Bench;
use crate::common::tools::{content, tool};
use crate::common::{arg, copy, root};
use crate::tables::{Entry, Kind, Table};

/// A `switch` over more strings than this is too slow to count, and to compile.
const MOST_STRING_CASES: usize = 100;

/// Writes the program and what is written by hand, builds them, and returns what runs the program.
pub fn program(bench: &Bench) -> Result<Command, String> {
    let swift = tool("swift/bin/swift").map_err(|_| "Swift is missing".to_owned())?;
    let app = bench.folder.join("app");
    copy(&root().join("benches/lookup/swift"), &app);
    for table in &bench.tables {
        let path = app.join(format!("Sources/ByHand/{}.swift", type_name(table)));
        fs::write(path, by_hand(table)).expect("a file");
    }
    fs::write(app.join("Sources/Bench/main.swift"), questions(bench)).expect("main.swift");
    let mut build = Command::new(&swift);
    build.args(["build", "--quiet", "-c", "release"]);
    content(&mut build, &app);
    let mut run = Command::new(swift);
    run.args(["run", "--quiet", "--package-path", arg(&app)])
        .args(["--skip-build", "-c", "release", "Bench"]);
    Ok(run)
}

/// The type of a table in the generated package: `Integers75`.
fn type_name(table: &Table) -> String {
    let (first, rest) = table.id.split_at(1);
    first.to_uppercase() + &rest.replace('_', "")
}

/// A code as a literal.
fn literal(table: &Table, code: &str) -> String {
    match table.kind {
        Kind::Integer => code.to_owned(),
        Kind::String => format!("\"{code}\""),
    }
}

/// An array literal in parts, since the compiler's time grows with the square of its length.
fn array(name: &str, element: &str, items: &[String]) -> String {
    let mut text = String::new();
    let parts: Vec<_> = items.chunks(100).enumerate().collect();
    for (at, part) in &parts {
        let items = part.join(",\n");
        writeln!(text, "static let {name}{at}: [{element}] = [\n{items}\n]").expect("text");
    }
    let names: Vec<_> = parts.iter().map(|(at, _)| format!("{name}{at}")).collect();
    let parts = names.join(", ");
    writeln!(
        text,
        "static let {name}: [{element}] = [{parts}].flatMap {{ $0 }}"
    )
    .expect("text");
    text
}

/// The table, written by hand in each form.
fn by_hand(table: &Table) -> String {
    let (code, key) = match table.kind {
        Kind::Integer => ("Int", "Int"),
        Kind::String => ("String", "StaticString"),
    };
    let mut sorted: Vec<&Entry> = table.entries.iter().collect();
    match table.kind {
        Kind::Integer => sorted.sort_by_key(|entry| entry.code.parse::<i32>().expect("a number")),
        Kind::String => sorted.sort_by(|one, other| one.code.cmp(&other.code)),
    }
    let codes: Vec<_> = sorted
        .iter()
        .map(|entry| literal(table, &entry.code))
        .collect();
    let rows: Vec<_> = sorted.iter().map(|entry| row(entry)).collect();
    let texts: Vec<_> = codes
        .iter()
        .map(|code| format!("{code} as String"))
        .collect();
    let keys = match table.kind {
        Kind::Integer => "codes".to_owned(),
        Kind::String => "names".to_owned(),
    };
    let mut text = format!("public enum {}ByHand {{\n", type_name(table));
    text += &array("codes", key, &codes);
    if table.kind == Kind::String {
        text += &array("names", "String", &texts);
    }
    text += &array("rows", "Row", &rows);
    writeln!(
        text,
        "static let dictionary = [{code}: Int](uniqueKeysWithValues: zip({keys}, 0...))
public static func sortedRow(_ code: {code}) -> Row? {{
  place(of: code, in: codes).map {{ place in rows[place] }}
}}
public static func sortedDescription(_ code: {code}) -> String? {{
  place(of: code, in: codes).map {{ place in rows[place].description }}
}}
public static func dictionaryRow(_ code: {code}) -> Row? {{
  dictionary[code].map {{ place in rows[place] }}
}}
public static func dictionaryDescription(_ code: {code}) -> String? {{
  dictionary[code].map {{ place in rows[place].description }}
}}"
    )
    .expect("text");
    if has_switch(table) {
        let switch = |name: &str, returned: &str, value: &dyn Fn(&Entry) -> String| {
            let cases = table.entries.iter().fold(String::new(), |cases, entry| {
                let code = literal(table, &entry.code);
                format!("{cases}case {code}: return {}\n", value(entry))
            });
            format!(
                "public static func {name}(_ code: {code}) -> {returned}? {{\nswitch code {{\n{cases}\
                 default: return nil\n}}\n}}\n"
            )
        };
        text += &switch("switchRow", "Row", &row);
        text += &switch("switchDescription", "String", &|entry| {
            format!("\"{}\"", entry.description)
        });
    }
    text + "}\n"
}

fn row(
    Entry {
        name, description, ..
    }: &Entry,
) -> String {
    format!("Row(name: \"{name}\", description: \"{description}\", billed: true)")
}

fn has_switch(table: &Table) -> bool {
    table.kind == Kind::Integer || table.entries.len() <= MOST_STRING_CASES
}

/// The program's questions. Each form is a loop of its own, so that nothing is called through a
/// closure for a single question.
fn questions(bench: &Bench) -> String {
    let mut text = "import ByHand\nimport Lookup\n".to_owned();
    for table in &bench.tables {
        let (id, name) = (&table.id, type_name(table));
        let mut forms = vec!["sorted", "dictionary"];
        if has_switch(table) {
            forms.push("switch");
        }
        for which in ["hits", "misses"] {
            let file = bench.folder.join(format!("{id}.{which}"));
            let which = if which == "hits" { "hit" } else { "miss" };
            writeln!(text, "do {{\nlet texts = lines(\"{}\")", arg(&file)).expect("text");
            let codes = match table.kind {
                Kind::Integer => "texts.compactMap { text in Int(text) }",
                Kind::String => "texts",
            };
            writeln!(text, "let codes = {codes}").expect("text");
            let mut question = |label: &str,
                                asked: &str,
                                generated: &str,
                                what: &str,
                                by_hand: &dyn Fn(&str) -> String| {
                let count = |found: &str| {
                    format!(
                        "{{ codes in var sum = 0; for code in codes {{ sum &+= {found}?.{what}utf8.count ?? 1 }}; return sum }}"
                    )
                };
                let hands: Vec<_> = forms.iter().map(|form| count(&by_hand(form))).collect();
                writeln!(
                    text,
                    "ask(\"{id} {label}/{which}\", {asked}, generated: {}, byHand: [{}])",
                    count(generated),
                    hands.join(",\n")
                )
                .expect("text");
            };
            question(
                "code",
                "codes",
                &format!("{name}(rawValue: code).entry"),
                "name.",
                &|form| format!("{name}ByHand.{form}Row(code)"),
            );
            if table.kind == Kind::Integer {
                question(
                    "text",
                    "texts",
                    &format!("{name}(code)?.entry"),
                    "name.",
                    &|form| format!("Int(code).flatMap {{ code in {name}ByHand.{form}Row(code) }}"),
                );
            }
            question(
                "description",
                "codes",
                &format!("{name}(rawValue: code).description"),
                "",
                &|form| format!("{name}ByHand.{form}Description(code)"),
            );
            text += "}\n";
        }
    }
    text
}
