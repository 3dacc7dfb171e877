//! The root over all tables, and what the tables are to Foundation.

use askama::Template;
use askama::filters::Safe;

use super::comment::comment;
use super::package::Example;
use super::{Swift, filters};
use crate::catalog::{Catalog, CodeKind};
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::markup::Comment;

#[derive(Template)]
#[template(path = "swift/catalog.swift")]
pub(super) struct CatalogView<'a> {
    catalog: &'a Catalog,
    access: Safe<&'static str>,
    doc: Comment,
    example: Option<Example>,
    tables: Vec<TableType>,
}

/// What makes the codes errors of Foundation, where there is one.
#[derive(Template)]
#[template(path = "swift/runtime/TableCode+Foundation.swift")]
pub(super) struct FoundationView<'a> {
    catalog: &'a Catalog,
    access: Safe<&'static str>,
    /// Those that have codes.
    tables: Vec<TableType>,
}

/// The type of a table.
struct TableType {
    type_name: Safe<String>,
    code_kind: CodeKind,
    is_deprecated: bool,
}

impl<'a> CatalogView<'a> {
    pub(super) fn new(swift: &Swift, catalog: &'a Catalog) -> Self {
        Self {
            catalog,
            access: swift.access(),
            doc: comment(&Doc::catalog(catalog)),
            example: Example::new(swift, catalog),
            tables: types(swift, catalog).collect(),
        }
    }
}

impl CatalogView<'_> {
    /// Whether callers should no longer use one of the tables.
    fn is_any_deprecated(&self) -> bool {
        self.tables.iter().any(|table| table.is_deprecated)
    }
}

impl<'a> FoundationView<'a> {
    pub(super) fn new(swift: &Swift, catalog: &'a Catalog) -> Self {
        Self {
            catalog,
            access: swift.access(),
            tables: types(swift, catalog)
                .filter(|table| table.code_kind.has_codes())
                .collect(),
        }
    }
}

fn types(swift: &Swift, catalog: &Catalog) -> impl Iterator<Item = TableType> {
    catalog.tables.iter().map(|table| TableType {
        type_name: Safe(swift.type_name(&table.id)),
        code_kind: table.code_kind,
        is_deprecated: table.deprecated.is_some(),
    })
}
