//! Programs that import a generated package as its users do, walk every table through the public
//! API and print what they find as lines of JSON; here that is compared with
//! `codegen show --format json`. Each is in the folder `conformance` of its language.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::library::Language;
use super::toolchain::{home, toolchain};
use super::tools::Checked;
use super::{Run, arg, codegen, copy, fresh_folder, root};

/// A catalogue as it was generated, and the spec it was generated from.
pub struct Generated {
    pub name: &'static str,
    pub spec: PathBuf,
    pub folder: PathBuf,
}

/// Asserts that a language's programs read a catalogue back.
pub fn assert_reads_back(generated: &Generated, language: Language) -> Checked {
    let bench = Workbench::new(generated, language);
    let programs = toolchain(language).conformance(&bench)?;
    assert!(!programs.is_empty(), "{language:?}: no program");
    for mut program in programs {
        bench.assert_reads_back(&mut program);
    }
    Ok(())
}

/// A folder with a generated package and its program, laid out as in the repository: what a build
/// leaves behind stays there.
pub struct Workbench {
    pub package: PathBuf,
    pub program: PathBuf,
    pub catalog: Value,
}

impl Workbench {
    /// Below `target`, and the same one every time, so that cargo builds no more than it needs to.
    fn new(generated: &Generated, language: Language) -> Self {
        let lang = language.folder();
        let folder = fresh_folder(&format!("{}-{lang}", generated.name));
        let home = home(language).join("conformance");
        let program = folder.join(home.strip_prefix(root()).expect("below the root"));
        let package = folder.join("generated").join(lang);
        copy(&generated.folder.join(lang), &package);
        copy(&home, &program);
        let spec = arg(&generated.spec);
        let run = codegen(root(), &["show", "--spec", spec, "--format", "json"]).exits(0);
        let catalog = serde_json::from_str(&run.stdout).expect("JSON");
        Self {
            package,
            program,
            catalog,
        }
    }

    /// Runs a program on the questions and compares what it prints with what it should.
    #[track_caller]
    fn assert_reads_back(&self, program: &mut Command) {
        let questions = questions(&self.catalog);
        let mut child = program
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let asked: String = questions
            .iter()
            .map(|question| hexadecimal(question) + "\n")
            .collect();
        let writer = std::thread::spawn(move || stdin.write_all(asked.as_bytes()));
        let run: Run = child.wait_with_output().expect("the program ends").into();
        let written = writer.join().expect("a thread");
        let run = run.exits(0);
        written.expect("the program reads");
        let printed: Vec<Value> = run
            .stdout
            .lines()
            .map(|line| serde_json::from_str(line).expect(line))
            .collect();
        let expected = expected(&self.catalog, &questions);
        assert!(expected.len() > 1_000, "hardly anything was asked");
        for (printed, expected) in printed.iter().zip(&expected) {
            assert_eq!(printed, expected);
        }
        assert_eq!(printed.len(), expected.len());
    }
}

/// A question may have line breaks.
fn hexadecimal(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        write!(out, "{byte:02x}").expect("a string can be written to");
        out
    })
}

/// What is asked besides what the catalogue has: codes, texts of tables without codes, names and
/// ids.
const UNKNOWN: &[&str] = &[
    "",
    " ",
    "0",
    "00",
    "-0",
    "+0",
    "+1001",
    "01001",
    " 1001",
    "1001 ",
    "1001.0",
    "1e3",
    "0x3E9",
    "1_001",
    "١٠٠١",
    "-1",
    "2147483647",
    "-2147483648",
    "2147483648",
    "-2147483649",
    "9223372036854775807",
    "99999999999999999999999",
    "NaN",
    "Infinity",
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "Success ",
    "success",
    "SUCCESS",
    "failedoperation.ocrfailed",
    "please blink ",
];

pub fn tables(catalog: &Value) -> &Vec<Value> {
    catalog["tables"].as_array().expect("tables")
}

/// The entries of a table that have a constant.
pub fn constants(table: &Value) -> impl Iterator<Item = &Value> {
    table["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .filter(|entry| entry.get("repeats").is_none())
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

/// An entry's value on the wire.
fn wire(entry: &Value) -> &Value {
    let code = &entry["code"];
    if code.is_null() {
        &entry["description"]
    } else {
        code
    }
}

/// The word for its billing, which is the same in every language.
fn billing(entry: &Value) -> &'static str {
    match entry["billed"].as_bool() {
        Some(true) => "billed",
        Some(false) => "not_billed",
        None => "not_stated",
    }
}

/// An entry's value on the wire, as text.
fn wire_text(entry: &Value) -> String {
    match &entry["code"] {
        Value::Null => text(&entry["description"]),
        Value::String(code) => code.clone(),
        code => code.to_string(),
    }
}

fn questions(catalog: &Value) -> Vec<String> {
    let entries = || tables(catalog).iter().flat_map(constants);
    let mut questions: Vec<String> = entries()
        .map(wire_text)
        .chain(entries().map(|entry| text(&entry["name"])))
        .chain(tables(catalog).iter().map(|table| text(&table["id"])))
        .chain(UNKNOWN.iter().map(|text| (*text).to_owned()))
        .collect();
    questions.sort();
    questions.dedup();
    questions
}

/// What a program should print.
fn expected(catalog: &Value, questions: &[String]) -> Vec<Value> {
    let mut lines = vec![
        json!({"catalog": catalog["catalog"], "version": catalog["version"], "tables": tables(catalog).len()}),
    ];
    // Question → the tables that know it, as text and as an integer.
    let mut found: BTreeMap<&str, (Vec<&Value>, Vec<&Value>)> = BTreeMap::new();
    for table in tables(catalog) {
        let kind = &table["code_kind"];
        for entry in constants(table) {
            let published = &entry["published"];
            lines.push(json!({
                "table": table["id"],
                "title": table["title"],
                "code_kind": kind,
                "name": entry["name"],
                "code": entry["code"],
                "description": entry["description"],
                "billed": entry["billed"],
                "published": {"code": published["code"], "description": published["description"]},
                "billing": billing(entry),
                "wire": wire(entry),
            }));
        }
        for question in questions {
            let by_text = constants(table).find(|entry| wire_text(entry) == *question);
            let number = question.parse::<i32>().ok();
            let by_integer = constants(table)
                .find(|entry| number.is_some() && entry["code"].as_i64() == number.map(i64::from));
            let name =
                |entry: Option<&Value>| entry.map_or(Value::Null, |entry| entry["name"].clone());
            let by_name = constants(table).find(|entry| entry["name"] == *question);
            lines.push(json!({
                "table": table["id"],
                "ask": question,
                "text": name(by_text),
                "integer": name(by_integer),
                "named": by_name.map(wire),
            }));
            let (text, integer) = found.entry(question).or_default();
            text.extend(by_text.filter(|_| kind != "none").map(|_| &table["id"]));
            integer.extend(by_integer.map(|_| &table["id"]));
        }
    }
    for question in questions {
        let (text, integer) = &found[question.as_str()];
        let by_id = tables(catalog)
            .iter()
            .find(|table| table["id"] == *question);
        let title = by_id.map(|table| &table["title"]);
        lines.push(json!({"find": question, "text": text, "integer": integer, "title": title}));
    }
    lines
}
