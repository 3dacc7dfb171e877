//! The file of the whole catalogue: an object with all tables.

use askama::Template;
use askama::filters::Safe;

use super::Kotlin;
use super::comment::comment;
use crate::catalog::{Catalog, CodeKind, Table};
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::markup::Comment;

#[derive(Template)]
#[template(path = "kotlin/catalog.kt")]
pub(super) struct CatalogView<'a> {
    catalog: &'a Catalog,
    package: Safe<String>,
    access: Safe<&'static str>,
    name: Safe<&'a str>,
    doc: Comment,
    /// The tables, each with the name of its type.
    tables: Vec<(&'a Table, Safe<String>)>,
}

impl<'a> CatalogView<'a> {
    pub(super) fn new(kotlin: &'a Kotlin, catalog: &'a Catalog) -> Self {
        let tables = catalog.tables.iter();
        Self {
            catalog,
            package: kotlin.package_name(),
            access: kotlin.access(),
            name: Safe(&kotlin.catalog_name),
            doc: comment(&Doc::catalog(catalog)),
            tables: tables
                .map(|table| (table, Safe(kotlin.type_name(&table.id))))
                .collect(),
        }
    }

    /// Whether callers should no longer use one of the tables.
    fn is_any_deprecated(&self) -> bool {
        self.tables
            .iter()
            .any(|(table, _)| table.deprecated.is_some())
    }

    fn types(&self) -> Vec<&Safe<String>> {
        self.types_of(|_| true)
    }

    /// The types of the tables whose codes are of such a kind.
    fn types_of(&self, wanted: fn(CodeKind) -> bool) -> Vec<&Safe<String>> {
        let tables = self.tables.iter();
        tables
            .filter(|(table, _)| wanted(table.code_kind))
            .map(|(_, type_name)| type_name)
            .collect()
    }

    fn types_with_integers(&self) -> Vec<&Safe<String>> {
        self.types_of(CodeKind::is_integer)
    }

    fn types_with_codes(&self) -> Vec<&Safe<String>> {
        self.types_of(CodeKind::has_codes)
    }
}
