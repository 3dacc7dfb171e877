//! The package over all tables.

use askama::Template;
use askama::filters::Safe;

use super::Go;
use super::comment::{comment, sentence};
use crate::catalog::{Catalog, CodeKind};
use crate::language::doc::Doc;
use crate::language::header::Header as _;
use crate::language::markup::Comment;

#[derive(Template)]
#[template(path = "go/catalog.go")]
pub(super) struct CatalogView<'a> {
    catalog: &'a Catalog,
    doc: Comment,
    module: &'a str,
    root_package: Safe<&'a str>,
    root_needs_name: bool,
    /// The package of each table, and what its codes are; in the order of the document.
    tables: Vec<(Safe<String>, CodeKind)>,
    /// The same packages in the order of their paths, in which gofmt wants imports.
    packages_by_path: Vec<Import>,
}

/// A table's package, as it is imported.
struct Import {
    package: Safe<String>,
    is_deprecated: bool,
}

impl<'a> CatalogView<'a> {
    pub(super) fn new(go: &'a Go, catalog: &'a Catalog) -> Self {
        let packages = || catalog.tables.iter().map(|table| go.package_of(&table.id));
        let tables = catalog.tables.iter();
        let mut packages_by_path: Vec<Import> = tables
            .map(|table| Import {
                package: Safe(go.package_of(&table.id)),
                is_deprecated: table.deprecated.is_some(),
            })
            .collect();
        packages_by_path.sort_unstable_by(|a, b| a.package.0.cmp(&b.package.0));
        let code_kinds = catalog.tables.iter().map(|table| table.code_kind);
        let doc = Doc::default().paragraph(sentence(
            "Package catalog looks codes up over all tables of",
            &catalog.title,
        ));
        Self {
            catalog,
            doc: comment(&doc),
            module: &go.module,
            root_package: Safe(&go.root_package),
            root_needs_name: go.root_needs_name(),
            tables: packages().map(Safe).zip(code_kinds).collect(),
            packages_by_path,
        }
    }
}
