//! The module of the enums that the catalogue's own columns have.

use askama::Template;

use super::Rust;
use super::comment::comment;
use super::filters;
use super::site::Site;
use crate::catalog::Catalog;
use crate::language::columns::{Column, Types};
use crate::language::header::Header as _;

const TYPES: Types = Types {
    integer: "i64",
    boolean: "bool",
    text: "&'static str",
};

/// The catalogue's own columns.
pub(super) fn columns<'a>(rust: &Rust, catalog: &'a Catalog) -> Vec<Column<'a>> {
    Column::all(rust, catalog, &TYPES, comment)
}

/// The enums among them, in rustfmt's order for `use`.
pub(super) fn sorted_enums<'a>(columns: &'a [Column<'a>]) -> Vec<&'a Column<'a>> {
    let mut enums: Vec<&Column> = columns.iter().filter(|column| column.is_enum()).collect();
    enums.sort_by_key(|column| &column.type_name.0);
    enums
}

#[derive(Template)]
#[template(path = "rust/columns.rs")]
pub(super) struct ColumnsView<'a> {
    site: Site,
    catalog: &'a Catalog,
    enums: Vec<&'a Column<'a>>,
}

impl<'a> ColumnsView<'a> {
    /// `None` if no column is an enum.
    pub(super) fn new(site: Site, catalog: &'a Catalog, columns: &'a [Column<'a>]) -> Option<Self> {
        let enums: Vec<&Column> = columns.iter().filter(|column| column.is_enum()).collect();
        (!enums.is_empty()).then_some(Self {
            site,
            catalog,
            enums,
        })
    }
}
