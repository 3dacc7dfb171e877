//! The Swift package: its section of the spec, its manifest and its README.

use askama::Template;
use askama::filters::Safe;

use super::Swift;
use super::names::raw_type;
use crate::catalog::{Catalog, Syntax, URL, is_alphanumeric_or};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Spanned;
use crate::language::header::Header as _;
use crate::language::read_section;
use crate::language::readme::{self, Readme};
use crate::spec::{Node, choice, mapping};

mapping! {
    /// The Swift package.
    #[derive(Default)]
    pub struct SwiftPackage {
        /// The name of the package and of its module, such as `EkycCodes`.
        pub name: Option<Spanned<String>>,
        /// The address of the repository that has the package at its root, such as
        /// `https://example.com/EkycCodes`.
        pub url: Option<Spanned<String>>,
        /// The access level of what is generated; `public` unless stated.
        pub access: Option<SwiftAccess>,
    }
}

choice! {
    /// An access level of Swift.
    pub enum SwiftAccess {
        /// For everybody who imports the module.
        Public = "public",
        /// For the modules of one package.
        Package = "package",
        /// For the module itself.
        Internal = "internal",
    }
}

const SWIFT_MODULE: Syntax = Syntax {
    what: "the name of a Swift module",
    made_of: "letters and digits, beginning with a capital letter, at most 100, and is none of Swift's own \
              types",
    fits: |text| {
        text.len() <= 100
            && text.starts_with(|c: char| c.is_ascii_uppercase())
            && is_alphanumeric_or(text, "")
            && !matches!(text, "Any" | "Type" | "Protocol" | "Self" | "Swift")
    },
};

impl Swift {
    pub(super) fn set_up(
        section: Option<Node>,
        catalog: &Catalog,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let SwiftPackage { name, url, access } = read_section(section, mistakes);
        let module = SWIFT_MODULE
            .check(name, mistakes)
            .unwrap_or_else(|| catalog.id.pascal());
        Self {
            placeholder: url.is_none().then_some("packages.swift.url"),
            // The domain is reserved for examples (RFC 2606), so the address is nobody's.
            url: URL
                .check(url, mistakes)
                .unwrap_or_else(|| format!("https://example.com/{module}")),
            module,
            access: access.unwrap_or(SwiftAccess::Public),
            initialisms: catalog.initialisms.clone(),
        }
    }

    /// The access level, as a declaration begins with it.
    pub(super) fn access(&self) -> Safe<&'static str> {
        Safe(self.access.word())
    }
}

/// The line by which a program gets at every table.
#[derive(Template)]
#[template(path = "swift/import.swift")]
pub(super) struct ImportView<'a> {
    module: Safe<&'a str>,
}

impl<'a> ImportView<'a> {
    pub(super) fn new(swift: &'a Swift) -> Self {
        Self {
            module: Safe(&swift.module),
        }
    }
}

#[derive(Template)]
#[template(path = "swift/manifest.swift")]
pub(super) struct ManifestView<'a> {
    pub catalog: &'a Catalog,
    pub module: &'a str,
}

#[derive(Template)]
#[template(path = "swift/README.md")]
pub(super) struct ReadmeView<'a> {
    readme: Readme<'a>,
    module: Safe<&'a str>,
    url: Safe<&'a str>,
    identity: Safe<&'a str>,
    example: Option<Example>,
}

/// The constant that an example is about.
pub(super) struct Example {
    pub type_name: Safe<String>,
    pub constant: Safe<String>,
    /// Its name in the spec.
    name: Safe<String>,
    raw_type: Safe<&'static str>,
    /// Whether its table has codes, which can be thrown.
    has_codes: bool,
}

impl Example {
    pub(super) fn new(swift: &Swift, catalog: &Catalog) -> Option<Self> {
        readme::example(catalog).map(|(table, entry)| Self {
            type_name: Safe(swift.type_name(&table.id)),
            constant: Safe(swift.constant_name(&entry.name)),
            name: Safe(entry.name.to_string()),
            raw_type: Safe(raw_type(table.code_kind)),
            has_codes: table.code_kind.has_codes(),
        })
    }
}

impl<'a> ReadmeView<'a> {
    pub(super) fn new(swift: &'a Swift, catalog: &'a Catalog) -> Self {
        let url = swift.url.as_str();
        let file = url.rsplit('/').next().unwrap_or(url);
        Self {
            readme: Readme::new(swift, catalog, |table| swift.type_name(&table.id)),
            module: Safe(&swift.module),
            url: Safe(url),
            // The package manager calls a package by the end of its address (Package Manager
            // Evolution, SE-0292, "Package identity").
            identity: Safe(file.strip_suffix(".git").unwrap_or(file)),
            example: Example::new(swift, catalog),
        }
    }
}
