//! A table's two modules: its constants, and its entries.

use askama::Template;
use askama::filters::Safe;

use super::comment::comment;
use super::filters;
use super::form::{Form, in_each_form};
use super::names::{constant, entry_type, file, listed_type, open_type};
use crate::catalog::{Code, CodeKind, Entry, Table};
use crate::language::RenderedFile;
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::lookup;
use crate::language::twins::Twins;

/// The module that has a table's codes, or its texts where there are no codes.
pub(super) fn constants(table: &Table) -> askama::Result<Vec<RenderedFile>> {
    let doc = comment(&Doc::table(table));
    let (listed_type, open_type) = (listed_type(table), open_type(table));
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
    let (listed_type, entry_type) = (listed_type(table), entry_type(&table.id));
    // `<` compares strings by their UTF-16 code units (ECMA-262, `IsLessThan`).
    let order = lookup::order(table, |a, b| a.encode_utf16().cmp(b.encode_utf16()));
    let (row_type, wide_row_type, received_type, search) = match table.code_kind {
        CodeKind::Integer => (
            "Entry<Known>",
            "Entry<number>",
            "number | string",
            "byInteger",
        ),
        CodeKind::String => ("Entry<Known>", "Entry<string>", "string", "byText"),
        CodeKind::None => ("TextEntry<Known>", "TextEntry<string>", "string", "byText"),
    };
    in_each_form(&format!("entries/{file}"), |form| EntriesView {
        form,
        table,
        doc: &doc,
        file: &file,
        listed_type: Safe(&listed_type),
        entry_type: Safe(&entry_type),
        row_type: Safe(row_type),
        wide_row_type: Safe(wide_row_type),
        received_type: Safe(received_type),
        search: Safe(search),
        order: &order,
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
    /// The type of a row, whose code is one of those that the table lists.
    row_type: Safe<&'static str>,
    /// The type of a row, whatever its code.
    wide_row_type: Safe<&'static str>,
    /// What is received in place of a code.
    received_type: Safe<&'static str>,
    /// The function that looks a code up.
    search: Safe<&'static str>,
    /// The rows by what they are looked up by, each with its position in the document.
    order: &'a [(usize, &'a Entry)],
}
