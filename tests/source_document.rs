//! The promise: the spec has every printed row of the source document, which can be rebuilt from it
//! byte for byte.

use crate::common::{self, source_document};
use serde_json::Value;

#[test]
fn document_is_rebuilt_byte_for_byte() {
    let rebuilt = source_document::rebuilt(&common::shipped_json());
    assert_eq!(rebuilt, source_document::text());
    assert_eq!(rebuilt.lines().count(), 287 + 11);
}

#[test]
fn flags_are_counted_as_printed() {
    let catalog = common::shipped_json();
    let tables = catalog["tables"].as_array().expect("tables");
    let count = |table: &Value, flag: &Value| {
        table["entries"]
            .as_array()
            .expect("entries")
            .iter()
            .filter(|entry| !source_document::came_later(entry))
            .filter(|entry| entry["billed"] == *flag)
            .count()
    };
    let counts: Vec<(&str, usize, usize, usize)> = tables
        .iter()
        .map(|table| {
            let id = table["id"].as_str().expect("an id");
            (
                id,
                count(table, &Value::Bool(true)),
                count(table, &Value::Bool(false)),
                count(table, &Value::Null),
            )
        })
        .collect();
    let expected = [
        ("common", 0, 12, 0),
        ("selfie_h5", 4, 71, 0),
        ("prompt", 0, 0, 39),
        ("selfie_app", 2, 8, 0),
        ("selfie_api", 2, 51, 0),
        ("identity_app", 9, 0, 0),
        ("ios_sdk", 0, 0, 21),
        ("android_sdk", 0, 0, 17),
        ("identity_liveness", 3, 4, 0),
        ("identity_ocr", 26, 0, 0),
        ("identity_flow", 0, 0, 18),
    ];
    assert_eq!(counts, expected);
}

/// What the vendor's notice of 2026-03-03 added to the document, in force from 2026-03-10.
#[test]
fn what_came_later_is_what_the_notice_says() {
    let mut later = Vec::new();
    for table in common::shipped_json()["tables"].as_array().expect("tables") {
        let entries = table["entries"].as_array().expect("entries").iter();
        for entry in entries.filter(|entry| source_document::came_later(entry)) {
            assert_eq!(entry["since"], "2026-03-10");
            later.push(format!(
                "{} {} {} {}",
                table["id"].as_str().expect("an id"),
                entry["code"],
                entry["description"],
                entry["billed"]
            ));
        }
    }
    let notice = [
        r#"selfie_h5 1409 "Verification process timed out" false"#,
        r#"selfie_h5 1410 "User exited voluntarily" false"#,
        r#"selfie_app 1002 "Suspected spoofed recording" true"#,
        r#"selfie_app 1005 "Liveness detection failed" true"#,
        r#"selfie_app 1201 "Lighting is too dark or overexposed" true"#,
        r#"selfie_app 2017 "Facial occlusion detected" true"#,
        r#"identity_app 1002 "Suspected spoofed recording" true"#,
        r#"identity_app 1005 "Liveness detection failed" true"#,
        r#"identity_app 1201 "Lighting is too dark or overexposed" true"#,
        r#"identity_app 2017 "Facial occlusion detected" true"#,
    ];
    assert_eq!(later, notice);
}

/// In the misaligned table each description and each flag is with the code that it belongs to.
#[test]
fn misaligned_table_is_corrected() {
    let catalog = common::shipped_json();
    let table = catalog["tables"]
        .as_array()
        .and_then(|tables| tables.iter().find(|table| table["id"] == "identity_ocr"));
    let entries = table.expect("identity_ocr")["entries"]
        .as_array()
        .expect("entries");
    let pairs: Vec<(&str, &str)> = entries
        .iter()
        .map(|entry| {
            (
                entry["code"].as_str().expect("a code"),
                entry["description"].as_str().expect("a description"),
            )
        })
        .collect();
    assert_eq!(
        pairs[0],
        ("FailedOperation.DownLoadError", "File download error")
    );
    assert_eq!(pairs[15], ("FailedOperation.EmptyImageError", "no image"));
    assert_eq!(
        pairs[24],
        ("FailedOperation.IdCardTooSmall", "image is too small")
    );
    assert_eq!(pairs[25].0, "FailedOperation.InvalidInfoFormat");
    // Every code is the one printed in the next line, up to the one that was displaced.
    for (index, pair) in entries.windows(2).enumerate().take(24) {
        assert_eq!(pair[0]["code"], pair[1]["published"]["code"], "row {index}");
        assert!(pair[0]["published"]["reason"].is_string(), "row {index}");
    }
}

/// The letters of a string code are those of its constant's name, so typing the code finds the
/// constant.
#[test]
fn names_of_string_codes_keep_the_letters() {
    let letters = |text: &str| {
        text.chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase()
    };
    for table in common::shipped_json()["tables"].as_array().expect("tables") {
        for entry in table["entries"].as_array().expect("entries") {
            if let Some(code) = entry["code"].as_str() {
                assert_eq!(
                    letters(entry["name"].as_str().expect("a name")),
                    letters(code)
                );
            }
        }
    }
}
