//! The promise: every mistake in a spec is reported with its rule, its place and a way out, all of
//! them in one run, and nothing is written.
//!
//! Each folder of `tests/bad` is a spec with mistakes, named after the rule that it breaks, with
//! the messages that it gets.

use std::collections::BTreeSet;
use std::fs;

use crate::common;
use crate::common::library::rules;

fn cases() -> BTreeSet<String> {
    let folder = common::root().join("tests/bad");
    let names = fs::read_dir(folder)
        .expect("tests/bad")
        .map(|entry| entry.expect("an entry").file_name());
    names
        .map(|name| name.into_string().expect("UTF-8"))
        .collect()
}

#[test]
fn mistakes_are_reported_and_nothing_is_written() {
    for case in cases() {
        let out = common::folder();
        let target = out.path().join("generated");
        let spec = format!("tests/bad/{case}");
        let run = common::codegen(
            common::root(),
            &["--spec", &spec, "--out", common::arg(&target)],
        )
        .exits(1);
        assert_eq!(run.stdout, "", "{case}");
        assert!(!target.exists(), "{case}: something was written");
        let id = rules::ALL
            .iter()
            .map(|rule| rule.id)
            .filter(|id| case.starts_with(id))
            .max_by_key(|id| id.len());
        if let Some(id) = id {
            assert!(
                run.stderr.contains(&format!("error[{id}]")),
                "{case}: {}",
                run.stderr
            );
        }
        let reported = run.stderr.matches("error[").count();
        assert!(
            reported > 0 && run.stderr.matches("= help: ").count() >= reported,
            "{case}: no way out: {}",
            run.stderr
        );
        common::assert_snapshot(
            &common::root().join(&spec).join("diagnostics.txt"),
            run.stderr,
        );
    }
}

#[test]
fn every_rule_has_a_case() {
    let cases = cases();
    let without: Vec<&str> = rules::ALL
        .iter()
        .map(|rule| rule.id)
        .filter(|id| !cases.iter().any(|case| case.starts_with(id)))
        .collect();
    assert_eq!(without, Vec::<&str>::new());
}

/// A mistake in one place hides none in another.
#[test]
fn mistakes_add_up() {
    let run = common::codegen(common::root(), &["--spec", "tests/bad/many-at-once"]).exits(1);
    let rules = [
        "missing-key",
        "unknown-key",
        "wrong-type",
        "duplicate-name",
        "duplicate-code",
        "bad-name",
        "code-kind",
    ];
    for rule in rules {
        assert!(
            run.stderr.contains(&format!("error[{rule}]")),
            "{rule} is hidden: {}",
            run.stderr
        );
    }
}

/// A word that is reserved in some language is no mistake: the language escapes it.
#[test]
fn reserved_words_are_no_mistake() {
    let folder = common::folder();
    let words = [
        "class",
        "self",
        "type",
        "func",
        "init",
        "default",
        "in",
        "is",
        "none",
        "object",
        "constructor",
        "string",
    ];
    let rows: String = words
        .iter()
        .enumerate()
        .map(|(code, word)| {
            format!("  - name: {word}\n    code: {code}\n    description: Reserved\n")
        })
        .collect();
    common::spec(
        folder.path(),
        &format!("title: Words\ncode_kind: integer\nentries:\n{rows}"),
    );
    common::codegen(folder.path(), &[]).exits(0);
}
