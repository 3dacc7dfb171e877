//! TypeScript: ES modules, two per table. One has nothing but constants and types, which cost a
//! bundle what it uses of them; the other has the rows.

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

pub use literal::Literal;

use super::{Backend, Profile, Rendering};
use crate::catalog::Catalog;
use crate::name::Name;
use crate::spec::{Section, optional};
use package::TypeScriptPackage;

pub(super) static PROFILE: Profile = Profile {
    title: "TypeScript",
    folder: "ts",
    section: Section {
        key: "typescript",
        description: "The npm package.",
        schema: optional::<TypeScriptPackage>,
    },
    drops_build_metadata: Some("npm"),
    set_up: |section, catalog, mistakes| {
        Box::new(TypeScript {
            name: package::name(section, catalog, mistakes),
        })
    },
};

/// The backend, with what its manifest says.
struct TypeScript {
    /// The name of the npm package.
    name: String,
}

impl Backend for TypeScript {
    fn table_identifiers(&self, table: &Name) -> Vec<String> {
        vec![table.pascal(), names::file(table)]
    }

    fn constant(&self, entry: &Name) -> String {
        names::constant(entry)
    }

    fn embedded(&self, _: &Catalog, _: &Path) -> Rendering {
        Ok(Vec::new())
    }

    fn package(&self, catalog: &Catalog) -> Rendering {
        let mut files = package::render(catalog, &self.name)?;
        files.extend(catalog::index(catalog)?);
        files.extend(runtime::lookup(catalog)?);
        files.extend(runtime::types(catalog)?);
        for table in &catalog.tables {
            files.extend(table::constants(table)?);
            files.extend(table::entries(table)?);
        }
        Ok(files)
    }
}
