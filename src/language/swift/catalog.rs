//! The root over all tables.

use askama::Template;
use askama::filters::Safe;

use super::Swift;
use super::comment::comment;
use crate::catalog::Catalog;
use crate::language::doc::Doc;
use crate::language::header::Header as _;

#[derive(Template)]
#[template(path = "swift/catalog.swift")]
pub(super) struct CatalogView<'a> {
    catalog: &'a Catalog,
    access: Safe<&'static str>,
    doc: Vec<Safe<String>>,
    /// The types of the tables.
    tables: Vec<Safe<String>>,
}

impl<'a> CatalogView<'a> {
    pub(super) fn new(swift: &Swift, catalog: &'a Catalog) -> Self {
        let tables = catalog.tables.iter();
        Self {
            catalog,
            access: swift.access(),
            doc: comment(&Doc::catalog(catalog)),
            tables: tables
                .map(|table| Safe(swift.type_name(&table.id)))
                .collect(),
        }
    }
}
