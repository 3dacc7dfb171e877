//! Messages as a log in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), which
//! code scanning services read.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::message::{Message, Region};
use crate::diagnostic::rules::{self, Rule};

/// The log of a run.
pub(super) fn document(messages: &[Message]) -> Value {
    let registries = [
        rules::ALL,
        rules::OUTPUT,
        rules::RUN,
        rules::DIFF,
        rules::IMPORT,
    ];
    let mut rules: Vec<&Rule> = registries.concat();
    // Kinds of changes are rules, too, and are many: those that are reported are listed.
    for message in messages {
        if !rules.iter().any(|rule| rule.id == message.rule.id) {
            rules.push(message.rule);
        }
    }
    let results: Vec<Value> = messages
        .iter()
        .map(|message| {
            let mut result = json!({
                "ruleId": message.rule.id,
                "ruleIndex": rules.iter().position(|rule| rule.id == message.rule.id),
                "level": message.level.word(),
                "message": text(&message.words()),
                "locations": location(&message.region).into_iter().collect::<Vec<_>>(),
            });
            // Section 3.27.22. The identifiers tell the places apart (section 3.28.2).
            let related = message
                .related
                .iter()
                .enumerate()
                .filter_map(|(id, related)| {
                    let mut location = location(&related.region)?;
                    location["id"] = json!(id);
                    if let Some(label) = &related.label {
                        location["message"] = text(label);
                    }
                    Some(location)
                });
            let related: Vec<Value> = related.collect();
            if !related.is_empty() {
                result["relatedLocations"] = Value::Array(related);
            }
            result
        })
        .collect();
    let rules: Vec<Value> = rules
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "shortDescription": text(rule.asks),
                "defaultConfiguration": { "level": "error" },
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "codegen",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

/// A message. Its braces are doubled, since single ones enclose arguments (section 3.11.5).
fn text(words: &str) -> Value {
    json!({ "text": words.replace('{', "{{").replace('}', "}}") })
}

/// The location of a region; `None` if it is in no file.
fn location(region: &Region) -> Option<Value> {
    let path = region.path.as_ref()?;
    let mut physical = json!({ "artifactLocation": { "uri": uri(path) } });
    if region.line.is_some() {
        let numbers = [
            ("startLine", region.line),
            ("startColumn", region.column),
            ("endLine", region.end_line),
            ("endColumn", region.end_column),
        ];
        physical["region"] = numbers
            .iter()
            .filter_map(|(name, number)| Some(((*name).to_owned(), json!((*number)?))))
            .collect();
    }
    Some(json!({ "physicalLocation": physical }))
}

/// A path as a URI reference (RFC 3986, sections 3.3 and 4.2). An absolute path becomes a file URI
/// (RFC 8089).
fn uri(path: &str) -> String {
    let mut uri = String::new();
    let mut path = path;
    if path.starts_with('/') {
        uri.push_str("file://");
    } else if let Some((drive, rest)) = path.split_once(":/")
        && cfg!(windows)
    {
        // The `:` of `C:/spec` stays as it is. Writing to a string can't fail.
        let _ = write!(uri, "file:///{drive}:");
        path = &path[path.len() - rest.len() - 1..];
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string can't fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
