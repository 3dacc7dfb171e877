//! The promise: nothing is imported silently that may not be meant. What is out of line is named by
//! file and line, with a way out; and where no entry can be made, nothing is written.
//!
//! Each folder of `tests/import/mistakes` has files to import, named after the rule that they
//! break, and what is said about them. A file `options`, if there is one, has options, one a line.

use std::collections::BTreeSet;
use std::fs;

use crate::common::library::rules;
use crate::common::{assert_snapshot, codegen, copy, folder, root};

fn cases() -> BTreeSet<String> {
    let names = fs::read_dir(root().join("tests/import/mistakes")).expect("mistakes");
    let names = names.map(|entry| entry.expect("an entry").file_name());
    names
        .map(|name| name.into_string().expect("UTF-8"))
        .collect()
}

#[test]
fn what_is_out_of_line_is_named() {
    for case in cases() {
        let folder = folder();
        let home = root().join("tests/import/mistakes").join(&case);
        copy(&home, folder.path());
        let options = fs::read_to_string(home.join("options")).unwrap_or_default();
        let mut files: Vec<String> = crate::common::files(&home).into_keys().collect();
        files.retain(|file| file != "options" && file != "said.txt");
        let mut args = vec!["init", "--from"];
        args.extend(files.iter().map(String::as_str));
        args.extend(options.lines());
        let run = codegen(folder.path(), &args);
        let has_errors = run.stderr.contains("error[");
        assert_eq!(
            run.status,
            Some(i32::from(has_errors)),
            "{case}: {}",
            run.stderr
        );
        assert_eq!(folder.path().join("spec").exists(), !has_errors, "{case}");
        let ids = rules::ALL.iter().chain(rules::IMPORT).map(|rule| rule.id);
        let id = ids
            .filter(|id| case.starts_with(id))
            .max_by_key(|id| id.len());
        let id = id.unwrap_or_else(|| panic!("{case} is named after no rule"));
        assert!(
            run.stderr.contains(&format!("[{id}]")),
            "{case}: {}",
            run.stderr
        );
        let reported =
            run.stderr.matches("error[").count() + run.stderr.matches("warning[").count();
        let helped = run.stderr.matches("= help: ").count();
        assert!(helped >= reported, "{case}: no way out: {}", run.stderr);
        if !has_errors {
            codegen(folder.path(), &["--quiet", "--lang", "go"]).exits(0);
        }
        assert_snapshot(&home.join("said.txt"), run.stderr);
    }
}

#[test]
fn every_rule_has_a_case() {
    let cases = cases();
    let ids = rules::IMPORT.iter().map(|rule| rule.id);
    let without: Vec<&str> = ids
        .filter(|id| !cases.iter().any(|case| case.starts_with(id)))
        .collect();
    assert_eq!(without, Vec::<&str>::new());
}

/// Programs get the same as people do.
#[test]
fn messages_have_their_level() {
    let folder = folder();
    let home = root().join("tests/import/mistakes/title-among-cells");
    copy(&home, folder.path());
    let args = ["init", "--from", "input.txt", "--message-format", "json"];
    let run = codegen(folder.path(), &args).exits(0);
    let message: serde_json::Value = serde_json::from_str(&run.stdout).expect("one message");
    assert_eq!(message["level"], "warning");
    assert_eq!(message["rule"], "title-among-cells");
    assert_eq!(
        (&message["path"], &message["line"]),
        (&"input.txt".into(), &4.into())
    );
}
