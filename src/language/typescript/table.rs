//! A table's two modules: its constants, and its entries.

use askama::Template;
use askama::filters::Safe;

use super::comment::comment;
use super::filters;
use super::form::{Form, in_each_form};
use super::names::{
    constant, entry_type, file, guard, list, listed_type, name_type, open_type, table_type,
};
use crate::catalog::{Code, CodeKind, Entry, Table};
use crate::language::RenderedFile;
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::twins::Twins;

/// The module that has a table's codes, or its texts where there are no codes.
pub(super) fn constants(table: &Table) -> askama::Result<Vec<RenderedFile>> {
    let doc = comment(&Doc::table(table));
    let (listed_type, open_type) = (listed_type(table), open_type(table));
    let raw_type = match table.code_kind {
        CodeKind::Integer => "number",
        CodeKind::String | CodeKind::None => "string",
    };
    let guard = guard(table);
    let twins = Twins::new(table, constant);
    let constants: Vec<ConstantView> = table
        .constants()
        .map(|entry| ConstantView {
            entry,
            name: Safe(constant(&entry.name)),
            doc: comment(&Doc::entry(table, entry, &twins)),
        })
        .collect();
    let module = format!("constants/{}", file(&table.id));
    in_each_form(&module, |form| ConstantsView {
        form,
        table,
        doc: &doc,
        listed_type: Safe(&listed_type),
        open_type: Safe(&open_type),
        raw_type: Safe(raw_type),
        list: Safe(list(table)),
        guard: Safe(&guard),
        constants: &constants,
    })
}

#[derive(Template)]
#[template(path = "typescript/table/constants.ts")]
struct ConstantsView<'a> {
    form: Form,
    table: &'a Table,
    doc: &'a [Safe<String>],
    listed_type: Safe<&'a str>,
    open_type: Safe<&'a str>,
    /// What a code is a value of.
    raw_type: Safe<&'static str>,
    /// The list of the constants.
    list: Safe<&'static str>,
    /// The function that tells whether a code is listed.
    guard: Safe<&'a str>,
    constants: &'a [ConstantView<'a>],
}

struct ConstantView<'a> {
    entry: &'a Entry,
    name: Safe<String>,
    doc: Vec<Safe<String>>,
}

/// The module that has a table's rows.
pub(super) fn entries(table: &Table) -> askama::Result<Vec<RenderedFile>> {
    let doc = comment(&Doc::table(table));
    let file = file(&table.id);
    let (listed_type, entry_type) = (listed_type(table), entry_type(table));
    let (name_type, table_type) = (name_type(table), table_type(table));
    let received_type = match table.code_kind {
        CodeKind::Integer => "number | string",
        CodeKind::String | CodeKind::None => "string",
    };
    in_each_form(&format!("entries/{file}"), |form| EntriesView {
        form,
        table,
        doc: &doc,
        file: &file,
        listed_type: Safe(&listed_type),
        entry_type: Safe(&entry_type),
        name_type: Safe(&name_type),
        table_type: Safe(&table_type),
        received_type: Safe(received_type),
    })
}

#[derive(Template)]
#[template(path = "typescript/table/entries.ts")]
struct EntriesView<'a> {
    form: Form,
    table: &'a Table,
    doc: &'a [Safe<String>],
    /// The file of both modules, without its extension.
    file: &'a str,
    listed_type: Safe<&'a str>,
    entry_type: Safe<&'a str>,
    /// The type of the names of the entries.
    name_type: Safe<&'a str>,
    table_type: Safe<&'a str>,
    /// What is received in place of a code.
    received_type: Safe<&'static str>,
}
