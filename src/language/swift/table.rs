//! The file of a table: its type, its constants and its rows.

use std::slice::Chunks;

use askama::Template;
use askama::filters::Safe;

use super::comment::comment;
use super::names::{constant, raw_type};
use super::{Swift, filters};
use crate::catalog::{Code, CodeKind, Entry, Table};
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::lookup;
use crate::language::twins::Twins;

/// The rows of an array literal: the type checker takes more than linear time for one.
pub(super) const BLOCK_LEN: usize = 32;

/// The constants of an extension: the type checker takes more than linear time for one, twice as
/// much for 20,000 constants in one as for those in twenty.
const EXTENSION_LEN: usize = 1_000;

#[derive(Template)]
#[template(path = "swift/table.swift")]
pub(super) struct TableView<'a> {
    table: &'a Table,
    access: Safe<&'static str>,
    doc: Vec<Safe<String>>,
    type_name: Safe<String>,
    /// The type of what stands for an entry on the wire.
    raw_type: Safe<&'static str>,
    /// The case of Swift's `CodeKind`.
    code_kind: Safe<&'static str>,
    constants: Vec<Constant<'a>>,
    /// The positions of the rows in the order of look-up, as numbers of one width. They are in one
    /// string, because the compiler takes 10 s for an array literal of 20,000 numbers.
    order: Vec<Safe<String>>,
}

/// A constant. It is computed: one that is stored costs a once-token and a global, and three times
/// as much debug code.
struct Constant<'a> {
    entry: &'a Entry,
    doc: Vec<Safe<String>>,
    name: Safe<String>,
}

impl<'a> TableView<'a> {
    pub(super) fn new(swift: &Swift, table: &'a Table) -> Self {
        let twins = Twins::new(table, constant);
        let constants = table.constants().map(|entry| Constant {
            entry,
            doc: comment(&Doc::entry(table, entry, &twins)),
            name: Safe(constant(&entry.name)),
        });
        Self {
            table,
            access: swift.access(),
            doc: comment(&Doc::table(table)),
            type_name: Safe(swift.type_name(&table.id)),
            raw_type: Safe(raw_type(table.code_kind)),
            code_kind: Safe(match table.code_kind {
                CodeKind::Integer => "integer",
                CodeKind::String => "string",
                CodeKind::None => "none",
            }),
            constants: constants.collect(),
            order: order(table),
        }
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

fn order(table: &Table) -> Vec<Safe<String>> {
    let positions = lookup::positions(table, str::cmp);
    let width = positions.iter().map(String::len).max().unwrap_or_default();
    positions
        .iter()
        .map(|position| Safe(format!("{position:0>width$}")))
        .collect()
}
