//! The files that are alike for every catalogue but for the access level: the types of which the
//! tables are made.

use askama::Template;
use askama::filters::Safe;

use super::table::BLOCK_LEN;
use crate::catalog::Catalog;
use crate::language::header::Header as _;

/// The types of a row.
#[derive(Template)]
#[template(path = "swift/runtime/Entry.swift")]
pub(super) struct RowTypesView<'a> {
    pub catalog: &'a Catalog,
    pub access: Safe<&'static str>,
}

/// The types of a table and its rows.
#[derive(Template)]
#[template(path = "swift/runtime/Table.swift")]
pub(super) struct TableTypesView<'a> {
    pub catalog: &'a Catalog,
    pub access: Safe<&'static str>,
}

/// The protocol of the codes.
#[derive(Template)]
#[template(path = "swift/runtime/TableCode.swift")]
pub(super) struct CodeProtocolView<'a> {
    pub catalog: &'a Catalog,
    pub access: Safe<&'static str>,
}
