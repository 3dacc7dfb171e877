//! Compares what is said of a table.

use serde_json::Value;

use super::lists::{Pairs, array, field, plain};
use super::{Both, Sides};
use crate::diff::change::{Change, Row};
use crate::diff::kind::{self, Kind};

impl Sides<'_> {
    pub(super) fn table(&mut self, both: Both, before: &Value, after: &Value) {
        if self.is_whole() {
            self.about(both, before, after);
        }
        self.rows(both, before, after);
    }

    fn about(&mut self, both: Both, before: &Value, after: &Value) {
        let of = |kind: &'static Kind| Change {
            table: Some(both.new.id.to_string()),
            ..Change::new(kind)
        };
        for (kind, key) in [
            (&kind::TABLE_TEXT_CHANGED, "title"),
            (&kind::TABLE_TEXT_CHANGED, "heading"),
            (&kind::TABLE_TEXT_CHANGED, "columns"),
            (&kind::TABLE_TEXT_CHANGED, "note"),
            (&kind::CODE_KIND_CHANGED, "code_kind"),
            (&kind::CODE_WIDTH_CHANGED, "code_width"),
            (&kind::CODE_RADIX_CHANGED, "code_radix"),
            (&kind::SINCE_CHANGED, "since"),
        ] {
            let (was, is) = (field(before, key), field(after, key));
            if was != is {
                // Codes that are no longer numbers have neither a width nor a radix.
                let follows = key.starts_with("code_")
                    && key != "code_kind"
                    && both.old.code_kind != both.new.code_kind;
                self.changes
                    .push(of(kind).key(key).values(was, is).follows(follows));
            }
        }
        let (was, is) = (field(before, "deprecated"), field(after, "deprecated"));
        if let Some(kind) = deprecation(was, is, &kind::TABLE_DEPRECATED, &kind::TABLE_UNDEPRECATED)
        {
            self.changes.push(of(kind).values(was, is));
        }
        self.reserved(both, before, after);
    }

    /// What may never mean something else.
    fn reserved(&mut self, both: Both, before: &Value, after: &Value) {
        let (old, new) = (array(before, "reserved"), array(after, "reserved"));
        // A code and a name may be reserved more than once, and each time is counted.
        let key = |it: &Value| format!("{} {}", field(it, "code"), field(it, "name"));
        let mut pairs = Pairs::none(old, new);
        pairs.join(|it| Some(it.to_string()));
        for _ in 0..old.len().min(new.len()) {
            let open = pairs.removed().count();
            pairs.join(|it| Some(key(it)));
            if pairs.removed().count() == open {
                break;
            }
        }
        let of = |kind: &'static Kind, it: &Value| Change {
            table: Some(both.new.id.to_string()),
            row: Some(Row {
                code: plain(field(it, "code")),
                name: plain(field(it, "name")),
                description: None,
                billing: None,
            }),
            ..Change::new(kind)
        };
        for it in pairs.removed() {
            let change = of(&kind::UNRESERVED, it);
            self.changes.push(change.values(it, &Value::Null));
        }
        for (index, it) in pairs.added() {
            let change = of(&kind::RESERVED, it).at(index);
            self.changes.push(change.values(&Value::Null, it));
        }
        for (was, is) in pairs.both() {
            if was != is {
                let change = of(&kind::RESERVATION_CHANGED, is);
                self.changes.push(change.values(was, is));
            }
        }
        if pairs.are_reordered() {
            let change = Change {
                table: Some(both.new.id.to_string()),
                ..Change::new(&kind::ORDER_CHANGED).key("reserved")
            };
            let whole = |list: &[Value]| Value::Array(list.to_vec());
            self.changes.push(change.values(&whole(old), &whole(new)));
        }
    }
}

/// What happened to what is said of something deprecated.
pub(super) fn deprecation(
    was: &Value,
    is: &Value,
    deprecated: &'static Kind,
    undeprecated: &'static Kind,
) -> Option<&'static Kind> {
    match (was.is_null(), is.is_null()) {
        (true, false) => Some(deprecated),
        (false, true) => Some(undeprecated),
        _ => (was != is).then_some(&kind::DEPRECATION_CHANGED),
    }
}
