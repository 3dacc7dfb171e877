//! What is looked up of a catalogue again and again, to say something of its entries.

use std::collections::HashMap;

use super::entry::{
    Advice, Elsewhere, EntryDoc, OldName, Row, SharedCode, Spelling, Stated, says_the_same,
};
use crate::catalog::{Catalog, Code, Entry, Table};
use crate::language::{Backends, Import, Language, Usage};
use crate::name::Name;

/// A catalogue, and what is looked up of it again and again.
pub(super) struct Docs<'a> {
    pub catalog: &'a Catalog,
    backends: &'a Backends,
    /// The languages that are shown.
    languages: &'a [Language],
    /// The entries with a code, by its text: on the wire one number is an integer here and a
    /// string there.
    by_code: HashMap<String, Vec<Row<'a>>>,
    /// The entries of each table, by their names and aliases.
    by_name: HashMap<(&'a Name, &'a Name), &'a Entry>,
    /// How many rows repeat an entry, where there are any.
    repeats: HashMap<(&'a Name, &'a Name), usize>,
}

impl<'a> Docs<'a> {
    pub(super) fn new(
        catalog: &'a Catalog,
        backends: &'a Backends,
        languages: &'a [Language],
    ) -> Self {
        let mut docs = Self {
            catalog,
            backends,
            languages,
            by_code: HashMap::new(),
            by_name: HashMap::new(),
            repeats: HashMap::new(),
        };
        for table in &catalog.tables {
            for entry in &table.entries {
                docs.add(Row { table, entry });
            }
        }
        docs
    }

    fn add(&mut self, row: Row<'a>) {
        let Row { table, entry } = row;
        if entry.repeats {
            *self.repeats.entry((&table.id, &entry.name)).or_default() += 1;
            return;
        }
        if let Some(code) = entry.code.text() {
            self.by_code.entry(code).or_default().push(row);
        }
        for name in entry.names() {
            self.by_name.insert((&table.id, name), entry);
        }
    }

    /// Every code once: numbers in their order, then words in theirs.
    pub(super) fn codes(&self) -> Vec<SharedCode<'a>> {
        let mut codes: Vec<&Vec<Row>> = self.by_code.values().collect();
        codes.sort_by(|a, b| match (&a[0].entry.code, &b[0].entry.code) {
            (Code::Integer(a), Code::Integer(b)) => a.cmp(b),
            (Code::Integer(_), _) => std::cmp::Ordering::Less,
            (_, Code::Integer(_)) => std::cmp::Ordering::Greater,
            (a, b) => a.text().cmp(&b.text()),
        });
        let shared = codes.into_iter().map(|rows| SharedCode {
            written: rows[0].code().unwrap_or_default(),
            rows: rows.clone(),
        });
        shared.collect()
    }

    pub(super) fn entry(&self, table: &'a Table, entry: &'a Entry) -> EntryDoc<'a> {
        let (twins, more_twins) = entry.twins();
        let repeats = self.repeats.get(&(&table.id, &entry.name));
        let stated = self.catalog.stated(entry);
        EntryDoc {
            entry,
            code: table.written(&entry.code),
            rows: 1 + repeats.copied().unwrap_or_default(),
            elsewhere: self.elsewhere(table, entry),
            twins: twins.iter().map(|at| &table.entries[*at]).collect(),
            more_twins,
            columns: stated.map(Stated::new).collect(),
            deprecation: self.advice_on_entry(table, entry),
            spellings: self.spellings(table, entry),
            old_names: entry.aliases.iter().filter_map(OldName::new).collect(),
        }
    }

    /// How programs write an entry, and its aliases that are not on their way out.
    pub(super) fn spellings(&self, table: &Table, entry: &'a Entry) -> Vec<Spelling<'a>> {
        let current = entry.aliases.iter().filter(|it| it.deprecated.is_none());
        let names = current.map(|alias| (&alias.name, true));
        let names = std::iter::once((&entry.name, false)).chain(names);
        let spellings = names.map(|(name, is_alias)| Spelling {
            name,
            usages: self.usages(table, name, is_alias),
        });
        spellings.collect()
    }

    fn elsewhere(&self, table: &Table, entry: &Entry) -> Vec<Elsewhere<'a>> {
        let code = entry.code.text();
        let rows = code.and_then(|code| self.by_code.get(&code));
        let others = rows.into_iter().flatten();
        let others = others.filter(|row| row.table.id != table.id);
        let others = others.map(|row| Elsewhere {
            row: *row,
            same_text: says_the_same(entry.text(), row.entry.text()),
            same_billing: entry.billing == row.entry.billing,
        });
        others.collect()
    }

    /// The entry of a table that goes by a name, even if it's an old one.
    fn named(&self, table: &'a Table, name: &'a Name) -> Option<&'a Entry> {
        self.by_name.get(&(&table.id, name)).copied()
    }

    fn advice_on_entry(&self, table: &'a Table, entry: &'a Entry) -> Option<Advice<'a>> {
        let next = |name: &'a Name| self.named(table, name)?.deprecated.as_deref();
        Some(Advice::new(entry.deprecated.as_deref()?, next))
    }

    /// What is said of a table that should no longer be used.
    pub(super) fn advice_on(&self, table: &'a Table) -> Option<Advice<'a>> {
        let tables = &self.catalog.tables;
        let next = |name: &'a Name| {
            let table = tables.iter().find(|table| table.id == *name)?;
            table.deprecated.as_ref()
        };
        Some(Advice::new(table.deprecated.as_ref()?, next))
    }

    /// The lines by which programs get at a table, one for each language. Where the line names a
    /// constant, it is the table's first that is not on its way out.
    pub(super) fn imports(&self, table: &Table) -> askama::Result<Vec<Import>> {
        let example = table.constants().min_by_key(|it| it.deprecated.is_some());
        example.map_or(Ok(Vec::new()), |example| {
            self.backends
                .imports(self.languages, &table.id, &example.name)
        })
    }

    fn usages(&self, table: &Table, name: &Name, is_alias: bool) -> Vec<Usage> {
        self.backends
            .usages(self.languages, &table.id, name, is_alias)
    }
}
