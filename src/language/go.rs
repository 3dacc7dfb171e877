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

use super::columns::{Column, Types};
use super::{Backend, Files, PackageOption, Profile, Rendering, Role};
use crate::catalog::{Attribute, Catalog};
use crate::name::Name;
use crate::spec::{Section, optional};
use catalog::CatalogView;
use comment::comment;
use names::is_major;
use package::{GoPackage, ImportView, ManifestView, ReadmeView};
use runtime::{ColumnsView, RootPackageView, WireView};
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

const TYPES: Types = Types {
    integer: "int64",
    boolean: "bool",
    text: "string",
};

/// The backend, with the names of its module and packages.
struct Go {
    /// The key that would name it, if the spec doesn't.
    placeholder: Option<&'static str>,
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

    fn table(&self, id: &Name) -> String {
        self.package_of(id)
    }

    fn constant(&self, entry: &Name) -> String {
        self.constant_name(entry)
    }

    fn written(&self, table: &Name, constant: &str) -> String {
        format!("{}.{constant}", self.package_of(table))
    }

    fn import(&self, table: &Name, _: &str) -> askama::Result<String> {
        ImportView::new(self, table).render()
    }

    fn accessor(&self, attribute: &Name) -> String {
        self.accessor_name(attribute)
    }

    fn enum_type(&self, attribute: &Name) -> String {
        self.root_name(attribute, None)
    }

    fn choice(&self, attribute: &Name, choice: &Name) -> String {
        self.root_name(attribute, Some(choice))
    }

    /// Types and constants are in the package at the root, and tables beside it.
    fn enum_identifiers(&self, attribute: &Attribute) -> Vec<String> {
        let choices = attribute.choices().iter();
        let names = choices.map(|it| self.root_name(&attribute.name, Some(&it.name)));
        let names = names.chain([self.root_name(&attribute.name, None)]);
        names
            .map(|name| format!("{}.{name}", self.root_package))
            .collect()
    }

    fn placeholder(&self) -> Option<&'static str> {
        self.placeholder
    }

    fn options(&self) -> Vec<PackageOption> {
        // From version 2 on the path ends in the version, which is no other name.
        let module = match self.module.rsplit_once('/') {
            Some((path, end)) if is_major(end) => path,
            _ => &self.module,
        };
        let import_path = self.import_path.as_deref().unwrap_or_default();
        vec![
            PackageOption::new("module", &module, Role::Name),
            PackageOption::new("package", &self.root_package, Role::Name),
            PackageOption::new("import_path", &import_path, Role::Embedded),
        ]
    }

    fn package(&self, catalog: &Catalog, files: &mut Files) -> Rendering {
        files.add("go.mod", &ManifestView::new(self, catalog))?;
        files.add("README.md", &ReadmeView::new(self, catalog))?;
        self.sources(catalog, files)
    }

    fn embedded(&self, catalog: &Catalog, folder: &Path, files: &mut Files) -> Rendering {
        self.embedded_in(folder)?.sources(catalog, files)
    }
}

impl Go {
    fn sources(&self, catalog: &Catalog, files: &mut Files) -> Rendering {
        let root = format!("{}.go", self.root_package);
        let columns = Column::all(self, catalog, &TYPES, comment);
        let columns = columns.as_slice();
        files.add(root, &RootPackageView::new(self, catalog, columns))?;
        files.add("internal/wire/wire.go", &WireView { catalog })?;
        files.add("catalog/catalog.go", &CatalogView::new(self, catalog))?;
        if !columns.is_empty() {
            let view = ColumnsView::new(self, catalog, columns);
            // With an underscore, which the root package's own file never has.
            files.add("own_columns.go", &view)?;
        }
        for table in &catalog.tables {
            let package = self.package_of(&table.id);
            let view = TableView::new(self, catalog, columns, table);
            files.add(format_args!("{package}/{package}.go"), &view)?;
        }
        Ok(())
    }
}
