//! The promise: whatever is in a file, `codegen init --from` answers with a spec that has it to the
//! letter, or with a message; never a panic, or half a spec.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::import::{FORMATS, column, import, imported};
use crate::common::{codegen, folder, hostile};

/// What is written is what was read, whatever it is.
#[test]
fn hostile_texts_come_through() {
    let all: Vec<String> = hostile::texts()
        .into_iter()
        .filter(|text| text.refused_as_text().is_empty())
        .map(|text| text.text)
        .collect();
    comes_through(&all);
}

/// Imports texts as descriptions, notes and values, and asserts that they come back.
fn comes_through(all: &[String]) {
    let rows: Vec<Value> = (0..all.len())
        .map(|at| json!({"code": at, "name": format!("n{at}"), "text": all[at], "note": all[at], "mine": all[at]}))
        .collect();
    let table = json!({ all.iter().find(|it| it.len() < 99).expect("a short one").as_str(): rows });
    let (catalogue, _) = imported("a.json", &table.to_string());
    for key in ["/description", "/note", "/attributes/mine"] {
        let found = column(&catalogue, key);
        assert_eq!(found.len(), all.len());
        for (text, found) in all.iter().zip(found) {
            assert!(found == json!(text), "{key}: {text:?} is {found}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_through(all in proptest::collection::vec("[^\\s].{0,40}|\\PC{1,9}[:#\\-'\"]\\PC*", 1..40)) {
        let all: Vec<String> = all.into_iter().filter(|text| !text.trim().is_empty()).collect();
        if !all.is_empty() {
            comes_through(&all);
        }
    }

    /// Whatever is in a file: a spec, or a message, and never a panic or half a spec.
    #[test]
    fn any_file_is_answered(
        text in "[a-z,;|\"\\[\\]{}:\\-\n\t 0-9xé]{0,200}|\\PC{0,60}|(code|text|a|1|2|\\||,|\n|---|\"){0,60}",
        format in proptest::sample::select(&FORMATS[..]),
    ) {
        let folder = folder();
        let name = format!("a.{format}");
        let run = import(folder.path(), &[(&name, &text)], &[]);
        let is_written = folder.path().join("spec").exists();
        match run.status {
            Some(0) => {
                codegen(folder.path(), &["--quiet", "--lang", "go"]).exits(0);
            }
            Some(1) => assert!(!is_written && run.stderr.contains("error["), "{}", run.stderr),
            other => panic!("{other:?}: {}", run.stderr),
        }
    }
}
