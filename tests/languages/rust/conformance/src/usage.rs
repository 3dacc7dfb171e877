//! What serde makes of codes, entries and words, and what is no code.

use std::fmt::Debug;

use ekyc_codes::{Billing, Code, CodeKind, IdentityOcr, Prompt, SelfieH5, TABLES};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

pub fn check() {
    words(Billing::ALL);
    words(CodeKind::ALL);
    entries();
    what_is_no_code();
}

/// A value is its word, in formats for people and in others, and is read from nothing else.
fn words<T>(values: &[T])
where
    T: Serialize + DeserializeOwned + Debug + PartialEq + ToString,
{
    for value in values {
        let word = value.to_string();
        assert_eq!(serde_json::to_value(value).expect("JSON"), json!(word));
        let bytes = postcard::to_allocvec(value).expect("postcard");
        assert!(bytes.ends_with(word.as_bytes()), "{bytes:?}");
        assert_eq!(postcard::from_bytes::<T>(&bytes).as_ref(), Ok(value));
        let read: T = serde_json::from_value(json!(word)).expect("a word");
        assert_eq!(read, *value);
    }
    for other in [
        json!(0),
        json!(true),
        json!(null),
        json!(""),
        json!("Billed"),
    ] {
        assert!(serde_json::from_value::<T>(other).is_err());
    }
}

fn entries() {
    let written = |entry| serde_json::to_value(entry).expect("JSON");
    for entry in TABLES.iter().flat_map(|table| table.entries) {
        let published = entry
            .published
            .map(|published| json!({"code": published.code, "description": published.description}));
        let expected = json!({
            "table": entry.table,
            "name": entry.name,
            "code": entry.code,
            "description": entry.description,
            "billing": entry.billing.as_str(),
            "published": published,
        });
        assert_eq!(written(entry), expected);
    }
    assert_eq!(written(SelfieH5::Success.entry())["code"], json!(0));
    let ocr = written(IdentityOcr::FailedOperationOcrFailed.entry());
    assert_eq!(ocr["code"], json!("FailedOperation.OcrFailed"));
    assert_eq!(written(Prompt::Blink.entry())["code"], Value::Null);
}

/// What can't be a code is refused, and never taken for one: not for success, where it is absent.
fn what_is_no_code() {
    let integer = |json: &str| serde_json::from_str::<Code<SelfieH5>>(json);
    for json in [
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "\"01\"",
        "\"+1\"",
        "\" 1\"",
        "\"x\"",
        "1.0",
        "1e3",
        "9223372036854775808",
        "-9223372036854775809",
        "\"9223372036854775808\"",
    ] {
        assert!(integer(json).is_err(), "{json}");
    }
    for json in ["null", "1", "true", "[]", "{}"] {
        assert!(serde_json::from_str::<Code<IdentityOcr>>(json).is_err());
    }
    let absent: Option<Code<SelfieH5>> = serde_json::from_str("null").expect("an option");
    assert_eq!(absent, None);
    // What has 64 bits is a code, listed or not; the enum has those that are listed.
    for number in [3_000_000_000, i64::MAX, i64::MIN] {
        let code = integer(&number.to_string()).expect("a code");
        assert!(!code.is_known() && code == Code::of(number));
        assert_eq!(serde_json::to_value(code).expect("JSON"), json!(number));
        assert!(serde_json::from_value::<SelfieH5>(json!(number)).is_err());
    }
    let listed: SelfieH5 = serde_json::from_value(json!("1002")).expect("a code");
    assert_eq!(listed, SelfieH5::SuspectedSpoofing);
}
