//! The promise: a program that imports a generated package reads back exactly what the spec says, and finds each code by its raw value
//! and by its text form, and nothing else.
//!
//! Each language has such a program in `tests/conformance`. It walks every table through the public API and prints what it finds as
//! lines of JSON; here they are held against `codegen show --format json`.

mod common;

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use common::tools::{content, silent, tool};
use serde_json::{Value, json};

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

/// Runs a program on the questions and holds what it prints against what it should.
#[track_caller]
fn assert_reads_back(program: &mut Command, catalog: &Value) {
    let questions = questions(catalog);
    let mut child = program
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let asked: String = questions
        .iter()
        .map(|question| format!("{question}\n"))
        .collect();
    let writer = std::thread::spawn(move || stdin.write_all(asked.as_bytes()));
    let run: common::Run = child.wait_with_output().expect("the program ends").into();
    writer.join().expect("a thread").expect("the program reads");
    let run = run.exits(0);
    let printed: Vec<Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect();
    let expected = expected(catalog, &questions);
    assert!(expected.len() > 1_000, "hardly anything was asked");
    for (printed, expected) in printed.iter().zip(&expected) {
        assert_eq!(printed, expected);
    }
    assert_eq!(printed.len(), expected.len());
}

#[test]
fn rust() {
    let manifest = common::root().join("tests/conformance/rust/Cargo.toml");
    let target = common::root().join("target/conformance");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([
        "run",
        "--quiet",
        "--locked",
        "--manifest-path",
        common::arg(&manifest),
    ]);
    cargo
        .env("CARGO_TARGET_DIR", target)
        .env("RUSTFLAGS", "-D warnings");
    assert_reads_back(&mut cargo, &common::shipped_json());
}

#[test]
fn typescript() {
    let Some(modules) = tool("node/node_modules") else {
        return;
    };
    let tsc = |version: &str| {
        let mut node = Command::new("node");
        node.arg(modules.join(format!("typescript-{version}/bin/tsc")));
        node
    };
    let folder = common::folder();
    let package = folder.path().join("node_modules/ekyc-codes");
    common::copy(&common::root().join("generated/ts"), &package);
    // The program knows nothing but the package's public paths.
    common::copy(&common::root().join("tests/conformance/ts"), folder.path());
    fs::write(folder.path().join("package.json"), r#"{"type": "module"}"#).expect("package.json");
    for version in ["5.9", "6.0", "7.0"] {
        silent(tsc(version).args(["-p", "."]), &package);
        let mut consumer = tsc(version);
        consumer.args([
            "--strict",
            "--exactOptionalPropertyTypes",
            "--noUncheckedIndexedAccess",
            "--verbatimModuleSyntax",
        ]);
        consumer.args([
            "--target",
            "es2022",
            "--module",
            "nodenext",
            "--types",
            "node",
            "--typeRoots",
        ]);
        silent(
            consumer.arg(modules.join("@types")).arg("main.ts"),
            folder.path(),
        );
        assert_reads_back(
            Command::new("node")
                .arg("main.js")
                .current_dir(folder.path()),
            &common::shipped_json(),
        );
    }
}

/// Copies a generated package and its program to where they are in the repository, but in a folder that goes away: what a build
/// leaves behind stays there.
fn workbench(language: &str) -> tempfile::TempDir {
    let folder = common::folder();
    for path in ["generated", "tests/conformance"] {
        let path = Path::new(path).join(language);
        common::copy(&common::root().join(&path), &folder.path().join(&path));
    }
    folder
}

#[test]
fn go() {
    let (Some(go), Some(staticcheck)) = (tool("go/bin/go"), tool("go/bin/staticcheck")) else {
        return;
    };
    let folder = workbench("go");
    let package = folder.path().join("generated/go");
    let program = folder.path().join("tests/conformance/go");
    let mut path = vec![go.parent().expect("a folder").to_path_buf()];
    path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let path = env::join_paths(path).expect("a PATH");
    // Nothing is downloaded: there is nothing to download.
    let offline = |tool: &Path| {
        let mut command = Command::new(tool);
        command
            .env("PATH", &path)
            .env("GOTOOLCHAIN", "local")
            .env("GOPROXY", "off")
            .env("GOFLAGS", "-mod=mod")
            .env("GOWORK", "off");
        command
    };
    for module in [&package, &program] {
        silent(offline(&go).args(["vet", "./..."]), module);
    }
    silent(
        offline(&staticcheck).args(["-checks", "all", "./..."]),
        &package,
    );
    silent(offline(&go).args(["build", "-o", "program", "."]), &program);
    let mut built = Command::new(program.join("program"));
    assert_reads_back(built.arg(&package), &common::shipped_json());
}

#[test]
fn kotlin() {
    let (Some(kotlinc), Some(library)) = (
        tool("kotlin/bin/kotlinc"),
        tool("kotlin/lib/kotlin-stdlib.jar"),
    ) else {
        return;
    };
    let folder = workbench("kotlin");
    let package = folder.path().join("generated/kotlin");
    let program = folder.path().join("tests/conformance/kotlin");
    let (api, uses) = (folder.path().join("api"), folder.path().join("uses"));
    let class_path = env::join_paths([&api, &uses, &library]).expect("a class path");
    let kotlinc = |to: &Path| {
        let mut command = Command::new(&kotlinc);
        command.args(["-Werror", "-progressive", "-no-stdlib", "-no-reflect", "-d"]);
        command.arg(to).arg("-classpath").arg(&class_path);
        command
    };
    for classes in [&api, &uses] {
        fs::create_dir_all(classes).expect("a folder");
    }
    let mut build = kotlinc(&api);
    build.args(["-Xexplicit-api=strict", "-jvm-target", "1.8"]);
    silent(build.arg("src/main/kotlin"), &package);
    // One user writes Java, and the other asks it too.
    let mut javac = Command::new("javac");
    javac.args(["-Xlint:all", "-Werror", "-encoding", "UTF-8", "-d"]);
    javac.arg(&uses).arg("-classpath").arg(&class_path);
    silent(javac.arg("Consumer.java"), &program);
    silent(kotlinc(&uses).arg("Main.kt"), &program);
    let mut java = Command::new("java");
    java.arg("-cp").arg(class_path).arg("MainKt");
    assert_reads_back(&mut java, &common::shipped_json());
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

#[test]
fn swift() {
    let Some(swift) = tool("swift/bin/swift") else {
        return;
    };
    let catalog = common::shipped_json();
    let folder = workbench("swift");
    let program = folder.path().join("tests/conformance/swift/app");
    let constants = program.join("Sources/Conformance/Constants.swift");
    fs::write(constants, swift_constants(&catalog)).expect("Constants.swift");
    let mut build = Command::new(&swift);
    build.args(["build", "--quiet", "-Xswiftc", "-warnings-as-errors"]);
    content(&mut build, &program);
    let mut run = Command::new(&swift);
    run.args(["run", "--quiet", "--skip-build", "Conformance"]);
    assert_reads_back(run.current_dir(&program), &catalog);
}
