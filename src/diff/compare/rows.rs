//! Compares the rows of a table: which came, which went, which are the same under another name.

use std::collections::HashMap;

use serde_json::Value;

use super::lists::{Pairs, array, field, plain, text};
use super::{Both, Sides};
use crate::catalog::Table;
use crate::diff::change::Change;
use crate::diff::kind::{self, Kind};

/// The rows of a table.
struct Rows {
    /// Those that have a constant.
    entries: Vec<Value>,
    /// Where each of them is among all rows.
    at: Vec<usize>,
}

impl Rows {
    fn of(table: &Value) -> Self {
        let all = array(table, "entries").iter().enumerate();
        let own = all.filter(|(_, row)| row.get("repeats").is_none());
        let (at, entries) = own.map(|(at, row)| (at, row.clone())).unzip();
        Self { entries, at }
    }
}

fn name(entry: &Value) -> String {
    text(entry, "name").to_owned()
}

/// The names of an entry's aliases.
fn aliases(entry: &Value) -> Vec<String> {
    array(entry, "aliases").iter().map(name).collect()
}

/// What tells an entry apart that has another name: its code, or its text if it has none.
fn identity(entry: &Value) -> Option<String> {
    let code = field(entry, "code");
    if code.is_null() {
        return plain(field(entry, "description"));
    }
    plain(code)
}

impl Sides<'_> {
    pub(super) fn rows(&mut self, both: Both, before: &Value, after: &Value) {
        let (old, new) = (Rows::of(before), Rows::of(after));
        let mut pairs = Pairs::none(&old.entries, &new.entries);
        if self.is_whole() {
            pairs.join(|entry| Some(name(entry)));
            pairs.join_by(|entry| vec![name(entry)], aliases);
            pairs.join_by(aliases, |entry| vec![name(entry)]);
        }
        if both.old.code_kind.has_codes() == both.new.code_kind.has_codes() {
            pairs.join(identity);
        }
        for entry in pairs.removed() {
            let reserved = is_reserved(both.new, field(entry, "code"), &name(entry));
            let change = Change {
                reserved: Some(reserved),
                row: Some(Self::row(self.old, both.old, entry)),
                ..of_entry(&kind::ENTRY_REMOVED, both.new, entry)
            };
            self.changes.push(change.values(entry, &Value::Null));
        }
        for (index, entry) in pairs.added() {
            let change = Change {
                row: Some(Self::row(self.new, both.new, entry)),
                ..of_entry(&kind::ENTRY_ADDED, both.new, entry)
            };
            let change = change.at(new.at.get(index).copied().unwrap_or_default());
            self.changes.push(change.values(&Value::Null, entry));
        }
        let mut renamed = HashMap::new();
        for (before, after) in pairs.both() {
            if name(before) != name(after) {
                renamed.insert(name(before), name(after));
            }
            self.entry(both, before, after);
        }
        if self.is_whole() {
            self.repeats(both, before, after, &renamed);
            self.order(both, before, after, &renamed);
        }
    }

    /// The rows that repeat another.
    fn repeats(
        &mut self,
        both: Both,
        before: &Value,
        after: &Value,
        renamed: &HashMap<String, String>,
    ) {
        let old = numbered(array(before, "entries"), Some(renamed));
        let new = numbered(array(after, "entries"), None);
        // The rest is what they repeat.
        let own = |row: &Value| ["note", "published", "since"].map(|key| field(row, key).clone());
        let same = |old: &Numbered, new: &Numbered| {
            old.key == new.key && old.number == new.number && own(old.row) == own(new.row)
        };
        let table = both.new;
        for it in &old {
            if it.number > 0 && !new.iter().any(|other| same(it, other)) {
                let change = Change {
                    number: Some(it.number),
                    row: Some(Self::row(self.old, both.old, it.row)),
                    ..of_entry(&kind::ROW_REMOVED, table, it.row)
                };
                self.changes.push(change.values(it.row, &Value::Null));
            }
        }
        for it in &new {
            if it.number > 0 && !old.iter().any(|other| same(other, it)) {
                let change = Change {
                    number: Some(it.number),
                    row: Some(Self::row(self.new, table, it.row)),
                    ..of_entry(&kind::ROW_ADDED, table, it.row)
                };
                let change = change.at(it.at);
                self.changes.push(change.values(&Value::Null, it.row));
            }
        }
    }

    /// Whether the rows that are on both sides stand in another order.
    fn order(
        &mut self,
        both: Both,
        before: &Value,
        after: &Value,
        renamed: &HashMap<String, String>,
    ) {
        let (old_rows, new_rows) = (array(before, "entries"), array(after, "entries"));
        let old = numbered(old_rows, Some(renamed));
        let new = numbered(new_rows, None);
        let places: HashMap<(&str, usize), usize> = new
            .iter()
            .map(|it| ((it.key.as_str(), it.number), it.at))
            .collect();
        let kept = old
            .iter()
            .filter_map(|it| places.get(&(it.key.as_str(), it.number)));
        if kept.is_sorted() {
            return;
        }
        let names = |rows: &[Value]| rows.iter().map(|row| Value::String(name(row))).collect();
        let change = Change {
            table: Some(both.new.id.to_string()),
            ..Change::new(&kind::ORDER_CHANGED).key("entries")
        };
        let (before, after): (Value, Value) = (names(old_rows), names(new_rows));
        self.changes.push(change.values(&before, &after));
    }
}

/// A row, by the name that its entry has now, and by how many rows repeat that before it.
struct Numbered<'a> {
    key: String,
    /// 0 for the entry itself.
    number: usize,
    at: usize,
    row: &'a Value,
}

fn numbered<'a>(rows: &'a [Value], renamed: Option<&HashMap<String, String>>) -> Vec<Numbered<'a>> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let rows = rows.iter().enumerate();
    rows.map(|(at, row)| {
        let name = name(row);
        let key = renamed.and_then(|renamed| renamed.get(&name)).cloned();
        let key = key.unwrap_or(name);
        let number = if row.get("repeats").is_some() {
            let count = counts.entry(key.clone()).or_default();
            *count += 1;
            *count
        } else {
            0
        };
        Numbered {
            key,
            number,
            at,
            row,
        }
    })
    .collect()
}

pub(super) fn of_entry(kind: &'static Kind, table: &Table, entry: &Value) -> Change {
    Change {
        table: Some(table.id.to_string()),
        entry: Some(name(entry)),
        ..Change::new(kind)
    }
}

/// Whether nothing else may ever have a code, if it is one, and a name.
pub(super) fn is_reserved(table: &Table, code: &Value, name: &str) -> bool {
    is_code_reserved(table, code) && is_name_reserved(table, name)
}

pub(super) fn is_code_reserved(table: &Table, code: &Value) -> bool {
    let Some(code) = plain(code) else {
        return true;
    };
    let mut reserved = table.reserved.iter().filter_map(|it| it.code.as_ref());
    // In a table that has no codes any more, none can come back.
    !table.code_kind.has_codes() || reserved.any(|it| it.value.text() == Some(code.clone()))
}

pub(super) fn is_name_reserved(table: &Table, name: &str) -> bool {
    let mut reserved = table.reserved.iter().filter_map(|it| it.name.as_ref());
    reserved.any(|it| it.value.as_str() == name)
}
