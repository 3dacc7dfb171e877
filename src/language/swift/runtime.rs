//! The files that are alike for every catalogue but for the access level: the types of which the
//! tables are made.

use askama::Template;
use askama::filters::Safe;

use super::filters;
use super::table::BLOCK_LEN;
use crate::catalog::Catalog;
use crate::language::columns::Column;
use crate::language::header::Header as _;

/// The types of an entry.
#[derive(Template)]
#[template(path = "swift/runtime/Catalog+Entry.swift")]
pub(super) struct EntryTypesView<'a> {
    pub catalog: &'a Catalog,
    pub columns: &'a [Column<'a>],
    pub access: Safe<&'static str>,
}

/// The types of the catalogue's own columns that are enums.
#[derive(Template)]
#[template(path = "swift/columns.swift")]
pub(super) struct ColumnTypesView<'a> {
    pub catalog: &'a Catalog,
    pub columns: &'a [Column<'a>],
    pub access: Safe<&'static str>,
}

/// The types of a table and its entries.
#[derive(Template)]
#[template(path = "swift/runtime/Catalog+Table.swift")]
pub(super) struct TableTypesView<'a> {
    pub catalog: &'a Catalog,
    pub access: Safe<&'static str>,
}

/// What finds a row.
#[derive(Template)]
#[template(path = "swift/runtime/Catalog+Index.swift")]
pub(super) struct IndexTypeView<'a> {
    pub catalog: &'a Catalog,
}

/// The protocol of the codes.
#[derive(Template)]
#[template(path = "swift/runtime/TableCode.swift")]
pub(super) struct CodeProtocolView<'a> {
    pub catalog: &'a Catalog,
    pub columns: &'a [Column<'a>],
    pub access: Safe<&'static str>,
}
