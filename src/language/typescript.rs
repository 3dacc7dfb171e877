//! TypeScript: two modules per table. One has nothing but constants and types, which cost a bundle
//! what it uses of them; the other has the rows. A package has both for `import` and for `require`.

mod catalog;
mod comment;
mod filters;
mod form;
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
use comment::comment;
use form::{Form, ImportExtension};
use package::{ImportView, TypeScriptPackage};

pub(super) static PROFILE: Profile = Profile {
    title: "TypeScript",
    folder: "ts",
    section: Section {
        key: "typescript",
        description: "The npm package.",
        schema: optional::<TypeScriptPackage>,
    },
    drops_build_metadata: Some("npm"),
    set_up: |section, catalog, mistakes| Box::new(TypeScript::set_up(section, catalog, mistakes)),
};

const TYPES: Types = Types {
    integer: "number",
    boolean: "boolean",
    text: "string",
};

/// The backend, with what its manifest says.
struct TypeScript {
    /// The name of the npm package.
    name: String,
    /// How sources that are embedded import each other.
    import_extension: ImportExtension,
}

impl Backend for TypeScript {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![table.pascal(), names::file(table)]
    }

    fn table(&self, id: &Name) -> String {
        names::file(id)
    }

    fn constant(&self, entry: &Name) -> String {
        names::constant(entry)
    }

    fn written(&self, _: &Name, constant: &str) -> String {
        constant.to_owned()
    }

    fn import(&self, table: &Name, constant: &str) -> askama::Result<String> {
        ImportView::new(self, table, constant).render()
    }

    fn accessor(&self, attribute: &Name) -> String {
        names::property(attribute)
    }

    fn enum_type(&self, attribute: &Name) -> String {
        names::enum_type(attribute)
    }

    /// Values are literals, which have no names.
    fn choice(&self, _: &Name, choice: &Name) -> String {
        choice.as_str().to_owned()
    }

    fn options(&self) -> Vec<PackageOption> {
        vec![
            PackageOption::new("name", &self.name, Role::Name),
            PackageOption::new(
                "import_extension",
                &self.import_extension.word(),
                Role::Embedded,
            ),
        ]
    }

    fn package(&self, catalog: &Catalog, files: &mut Files) -> Rendering {
        package::render(self, catalog, files)?;
        self.modules(catalog, form::PACKAGE, files)
    }

    fn embedded(&self, catalog: &Catalog, _: &Path, files: &mut Files) -> Rendering {
        self.modules(catalog, &[Form::Embedded(self.import_extension)], files)
    }
}

impl TypeScript {
    /// The modules, in each of these forms.
    fn modules(&self, catalog: &Catalog, forms: &[Form], files: &mut Files) -> Rendering {
        let columns = Column::all(self, catalog, &TYPES, comment);
        let columns = columns.as_slice();
        catalog::index(catalog, columns, forms, files)?;
        runtime::lookup(catalog, forms, files)?;
        runtime::types(catalog, columns, forms, files)?;
        for table in &catalog.tables {
            table::constants(self, catalog, table, forms, files)?;
            table::entries(self, catalog, columns, table, forms, files)?;
        }
        Ok(())
    }
}
