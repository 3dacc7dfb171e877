//! Changes in words: those of the entries that they are about.

use serde_json::Value;

use super::change::{Change, Row, Written};
use super::kind::Effect;
use crate::catalog::Billing;
use crate::language::Language;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Our own words.
    Words(String),
    /// A name, a code, anything that is written to the letter.
    Code(String),
    /// A text of the spec.
    Quote(String),
}

use Piece::{Code, Quote, Words};

fn words(words: &str) -> Piece {
    Words(words.to_owned())
}

/// What happens, without the table that it happens in.
pub(super) fn change(change: &Change) -> Vec<Piece> {
    let mut said = subject(change);
    let more = what(change);
    if !said.is_empty() && !more.is_empty() {
        said.push(words(": "));
    }
    said.extend(more);
    said
}

/// Whom it breaks, and what; `None` if nothing.
pub(super) fn verdict(change: &Change) -> Option<String> {
    let mut broken = Vec::new();
    let languages = change.source();
    if languages == Language::all() {
        broken.push("breaks programs".to_owned());
    } else if !languages.is_empty() {
        broken.push(format!("breaks programs in {}", titles(&languages)));
    }
    for (effect, says) in [
        (Effect::Binary, "breaks what Kotlin compiled"),
        (Effect::Wire, "breaks what was sent or stored"),
        (Effect::Billing, "changes what is billed"),
    ] {
        if change.has(effect) {
            broken.push(says.to_owned());
        }
    }
    (!broken.is_empty()).then(|| broken.join("; "))
}

fn titles(languages: &[Language]) -> String {
    let titles: Vec<&str> = languages.iter().map(|language| language.title()).collect();
    match titles.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => titles.concat(),
    }
}

/// What it is about: an entry, a column, or nothing smaller than the table.
fn subject(change: &Change) -> Vec<Piece> {
    let id = change.kind.rule.id;
    if let Some(row) = &change.row {
        let is_whole = matches!(
            id,
            "entry-added" | "entry-removed" | "row-added" | "row-removed"
        );
        return entry(row, is_whole);
    }
    if let Some(entry) = &change.entry {
        return vec![Code(entry.clone())];
    }
    match (&change.table, id) {
        (Some(table), "table-added" | "table-removed") => {
            let there = if change.after.is_null() {
                &change.before
            } else {
                &change.after
            };
            let count = there["entries"].as_array().map_or(0, Vec::len);
            let rows = if count == 1 { "row" } else { "rows" };
            let title = there["title"].as_str().unwrap_or_default().to_owned();
            vec![
                Code(table.clone()),
                words(" "),
                Quote(title),
                Words(format!(", {count} {rows}")),
            ]
        }
        (None, _) => {
            let key = change.key.iter();
            key.map(|key| Code(key.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// An entry by its code and its name, or as a whole.
fn entry(row: &Row, is_whole: bool) -> Vec<Piece> {
    let known = row.code.iter().chain(&row.name);
    let mut said = Vec::new();
    for known in known {
        if !said.is_empty() {
            said.push(words(" "));
        }
        said.push(Code(known.clone()));
    }
    let is_nameless = said.is_empty();
    if let Some(description) = row.description.as_ref().filter(|_| is_whole || is_nameless) {
        if !is_nameless {
            said.push(words(" "));
        }
        said.push(Quote(description.clone()));
    }
    if let Some(billing) = row.billing.filter(|_| is_whole) {
        said.push(Words(format!(", {}", billing.words())));
    }
    said
}

/// What happens to it.
fn what(change: &Change) -> Vec<Piece> {
    let key = change.key.as_deref().unwrap_or_default();
    match change.kind.rule.id {
        "entry-removed" | "name-lost" | "alias-removed" => removed(change, key),
        "table-added" | "table-removed" | "entry-added" | "row-removed" => Vec::new(),
        "row-added" => vec![words("once more")],
        "alias-added" => vec![words("also "), Code(key.to_owned())],
        "alias-undeprecated" => vec![Code(key.to_owned()), words(" no longer deprecated")],
        "alias-deprecated" => {
            let mut said = vec![Code(key.to_owned()), words(" ")];
            said.extend(deprecation(&change.after));
            said
        }
        "table-deprecated" | "entry-deprecated" | "deprecation-changed" => {
            deprecation(&change.after)
        }
        "table-undeprecated" | "entry-undeprecated" => vec![words("no longer deprecated")],
        "reserved" | "reservation-changed" => {
            let reason = change.after["reason"].as_str().unwrap_or_default();
            vec![words("reserved, because "), Quote(reason.to_owned())]
        }
        "unreserved" => vec![words("no longer reserved")],
        "entry-renamed" => {
            let mut said = turns(&change.before, &change.after, true);
            said.push(words(", the old name is an alias"));
            said
        }
        "billing-changed" => {
            let flag = |value: &Value| words(Billing::new(value.as_bool()).words());
            vec![flag(&change.before), words(" → "), flag(&change.after)]
        }
        "billing-added" => vec![words("entries say whether they are billed")],
        "billing-removed" => vec![words("no entry says whether it is billed")],
        "order-changed" if key == "entries" => vec![words("the rows stand in another order")],
        "order-changed" => vec![Words(format!("the {key} stand in another order"))],
        "identifier-changed" => written(&change.languages),
        "attribute-added" => vec![words("a column of type "), kind_of(&change.after)],
        "attribute-removed" => vec![words("no longer a column")],
        "attribute-retyped" => vec![
            kind_of(&change.before),
            words(" → "),
            kind_of(&change.after),
        ],
        "attribute-required" => vec![words("every entry has to state it")],
        "attribute-optional" => vec![words("entries may leave it out")],
        "choice-added" => vec![words("a value more, "), code(&change.after)],
        "choice-removed" => vec![words("no longer the value "), code(&change.before)],
        "code-changed" | "code-kind-changed" | "code-radix-changed" => {
            turns(&change.before, &change.after, true)
        }
        "code-width-changed" => vec![words(if change.after.is_null() {
            "64 → 32 bits"
        } else {
            "32 → 64 bits"
        })],
        id if id.starts_with("package-") => turns(&change.before, &change.after, true),
        "attribute-value-changed" => {
            let mut said = vec![Code(key.to_owned()), words(" ")];
            said.extend(turns(&change.before, &change.after, true));
            said
        }
        "description-changed" | "text-changed" => turns(&change.before, &change.after, false),
        "catalog-text-changed" | "attribute-text-changed" => {
            turns(&change.before, &change.after, false)
        }
        id => {
            let word = match id {
                "note-changed" => "note",
                "published-changed" => "printed",
                "since-changed" => "since",
                _ => key,
            };
            let mut said = vec![Words(format!("{word} "))];
            said.extend(turns(&change.before, &change.after, false));
            said
        }
    }
}

/// What went, and whether it may come back as something else.
fn removed(change: &Change, key: &str) -> Vec<Piece> {
    let mut said = match change.kind.rule.id {
        "alias-removed" => vec![words("no longer "), Code(key.to_owned())],
        "name-lost" => turns(&change.before, &change.after, true),
        _ => Vec::new(),
    };
    let reserved = change.reserved == Some(true);
    let words = match (reserved, said.is_empty()) {
        (false, true) if change.of_page => return said,
        (true, true) => "reserved",
        (false, true) => "not reserved",
        (true, false) => ", reserved",
        (false, false) => ", not reserved",
    };
    said.push(Words(words.to_owned()));
    said
}

fn deprecation(value: &Value) -> Vec<Piece> {
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    let since = text("since").unwrap_or_default();
    let mut said = vec![Words(format!("deprecated since {since}"))];
    if let Some(instead) = text("use") {
        said.extend([words(", use "), Code(instead)]);
    }
    if let Some(reason) = text("reason") {
        said.extend([words(", because "), Quote(reason)]);
    }
    said
}

/// `before → after`.
fn turns(before: &Value, after: &Value, is_code: bool) -> Vec<Piece> {
    if let (false, Value::String(before), Value::String(after)) = (is_code, before, after) {
        let [before, after] = shortened(before, after);
        return vec![Quote(before), words(" → "), Quote(after)];
    }
    let side = |value: &Value| match value {
        Value::Null => words("none"),
        value if is_code => code(value),
        Value::String(text) => Quote(text.clone()),
        value => Quote(joined(value)),
    };
    vec![side(before), words(" → "), side(after)]
}

/// The most words that two texts show of what they have in common on either side of what differs.
const CONTEXT: usize = 6;

/// Two texts without most of what they have in common at their ends.
fn shortened(before: &str, after: &str) -> [String; 2] {
    let words = [before, after].map(|text| text.split(' ').collect::<Vec<_>>());
    let [old, new] = &words;
    let same = |(one, other): &(&&str, &&str)| one == other;
    let first = old.iter().zip(new).take_while(same).count();
    let rest = old.len().min(new.len()) - first;
    let last = old.iter().rev().zip(new.iter().rev()).take_while(same);
    let last = last.count().min(rest);
    // Leaving a word or two out makes nothing shorter to read.
    let cut = |count: usize| {
        if count > CONTEXT + 2 {
            count - CONTEXT
        } else {
            0
        }
    };
    let (from, until) = (cut(first), cut(last));
    if from == 0 && until == 0 {
        return [before.to_owned(), after.to_owned()];
    }
    words.map(|words| {
        let kept = words[from..words.len() - until].join(" ");
        let begin = if from > 0 { "… " } else { "" };
        let end = if until > 0 { " …" } else { "" };
        format!("{begin}{kept}{end}")
    })
}

fn code(value: &Value) -> Piece {
    match value {
        Value::String(text) => Code(text.clone()),
        value => Code(joined(value)),
    }
}

/// What a list or an object says, in one line.
fn joined(value: &Value) -> String {
    let item = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => joined(other),
    };
    match value {
        Value::Array(items) => items.iter().map(item).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(_, value)| !value.is_null());
            let fields = fields.map(|(key, value)| format!("{key}: {}", item(value)));
            fields.collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

fn kind_of(attribute: &Value) -> Piece {
    Code(attribute["type"].as_str().unwrap_or_default().to_owned())
}

/// What languages write now and then; those that write the same are named together.
fn written(languages: &[Written]) -> Vec<Piece> {
    let mut groups: Vec<(&Written, Vec<Language>)> = Vec::new();
    for one in languages {
        let same = |it: &&mut (&Written, Vec<Language>)| {
            it.0.before == one.before && it.0.after == one.after
        };
        match groups.iter_mut().find(same) {
            Some((_, group)) => group.push(one.language),
            None => groups.push((one, vec![one.language])),
        }
    }
    let mut said = Vec::new();
    for (one, group) in groups {
        if !said.is_empty() {
            said.push(words(", "));
        }
        said.extend([Code(one.before.clone()), words(" → ")]);
        said.push(one.after.clone().map_or_else(|| words("none"), Code));
        said.push(Words(format!(" in {}", titles(&group))));
    }
    said
}
