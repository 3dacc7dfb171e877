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
use super::{Backend, Files, PackageOption, Profile, Rendering, Role};
use crate::catalog::{Attribute, Catalog};
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::{CatalogView, FoundationView};
use comment::comment;
use package::{ImportView, ManifestView, ReadmeView, SwiftAccess, SwiftPackage};
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

    fn written(&self, table: &Name, constant: &str) -> String {
        format!("{}.{constant}", self.type_name(table))
    }

    fn import(&self, _: &Name, _: &str) -> askama::Result<String> {
        ImportView::new(self).render()
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

    fn package(&self, catalog: &Catalog, files: &mut Files) -> Rendering {
        let module = &self.module;
        let manifest = ManifestView { catalog, module };
        files.add("Package.swift", &manifest)?;
        files.add("README.md", &ReadmeView::new(self, catalog))?;
        files.inside(&format!("Sources/{module}/"), |files| {
            self.sources(catalog, files)
        })
    }

    fn embedded(&self, catalog: &Catalog, _: &Path, files: &mut Files) -> Rendering {
        self.sources(catalog, files)
    }
}

impl Swift {
    fn sources(&self, catalog: &Catalog, files: &mut Files) -> Rendering {
        let columns = Column::all(self, catalog, &TYPES, comment);
        let columns = columns.as_slice();
        let access = || self.access();
        files.add("Catalog.swift", &CatalogView::new(self, catalog))?;
        let entry_types = EntryTypesView {
            catalog,
            columns,
            access: access(),
        };
        files.add("Catalog+Entry.swift", &entry_types)?;
        let table_types = TableTypesView {
            catalog,
            access: access(),
        };
        files.add("Catalog+Table.swift", &table_types)?;
        files.add("Catalog+Index.swift", &IndexTypeView { catalog })?;
        let protocol = CodeProtocolView {
            catalog,
            columns,
            access: access(),
        };
        files.add("TableCode.swift", &protocol)?;
        let foundation = FoundationView::new(self, catalog);
        files.add("TableCode+Foundation.swift", &foundation)?;
        if columns.iter().any(Column::is_enum) {
            let view = ColumnTypesView {
                catalog,
                columns,
                access: access(),
            };
            files.add("Catalog+Columns.swift", &view)?;
        }
        for table in &catalog.tables {
            let stem = file_stem(&self.type_name(&table.id));
            let view = TableView::new(self, catalog, columns, table);
            files.add(format_args!("{stem}.swift"), &view)?;
        }
        Ok(())
    }
}
