//! Walks every table of the generated crate and prints each entry as a line of JSON, then answers
//! the questions on stdin. A line is a code as text, in hexadecimal, which is looked up in every
//! table and in the catalogue.

use std::io::BufRead;

use ekyc_codes::{
    AndroidSdk, Billing, Code, CodeKind, Common, Entry, IdentityApp, IdentityFlow,
    IdentityLiveness, IdentityOcr, IosSdk, Known, Prompt, RawCode, SelfieApi, SelfieApp, SelfieH5,
    TABLES, find,
};
use serde_json::{Value, json};

fn main() {
    let questions: Vec<String> = std::io::stdin()
        .lock()
        .lines()
        .map(|line| question(&line.expect("lines are UTF-8")))
        .collect();
    println!(
        "{}",
        json!({"catalog": ekyc_codes::CATALOG, "version": ekyc_codes::VERSION, "tables": TABLES.len()})
    );
    walk::<Common>(&questions);
    walk::<SelfieH5>(&questions);
    walk::<Prompt>(&questions);
    walk::<SelfieApp>(&questions);
    walk::<SelfieApi>(&questions);
    walk::<IdentityApp>(&questions);
    walk::<IosSdk>(&questions);
    walk::<AndroidSdk>(&questions);
    walk::<IdentityLiveness>(&questions);
    walk::<IdentityOcr>(&questions);
    walk::<IdentityFlow>(&questions);
    for question in &questions {
        let by_text: Vec<&str> = find(question.as_str()).map(|entry| entry.table).collect();
        let by_integer: Vec<&str> = question
            .parse::<i32>()
            .map(|code| find(code).map(|entry| entry.table).collect())
            .unwrap_or_default();
        println!(
            "{}",
            json!({"find": question, "text": by_text, "integer": by_integer})
        );
    }
}

fn question(hexadecimal: &str) -> String {
    let digit = |byte: u8| char::from(byte).to_digit(16).expect("a digit");
    let bytes = hexadecimal
        .as_bytes()
        .chunks(2)
        .map(|pair| (digit(pair[0]) << 4 | digit(pair[1])) as u8);
    String::from_utf8(bytes.collect()).expect("questions are UTF-8")
}

fn walk<T>(questions: &[String])
where
    T: Known<Raw: serde::Serialize> + serde::Serialize,
    for<'de> Code<T>: serde::Deserialize<'de>,
{
    let table = T::TABLE;
    let kind = match table.code_kind {
        CodeKind::Integer => "integer",
        CodeKind::String => "string",
        CodeKind::None => "none",
    };
    assert_eq!(T::all().len(), table.entries.len());
    for (code, listed) in T::all().zip(table.entries) {
        let entry = code.entry();
        assert_eq!(entry, listed);
        assert_eq!(
            T::from_raw(&code.raw()),
            Some(code),
            "the raw value finds its constant"
        );
        let letters = entry.name.replace('_', "");
        assert_eq!(format!("{code:?}").to_lowercase(), letters, "the variant");
        assert_eq!(Code::<T>::of(code.raw()).known(), Some(code));
        println!(
            "{}",
            json!({
                "table": table.id,
                "title": table.title,
                "code_kind": kind,
                "name": entry.name,
                "code": raw(entry),
                "description": entry.description,
                "billed": billed(entry.billing),
                "published": {
                    "code": entry.published.and_then(|published| published.code).map(str::to_owned).or(entry.code.map(|code| code.to_string())),
                    "description": entry.published.and_then(|published| published.description).unwrap_or(entry.description),
                },
                "wire": serde_json::to_value(code).expect("JSON"),
            })
        );
    }
    for question in questions {
        let parsed = question.parse::<Code<T>>();
        let text = parsed
            .as_ref()
            .ok()
            .and_then(Code::known)
            .map(|code| code.entry().name);
        let integer = question
            .parse::<i32>()
            .ok()
            .and_then(|code| table.get(code))
            .map(|entry| entry.name);
        // A code reads back as it was printed and written, listed or not.
        if let Ok(code) = &parsed {
            assert_eq!(code.to_string(), *question);
            let written = serde_json::to_value(code).expect("JSON");
            assert_eq!(
                serde_json::from_value::<Code<T>>(written).expect("a code"),
                *code
            );
            assert_eq!(
                serde_json::from_value::<Code<T>>(json!(question)).expect("a code"),
                *code,
                "the text form"
            );
        }
        println!(
            "{}",
            json!({"table": table.id, "ask": question, "text": text, "integer": integer})
        );
    }
}

fn raw(entry: &Entry) -> Value {
    match entry.code {
        Some(RawCode::Integer(code)) => json!(code),
        Some(RawCode::Text(code)) => json!(code),
        None => Value::Null,
    }
}

fn billed(billing: Billing) -> Option<bool> {
    match billing {
        Billing::Billed => Some(true),
        Billing::NotBilled => Some(false),
        Billing::NotStated => None,
    }
}
