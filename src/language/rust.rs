//! Rust: a `no_std` crate with an enum per table, its rows in one static array.

mod catalog;
mod columns;
mod comment;
mod filters;
mod literal;
mod names;
mod package;
mod parts;
mod table;

use askama::Template;

pub use literal::Literal;

use super::{Backend, Profile, RenderedFile};
use crate::catalog::Catalog;
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::{CatalogView, CodeView, IndexView, ModulesView, SerdeView, TextView, TypesView};
use columns::ColumnsView;
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

    fn alias(&self, alias: &Name) -> String {
        names::alias(alias)
    }

    fn accessor(&self, attribute: &Name) -> String {
        names::accessor(attribute)
    }

    fn enum_type(&self, attribute: &Name) -> String {
        names::enum_type(attribute)
    }

    fn choice(&self, _: &Name, choice: &Name) -> String {
        names::choice(choice)
    }

    fn render(&self, catalog: &Catalog) -> askama::Result<Vec<RenderedFile>> {
        let columns = columns::columns(self, catalog);
        let columns = columns.as_slice();
        let tables: Vec<TableView> = catalog
            .tables
            .iter()
            .map(|table| TableView::new(self, catalog, columns, table))
            .collect();
        let tables = tables.as_slice();
        let manifest = ManifestView::new(self, catalog);
        let readme = ReadmeView::new(self, catalog);
        let root = CatalogView::new(self, catalog, columns, tables);
        let types = TypesView { catalog, columns };
        let code = CodeView { catalog, columns };
        let text = TextView { catalog };
        let serde = SerdeView {
            catalog,
            columns,
            tables,
        };
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
        if let Some(enums) = ColumnsView::new(catalog, columns) {
            files.push(RenderedFile::new("src/columns.rs", enums.render()?));
        }
        for table in tables {
            let path = format!("src/tables/{}.rs", table.module.0);
            files.push(RenderedFile::new(path, table.render()?));
        }
        Ok(files)
    }
}
