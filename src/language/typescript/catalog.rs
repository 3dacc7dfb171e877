//! The module that has all tables.

use askama::Template;
use askama::filters::Safe;

use super::comment::comment;
use super::filters;
use super::form::{Form, in_each_form};
use super::names::{file, import_order, table_constant};
use crate::catalog::Catalog;
use crate::language::Files;
use crate::language::columns::Column;
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::markup::Comment;

pub(super) fn index(
    catalog: &Catalog,
    columns: &[Column],
    forms: &[Form],
    files: &mut Files,
) -> askama::Result<()> {
    let doc = comment(&Doc::catalog(catalog));
    let version = catalog.version.to_string();
    let tables: Vec<TableImport<'_>> = catalog
        .tables
        .iter()
        .map(|table| TableImport {
            id: Safe(table.id.as_str()),
            file: file(&table.id),
            local: Safe(table_constant(&table.id)),
        })
        .collect();
    let mut imports: Vec<&TableImport<'_>> = tables.iter().collect();
    imports.sort_by(|a, b| import_order(&a.file).cmp(&import_order(&b.file)));
    let shared_types = shared_types(catalog, columns);
    in_each_form(forms, "index", files, |form| CatalogView {
        form,
        catalog,
        doc: &doc,
        version: &version,
        shared_types: &shared_types,
        imports: &imports,
        tables: &tables,
    })
}

fn shared_types<'a>(catalog: &Catalog, columns: &'a [Column]) -> Vec<Safe<&'a str>> {
    let mut types = vec![
        "CodeKind",
        "Entry",
        "Found",
        "Listed",
        "Open",
        "Other",
        "Published",
        "Received",
        "Table",
    ];
    types.extend(catalog.states_billing.then_some("Billing"));
    let enums = columns.iter().filter(|column| column.is_enum());
    types.extend(enums.map(|column| column.type_name.0.as_str()));
    types.sort_unstable();
    types.into_iter().map(Safe).collect()
}

#[derive(Template)]
#[template(path = "typescript/catalog.ts")]
struct CatalogView<'a> {
    form: Form,
    catalog: &'a Catalog,
    doc: &'a Comment,
    version: &'a str,
    /// The types that are exported for all tables, in order.
    shared_types: &'a [Safe<&'a str>],
    /// The tables in the order in which Biome sorts their imports.
    imports: &'a [&'a TableImport<'a>],
    /// The tables in the document's order.
    tables: &'a [TableImport<'a>],
}

/// A table's module, as the catalogue imports it.
struct TableImport<'a> {
    id: Safe<&'a str>,
    /// The module's file, without its extension.
    file: String,
    /// What the catalogue calls the table.
    local: Safe<String>,
}
