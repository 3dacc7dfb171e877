//! Kotlin: a Maven artifact with a final class per table, whose constants are instances and whose
//! unknown codes are too. An enum or a sealed type would make every new code a break for its users,
//! and a value class has no name that Java can call.

mod catalog;
mod comment;
mod filters;
mod literal;
mod names;
mod package;
mod runtime;
mod table;

use std::path::Path;

use askama::Template as _;

pub use literal::Literal;

use super::columns::{Column, Types};
use super::{Backend, Files, PackageOption, Profile, Rendering, Role};
use crate::catalog::Catalog;
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::CatalogView;
use comment::comment;
use package::{ImportView, KotlinAccess, KotlinPackage, ManifestView, ReadmeView};
use runtime::EnumView;
use table::TableView;

pub(super) static PROFILE: Profile = Profile {
    title: "Kotlin",
    folder: "kotlin",
    section: Section {
        key: "kotlin",
        description: "The Maven artifact.",
        schema: optional::<KotlinPackage>,
    },
    drops_build_metadata: None,
    set_up: |section, catalog, mistakes| Box::new(Kotlin::set_up(section, catalog, mistakes)),
};

const TYPES: Types = Types {
    integer: "Long",
    boolean: "Boolean",
    text: "String",
};

/// The backend, with what its package is called.
#[derive(Clone)]
struct Kotlin {
    /// The key that would name it, if the spec doesn't.
    placeholder: Option<&'static str>,
    /// The Maven group: `com.example`.
    group: String,
    /// The Maven artifact: `ekyc-codes`.
    artifact: String,
    /// The Kotlin package: `com.example.ekyc`.
    package: String,
    /// Whether the spec says so.
    is_package_stated: bool,
    /// The access level of the code.
    access: KotlinAccess,
    /// The object that has the whole catalogue: `Ekyc`.
    catalog_name: String,
}

impl Backend for Kotlin {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![self.type_name(table)]
    }

    fn table(&self, id: &Name) -> String {
        self.type_name(id)
    }

    fn constant(&self, entry: &Name) -> String {
        entry.screaming()
    }

    fn written(&self, table: &Name, constant: &str) -> String {
        format!("{}.{constant}", self.type_name(table))
    }

    fn import(&self, table: &Name, _: &str) -> askama::Result<String> {
        ImportView::new(self, table).render()
    }

    fn accessor(&self, attribute: &Name) -> String {
        names::accessor(attribute)
    }

    fn enum_type(&self, attribute: &Name) -> String {
        self.enum_name(attribute)
    }

    fn choice(&self, _: &Name, choice: &Name) -> String {
        names::choice(choice)
    }

    fn placeholder(&self) -> Option<&'static str> {
        self.placeholder
    }

    fn options(&self) -> Vec<PackageOption> {
        let width = match self.access {
            KotlinAccess::Internal => 0,
            KotlinAccess::Public => 1,
        };
        vec![
            PackageOption::new("group", &self.group, Role::Address),
            PackageOption::new("artifact", &self.artifact, Role::Address),
            PackageOption::new("package", &self.package, Role::Name),
            PackageOption::new("access", &self.access.word(), Role::Access(width)),
        ]
    }

    fn package(&self, catalog: &Catalog, files: &mut Files) -> Rendering {
        files.add("pom.xml", &ManifestView::new(self, catalog))?;
        files.add("README.md", &ReadmeView::new(self, catalog))?;
        let folder = format!("src/main/kotlin/{}/", self.package.replace('.', "/"));
        files.inside(&folder, |files| self.sources(catalog, files))
    }

    fn embedded(&self, catalog: &Catalog, folder: &Path, files: &mut Files) -> Rendering {
        self.embedded_in(folder).sources(catalog, files)
    }
}

impl Kotlin {
    fn sources(&self, catalog: &Catalog, files: &mut Files) -> Rendering {
        let columns = Column::all(self, catalog, &TYPES, comment);
        let columns = columns.as_slice();
        runtime::render(self, catalog, columns, files)?;
        for column in columns.iter().filter(|column| column.is_enum()) {
            let view = EnumView::new(self, catalog, column);
            files.add(source(&column.type_name.0), &view)?;
        }
        let root = CatalogView::new(self, catalog);
        files.add(source(&self.catalog_name), &root)?;
        for table in &catalog.tables {
            let view = TableView::new(self, catalog, columns, table);
            files.add(source(&self.type_name(&table.id)), &view)?;
        }
        Ok(())
    }
}

/// The file that has something of this name.
fn source(name: &str) -> String {
    format!("{name}.kt")
}
