//! Compares what is said of an entry.

use serde_json::Value;

use super::lists::{Pairs, array, field, plain, text};
use super::rows::{is_name_reserved, of_entry};
use super::table::deprecation;
use super::{Both, Sides};
use crate::diff::change::Change;
use crate::diff::kind::{self, Kind};

impl Sides<'_> {
    pub(super) fn entry(&mut self, both: Both, before: &Value, after: &Value) {
        let row = Self::row(self.new, both.new, after);
        let mut found = Vec::new();
        let whole = self.is_whole();
        let differs = |kind: &'static Kind, key: &str, follows: bool| {
            let (was, is) = (field(before, key), field(after, key));
            let change = of_entry(kind, both.new, after).values(was, is);
            (was != is).then_some(change.follows(follows))
        };
        let same_text = plain(field(before, "code")) == plain(field(after, "code"));
        let new_kind = both.old.code_kind != both.new.code_kind;
        let had_codes = both.old.code_kind.has_codes() && both.new.code_kind.has_codes();
        if whole || !new_kind {
            let follows = new_kind && (same_text || !had_codes);
            found.extend(differs(&kind::CODE_CHANGED, "code", follows));
        }
        // A side that says nothing of descriptions has none at all.
        let says = |key: &str| whole || self.both_say(both, key);
        if says("description") {
            let is_code = !both.old.code_kind.has_codes() && !both.new.code_kind.has_codes();
            let kind = if is_code {
                &kind::TEXT_CHANGED
            } else {
                &kind::DESCRIPTION_CHANGED
            };
            found.extend(differs(kind, "description", false));
        }
        if self.has_billing && says("billed") {
            found.extend(differs(&kind::BILLING_CHANGED, "billed", false));
        } else if whole && self.new.catalog.states_billing && !field(after, "billed").is_null() {
            let change = of_entry(&kind::BILLING_CHANGED, both.new, after);
            let change = change.values(&Value::Null, field(after, "billed"));
            found.push(change.follows(true));
        }
        if whole {
            found.extend(differs(&kind::SINCE_CHANGED, "since", false));
            found.extend(differs(&kind::PUBLISHED_CHANGED, "published", false));
            let (was, is) = (field(before, "deprecated"), field(after, "deprecated"));
            let kinds = (&kind::ENTRY_DEPRECATED, &kind::ENTRY_UNDEPRECATED);
            if let Some(kind) = deprecation(was, is, kinds.0, kinds.1) {
                found.extend(differs(kind, "deprecated", false));
            }
            self.names(both, before, after, &mut found);
        }
        if says("note") {
            found.extend(differs(&kind::NOTE_CHANGED, "note", false));
        }
        self.values(both, before, after, &mut found);
        self.changes.extend(found.into_iter().map(|change| Change {
            row: Some(row.clone()),
            ..change
        }));
    }

    /// Whether both sides say something under a key of the entries of a table.
    fn both_say(&self, both: Both, key: &str) -> bool {
        let says = |json: &Value, id: &str| {
            let table = array(json, "tables")
                .iter()
                .find(|table| text(table, "id") == id);
            let entries = table.map(|table| array(table, "entries"));
            let mut entries = entries.unwrap_or_default().iter();
            entries.any(|entry| !field(entry, key).is_null())
        };
        says(&self.old.json, both.old.id.as_str()) && says(&self.new.json, both.new.id.as_str())
    }

    /// Its name and its further names.
    fn names(&self, both: Both, before: &Value, after: &Value, found: &mut Vec<Change>) {
        let name = |it: &Value| text(it, "name").to_owned();
        let (was, is) = (name(before), name(after));
        let mut old = array(before, "aliases").to_vec();
        let new = array(after, "aliases");
        let is_renamed = was != is;
        let kept = new.iter().position(|alias| name(alias) == was);
        if is_renamed {
            // A further name that became the name is none any more.
            old.retain(|alias| name(alias) != is);
        }
        let pairs = Pairs::by(&old, new, name);
        let of = |kind: &'static Kind| of_entry(kind, both.new, after);
        if is_renamed {
            let named = |name: &String| Value::String(name.clone());
            let change = if let Some(at) = kept {
                let mut languages = self.unwritten(both.new, &was);
                for more in self.unwritten(both.new, &is) {
                    if !languages.iter().any(|it| it.language == more.language) {
                        languages.push(more);
                    }
                }
                Change {
                    languages,
                    ..of(&kind::ENTRY_RENAMED).at(at)
                }
            } else {
                Change {
                    reserved: Some(is_name_reserved(both.new, &was)),
                    ..of(&kind::NAME_LOST)
                }
            };
            found.push(change.values(&named(&was), &named(&is)));
        }
        for alias in pairs.removed() {
            let change = Change {
                reserved: Some(is_name_reserved(both.new, &name(alias))),
                ..of(&kind::ALIAS_REMOVED).key(&name(alias))
            };
            found.push(change.values(alias, &Value::Null));
        }
        for (index, alias) in pairs.added() {
            let is_kept = is_renamed && kept == Some(index);
            let change = of(&kind::ALIAS_ADDED).key(&name(alias)).at(index);
            found.push(change.values(&Value::Null, alias).follows(is_kept));
        }
        for (was, is) in pairs.both() {
            let alias = name(is);
            let (was, is) = (field(was, "deprecated"), field(is, "deprecated"));
            let kinds = (&kind::ALIAS_DEPRECATED, &kind::ALIAS_UNDEPRECATED);
            if let Some(kind) = deprecation(was, is, kinds.0, kinds.1) {
                found.push(of(kind).key(&alias).values(was, is));
            }
        }
        if pairs.are_reordered() {
            let change = of(&kind::ORDER_CHANGED).key("aliases");
            found.push(change.values(&pairs.names(&old, name), &pairs.names(new, name)));
        }
    }

    /// What it states in the catalogue's own columns.
    fn values(&self, both: Both, before: &Value, after: &Value, found: &mut Vec<Change>) {
        let (old, new) = (field(before, "attributes"), field(after, "attributes"));
        for attribute in &self.new.catalog.attributes {
            let key = attribute.name.as_str();
            let is_new = !self
                .old
                .catalog
                .attributes
                .iter()
                .any(|it| it.name.as_str() == key);
            if is_new && !self.is_whole() {
                continue;
            }
            let (was, is) = (field(old, key), field(new, key));
            // Another type writes the same in another way.
            let is_same = plain(was).is_some() && plain(was) == plain(is);
            if was == is || is_same && !self.is_whole() {
                continue;
            }
            let change = of_entry(&kind::ATTRIBUTE_VALUE_CHANGED, both.new, after).key(key);
            found.push(change.values(was, is).follows(is_new || is_same));
        }
    }
}
