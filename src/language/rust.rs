//! Rust: a `no_std` crate with an enum per table, its rows in one static array. Embedded, it is a
//! module of somebody's crate.

mod catalog;
mod columns;
mod comment;
mod deprecated;
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

use super::{Backend, PackageOption, Profile, RenderedFile, Rendering, Role};
use crate::catalog::Catalog;
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::{
    CatalogView, CodeView, IndexView, ModulesView, SerdeView, TextView, TypesView, WordsView,
};
use columns::ColumnsView;
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

    fn table(&self, id: &Name) -> String {
        type_name(id)
    }

    fn constant(&self, entry: &Name) -> String {
        variant(entry)
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

    fn options(&self) -> Vec<PackageOption> {
        vec![
            PackageOption::new("name", &self.name, Role::Name),
            PackageOption::new("serde", &self.embeds_serde, Role::Embedded),
        ]
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
        let columns = columns::columns(self, catalog);
        let columns = columns.as_slice();
        let tables: Vec<TableView> = catalog
            .tables
            .iter()
            .map(|table| TableView::new(self, site, catalog, columns, table))
            .collect();
        let tables = tables.as_slice();
        let root = CatalogView::new(self, site, catalog, columns, tables);
        let types = TypesView {
            site,
            catalog,
            columns,
        };
        let code = CodeView {
            site,
            catalog,
            columns,
        };
        let words = WordsView { site, catalog };
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
            RenderedFile::new("words.rs", words.render()?),
            RenderedFile::new("text.rs", text.render()?),
            RenderedFile::new("tables.rs", modules.render()?),
        ];
        if site.has_serde() {
            let serde = SerdeView {
                site,
                catalog,
                columns,
                tables,
            };
            files.push(RenderedFile::new("serde.rs", serde.render()?));
        }
        if let Some(index) = IndexView::new(site, catalog, tables) {
            files.push(RenderedFile::new("index.rs", index.render()?));
        }
        if let Some(enums) = ColumnsView::new(site, catalog, columns) {
            files.push(RenderedFile::new("columns.rs", enums.render()?));
        }
        for table in tables {
            let path = format!("tables/{}.rs", table.module.0);
            files.push(RenderedFile::new(path, table.render()?));
        }
        Ok(files)
    }
}
