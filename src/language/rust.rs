//! Rust: a `no_std` crate with an enum per table, its rows in one static array.

mod catalog;
mod comment;
mod filters;
mod literal;
mod names;
mod package;
mod parts;
mod table;

use std::path::Path;

use askama::Template;

pub use literal::Literal;

use super::{Backend, Profile, RenderedFile, Rendering};
use crate::catalog::Catalog;
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::{CatalogView, CodeView, IndexView, ModulesView, SerdeView, TextView, TypesView};
use names::{module, type_name, variant};
use package::{ManifestView, ReadmeView, RustPackage};
use table::TableView;

pub(super) static PROFILE: Profile = Profile {
    title: "Rust",
    folder: "rust",
    section: Section {
        key: "rust",
        description: "The Rust crate.",
        schema: optional::<RustPackage>,
    },
    drops_build_metadata: None,
    set_up: |section, catalog, mistakes| Box::new(Rust::set_up(section, catalog, mistakes)),
};

/// The backend, with what its manifest says.
struct Rust {
    /// The name of the crate.
    name: String,
}

impl Backend for Rust {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![type_name(table), module(table)]
    }

    fn constant(&self, entry: &Name) -> String {
        variant(entry)
    }

    fn embedded(&self, _: &Catalog, _: &Path) -> Rendering {
        Ok(Vec::new())
    }

    fn package(&self, catalog: &Catalog) -> Rendering {
        let tables: Vec<TableView> = catalog.tables.iter().map(TableView::new).collect();
        let tables = tables.as_slice();
        let manifest = ManifestView::new(self, catalog);
        let readme = ReadmeView::new(self, catalog);
        let root = CatalogView::new(self, catalog, tables);
        let types = TypesView { catalog };
        let code = CodeView { catalog };
        let text = TextView { catalog };
        let serde = SerdeView { catalog, tables };
        let modules = ModulesView { catalog, tables };
        let mut files = vec![
            RenderedFile::new("Cargo.toml", manifest.render()?),
            RenderedFile::new("README.md", readme.render()?),
            RenderedFile::new("src/lib.rs", root.render()?),
            RenderedFile::new("src/types.rs", types.render()?),
            RenderedFile::new("src/code.rs", code.render()?),
            RenderedFile::new("src/text.rs", text.render()?),
            RenderedFile::new("src/serde.rs", serde.render()?),
            RenderedFile::new("src/tables.rs", modules.render()?),
        ];
        if let Some(index) = IndexView::new(catalog, tables) {
            files.push(RenderedFile::new("src/index.rs", index.render()?));
        }
        for table in tables {
            let path = format!("src/tables/{}.rs", table.module.0);
            files.push(RenderedFile::new(path, table.render()?));
        }
        Ok(files)
    }
}
