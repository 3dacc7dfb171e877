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

use askama::Template as _;

pub use literal::Literal;

use super::{Backend, Files, PackageOption, Profile, Rendering, Role};
use crate::catalog::Catalog;
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::{
    CatalogView, CodeView, IndexView, ModulesView, SerdeView, TextView, TypesView, WordsView,
};
use columns::ColumnsView;
use names::{module, type_name, variant};
use package::{ImportView, ManifestView, ReadmeView, RustPackage};
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

    fn written(&self, table: &Name, constant: &str) -> String {
        format!("{}::{constant}", type_name(table))
    }

    fn import(&self, table: &Name, _: &str) -> askama::Result<String> {
        ImportView::new(self, table).render()
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

    fn package(&self, catalog: &Catalog, files: &mut Files) -> Rendering {
        files.add("Cargo.toml", &ManifestView::new(self, catalog))?;
        files.add("README.md", &ReadmeView::new(self, catalog))?;
        files.inside("src/", |files| self.sources(Site::Crate, catalog, files))
    }

    fn embedded(&self, catalog: &Catalog, _: &Path, files: &mut Files) -> Rendering {
        let serde = self.embeds_serde;
        self.sources(Site::Module { serde }, catalog, files)
    }
}

impl Rust {
    fn sources(&self, site: Site, catalog: &Catalog, files: &mut Files) -> Rendering {
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
        files.add(site.root_file(), &root)?;
        files.add("types.rs", &types)?;
        files.add("code.rs", &code)?;
        files.add("words.rs", &words)?;
        files.add("text.rs", &text)?;
        files.add("tables.rs", &modules)?;
        if site.has_serde() {
            let serde = SerdeView {
                site,
                catalog,
                columns,
                tables,
            };
            files.add("serde.rs", &serde)?;
        }
        if let Some(index) = IndexView::new(site, catalog, tables) {
            files.add("index.rs", &index)?;
        }
        if let Some(enums) = ColumnsView::new(site, catalog, columns) {
            files.add("columns.rs", &enums)?;
        }
        for table in tables {
            files.add(format_args!("tables/{}.rs", table.module.0), table)?;
        }
        Ok(())
    }
}
