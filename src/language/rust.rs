//! Rust: a `no_std` crate with an enum per table, its rows in one static array. Embedded, it is a
//! module of somebody's crate.

mod catalog;
mod comment;
mod filters;
mod literal;
mod names;
mod package;
mod parts;
mod site;
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
use site::Site;
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
    /// Whether what is embedded has code for serde.
    embeds_serde: bool,
}

impl Backend for Rust {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![type_name(table), module(table)]
    }

    fn constant(&self, entry: &Name) -> String {
        variant(entry)
    }

    fn package(&self, catalog: &Catalog) -> Rendering {
        let mut files = vec![
            RenderedFile::new("Cargo.toml", ManifestView::new(self, catalog).render()?),
            RenderedFile::new("README.md", ReadmeView::new(self, catalog).render()?),
        ];
        for mut source in self.sources(Site::Crate, catalog)? {
            source.path.insert_str(0, "src/");
            files.push(source);
        }
        Ok(files)
    }

    fn embedded(&self, catalog: &Catalog, _: &Path) -> Rendering {
        let serde = self.embeds_serde;
        self.sources(Site::Module { serde }, catalog)
    }
}

impl Rust {
    fn sources(&self, site: Site, catalog: &Catalog) -> Rendering {
        let tables = catalog.tables.iter();
        let tables: Vec<TableView> = tables.map(|table| TableView::new(site, table)).collect();
        let tables = tables.as_slice();
        let root = CatalogView::new(self, site, catalog, tables);
        let types = TypesView { site, catalog };
        let code = CodeView { site, catalog };
        let text = TextView { site, catalog };
        let modules = ModulesView {
            site,
            catalog,
            tables,
        };
        let mut files = vec![
            RenderedFile::new(site.root_file(), root.render()?),
            RenderedFile::new("types.rs", types.render()?),
            RenderedFile::new("code.rs", code.render()?),
            RenderedFile::new("text.rs", text.render()?),
            RenderedFile::new("tables.rs", modules.render()?),
        ];
        if site.has_serde() {
            let serde = SerdeView {
                site,
                catalog,
                tables,
            };
            files.push(RenderedFile::new("serde.rs", serde.render()?));
        }
        if let Some(index) = IndexView::new(site, catalog, tables) {
            files.push(RenderedFile::new("index.rs", index.render()?));
        }
        for table in tables {
            let path = format!("tables/{}.rs", table.module.0);
            files.push(RenderedFile::new(path, table.render()?));
        }
        Ok(files)
    }
}
