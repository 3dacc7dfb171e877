//! Finds what changed. Tables are known by their identifiers, entries by their names, their
//! aliases, their codes and, without codes, their texts, in this order.

mod columns;
mod entry;
mod lists;
mod packages;
mod rows;
mod table;

use serde_json::Value;

use super::change::{Change, Row, Written};
use super::kind;
use super::side::{Scope, Side};
use crate::catalog::{Billing, Table};
use crate::language::Named;
use crate::name::Name;
use lists::{Pairs, array, field, text};

/// What changed from one side to the other.
pub(super) fn compare(old: &Side, new: &Side) -> Vec<Change> {
    let mut sides = Sides {
        old,
        new,
        changes: Vec::new(),
        has_billing: old.catalog.states_billing && new.catalog.states_billing,
    };
    if sides.is_whole() {
        sides.texts();
        sides.packages();
        sides.columns();
        sides.billing();
    }
    sides.tables();
    if sides.is_whole() {
        sides.identifiers();
    } else {
        for change in &mut sides.changes {
            change.of_page = true;
        }
    }
    sides.changes
}

/// Both sides, and what was found so far.
struct Sides<'a> {
    old: &'a Side,
    new: &'a Side,
    changes: Vec<Change>,
    /// Whether both say who is billed.
    has_billing: bool,
}

/// A table on both sides.
#[derive(Clone, Copy)]
struct Both<'a> {
    old: &'a Table,
    new: &'a Table,
}

impl Sides<'_> {
    /// Whether both say all that there is to say.
    fn is_whole(&self) -> bool {
        self.old.scope == Scope::Whole && self.new.scope == Scope::Whole
    }

    fn texts(&mut self) {
        for key in ["title", "description", "source"] {
            let (before, after) = (field(&self.old.json, key), field(&self.new.json, key));
            if before != after {
                let change = Change::new(&kind::CATALOG_TEXT_CHANGED);
                self.changes.push(change.key(key).values(before, after));
            }
        }
    }

    /// Whether the catalogue says at all what is billed.
    fn billing(&mut self) {
        let states = |side: &Side| side.catalog.states_billing;
        match (states(self.old), states(self.new)) {
            (false, true) => self.changes.push(Change::new(&kind::BILLING_ADDED)),
            (true, false) => self.changes.push(Change::new(&kind::BILLING_REMOVED)),
            _ => {}
        }
    }

    fn tables(&mut self) {
        let (old, new) = (
            array(&self.old.json, "tables"),
            array(&self.new.json, "tables"),
        );
        let id = |table: &Value| text(table, "id").to_owned();
        let pairs = Pairs::by(old, new, id);
        let of_table = |kind, table: &Value| Change {
            table: Some(id(table)),
            ..Change::new(kind)
        };
        if self.is_whole() {
            for table in pairs.removed() {
                let change = of_table(&kind::TABLE_REMOVED, table);
                self.changes.push(change.values(table, &Value::Null));
            }
            for (index, table) in pairs.added() {
                let change = of_table(&kind::TABLE_ADDED, table).at(index);
                self.changes.push(change.values(&Value::Null, table));
            }
            if pairs.are_reordered() {
                let change = Change::new(&kind::ORDER_CHANGED).key("tables");
                self.changes
                    .push(change.values(&pairs.names(old, id), &pairs.names(new, id)));
            }
        }
        for (before, after) in pairs.both() {
            if let (Some(old), Some(new)) =
                (self.old.table(&id(before)), self.new.table(&id(after)))
            {
                self.table(Both { old, new }, before, after);
            }
        }
    }

    /// What of an entry people know it by.
    fn row(side: &Side, table: &Table, entry: &Value) -> Row {
        let code = field(entry, "code");
        let written = table
            .constants()
            .find(|it| it.name.as_str() == text(entry, "name"));
        let written = written.and_then(|it| table.written(&it.code));
        Row {
            code: written
                .map(std::borrow::Cow::into_owned)
                .or_else(|| lists::plain(code)),
            name: (side.scope == Scope::Whole).then(|| text(entry, "name").to_owned()),
            description: entry["description"].as_str().map(str::to_owned),
            billing: side
                .catalog
                .states_billing
                .then(|| Billing::new(entry["billed"].as_bool())),
        }
    }

    /// The languages that no longer write a constant as they did.
    fn unwritten(&self, table: &Table, name: &str) -> Vec<Written> {
        let Some(name) = Name::parse(name) else {
            return Vec::new();
        };
        let named = Named::Constant(table.id.clone(), name);
        let surfaces = self.old.surfaces.iter().zip(&self.new.surfaces);
        let written = surfaces.filter_map(|(old, new)| {
            let before = old.identifiers.get(&named)?;
            let after = new.identifiers.get(&named);
            (after != Some(before)).then(|| Written {
                language: old.language,
                before: before.clone(),
                after: after.cloned(),
            })
        });
        written.collect()
    }
}
