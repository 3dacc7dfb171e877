//! The promise: the documentation of a constant says all that the spec says of its entry, and names
//! the entries of which the table says the same, so that who handles one of two codes for one
//! mistake hears of the other.

use crate::common::library::Language;
use crate::common::{files, folder, generate, spec};

const TABLE: &str = "\
title: Tokens
code_kind: integer
entries:
  - {name: token_expired_15, code: 15, description: Token expired, billed: false}
  - {name: token_expired_4004, code: 4004, description: The token has expired}
  - {name: token_expired, code: 7, description: Something else, note: Of another kind.}
  - {name: no_token, code: -1, description: There is no token}
  - {name: missing_token, code: 2, description: There is no token, billed: true}
  - {name: lost_token, code: 3, description: There is no token}
  - {name: error_8, code: 8, description: Error of the line}
  - {name: error_9, code: 9, description: Error of the card}
";

/// Letters and digits alone, so that it doesn't matter how a language breaks lines, marks code or
/// writes names.
fn letters(text: &str) -> String {
    let kept = text.chars().filter(char::is_ascii_alphanumeric);
    kept.map(|letter| letter.to_ascii_lowercase()).collect()
}

fn documented(language: Language, table: &str) -> String {
    let folder = folder();
    let spec = spec(folder.path(), table);
    let out = folder.path().join("out");
    generate(&spec, language, &out);
    let all = files(&out).into_values().flatten().collect();
    letters(&String::from_utf8(all).expect("text"))
}

fn assert_documents(language: Language) {
    let text = documented(language, TABLE);
    for sentence in [
        "Token expired. Code 15 of demo, not billed. The table says the same of token_expired_4004.",
        "The token has expired. Code 4004 of demo, billing not stated. The table says the same of token_expired_15.",
        "Something else. Code 7 of demo, billing not stated. Note: Of another kind.",
        "There is no token. Code -1 of demo, billing not stated. The table says the same of missing_token and lost_token.",
        "Code 2 of demo, billed. The table says the same of no_token and lost_token.",
    ] {
        assert!(
            text.contains(&letters(sentence)),
            "{language:?}: {sentence}"
        );
    }
    // Entries that are only numbered have nothing in common.
    let alike = "Code 8 of demo, billing not stated. The table says";
    assert!(!text.contains(&letters(alike)), "{language:?}");
}

#[test]
fn every_language_documents_what_the_spec_says() {
    for &language in Language::all() {
        assert_documents(language);
    }
}

/// A comment names a few, whatever a table has: not all 2,000, two thousand times.
#[test]
fn a_crowd_is_not_listed() {
    use std::fmt::Write as _;
    let mut table = "title: T\ncode_kind: integer\nentries:\n".to_owned();
    for code in 0..200 {
        writeln!(
            table,
            "  - {{name: n_{code}_x, code: {code}, description: Same}}"
        )
        .expect("a string");
    }
    for &language in Language::all() {
        let text = documented(language, &table);
        let sentence = "The table says the same of n_1_x, n_2_x, n_3_x, n_4_x, n_5_x, n_6_x, n_7_x, n_8_x and others.";
        assert!(text.contains(&letters(sentence)), "{language:?}");
    }
}
