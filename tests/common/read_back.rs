//! Programs that import a generated package as its users do, walk every table through the public API and print what they find as lines
//! of JSON; here they are held against `codegen show --format json`. They are in `tests/conformance`, one a language.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::compilers;
use super::jvm::Jvm;
use super::tools::{content, offline, silent, tool};
use super::{Run, arg, codegen, copy, fresh_folder, root};

/// A catalogue as it was generated, and the spec it was generated from.
pub struct Generated {
    pub name: &'static str,
    pub spec: PathBuf,
    pub folder: PathBuf,
}

/// A folder with a generated package and its program, where they are in the repository: what a build leaves behind stays there.
struct Workbench {
    package: PathBuf,
    program: PathBuf,
    catalog: Value,
}

impl Workbench {
    /// Below `target`, and the same one every time, so that cargo builds no more than it needs to.
    fn new(generated: &Generated, language: &str) -> Self {
        let folder = fresh_folder(&format!("{}-{language}", generated.name));
        let (package, program) = (
            folder.join("generated").join(language),
            folder.join("tests/conformance").join(language),
        );
        copy(&generated.folder.join(language), &package);
        copy(&root().join("tests/conformance").join(language), &program);
        let spec = arg(&generated.spec);
        let run = codegen(root(), &["show", "--spec", spec, "--format", "json"]).exits(0);
        let catalog = serde_json::from_str(&run.stdout).expect("JSON");
        Self {
            package,
            program,
            catalog,
        }
    }

    /// Runs a program on the questions and holds what it prints against what it should.
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

/// A question can have line breaks in it.
fn hexadecimal(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        write!(out, "{byte:02x}").expect("a string can be written to");
        out
    })
}

/// What is asked beside every code of the catalogue, and every text of a table without codes.
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

fn tables(catalog: &Value) -> &Vec<Value> {
    catalog["tables"].as_array().expect("tables")
}

/// The entries of a table that have a constant.
fn constants(table: &Value) -> impl Iterator<Item = &Value> {
    table["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .filter(|entry| entry.get("repeats").is_none())
}

/// What stands for an entry on the wire, as text.
fn wire_text(entry: &Value) -> String {
    match &entry["code"] {
        Value::Null => entry["description"]
            .as_str()
            .expect("a description")
            .to_owned(),
        Value::String(code) => code.clone(),
        code => code.to_string(),
    }
}

fn questions(catalog: &Value) -> Vec<String> {
    let codes = tables(catalog).iter().flat_map(constants).map(wire_text);
    let mut questions: Vec<String> = codes
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
                "wire": if entry["code"].is_null() { &entry["description"] } else { &entry["code"] },
            }));
        }
        for question in questions {
            let by_text = constants(table).find(|entry| wire_text(entry) == *question);
            let number = question.parse::<i32>().ok();
            let by_integer = constants(table)
                .find(|entry| number.is_some() && entry["code"].as_i64() == number.map(i64::from));
            let name =
                |entry: Option<&Value>| entry.map_or(Value::Null, |entry| entry["name"].clone());
            lines.push(json!({"table": table["id"], "ask": question, "text": name(by_text), "integer": name(by_integer)}));
            let (text, integer) = found.entry(question).or_default();
            text.extend(by_text.filter(|_| kind != "none").map(|_| &table["id"]));
            integer.extend(by_integer.map(|_| &table["id"]));
        }
    }
    for question in questions {
        let (text, integer) = &found[question.as_str()];
        lines.push(json!({"find": question, "text": text, "integer": integer}));
    }
    lines
}

/// The crate, with its `serde` feature.
pub fn rust(generated: &Generated) {
    let bench = Workbench::new(generated, "rust");
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["run", "--quiet", "--locked"])
        .current_dir(&bench.program)
        .env("CARGO_TARGET_DIR", root().join("target/conformance"))
        .env("RUSTFLAGS", "-D warnings");
    bench.assert_reads_back(&mut cargo);
}

/// The npm package, read by every TypeScript compiler that is supported.
pub fn typescript(generated: &Generated) {
    let Some(modules) = tool("node/node_modules") else {
        return;
    };
    let bench = Workbench::new(generated, "ts");
    let package = bench.program.join("node_modules/ekyc-codes");
    copy(&bench.package, &package);
    // The program knows nothing but the package's public paths.
    fs::write(bench.program.join("package.json"), r#"{"type": "module"}"#).expect("package.json");
    compilers::typescript(&package);
    for version in compilers::TYPESCRIPT {
        let mut consumer = compilers::strict_tsc(&modules, version);
        consumer.args(["--module", "nodenext", "main.ts", "--types", "node"]);
        consumer.arg("--typeRoots").arg(modules.join("@types"));
        // The package was looked at whole; the rest is of Node.js and of the compiler.
        consumer.arg("--skipLibCheck");
        silent(&mut consumer, &bench.program);
        bench.assert_reads_back(
            Command::new("node")
                .arg("main.js")
                .current_dir(&bench.program),
        );
    }
}

/// The module, looked at by `go vet` and staticcheck.
pub fn go(generated: &Generated) {
    let Some(go) = tool("go/bin/go") else { return };
    let bench = Workbench::new(generated, "go");
    compilers::go(&bench.package);
    silent(offline(&go).args(["vet", "./..."]), &bench.program);
    silent(
        offline(&go).args(["build", "-o", "program", "."]),
        &bench.program,
    );
    let mut built = Command::new(bench.program.join("program"));
    bench.assert_reads_back(built.arg(&bench.package));
}

/// The classes, used from Kotlin and from Java.
pub fn kotlin(generated: &Generated) {
    let bench = Workbench::new(generated, "kotlin");
    let (api, uses) = (bench.program.join("api"), bench.program.join("uses"));
    let Some(jvm) = Jvm::new(&[&api, &uses]) else {
        return;
    };
    jvm.kotlin_library(&bench.package.join("src/main/kotlin"), &api);
    // One user writes Java, and the other asks it too.
    jvm.java(&bench.program.join("Consumer.java"), &uses);
    jvm.kotlin(&bench.program.join("Main.kt"), &uses, &[]);
    bench.assert_reads_back(&mut jvm.program("MainKt"));
}

/// The Swift package, built in its language mode 6.
pub fn swift(generated: &Generated) {
    let Some(swift) = tool("swift/bin/swift") else {
        return;
    };
    let bench = Workbench::new(generated, "swift");
    let program = bench.program.join("app");
    let constants = program.join("Sources/Conformance/Constants.swift");
    fs::write(constants, swift_constants(&bench.catalog)).expect("Constants.swift");
    let mut build = Command::new(&swift);
    build.args(["build", "--quiet", "-Xswiftc", "-warnings-as-errors"]);
    content(&mut build, &program);
    let mut run = Command::new(&swift);
    run.args(["run", "--quiet", "--skip-build", "Conformance"]);
    bench.assert_reads_back(run.current_dir(&program));
}

/// The constants that Swift's types should have, by the names of their entries: a program can't ask for them.
fn swift_constants(catalog: &Value) -> String {
    fn pascal(name: &Value) -> String {
        let words = name.as_str().expect("a name").split('_');
        words
            .map(|word| word[..1].to_uppercase() + &word[1..])
            .collect()
    }
    let mut file = String::from("import EkycCodes\n");
    for table in tables(catalog) {
        let id = pascal(&table["id"]);
        let all = format!("[(name: String, code: {id})]");
        // Statements, because the compiler's time grows with the square of a literal's length.
        let mut body = format!("var all: {all} = []\n");
        for entry in constants(table) {
            let name = pascal(&entry["name"]);
            let constant = name[..1].to_lowercase() + &name[1..];
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
