//! The catalogue as JSON, for programs.

use std::fmt::Write as _;

use serde::Serialize;

use super::Found;
use crate::catalog::{Catalog, Certainty, Code, CodeKind, ColumnTitles, Entry, Heading, Table};
use crate::characters::is_invisible;

#[derive(Serialize)]
struct JsonCatalog<'a> {
    catalog: &'a str,
    version: String,
    title: &'a str,
    tables: Vec<JsonTable<'a>>,
}

#[derive(Serialize)]
struct JsonTable<'a> {
    id: &'a str,
    title: &'a str,
    heading: Heading,
    code_kind: CodeKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    columns: Option<&'a ColumnTitles>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    entries: Vec<JsonEntry<'a>>,
}

#[derive(Serialize)]
struct JsonEntry<'a> {
    name: &'a str,
    code: JsonCode<'a>,
    description: &'a str,
    billed: Option<bool>,
    published: JsonPublished<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    repeats: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum JsonCode<'a> {
    Integer(i32),
    Text(&'a str),
    None,
}

#[derive(Serialize)]
struct JsonPublished<'a> {
    code: Option<String>,
    description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certainty: Option<Certainty>,
}

pub(super) fn print(catalog: &Catalog, found: &Found) -> String {
    let wanted = |table: &Table, entry: &Entry| match found {
        Found::All => true,
        Found::Table(one) => std::ptr::eq(*one, table),
        Found::Entries(entries) => entries.iter().any(|(_, one)| std::ptr::eq(*one, entry)),
    };
    let tables = catalog.tables.iter().map(|table| JsonTable {
        id: table.id.as_str(),
        title: &table.title,
        heading: table.heading,
        code_kind: table.code_kind,
        columns: table.columns.as_ref(),
        note: table.note.as_deref(),
        entries: table
            .entries
            .iter()
            .filter(|entry| wanted(table, entry))
            .map(json_entry)
            .collect(),
    });
    let shown = JsonCatalog {
        catalog: catalog.id.as_str(),
        version: catalog.version.to_string(),
        title: &catalog.title,
        tables: tables.filter(|table| !table.entries.is_empty()).collect(),
    };
    // Strings and numbers always have a form in JSON.
    let json = serde_json::to_string_pretty(&shown).unwrap_or_default();
    escape_invisible(&json) + "\n"
}

/// Escapes invisible characters in the strings of JSON (RFC 8259, section 7), so that they can't
/// steer a terminal, and a program that strips control sequences doesn't change the text.
fn escape_invisible(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_invisible(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

fn json_entry(entry: &Entry) -> JsonEntry<'_> {
    let published = entry.published.as_ref();
    JsonEntry {
        name: entry.name.as_str(),
        code: match &entry.code {
            Code::Integer(number) => JsonCode::Integer(*number),
            Code::Text(text) => JsonCode::Text(text),
            Code::None => JsonCode::None,
        },
        description: &entry.description,
        billed: entry.billing.flag(),
        published: JsonPublished {
            code: entry.printed_code(),
            description: entry.printed_description(),
            reason: published.map(|published| published.reason.as_str()),
            certainty: published.map(|published| published.certainty),
        },
        repeats: entry.repeats.then_some(entry.name.as_str()),
        note: entry.note.as_deref(),
    }
}
