//! The file of a table: its type, its constants and its rows.

use std::slice::Chunks;

use askama::Template;
use askama::filters::Safe;

use super::Swift;
use super::comment::comment;
use super::text::{
    argument, declaration, head, integer, list, optional_argument, order, text_code,
};
use crate::catalog::{Code, Entry, Table};
use crate::language::doc::Doc;
use crate::language::{Kind, lookup, table_header};

/// The rows of an array literal: the type checker takes more than linear time for one.
pub(super) const BLOCK_LEN: usize = 32;

/// The constants of an extension: the type checker takes more than linear time for one, twice as
/// much for 20,000 constants in one as for those in twenty.
const EXTENSION_LEN: usize = 1_000;

#[derive(Template)]
#[template(path = "swift/table.swift")]
pub(super) struct TableView {
    header: Safe<String>,
    access: Safe<&'static str>,
    doc: Vec<Safe<String>>,
    id: Safe<String>,
    title: Safe<String>,
    kind: Kind,
    type_name: Safe<String>,
    head: Safe<String>,
    entries: Vec<EntryView>,
    blocks: Safe<String>,
    order: Safe<String>,
}

struct EntryView {
    doc: Vec<Safe<String>>,
    constant: Safe<String>,
    name: Safe<String>,
    code: Safe<String>,
    description: Safe<String>,
    billing: Safe<String>,
    published: Option<PublishedView>,
}

struct PublishedView {
    code: Safe<String>,
    description: Safe<String>,
}

impl TableView {
    pub(super) fn new(swift: &Swift, table: &Table) -> Self {
        let access = swift.access();
        let type_name = swift.type_name(&table.id);
        let head = head(access.0, &type_name, table.code_kind);
        let entries: Vec<EntryView> = table
            .constants()
            .map(|entry| EntryView::new(access.0, table, entry))
            .collect();
        let blocks: Vec<String> = (0..entries.len().div_ceil(BLOCK_LEN))
            .map(|block| format!("block{block}"))
            .collect();
        Self {
            header: table_header(table),
            access,
            doc: comment(&Doc::table(table)),
            id: argument("id", table.id.as_str(), 4),
            title: argument("title", &table.title, 4),
            kind: Kind(table.code_kind),
            head: Safe(head),
            type_name: Safe(type_name),
            entries,
            blocks: Safe(list("static let blocks: [[Row]] = [", &blocks)),
            order: Safe(order(&lookup::positions(table, str::cmp))),
        }
    }

    /// The constants as the extensions have them.
    fn extensions(&self) -> Chunks<'_, EntryView> {
        self.entries.chunks(EXTENSION_LEN)
    }

    /// The rows as the array literals have them.
    fn rows(&self) -> Chunks<'_, EntryView> {
        self.entries.chunks(BLOCK_LEN)
    }
}

impl EntryView {
    fn new(access: &str, table: &Table, entry: &Entry) -> Self {
        Self {
            doc: comment(&Doc::entry(table, entry)),
            constant: Safe(declaration(access, entry)),
            name: argument("name", entry.name.as_str(), 8),
            code: Safe(match &entry.code {
                Code::Integer(number) => format!(".integer({})", integer(*number)),
                Code::Text(wire) => text_code(wire),
                Code::None => "nil".to_owned(),
            }),
            description: argument("description", &entry.description, 8),
            billing: Safe(entry.billing.name().camel()),
            published: entry.published.as_ref().map(|published| PublishedView {
                code: optional_argument("code", published.code.as_deref(), 10),
                description: optional_argument("description", published.description.as_deref(), 10),
            }),
        }
    }
}
