//! What programs write of a package: its name, and the identifiers in it. Where one of them
//! changes, programs that are compiled again may no longer find what they use.

use std::collections::BTreeMap;

use super::{Backend, Backends, Language};
use crate::catalog::Catalog;
use crate::name::Name;

/// What there is to choose about a package, as the spec states it or by default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PackageOption {
    /// Its key in the language's part of `packages`.
    pub key: &'static str,
    pub value: String,
    pub role: Role,
}

/// What an option is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Sources that use the package have it in them.
    Name,
    /// The package is found by it.
    Address,
    /// Who may use what is generated: the larger the number, the more may.
    Access(u8),
    /// It is about sources that are embedded in a program.
    Embedded,
}

impl PackageOption {
    pub(super) fn new(key: &'static str, value: &dyn ToString, role: Role) -> Self {
        Self {
            key,
            value: value.to_string(),
            role,
        }
    }
}

/// What has an identifier.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Named {
    Table(Name),
    /// An entry or an alias of a table.
    Constant(Name, Name),
    /// What reads a column.
    Accessor(Name),
    /// The type of a column.
    Enum(Name),
    /// A value of a column.
    Choice(Name, String),
}

/// What programs in one language write.
#[derive(Debug)]
pub(crate) struct Surface {
    pub language: Language,
    pub options: Vec<PackageOption>,
    pub identifiers: BTreeMap<Named, String>,
}

impl Backends {
    /// What programs write of the packages, language by language.
    pub(crate) fn surfaces(&self, catalog: &Catalog) -> Vec<Surface> {
        let backends = self.0.iter();
        let surfaces = backends.map(|(language, backend)| Surface {
            language: *language,
            options: backend.options(),
            identifiers: identifiers(backend.as_ref(), catalog),
        });
        surfaces.collect()
    }
}

fn identifiers(backend: &dyn Backend, catalog: &Catalog) -> BTreeMap<Named, String> {
    let mut all = BTreeMap::new();
    for table in &catalog.tables {
        let id = || table.id.clone();
        all.insert(Named::Table(id()), backend.table(&id()));
        for entry in table.constants() {
            let named = Named::Constant(id(), entry.name.clone());
            all.insert(named, backend.constant(&entry.name));
            for alias in &entry.aliases {
                let named = Named::Constant(id(), alias.name.clone());
                all.insert(named, backend.alias(&alias.name));
            }
        }
    }
    for attribute in &catalog.attributes {
        let name = || attribute.name.clone();
        all.insert(Named::Accessor(name()), backend.accessor(&name()));
        if !attribute.choices().is_empty() {
            all.insert(Named::Enum(name()), backend.enum_type(&name()));
        }
        for choice in attribute.choices() {
            let named = Named::Choice(name(), choice.word.clone());
            all.insert(named, backend.choice(&name(), &choice.name));
        }
    }
    all
}
