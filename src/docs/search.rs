//! What the site is searched by: its script has all entries, as far as somebody may look for them.

use std::fmt::Write as _;

use askama::filters::Safe;
use serde::Serialize;

use super::entry;
use super::lookups::Docs;
use crate::catalog::{AttributeKind, Catalog, Code, CodeRadix, Entry, Table};
use crate::characters::is_plain;
use crate::name::Name;

/// JSON that a script can have as it is.
pub(super) type Json = Safe<String>;

/// A choice among entries, by a column with a few values.
pub(super) struct Filter<'a> {
    pub name: &'a Name,
    pub words: Vec<&'a str>,
    /// Whether there are entries that state nothing.
    pub optional: bool,
}

/// The columns of the catalogue's own that have a few values.
pub(super) fn filters(catalog: &Catalog) -> Vec<Filter<'_>> {
    let columns = catalog.attributes.iter();
    let few =
        columns.filter(|it| matches!(it.kind, AttributeKind::Boolean | AttributeKind::Enum(_)));
    let filters = few.map(|attribute| Filter {
        name: &attribute.name,
        words: attribute.words(),
        optional: !attribute.required,
    });
    filters.collect()
}

/// The names of all columns.
pub(super) fn columns(catalog: &Catalog) -> Json {
    let names = catalog.attributes.iter().map(|it| it.name.as_str());
    json(&names.collect::<Vec<_>>())
}

/// What a script has of a table.
pub(super) struct Rows<'a> {
    docs: &'a Docs<'a>,
    pub table: &'a Table,
}

/// What a script has of an entry. `search.js` names the parts.
#[derive(Serialize)]
struct Row<'a>(
    Number<'a>,
    &'a str,
    &'a str,
    u8,
    #[serde(skip_serializing_if = "More::is_empty")] More<'a>,
);

/// A code, as the table has it.
#[derive(Serialize)]
#[serde(untagged)]
enum Number<'a> {
    Integer(i64),
    Text(&'a str),
    None,
}

/// What only some entries have.
#[derive(Default, Serialize)]
struct More<'a> {
    /// The code as people write it, if that isn't the number in decimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    hex: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    old: Vec<&'a str>,
    /// Spellings in which a language has other letters than the name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spelled: Vec<String>,
    #[serde(skip_serializing_if = "is_false")]
    deprecated: bool,
    /// What it states in each column.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    values: Vec<Option<String>>,
}

#[derive(Serialize)]
struct GoneRow<'a> {
    code: Option<String>,
    name: Option<&'a str>,
    since: String,
    reason: &'a str,
    at: String,
}

impl<'a> Rows<'a> {
    pub(super) fn new(docs: &'a Docs<'a>, table: &'a Table) -> Self {
        Self { docs, table }
    }

    pub(super) fn id(&self) -> Json {
        json(&self.table.id.as_str())
    }

    pub(super) fn page(&self) -> Json {
        json(&format!("{}.html", entry::page(self.table)))
    }

    pub(super) fn title(&self) -> Json {
        json(&self.table.title)
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = Json> {
        self.table.constants().map(|entry| json(&self.row(entry)))
    }

    pub(super) fn gone(&self) -> impl Iterator<Item = Json> {
        entry::gone(self.table).into_iter().map(|gone| {
            json(&GoneRow {
                code: gone.code.map(Into::into),
                name: gone.name.map(Name::as_str),
                since: gone.since.to_string(),
                reason: gone.reason,
                at: gone.anchor,
            })
        })
    }

    fn row(&self, entry: &'a Entry) -> Row<'a> {
        let table = self.table;
        let code = match &entry.code {
            Code::Integer(number) => Number::Integer(*number),
            Code::Text(text) => Number::Text(text),
            Code::None => Number::None,
        };
        let names = |is_old| {
            let aliases = entry.aliases.iter();
            let aliases = aliases.filter(move |it| it.deprecated.is_some() == is_old);
            aliases.map(|it| it.name.as_str()).collect()
        };
        let attributes = self.docs.catalog.attributes.iter().zip(&entry.values);
        let values = attributes.map(|(attribute, value)| {
            let word = value.as_ref().map(|value| attribute.word(value));
            word.map(Into::into)
        });
        let is_hex = table.code_radix == CodeRadix::Hex;
        let hex = is_hex.then(|| table.written(&entry.code)).flatten();
        let more = More {
            hex: hex.map(Into::into),
            aliases: names(false),
            old: names(true),
            spelled: self.unlike(entry),
            deprecated: entry.deprecated.is_some(),
            values: values.collect(),
        };
        let billing = match entry.billing.flag() {
            None => 0,
            Some(false) => 1,
            Some(true) => 2,
        };
        Row(code, entry.name.as_str(), entry.text(), billing, more)
    }

    /// The spellings that nobody finds by the table and the name, whatever their casing.
    fn unlike(&self, entry: &Entry) -> Vec<String> {
        let mut unlike = Vec::new();
        for spelling in self.docs.spellings(self.table, entry) {
            let found = self.table.id.flat() + &spelling.name.flat();
            for usage in spelling.usages {
                let flat = flat(&usage.written);
                if !found.contains(&flat) && !unlike.contains(&flat) {
                    unlike.push(flat);
                }
            }
        }
        unlike
    }
}

impl More<'_> {
    fn is_empty(&self) -> bool {
        let Self {
            hex,
            aliases,
            old,
            spelled,
            deprecated,
            values,
        } = self;
        let has_lists = !(aliases.is_empty() && old.is_empty() && spelled.is_empty());
        !(has_lists || *deprecated) && hex.is_none() && values.is_empty()
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// What remains of a spelling in every casing.
fn flat(written: &str) -> String {
    let letters = written.chars().filter(char::is_ascii_alphanumeric);
    letters.collect::<String>().to_ascii_lowercase()
}

/// JSON in which nothing can be seen by a parser of HTML, nothing ends a line of a script, and
/// nothing is invisible.
fn json(value: &impl Serialize) -> Json {
    // Strings, numbers and lists of them can always be written.
    let json = serde_json::to_string(value).unwrap_or_default();
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '<' && is_plain(c) {
            safe.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string can't fail.
            let _ = write!(safe, "\\u{unit:04x}");
        }
    }
    Safe(safe)
}

#[cfg(test)]
mod tests {
    use super::{flat, json};

    #[test]
    fn a_script_can_have_any_text() {
        let text = "</script><!--\u{2028}\u{2029}\u{202e}\0\n\"\\é漢😀\u{e0001}";
        let json = json(&text).0;
        assert_eq!(
            json,
            "\"\\u003c/script>\\u003c!--\\u2028\\u2029\\u202e\\u0000\\n\\\"\\\\é漢😀\\udb40\\udc01\""
        );
        let read: String = serde_json::from_str(&json).unwrap();
        assert_eq!(read, text);
    }

    #[test]
    fn a_spelling_in_every_casing() {
        assert_eq!(flat("SelfieH5::`default`_"), "selfieh5default");
    }
}
