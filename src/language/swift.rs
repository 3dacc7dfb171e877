//! Swift: a package with a struct per table, open to values that no table lists, and its rows in
//! static arrays, with a hash table to find them. All of it is code that the compiler takes linear
//! time for.

mod catalog;
mod comment;
mod filters;
mod index;
mod literal;
mod names;
mod package;
mod runtime;
mod table;

use std::collections::BTreeSet;
use std::path::Path;

use askama::Template as _;

pub use literal::Literal;

use super::columns::{Column, Types};
use super::identifiers::file_stem;
use super::{Backend, PackageOption, Profile, RenderedFile, Rendering, Role};
use crate::catalog::{Attribute, Catalog};
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::{CatalogView, FoundationView};
use comment::comment;
use package::{ManifestView, ReadmeView, SwiftAccess, SwiftPackage};
use runtime::{CodeProtocolView, ColumnTypesView, EntryTypesView, IndexTypeView, TableTypesView};
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

const TYPES: Types = Types {
    integer: "Int",
    boolean: "Bool",
    text: "String",
};

/// The backend, with its package's name, address and access level.
struct Swift {
    /// The key that would name it, if the spec doesn't.
    placeholder: Option<&'static str>,
    /// The package and its module: `EkycCodes`.
    module: String,
    /// The repository that has the package at its root: `https://example.com/EkycCodes`.
    url: String,
    /// The access level of the code.
    access: SwiftAccess,
    /// Words of the catalogue that stand in capitals.
    initialisms: BTreeSet<String>,
}

impl Backend for Swift {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        let name = self.type_name(table);
        vec![file_stem(&name), name]
    }

    fn table(&self, id: &Name) -> String {
        self.type_name(id)
    }

    fn constant(&self, entry: &Name) -> String {
        self.constant_name(entry)
    }

    fn accessor(&self, attribute: &Name) -> String {
        self.accessor_name(attribute)
    }

    fn enum_type(&self, attribute: &Name) -> String {
        self.enum_name(attribute)
    }

    fn choice(&self, _: &Name, choice: &Name) -> String {
        self.choice_name(choice)
    }

    /// Types of enums are within `Catalog`, and those of tables beside it.
    fn enum_identifiers(&self, attribute: &Attribute) -> Vec<String> {
        vec![format!("Catalog.{}", self.enum_name(&attribute.name))]
    }

    fn placeholder(&self) -> Option<&'static str> {
        self.placeholder
    }

    fn options(&self) -> Vec<PackageOption> {
        let width = match self.access {
            SwiftAccess::Internal => 0,
            SwiftAccess::Package => 1,
            SwiftAccess::Public => 2,
        };
        vec![
            PackageOption::new("name", &self.module, Role::Name),
            PackageOption::new("url", &self.url, Role::Address),
            PackageOption::new("access", &self.access.word(), Role::Access(width)),
        ]
    }

    fn package(&self, catalog: &Catalog) -> Rendering {
        let module = &self.module;
        let manifest = ManifestView { catalog, module };
        let mut files = vec![
            RenderedFile::new("Package.swift", manifest.render()?),
            RenderedFile::new("README.md", ReadmeView::new(self, catalog).render()?),
        ];
        let folder = format!("Sources/{module}/");
        for mut source in self.sources(catalog)? {
            source.path.insert_str(0, &folder);
            files.push(source);
        }
        Ok(files)
    }

    fn embedded(&self, catalog: &Catalog, _: &Path) -> Rendering {
        self.sources(catalog)
    }
}

impl Swift {
    fn sources(&self, catalog: &Catalog) -> Rendering {
        let source = |stem: &str, text| RenderedFile::new(format!("{stem}.swift"), text);
        let columns = Column::all(self, catalog, &TYPES, comment);
        let columns = columns.as_slice();
        let access = || self.access();
        let mut files = vec![
            source("Catalog", CatalogView::new(self, catalog).render()?),
            source(
                "Catalog+Entry",
                EntryTypesView {
                    catalog,
                    columns,
                    access: access(),
                }
                .render()?,
            ),
            source(
                "Catalog+Table",
                TableTypesView {
                    catalog,
                    access: access(),
                }
                .render()?,
            ),
            source("Catalog+Index", IndexTypeView { catalog }.render()?),
            source(
                "TableCode",
                CodeProtocolView {
                    catalog,
                    columns,
                    access: access(),
                }
                .render()?,
            ),
            source(
                "TableCode+Foundation",
                FoundationView::new(self, catalog).render()?,
            ),
        ];
        if columns.iter().any(Column::is_enum) {
            let view = ColumnTypesView {
                catalog,
                columns,
                access: access(),
            };
            files.push(source("Catalog+Columns", view.render()?));
        }
        for table in &catalog.tables {
            let stem = file_stem(&self.type_name(&table.id));
            files.push(source(
                &stem,
                TableView::new(self, catalog, columns, table).render()?,
            ));
        }
        Ok(files)
    }
}
