//! The packages that are alike for every catalogue: the types that all tables share, in the package
//! at the module's root, and the reading of codes.

use askama::Template;
use askama::filters::Safe;

use super::Go;
use super::comment::{comment, sentence};
use crate::catalog::Catalog;
use crate::language::doc::Doc;
use crate::language::header::Header as _;

/// The package at the module's root. It also says which catalogue it is of, and which version.
#[derive(Template)]
#[template(path = "go/runtime/root_package.go")]
pub(super) struct RootPackageView<'a> {
    catalog: &'a Catalog,
    doc: Vec<Safe<String>>,
    root_package: Safe<&'a str>,
}

impl<'a> RootPackageView<'a> {
    pub(super) fn new(go: &'a Go, catalog: &'a Catalog) -> Self {
        let root_package = &go.root_package;
        let doc = Doc::default()
            .paragraph(sentence(
                format!("Package {root_package} defines what is common to the tables of"),
                &catalog.title,
            ))
            .about_catalog(catalog);
        Self {
            catalog,
            doc: comment(&doc),
            root_package: Safe(root_package),
        }
    }
}

#[derive(Template)]
#[template(path = "go/runtime/wire.go")]
pub(super) struct WireView<'a> {
    pub catalog: &'a Catalog,
}
