//! The file of a table: its type, its constants and its rows.

use std::slice::Chunks;

use askama::Template;
use askama::filters::Safe;

use super::comment::comment;
use super::index::Index;
use super::names::{self, raw_type};
use super::{Swift, filters};
use crate::catalog::{Catalog, Code, CodeKind, Entry, Table, Value};
use crate::language::columns::Column;
use crate::language::doc::Doc;
use crate::language::entry_doc::EntryDocs;
use crate::language::header::Header as _;
use crate::language::markup::Comment;
use crate::language::notice::Notice;
use crate::name::Name;

/// The rows of an array literal: the type checker takes more than linear time for one.
pub(super) const BLOCK_LEN: usize = 32;

/// The constants of an extension: the type checker takes more than linear time for one, twice as
/// much for 20,000 constants in one as for those in twenty.
const EXTENSION_LEN: usize = 1_000;

#[derive(Template)]
#[template(path = "swift/table.swift")]
pub(super) struct TableView<'a> {
    catalog: &'a Catalog,
    columns: &'a [Column<'a>],
    table: &'a Table,
    access: Safe<&'static str>,
    doc: Comment,
    notice: Option<Notice<'a>>,
    type_name: Safe<String>,
    /// The type of what stands for an entry on the wire.
    raw_type: Safe<&'static str>,
    /// The case of Swift's `CodeKind`.
    code_kind: Safe<&'static str>,
    constants: Vec<Constant<'a>>,
    /// The field of a row by which it is found.
    key: Safe<&'static str>,
    index: Index,
}

/// A constant. It is computed: one that is stored costs a once-token and a global, and three times
/// as much debug code.
struct Constant<'a> {
    entry: &'a Entry,
    doc: Comment,
    notice: Option<Notice<'a>>,
    name: Safe<String>,
    aliases: Vec<Alias<'a>>,
    /// Whether the generated code can't make the constant from the entry's name.
    is_spelled_out: bool,
}

/// A further name of an entry.
struct Alias<'a> {
    doc: Comment,
    notice: Option<Notice<'a>>,
    name: Safe<String>,
}

impl<'a> TableView<'a> {
    pub(super) fn new(
        swift: &'a Swift,
        catalog: &'a Catalog,
        columns: &'a [Column<'a>],
        table: &'a Table,
    ) -> Self {
        let docs = EntryDocs::new(swift, catalog, table);
        let constants = docs.constants().map(|(entry, name)| Constant {
            entry,
            doc: comment(&docs.of(entry)),
            notice: Notice::of_entry(swift, table, entry),
            aliases: entry
                .aliases
                .iter()
                .map(|alias| Alias {
                    doc: comment(&docs.of_alias(entry)),
                    notice: Notice::of_alias(swift, table, entry, alias),
                    name: Safe(swift.constant_name(&alias.name)),
                })
                .collect(),
            is_spelled_out: *name != entry.name.camel(),
            name: Safe(name.clone()),
        });
        Self {
            catalog,
            columns,
            table,
            access: swift.access(),
            doc: comment(&Doc::table(table)),
            notice: Notice::of_table(swift, table),
            type_name: Safe(swift.type_name(&table.id)),
            raw_type: Safe(raw_type(table.code_kind)),
            code_kind: Safe(match table.code_kind {
                CodeKind::Integer => "integer",
                CodeKind::String => "string",
                CodeKind::None => "noCodes",
            }),
            constants: constants.collect(),
            key: Safe(match table.code_kind {
                CodeKind::Integer => "integer",
                CodeKind::String => "text",
                CodeKind::None => "description",
            }),
            index: Index::new(table),
        }
    }

    /// The further names of the entries, each with the name of its entry.
    fn aliases(&self) -> Vec<(&'a Name, &'a Name)> {
        let entries = self.constants.iter().map(|constant| constant.entry);
        let aliases = entries.flat_map(|entry| {
            let aliases = entry.aliases.iter();
            aliases.map(|alias| (&alias.name, &entry.name))
        });
        aliases.collect()
    }

    /// The constants of each extension.
    fn extensions(&self) -> Chunks<'_, Constant<'a>> {
        self.constants.chunks(EXTENSION_LEN)
    }

    /// The rows of each array literal.
    fn blocks(&self) -> Chunks<'_, Constant<'a>> {
        self.constants.chunks(BLOCK_LEN)
    }
}
