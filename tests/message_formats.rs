//! The promise: `--message-format` gives programs the messages that people get, with the same words
//! and the same places, and stdout has nothing else.

use std::fs;
use std::process::Command;

use crate::common;
use crate::common::library::rules;
use crate::common::tools::{content, tool};
use crate::common::{Run, codegen, files, folder, root, spec};
use serde_json::Value;

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";

/// The messages of a run, one per line.
fn json(run: &Run) -> Vec<Value> {
    run.stdout
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn bad_specs() -> Vec<String> {
    let cases = fs::read_dir(root().join("tests/bad")).expect("tests/bad");
    cases
        .map(|case| {
            format!(
                "tests/bad/{}",
                case.expect("an entry").file_name().display()
            )
        })
        .collect()
}

/// For every mistake in every bad spec.
#[test]
fn people_and_programs_get_the_same() {
    for case in bad_specs() {
        let args = ["check", "--spec", &case];
        let human = codegen(root(), &args).exits(1);
        let programs =
            codegen(root(), &[&args[..], &["--message-format", "json"]].concat()).exits(1);
        let messages = json(&programs);
        assert_eq!(
            messages.len(),
            human.stderr.matches("error[").count(),
            "{case}"
        );
        for (message, drawn) in messages.iter().zip(human.stderr.split("error[").skip(1)) {
            let text = |key: &str| message[key].as_str().unwrap_or_default();
            assert_eq!(text("level"), "error");
            assert!(
                drawn.starts_with(&format!("{}]: {}\n", text("rule"), text("message"))),
                "{message}\n{drawn}"
            );
            if !message["path"].is_null() {
                let place = format!(
                    "--> {}:{}:{}\n",
                    text("path"),
                    message["line"],
                    message["column"]
                );
                assert!(drawn.contains(&place), "{place} is not in {drawn}");
                let end =
                    |line: &str, column: &str| (message[line].as_u64(), message[column].as_u64());
                assert!(
                    end("line", "column") <= end("end_line", "end_column"),
                    "{message}"
                );
            }
            for help in message["help"].as_array().expect("a list") {
                assert!(
                    drawn.contains(&format!("= help: {}\n", help.as_str().expect("a text"))),
                    "{message}\n{drawn}"
                );
            }
            for related in message["related"].as_array().expect("a list") {
                assert!(
                    related["path"].is_string() && related["line"].is_u64(),
                    "{message}"
                );
            }
        }
        let github = codegen(
            root(),
            &[&args[..], &["--message-format", "github"]].concat(),
        )
        .exits(1);
        assert_eq!(
            github.stdout.lines().count(),
            messages.len(),
            "{case}: {}",
            github.stdout
        );
        assert!(
            github
                .stdout
                .lines()
                .all(|line| line.starts_with("::error ")),
            "{}",
            github.stdout
        );
    }
}

/// A message has the same keys whatever it is about.
#[test]
fn a_message_has_all_its_keys() {
    let keys = [
        "level",
        "rule",
        "message",
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "label",
        "help",
        "related",
    ];
    let runs = [
        &["check", "--spec", "tests/bad/many-at-once"][..],
        &["show", "nothing-of-this-name"],
    ];
    for args in runs {
        let run = codegen(root(), &[args, &["--message-format", "json"]].concat()).exits(1);
        for message in json(&run) {
            let message = message.as_object().expect("an object");
            assert_eq!(message.len(), keys.len());
            assert!(
                keys.iter().all(|key| message.contains_key(*key)),
                "{message:?}"
            );
        }
    }
}

/// A finding points at the first line that differs, in each format.
#[test]
fn findings_point_at_the_line() {
    let folder = folder();
    spec(folder.path(), TABLE);
    codegen(folder.path(), &["--quiet", "--lang", "rust"]).exits(0);
    let file = folder.path().join("generated/rust/src/tables/demo.rs");
    let text = fs::read_to_string(&file).expect("a file");
    let line = 1 + text
        .lines()
        .position(|line| line.contains("\"Done\""))
        .expect("the description");
    fs::write(&file, text.replace("\"Done\"", "\"🙂 Gone\"")).expect("a file");
    let check = |format: &str| {
        codegen(
            folder.path(),
            &["check", "--lang", "rust", "--message-format", format],
        )
        .exits(1)
    };
    let message = &json(&check("json"))[0];
    assert_eq!(message["path"], "generated/rust/src/tables/demo.rs");
    assert_eq!(
        (&message["line"], &message["column"]),
        (&line.into(), &1.into())
    );
    // Columns are characters: the one beyond the Basic Multilingual Plane counts once.
    let width = 1
        + text
            .lines()
            .nth(line - 1)
            .expect("the line")
            .chars()
            .count()
        + 2;
    assert_eq!(
        (&message["end_line"], &message["end_column"]),
        (&line.into(), &width.into())
    );
    let github = check("github").stdout;
    let begins = format!(
        "::error file=generated/rust/src/tables/demo.rs,line={line},endLine={line},col=1,endColumn={width},title=edited-output::edited by hand"
    );
    assert!(github.starts_with(&begins), "{github}");
    let sarif: Value = serde_json::from_str(&check("sarif").stdout).expect("JSON");
    let run = &sarif["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let region = &run["results"][0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(
        (&region["startLine"], &region["endColumn"]),
        (&line.into(), &width.into())
    );
}

/// Nothing in a spec or a path can become a command, a property or a line of its own.
#[test]
fn github_is_escaped() {
    let folder = folder();
    let place = folder.path().join("a,b:c%d");
    spec(
        &place,
        "title: Demo\ncode_kind: integer\nentries:\n  - \"na\\nme::stop-commands::%0A\": x\n",
    );
    let run = codegen(
        folder.path(),
        &["--spec", "a,b:c%d/spec", "--message-format", "github"],
    )
    .exits(1);
    let file = "::error file=a%2Cb%3Ac%25d/spec/tables/demo.yaml,line=4,endLine=4,col=5,";
    assert!(
        run.stdout.lines().all(|line| line.starts_with(file)),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("%250A"), "{}", run.stdout);
    assert!(run.stdout.contains("%0Ahelp: "), "{}", run.stdout);
}

/// Not only mistakes in a spec: a lock file, files in the way, an edit that is overwritten, a
/// folder that can't be made.
#[test]
fn every_kind_of_message() {
    let folder = folder();
    let path = folder.path();
    spec(path, TABLE);
    let run = |args: &[&str], status| {
        let run = codegen(
            path,
            &[args, &["--message-format", "json", "--lang", "rust"]].concat(),
        )
        .exits(status);
        let messages = json(&run);
        assert_eq!(messages.len(), 1, "{} {}", run.stdout, run.stderr);
        let text = |key: &str| messages[0][key].as_str().unwrap_or_default().to_owned();
        (
            text("level"),
            text("rule"),
            text("path"),
            messages[0]["line"].as_u64(),
        )
    };
    let reported = |level: &str, rule: &str, path: &str, line| {
        (level.to_owned(), rule.to_owned(), path.to_owned(), line)
    };
    codegen(path, &["--quiet"]).exits(0);
    let out = path.join("generated");
    fs::write(out.join("rust/Cargo.toml"), "mine").expect("a file");
    assert_eq!(
        run(&[], 0),
        reported(
            "warning",
            "edited-output",
            "generated/rust/Cargo.toml",
            None
        )
    );
    fs::write(out.join("rust/Cargo.toml"), "mine").expect("a file");
    let github = codegen(path, &["--message-format", "github"]).exits(0);
    let warning = "\n::warning file=generated/rust/Cargo.toml,title=edited-output::";
    assert!(github.stdout.contains(warning), "{}", github.stdout);
    fs::write(out.join("rust/Cargo.toml"), "mine").expect("a file");
    let sarif = codegen(path, &["--message-format", "sarif"]).exits(0);
    let sarif: Value = serde_json::from_str(&sarif.stdout).expect("JSON");
    assert_eq!(sarif["runs"][0]["results"][0]["level"], "warning");
    let lock = fs::read_to_string(out.join("codegen.lock")).expect("the lock file");
    fs::write(out.join("codegen.lock"), lock.clone() + "x\n").expect("the lock file");
    let line = Some(lock.lines().count() as u64 + 1);
    assert_eq!(
        run(&["check"], 1),
        reported("error", "damaged-lock", "generated/codegen.lock", line)
    );
    fs::write(out.join("codegen.lock"), "# codegen lock 9: later\n").expect("the lock file");
    assert_eq!(
        run(&[], 1),
        reported("error", "newer-lock", "generated/codegen.lock", Some(1))
    );
    fs::remove_file(out.join("codegen.lock")).expect("removed");
    fs::write(out.join("rust/Cargo.toml"), "mine").expect("a file");
    assert_eq!(
        run(&[], 1),
        reported("error", "foreign-output", "generated/rust/Cargo.toml", None)
    );
    // However the folder is spelled, the path is the plain one.
    let there = reported("error", "foreign-output", "generated/rust/Cargo.toml", None);
    assert_eq!(run(&["--out", "./generated"], 1), there);
    fs::write(path.join("file"), "").expect("a file");
    assert_eq!(
        run(&["--out", "file"], 1),
        reported("error", "system", "file", None)
    );
    let wrong = codegen(path, &["--message-format", "xml"]).exits(2);
    assert_eq!(wrong.stdout, "");
}

/// Results and messages never share stdout.
#[test]
fn results_stay_results() {
    for format in ["json", "github", "sarif"] {
        let plain = codegen(root(), &["show", "2016"]).exits(0);
        let run = codegen(root(), &["--message-format", format, "show", "2016"]).exits(0);
        assert_eq!(run.stdout, plain.stdout);
    }
    let folder = folder();
    for format in ["json", "github"] {
        let run = codegen(
            folder.path(),
            &["--spec", "builtin", "--message-format", format],
        )
        .exits(0);
        assert_eq!(run.stdout, "");
    }
}

/// The schema of OASIS accepts the log of every bad spec, of a check, and of a run without
/// messages.
#[test]
fn sarif_is_valid() {
    let folder = folder();
    let sarif = |args: &[&str], name: &str| {
        let run = codegen(root(), &[args, &["--message-format", "sarif"]].concat());
        let log: Value =
            serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{args:?}: {error}"));
        fs::write(folder.path().join(format!("{name}.json")), &run.stdout).expect("a file");
        let rules = log["runs"][0]["tool"]["driver"]["rules"]
            .as_array()
            .expect("rules")
            .clone();
        assert_eq!(
            rules.len(),
            rules::ALL.len()
                + rules::OUTPUT.len()
                + rules::RUN.len()
                + rules::DIFF.len()
                + rules::IMPORT.len()
        );
        for result in log["runs"][0]["results"].as_array().expect("results") {
            let index = result["ruleIndex"].as_u64().expect("an index");
            assert_eq!(
                rules[usize::try_from(index).expect("small")]["id"],
                result["ruleId"]
            );
        }
        log["runs"][0]["results"].as_array().map_or(0, Vec::len)
    };
    for (number, case) in bad_specs().iter().enumerate() {
        assert!(sarif(&["check", "--spec", case], &format!("bad{number}")) > 0);
    }
    let out = folder.path().join("odd {0} näme, 100%/out");
    let out = common::arg(&out);
    assert!(sarif(&["check", "--out", out], "missing") > 50);
    assert_eq!(sarif(&["--quiet", "--out", out], "generated"), 0);
    assert_eq!(sarif(&["check", "--out", out], "nothing"), 0);
    assert_eq!(sarif(&["show", "nothing-of-this-name"], "not-found"), 1);
    let uri = fs::read_to_string(folder.path().join("missing.json")).expect("a log");
    assert!(uri.contains("odd%20%7B0%7D%20n%C3%A4me%2C%20100%25/out/rust/Cargo.toml"));
    let (Ok(schema), Ok(ajv)) = (tool("sarif/schema.json"), tool("node/node_modules/ajv")) else {
        return;
    };
    let validate = "const [ajv, schema, ...logs] = process.argv.slice(1), read = (file) => JSON.parse(require('fs').readFileSync(file));
        const check = new (require(ajv))({ allErrors: true }).compile(read(schema));
        for (const log of logs) if (!check(read(log))) { console.log(log, check.errors); process.exitCode = 1 }";
    let logs = files(folder.path())
        .into_keys()
        .filter(|path| !path.contains('/'));
    content(
        Command::new("node")
            .args(["-e", validate])
            .arg(ajv)
            .arg(schema)
            .args(logs),
        folder.path(),
    );
}
