//! Compares the columns that a catalogue has of its own.

use serde_json::{Value, json};

use super::Sides;
use super::lists::{Pairs, array, field, text};
use crate::diff::change::Change;
use crate::diff::kind::{self, Kind};

impl Sides<'_> {
    pub(super) fn columns(&mut self) {
        let (old, new) = (
            array(&self.old.json, "attributes"),
            array(&self.new.json, "attributes"),
        );
        let name = |it: &Value| text(it, "name").to_owned();
        let pairs = Pairs::by(old, new, name);
        let of = |kind: &'static Kind, it: &Value| Change::new(kind).key(text(it, "name"));
        for column in pairs.removed() {
            let change = of(&kind::ATTRIBUTE_REMOVED, column);
            self.changes.push(change.values(column, &Value::Null));
        }
        for (index, column) in pairs.added() {
            let change = of(&kind::ATTRIBUTE_ADDED, column).at(index);
            self.changes.push(change.values(&Value::Null, column));
        }
        if pairs.are_reordered() {
            let change = Change::new(&kind::ORDER_CHANGED).key("attributes");
            self.changes
                .push(change.values(&pairs.names(old, name), &pairs.names(new, name)));
        }
        for (before, after) in pairs.both() {
            let mut differs = |kind: &'static Kind, key: &str| {
                let (was, is) = (field(before, key), field(after, key));
                if was != is {
                    self.changes.push(of(kind, after).values(was, is));
                }
            };
            let required = if *field(after, "required") == Value::Bool(true) {
                &kind::ATTRIBUTE_REQUIRED
            } else {
                &kind::ATTRIBUTE_OPTIONAL
            };
            differs(required, "required");
            differs(&kind::ATTRIBUTE_TEXT_CHANGED, "description");
            if field(before, "type") == field(after, "type") {
                self.choices(before, after);
            } else {
                let of_type = |it: &Value| match field(it, "values") {
                    Value::Null => json!({ "type": field(it, "type") }),
                    values => json!({ "type": field(it, "type"), "values": values }),
                };
                let change = of(&kind::ATTRIBUTE_RETYPED, after);
                self.changes
                    .push(change.values(&of_type(before), &of_type(after)));
            }
        }
    }

    /// The values of an enum.
    fn choices(&mut self, before: &Value, after: &Value) {
        let (old, new) = (array(before, "values"), array(after, "values"));
        let word = |it: &Value| it.as_str().unwrap_or_default().to_owned();
        let pairs = Pairs::by(old, new, word);
        let of = |kind: &'static Kind| Change::new(kind).key(text(after, "name"));
        for choice in pairs.removed() {
            let change = of(&kind::CHOICE_REMOVED);
            self.changes.push(change.values(choice, &Value::Null));
        }
        for (index, choice) in pairs.added() {
            let change = of(&kind::CHOICE_ADDED).at(index);
            self.changes.push(change.values(&Value::Null, choice));
        }
        if pairs.are_reordered() {
            let list = format!("values of {}", text(after, "name"));
            let change = Change::new(&kind::ORDER_CHANGED).key(&list);
            self.changes
                .push(change.values(&pairs.names(old, word), &pairs.names(new, word)));
        }
    }
}
