//! Swift: a package with a struct per table, open to values that no table lists, and its rows in
//! static arrays. All of it is code that the compiler takes linear time for.

mod catalog;
mod comment;
#[allow(
    unreachable_pub,
    clippy::inline_always,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "askama makes methods of this form out of filters, and passes references"
)]
mod filters;
mod literal;
mod names;
mod package;
mod runtime;
mod table;

use askama::Template as _;

pub use literal::Literal;

use super::identifiers::file_stem;
use super::{Backend, Profile, RenderedFile};
use crate::catalog::Catalog;
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::CatalogView;
use names::constant;
use package::{ManifestView, ReadmeView, SwiftAccess, SwiftPackage};
use runtime::{CodeProtocolView, RowTypesView, TableTypesView};
use table::TableView;

pub(super) static PROFILE: Profile = Profile {
    title: "Swift",
    folder: "swift",
    section: Section {
        key: "swift",
        description: "The Swift package.",
        schema: optional::<SwiftPackage>,
    },
    drops_build_metadata: None,
    set_up: |section, catalog, mistakes| Box::new(Swift::set_up(section, catalog, mistakes)),
};

/// The backend, with its package's name, address and access level.
struct Swift {
    /// The package and its module: `EkycCodes`.
    module: String,
    /// The repository that has the package at its root: `https://example.com/EkycCodes`.
    url: String,
    /// The access level of the code.
    access: SwiftAccess,
}

impl Backend for Swift {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        let name = self.type_name(table);
        vec![file_stem(&name), name]
    }

    fn constant(&self, entry: &Name) -> String {
        constant(entry)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<RenderedFile>> {
        let module = &self.module;
        let source =
            |stem: &str, text| RenderedFile::new(format!("Sources/{module}/{stem}.swift"), text);
        let manifest = ManifestView { catalog, module };
        let row_types = RowTypesView {
            catalog,
            access: self.access(),
        };
        let table_types = TableTypesView {
            catalog,
            access: self.access(),
        };
        let code_protocol = CodeProtocolView {
            catalog,
            access: self.access(),
        };
        let mut files = vec![
            RenderedFile::new("Package.swift", manifest.render()?),
            RenderedFile::new("README.md", ReadmeView::new(self, catalog).render()?),
            source("Catalog", CatalogView::new(self, catalog).render()?),
            source("Entry", row_types.render()?),
            source("Table", table_types.render()?),
            source("TableCode", code_protocol.render()?),
        ];
        for table in &catalog.tables {
            let stem = file_stem(&self.type_name(&table.id));
            files.push(source(&stem, TableView::new(self, table).render()?));
        }
        Ok(files)
    }
}
