//! Go: a module with one package per table, whose rows the compiler lays out; nothing runs before
//! `main`.

mod catalog;
mod comment;
mod filters;
mod literal;
mod names;
mod package;
mod runtime;
mod table;

use std::collections::BTreeSet;

use askama::Template as _;

pub use literal::Literal;

use super::{Backend, Profile, RenderedFile};
use crate::catalog::Catalog;
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::CatalogView;
use package::{GoPackage, ManifestView, ReadmeView};
use runtime::{RootPackageView, WireView};
use table::TableView;

pub(super) static PROFILE: Profile = Profile {
    title: "Go",
    folder: "go",
    section: Section {
        key: "go",
        description: "The Go module.",
        schema: optional::<GoPackage>,
    },
    drops_build_metadata: Some("Go"),
    set_up: |section, catalog, mistakes| Box::new(Go::set_up(section, catalog, mistakes)),
};

/// The backend, with the names of its module and packages.
struct Go {
    /// The path of the module, with the major version from 2 on: `example.com/ekyc-codes/v2`.
    module: String,
    /// The package at its root: `ekyc`.
    root_package: String,
    /// Words of the catalogue that stand in capitals.
    initialisms: BTreeSet<String>,
}

impl Backend for Go {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![self.package(table)]
    }

    fn constant(&self, entry: &Name) -> String {
        self.constant_name(entry)
    }

    fn accessor(&self, attribute: &Name) -> String {
        self.constant_name(attribute)
    }

    fn enum_type(&self, attribute: &Name) -> String {
        self.constant_name(attribute)
    }

    fn choice(&self, choice: &Name) -> String {
        self.constant_name(choice)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<RenderedFile>> {
        let root = format!("{}.go", self.root_package);
        let mut files = vec![
            RenderedFile::new("go.mod", ManifestView::new(self, catalog).render()?),
            RenderedFile::new("README.md", ReadmeView::new(self, catalog).render()?),
            RenderedFile::new(root, RootPackageView::new(self, catalog).render()?),
            RenderedFile::new("internal/wire/wire.go", WireView { catalog }.render()?),
            RenderedFile::new(
                "catalog/catalog.go",
                CatalogView::new(self, catalog).render()?,
            ),
        ];
        for table in &catalog.tables {
            let package = self.package(&table.id);
            files.push(RenderedFile::new(
                format!("{package}/{package}.go"),
                TableView::new(self, catalog, table).render()?,
            ));
        }
        Ok(files)
    }
}
