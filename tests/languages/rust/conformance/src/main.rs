//! Walks every table of the generated crate and prints each entry as a line of JSON, then answers
//! the questions on stdin. A line is a code as text, in hexadecimal, which is looked up in every
//! table and in the catalogue.

mod allocation;
mod usage;

use std::io::BufRead;

use ekyc_codes::{
    AndroidSdk, Billing, Code, CodeKind, Common, IdentityApp, IdentityFlow, IdentityLiveness,
    IdentityOcr, IosSdk, Prompt, SelfieApi, SelfieApp, SelfieH5, TABLES, TableCode, find, table,
};
use serde_json::json;

fn main() {
    allocation::check();
    usage::check();
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
            json!({
                "find": question,
                "text": by_text,
                "integer": by_integer,
                "title": table(question).map(|table| table.title),
            })
        );
    }
}

/// A model that is generic over tables needs no bound but the one.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(bound = "")]
struct Reply<T: TableCode> {
    error: Code<T>,
    billing: Billing,
    kind: CodeKind,
}

/// What is written in a format that can't say what it has, such as postcard, reads back.
fn assert_binary<T: TableCode>(code: &Code<T>) {
    let reply = Reply {
        error: code.clone(),
        billing: code.billing().unwrap_or(Billing::NotStated),
        kind: T::TABLE.code_kind,
    };
    let bytes = postcard::to_allocvec(&reply).expect("postcard");
    assert_eq!(
        postcard::from_bytes::<Reply<T>>(&bytes).as_ref(),
        Ok(&reply)
    );
    let text = serde_json::to_string(&reply).expect("JSON");
    let read: Reply<T> = serde_json::from_str(&text).expect("JSON");
    assert_eq!(read, reply);
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
    T: TableCode + serde::Serialize,
{
    let table = T::TABLE;
    assert_eq!(T::all().len(), table.entries.len());
    for (code, listed) in T::all().zip(table.entries) {
        let entry = code.entry();
        assert_eq!(entry, listed);
        let wire = code.raw().to_string();
        assert_eq!(table.by_name(entry.name), Some(entry));
        let read: Code<T> = wire.parse().expect("the value on the wire");
        assert_eq!(read.known(), Some(code), "it finds its constant");
        assert!(read == code && read.is_known() && code.listed() == Some(entry));
        let printed = match entry.code {
            Some(code) => format!("{} {code}: {}", table.id, entry.description),
            None => entry.description.to_owned(),
        };
        assert_eq!(
            (code.to_string(), read.to_string()),
            (printed.clone(), printed)
        );
        let letters = entry.name.replace('_', "");
        assert_eq!(format!("{code:?}").to_lowercase(), letters, "the variant");
        println!(
            "{}",
            json!({
                "table": table.id,
                "title": table.title,
                "code_kind": table.code_kind,
                "name": entry.name,
                "code": entry.code,
                "description": entry.description,
                "billed": billed(entry.billing),
                "billing": entry.billing,
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
        // A code reads back as it was written, listed or not.
        if let Ok(code) = &parsed {
            assert_eq!(code.raw().to_string(), *question);
            assert_binary(code);
            if !code.is_known() && table.code_kind != CodeKind::None {
                let printed = format!("{} {question}: unknown code", table.id);
                assert_eq!(code.to_string(), printed);
            }
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
            json!({
                "table": table.id,
                "ask": question,
                "text": text,
                "integer": integer,
                "named": table.by_name(question).map(|entry| match entry.code {
                    Some(code) => json!(code),
                    None => json!(entry.description),
                }),
            })
        );
    }
}

fn billed(billing: Billing) -> Option<bool> {
    match billing {
        Billing::Billed => Some(true),
        Billing::NotBilled => Some(false),
        Billing::NotStated => None,
    }
}
