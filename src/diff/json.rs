//! The diff for programs. docs/diff.md says what its fields are: there may be more of them one day,
//! but none is removed or changes its meaning.

use serde::Serialize;
use serde_json::Value;

use super::Diff;
use super::change::Change;
use super::kind::Effect;
use super::side::{Scope, Side};
use super::text::plain;
use super::{version, words};
use crate::show;

#[derive(Serialize)]
struct JsonDiff<'a> {
    catalog: &'a str,
    old: JsonSide<'a>,
    new: JsonSide<'a>,
    owed: Option<JsonOwed>,
    changes: Vec<JsonChange<'a>>,
}

#[derive(Serialize)]
struct JsonSide<'a> {
    name: &'a str,
    /// `None` of a file that has no version.
    version: Option<String>,
}

#[derive(Serialize)]
struct JsonOwed {
    level: Option<&'static str>,
    version: String,
    is_raised: bool,
}

#[derive(Serialize)]
struct JsonChange<'a> {
    kind: &'static str,
    table: Option<&'a str>,
    entry: Option<&'a str>,
    key: Option<&'a str>,
    before: &'a Value,
    after: &'a Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reserved: Option<bool>,
    follows: bool,
    breaks: JsonBreaks,
    owed: &'static str,
    summary: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    identifiers: Vec<JsonWritten<'a>>,
}

#[derive(Serialize)]
struct JsonBreaks {
    source: Vec<&'static str>,
    binary: bool,
    wire: bool,
    billing: bool,
}

#[derive(Serialize)]
struct JsonWritten<'a> {
    language: &'static str,
    before: &'a str,
    after: Option<&'a str>,
}

pub(super) fn print(diff: &Diff) -> String {
    let has_versions = diff.old.scope == Scope::Whole;
    show::json(&JsonDiff {
        catalog: diff.new.catalog.id.as_str(),
        old: side(diff.old),
        new: side(diff.new),
        owed: has_versions.then(|| JsonOwed {
            level: diff.owed.level.map(super::kind::Level::word),
            version: diff.owed.version.to_string(),
            is_raised: diff.owed.is_paid,
        }),
        changes: diff.changes.iter().map(|it| change(diff, it)).collect(),
    })
}

fn side(side: &Side) -> JsonSide<'_> {
    let version = &side.catalog.version;
    JsonSide {
        name: &side.name,
        version: (side.scope == Scope::Whole).then(|| version.to_string()),
    }
}

fn change<'a>(diff: &Diff, change: &'a Change) -> JsonChange<'a> {
    let languages = change.source();
    let written = change.languages.iter().map(|it| JsonWritten {
        language: it.language.folder(),
        before: &it.before,
        after: it.after.as_deref(),
    });
    JsonChange {
        kind: change.kind.rule.id,
        table: change.table.as_deref(),
        // Names of a side that has none are proposals.
        entry: change
            .entry
            .as_deref()
            .filter(|_| diff.old.scope == Scope::Whole),
        key: change.key.as_deref(),
        before: &change.before,
        after: &change.after,
        index: change.index,
        number: change.number,
        reserved: change.reserved,
        follows: change.follows,
        breaks: JsonBreaks {
            source: languages.iter().map(|language| language.folder()).collect(),
            binary: change.has(Effect::Binary),
            wire: change.has(Effect::Wire),
            billing: change.has(Effect::Billing),
        },
        owed: version::level(change.owed(), &diff.old.catalog.version).word(),
        summary: plain(&words::change(change)),
        identifiers: written.collect(),
    }
}
