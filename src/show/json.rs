//! The catalogue as JSON, for programs.

mod lifecycle;

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::Found;
use crate::catalog::{
    Attribute, AttributeKind, Catalog, Certainty, Code, CodeKind, CodeRadix, CodeWidth,
    ColumnTitles, Entry, Heading, Table, Value as Stated,
};
use crate::characters::is_invisible;
use lifecycle::{
    JsonAlias, JsonDeprecation, JsonReserved, json_alias, json_deprecation, json_reserved,
};

#[derive(Serialize)]
struct JsonCatalog<'a> {
    catalog: &'a str,
    version: String,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<JsonSource<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attributes: Vec<JsonAttribute<'a>>,
    tables: Vec<JsonTable<'a>>,
}

/// The document that the tables were taken from.
#[derive(Serialize)]
struct JsonSource<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<&'a str>,
}

/// The declaration of a column, as in `catalog.yaml`.
#[derive(Serialize)]
struct JsonAttribute<'a> {
    name: &'a str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    required: bool,
}

#[derive(Serialize)]
struct JsonTable<'a> {
    id: &'a str,
    title: &'a str,
    heading: Heading,
    code_kind: CodeKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_radix: Option<CodeRadix>,
    #[serde(skip_serializing_if = "Option::is_none")]
    columns: Option<&'a ColumnTitles>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<JsonDeprecation<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reserved: Vec<JsonReserved<'a>>,
    entries: Vec<JsonEntry<'a>>,
}

#[derive(Serialize)]
struct JsonEntry<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<JsonAlias<'a>>,
    code: JsonCode<'a>,
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Flag::is_missing")]
    billed: Flag,
    #[serde(skip_serializing_if = "Option::is_none")]
    attributes: Option<JsonColumns<'a>>,
    published: JsonPublished<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    repeats: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<JsonDeprecation<'a>>,
}

/// The billing flag: `null` where nothing is stated, and no flag at all in a catalogue that says
/// nothing of billing.
#[derive(Serialize)]
#[serde(untagged)]
enum Flag {
    Column(Option<bool>),
    Missing,
}

impl Flag {
    fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum JsonCode<'a> {
    Integer(i64),
    Text(&'a str),
    None,
}

#[derive(Serialize)]
struct JsonPublished<'a> {
    code: Option<String>,
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certainty: Option<Certainty>,
}

pub(super) fn print(catalog: &Catalog, found: &Found) -> String {
    text(&shown(catalog, found))
}

/// The whole catalogue.
pub(super) fn value(catalog: &Catalog) -> Value {
    // Strings and numbers always have a form in JSON.
    serde_json::to_value(shown(catalog, &Found::All)).unwrap_or_default()
}

/// Anything as JSON, indented.
pub(super) fn text(value: &impl Serialize) -> String {
    // Strings and numbers always have a form in JSON.
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    escape_invisible(&json) + "\n"
}

fn shown<'a>(catalog: &'a Catalog, found: &Found) -> JsonCatalog<'a> {
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
        code_width: (table.code_width == CodeWidth::Bits64).then(|| table.code_width.bits()),
        code_radix: Some(table.code_radix).filter(|radix| *radix == CodeRadix::Hex),
        columns: table.columns.as_ref(),
        note: table.note.as_deref(),
        since: table.since.as_ref().map(ToString::to_string),
        deprecated: table.deprecated.as_ref().map(json_deprecation),
        reserved: table.reserved.iter().map(json_reserved).collect(),
        entries: table
            .entries
            .iter()
            .filter(|entry| wanted(table, entry))
            .map(|entry| json_entry(catalog, entry))
            .collect(),
    });
    JsonCatalog {
        catalog: catalog.id.as_str(),
        version: catalog.version.to_string(),
        title: &catalog.title,
        description: &catalog.description,
        source: catalog.source.as_ref().map(|source| JsonSource {
            title: &source.title,
            as_of: source.as_of.as_deref(),
        }),
        attributes: catalog.attributes.iter().map(json_attribute).collect(),
        tables: tables.filter(|table| !table.entries.is_empty()).collect(),
    }
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

fn json_attribute(attribute: &Attribute) -> JsonAttribute<'_> {
    JsonAttribute {
        name: attribute.name.as_str(),
        r#type: attribute.kind.word(),
        values: matches!(attribute.kind, AttributeKind::Enum(_)).then(|| attribute.words()),
        description: attribute.description.as_deref(),
        required: attribute.required,
    }
}

/// What an entry states in the catalogue's own columns; `null` where it states nothing.
struct JsonColumns<'a> {
    catalog: &'a Catalog,
    entry: &'a Entry,
}

impl Serialize for JsonColumns<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pairs = self.catalog.attributes.iter().zip(&self.entry.values);
        serializer.collect_map(pairs.map(|(attribute, value)| {
            let value = value.as_ref().map(|value| match value {
                Stated::Integer(number) => JsonValue::Integer(*number),
                Stated::Boolean(flag) => JsonValue::Boolean(*flag),
                Stated::Choice(_) | Stated::Text(_) => JsonValue::Text(attribute.word(value)),
            });
            (attribute.name.as_str(), value)
        }))
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum JsonValue<'a> {
    Integer(i64),
    Boolean(bool),
    Text(Cow<'a, str>),
}

fn json_entry<'a>(catalog: &'a Catalog, entry: &'a Entry) -> JsonEntry<'a> {
    let published = entry.published.as_ref();
    JsonEntry {
        name: entry.name.as_str(),
        aliases: entry.aliases.iter().map(json_alias).collect(),
        code: json_code(&entry.code),
        description: entry.description.as_deref(),
        billed: if catalog.states_billing {
            Flag::Column(entry.billing.flag())
        } else {
            Flag::Missing
        },
        attributes: (!catalog.attributes.is_empty()).then_some(JsonColumns { catalog, entry }),
        published: JsonPublished {
            code: entry.printed_code(),
            description: entry.printed_description(),
            reason: published.map(|published| published.reason.as_str()),
            certainty: published.map(|published| published.certainty),
        },
        repeats: entry.repeats.then_some(entry.name.as_str()),
        note: entry.note.as_deref(),
        since: entry.since.as_ref().map(ToString::to_string),
        deprecated: entry.deprecated.as_deref().map(json_deprecation),
    }
}

fn json_code(code: &Code) -> JsonCode<'_> {
    match code {
        Code::Integer(number) => JsonCode::Integer(*number),
        Code::Text(text) => JsonCode::Text(text),
        Code::None => JsonCode::None,
    }
}
