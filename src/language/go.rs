//! Go: a module with one package per table, whose rows the compiler lays out; nothing runs before
//! `main`. Embedded, they are packages of somebody's module.

mod catalog;
mod comment;
mod filters;
mod host;
mod literal;
mod names;
mod package;
mod runtime;
mod table;

use std::collections::BTreeSet;
use std::path::Path;

use askama::Template as _;

pub use literal::Literal;

use super::{Backend, Profile, RenderedFile, Rendering};
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
    /// The path that imports begin with. It is that of the module, with the major version from 2
    /// on, `example.com/ekyc-codes/v2`; or that of a folder in somebody's.
    module: String,
    /// The package at its root: `ekyc`.
    root_package: String,
    /// Where the spec says that the sources are embedded.
    import_path: Option<String>,
    /// Words of the catalogue that stand in capitals.
    initialisms: BTreeSet<String>,
}

impl Backend for Go {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![self.package_of(table)]
    }

    fn constant(&self, entry: &Name) -> String {
        self.constant_name(entry)
    }

    fn package(&self, catalog: &Catalog) -> Rendering {
        let mut files = vec![
            RenderedFile::new("go.mod", ManifestView::new(self, catalog).render()?),
            RenderedFile::new("README.md", ReadmeView::new(self, catalog).render()?),
        ];
        files.append(&mut self.sources(catalog)?);
        Ok(files)
    }

    fn embedded(&self, catalog: &Catalog, folder: &Path) -> Rendering {
        self.embedded_in(folder)?.sources(catalog)
    }
}

impl Go {
    fn sources(&self, catalog: &Catalog) -> Rendering {
        let root = format!("{}.go", self.root_package);
        let mut files = vec![
            RenderedFile::new(root, RootPackageView::new(self, catalog).render()?),
            RenderedFile::new("internal/wire/wire.go", WireView { catalog }.render()?),
            RenderedFile::new(
                "catalog/catalog.go",
                CatalogView::new(self, catalog).render()?,
            ),
        ];
        for table in &catalog.tables {
            let package = self.package_of(&table.id);
            files.push(RenderedFile::new(
                format!("{package}/{package}.go"),
                TableView::new(self, table).render()?,
            ));
        }
        Ok(files)
    }
}
