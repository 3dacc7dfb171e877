//! The packages that are alike for every catalogue: the types that all tables share, in the package
//! at the module's root, and the reading of codes.

use askama::Template;
use askama::filters::Safe;

use super::Go;
use super::comment::{comment, sentence};
use crate::catalog::Catalog;
use crate::language::columns::Column;
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::markup::Comment;

/// The package at the module's root. It also says which catalogue it is of, and which version.
#[derive(Template)]
#[template(path = "go/runtime/root_package.go")]
pub(super) struct RootPackageView<'a> {
    catalog: &'a Catalog,
    columns: &'a [Column<'a>],
    doc: Comment,
    root_package: Safe<&'a str>,
}

impl<'a> RootPackageView<'a> {
    pub(super) fn new(go: &'a Go, catalog: &'a Catalog, columns: &'a [Column<'a>]) -> Self {
        let root_package = &go.root_package;
        let doc = Doc::default()
            .paragraph(sentence(
                format!("Package {root_package} defines what is common to the tables of"),
                &catalog.title,
            ))
            .about_catalog(catalog);
        Self {
            catalog,
            columns,
            doc: comment(&doc),
            root_package: Safe(root_package),
        }
    }
}

/// The types of the catalogue's own columns, in the package at the root.
#[derive(Template)]
#[template(path = "go/columns.go")]
pub(super) struct ColumnsView<'a> {
    catalog: &'a Catalog,
    columns: &'a [Column<'a>],
    root_package: Safe<&'a str>,
}

impl<'a> ColumnsView<'a> {
    pub(super) fn new(go: &'a Go, catalog: &'a Catalog, columns: &'a [Column<'a>]) -> Self {
        Self {
            catalog,
            columns,
            root_package: Safe(&go.root_package),
        }
    }

    /// Whether a column is left out by some entry.
    fn has_optional(&self) -> bool {
        self.columns.iter().any(|column| !column.required())
    }
}

#[derive(Template)]
#[template(path = "go/runtime/wire.go")]
pub(super) struct WireView<'a> {
    pub catalog: &'a Catalog,
}
