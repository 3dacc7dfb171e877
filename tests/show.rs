//! The promise: `codegen show` says what a code means in every table, for people and for programs.

use std::fs;
use std::process::Stdio;

use crate::common;
use crate::common::{codegen, folder, root};

fn shown(args: &[&str]) -> String {
    codegen(root(), &[&["show"], args].concat()).exits(0).stdout
}

fn assert_shown(file: &str, args: &[&str]) {
    common::assert_snapshot(&root().join("tests/show").join(file), shown(args));
}

#[test]
fn for_people() {
    assert_shown("catalogue.txt", &[]);
    assert_shown("code.txt", &["1001"]);
    assert_shown("negative_code.txt", &["-999"]);
    assert_shown("string_code.txt", &["FailedOperation.IdCardTooSmall"]);
    assert_shown("name.txt", &["user_canceled"]);
    assert_shown("table.txt", &["identity_liveness"]);
    assert_shown("table_without_codes.txt", &["prompt"]);
}

/// Words of a description are found as they are typed, with quotes or without.
#[test]
fn words_without_quotes() {
    let quoted = shown(&["standard passing threshold"]);
    assert!(quoted.contains("similarity_too_low"), "{quoted}");
    assert_eq!(shown(&["standard", "passing", "threshold"]), quoted);
}

#[test]
fn for_programs() {
    let catalog = common::shipped_json();
    assert_eq!(catalog["catalog"], "ekyc_codes");
    let tables = catalog["tables"].as_array().expect("tables");
    assert_eq!(tables.len(), 11);
    let kinds: Vec<&str> = tables
        .iter()
        .filter_map(|table| table["code_kind"].as_str())
        .collect();
    let expected =
        "string integer none integer string integer integer integer integer string integer";
    assert_eq!(kinds.join(" "), expected);
    let success = serde_json::json!({
        "name": "success",
        "code": 0,
        "description": "Success, Tap Next to continue.",
        "billed": true,
        "published": {"code": "0", "description": "Success, Tap Next to continue."},
        "note": "The second half is screen text that slipped into the table.",
    });
    assert_eq!(tables[1]["entries"][0], success);
    let repeated = serde_json::json!({
        "name": "connection_lost",
        "code": null,
        "description": "Connection lost",
        "billed": null,
        "published": {"code": null, "description": "Connection lost"},
        "repeats": "connection_lost",
    });
    assert_eq!(tables[2]["entries"][25], repeated);
    let one: serde_json::Value =
        serde_json::from_str(&shown(&["2016", "--format", "json"])).expect("JSON");
    assert_eq!(one["tables"].as_array().map(Vec::len), Some(4));
}

const COLUMNS: [&str; 2] = ["--spec", "tests/golden/columns/spec"];

/// Columns of a catalogue's own, aliases, and codes in hexadecimal.
#[test]
fn columns_for_people() {
    let show = |file: &str, args: &[&str]| assert_shown(file, &[&COLUMNS, args].concat());
    show("columns.txt", &[]);
    show("columns_table.txt", &["api"]);
    show("columns_hex.txt", &["0xc0000005"]);
    show("columns_negative_hex.txt", &["0x80004005"]);
    show("columns_alias.txt", &["EWouldBlock"]);
    show(
        "columns_where.txt",
        &["--where", "retryable=false,severity="],
    );
}

#[test]
fn columns_for_programs() {
    let args = [&COLUMNS[..], &["--format", "json"]].concat();
    let json: serde_json::Value = serde_json::from_str(&shown(&args)).expect("JSON");
    let severity = serde_json::json!({
        "name": "severity",
        "type": "enum",
        "values": ["warning", "error", "fatal"],
        "required": false,
    });
    assert_eq!(json["attributes"][2], severity);
    let again = serde_json::json!({
        "name": "edeadlk",
        "aliases": [{"name": "edeadlock"}],
        "code": 35,
        "description": null,
        "attributes": {
            "http_status": null,
            "retryable": true,
            "severity": null,
            "help_url": null,
            "type": "self",
            "owner": null,
            "budget": 1,
        },
        "published": {"code": "35", "description": null},
    });
    assert_eq!(json["tables"][1]["entries"][2], again);
    let wide = &json["tables"][3];
    assert_eq!(
        (&wide["code_width"], &wide["code_radix"]),
        (&64.into(), &"hex".into())
    );
}

/// Names in any casing, words of a description, a table in another casing.
#[test]
fn found_in_other_words() {
    let found = |what: &str| shown(&[what]).lines().count() - 1;
    for name in [
        "LightingTooDim",
        "LIGHTING_TOO_DIM",
        "lightingTooDim",
        "lighting-too-dim",
    ] {
        assert_eq!(shown(&[name]), shown(&["lighting_too_dim"]), "{name}");
    }
    assert_eq!(shown(&["SelfieH5"]), shown(&["selfie_h5"]));
    assert!(found("liveness engine") > 1);
    assert_eq!(shown(&["0x7E0"]), shown(&["2016"]));
}

#[test]
fn conditions() {
    let billed = shown(&["selfie_h5", "--where", "billed=true"]);
    assert!(billed.contains("success") && !billed.contains("not billed"));
    let stated = shown(&["--where", "billed="]);
    assert!(stated.contains("not stated") && !stated.contains(" not billed "));
    let wrong = |condition: &str| {
        let args = [&["show"], &COLUMNS[..], &["--where", condition]].concat();
        codegen(root(), &args)
    };
    wrong("severty=fatal")
        .exits(2)
        .says("did you mean `severity`?");
    wrong("severity=fatl")
        .exits(2)
        .says("its values are `warning`, `error`, `fatal`");
    wrong("retryable=maybe").exits(2).says("`true`, `false`");
    wrong("budget=much").exits(2).says("write a whole number");
    wrong("severity").exits(2).says("write `COLUMN=VALUE`");
    wrong("budget=-17").exits(1).says("no entry fulfils");
}

#[test]
fn not_found() {
    codegen(root(), &["show", "selfie_h6"])
        .exits(1)
        .says("did you mean `selfie_h5`?");
    codegen(root(), &["show", "FailedOperation.OcrFaild"])
        .exits(1)
        .says("did you mean `FailedOperation.OcrFailed`?");
    codegen(root(), &["show", "424242"])
        .exits(1)
        .says("codegen show");
    codegen(root(), &["show", ""]).exits(1);
}

#[test]
fn colour_only_on_a_terminal() {
    assert!(!shown(&["2016"]).contains('\u{1b}'));
    let forced = common::command(root(), &["show", "2016"])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .expect("codegen runs");
    assert!(String::from_utf8_lossy(&forced.stdout).contains("\u{1b}["));
}

/// Nothing in a spec can control the terminal.
#[test]
fn control_characters_are_escaped() {
    let folder = folder();
    let table = "title: \"a\\e[31m\"\ncode_kind: none\nentries:\n  - {name: x, description: \"\\e]0;owned\\a\\u202e\"}\n";
    common::spec(folder.path(), table);
    for what in [&["show"][..], &["show", "demo"], &["show", "x"]] {
        let run = codegen(folder.path(), what).exits(0);
        assert!(
            !run.stdout.contains(['\u{1b}', '\u{7}', '\u{202e}']),
            "{:?}",
            run.stdout
        );
    }
}

/// A reader may stop early.
#[test]
fn broken_pipe_is_no_error() {
    let mut child = common::command(root(), &["show", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("codegen runs");
    drop(child.stdout.take());
    let run: common::Run = child.wait_with_output().expect("codegen ends").into();
    assert_eq!(run.exits(0).stderr, "");
}

/// Without a spec the built-in catalogue is shown, which is the one in the repository.
#[test]
fn built_in_catalogue() {
    let folder = folder();
    let run = codegen(folder.path(), &["show", "--format", "json"])
        .exits(0)
        .says("showing the built-in catalogue");
    assert_eq!(run.stdout, shown(&["--format", "json"]));
    codegen(
        folder.path(),
        &["--spec", "builtin", "--lang", "rust", "--quiet"],
    )
    .exits(0);
    let generated = common::files(&folder.path().join("generated/rust"));
    for (path, bytes) in common::files(&root().join("generated/rust")) {
        assert!(generated[&path] == bytes, "{path}");
    }
    fs::create_dir(folder.path().join("spec")).expect("a folder");
    codegen(folder.path(), &["show"])
        .exits(1)
        .says("spec/catalog.yaml");
}
