//! Any texts wherever a spec takes text: what is generated has each of them where it belongs, and
//! nowhere else.
#![no_main]

use codetables::fuzzing;
use codetables::internals::is_plain;
use codetables_fuzz::{check, strings};
use libfuzzer_sys::fuzz_target;
use serde_json::json;

/// What no UTF-8 text has stands between two texts.
const BETWEEN: u8 = 0xFF;

fuzz_target!(|data: &[u8]| {
    let texts: Vec<_> = data
        .split(|byte| *byte == BETWEEN)
        .map(String::from_utf8_lossy)
        .filter(|text| !text.trim().is_empty())
        .collect();
    if texts.is_empty() {
        return;
    }
    let text = |at: usize| &*texts[at % texts.len()];
    // Codes and the names of people have rules of their own, which most texts would break.
    let strict = |at: usize| -> String {
        let kept = text(at)
            .chars()
            .filter(|c| is_plain(*c) && !c.is_whitespace());
        format!("x{}", kept.take(40).collect::<String>())
    };
    let deprecated = |at| json!({"since": "1.0.0", "reason": text(at)});
    let catalog = json!({
        "id": "demo_codes",
        "version": "1.0.0",
        "title": text(0),
        "description": text(1),
        "source": {"title": text(2), "as_of": text(3)},
        "attributes": {
            "level": {"type": "enum", "values": ["low", "high"], "description": text(4)},
            "link": {"type": "string", "description": text(5)},
        },
        "packages": {"authors": [strict(6)], "license_files": ["LICENSE"]},
        "tables": ["numbers", "words", "notes"],
    });
    let numbers = json!({
        "title": text(7),
        "code_kind": "integer",
        "heading": "published",
        "note": text(8),
        "columns": {"code": text(9), "description": text(10), "billed": text(11)},
        "entries": [
            {"name": "one", "code": 1, "description": text(12), "billed": true, "note": text(13), "level": "low",
                "published": {"description": format!("{}.", text(12)), "reason": text(14), "certainty": "medium"}},
            {"name": "two", "code": 2, "description": text(15), "link": text(16), "deprecated": deprecated(17)},
            {"code": 1, "description": text(12), "billed": true, "level": "low", "repeats": "one"},
        ],
        "reserved": [{"code": 3, "name": "three", "since": "1.0.0", "reason": text(18)}],
    });
    let words = json!({
        "title": text(19),
        "code_kind": "string",
        "entries": [
            {"name": "one", "code": strict(20), "description": text(21)},
            {"name": "two", "code": format!("{}2", strict(22)), "aliases": [{"name": "old", "deprecated": deprecated(23)}]},
        ],
    });
    let notes = json!({
        "title": text(24),
        "code_kind": "none",
        "deprecated": deprecated(25),
        "entries": [{"name": "one", "description": text(26)}],
    });
    let files = [
        ("catalog.yaml".to_owned(), catalog.to_string().into_bytes()),
        ("LICENSE".to_owned(), text(27).as_bytes().to_vec()),
        (
            "tables/numbers.yaml".to_owned(),
            numbers.to_string().into_bytes(),
        ),
        (
            "tables/words.yaml".to_owned(),
            words.to_string().into_bytes(),
        ),
        (
            "tables/notes.yaml".to_owned(),
            notes.to_string().into_bytes(),
        ),
    ];
    let Some(generated) = fuzzing::generate(&files) else {
        // Words are always right: else this target would see nothing.
        let is_word = |text: &&str| text.len() < 40 && text.bytes().all(|b| b.is_ascii_lowercase());
        assert!(
            !(0..texts.len()).map(text).all(|text| is_word(&text)),
            "words are refused"
        );
        return;
    };
    check(&generated);
    let found = strings(&generated, "rust/src/tables/");
    for at in [12, 15, 16, 21, 26] {
        assert!(
            found.contains(text(at)),
            "{:?} is lost: {found:?}",
            text(at)
        );
    }
    for code in [strict(20), format!("{}2", strict(22))] {
        assert!(found.contains(&code), "{code:?} is lost: {found:?}");
    }
});
