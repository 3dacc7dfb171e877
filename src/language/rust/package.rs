//! The crate: its part of `packages` in the spec, its manifest and its README.

use askama::Template;
use askama::filters::Safe;

use super::Rust;
use super::names::{is_reserved_crate, type_name, variant};
use crate::catalog::{
    Catalog, CodeKind, CodeWidth, Entry, Syntax, Table, begins_lower, has_no_capitals,
    is_alphanumeric_or,
};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Spanned;
use crate::language::header::Header as _;
use crate::language::identifiers::step_aside;
use crate::language::manifest::Manifest as _;
use crate::language::read_section;
use crate::language::readme::{self, Readme};
use crate::name::Name;
use crate::spec::{Node, mapping};

mapping! {
    /// The Rust crate.
    #[derive(Default)]
    pub struct RustPackage {
        /// The crate's name, such as `ekyc-codes`.
        pub name: Option<Spanned<String>>,
        /// Whether sources that are embedded in a crate read and write codes with serde, which that
        /// crate then depends on; `false` unless stated. The package has a feature for it.
        pub serde: Option<bool>,
    }
}

/// The Cargo Book, "The Manifest Format", `name`; the limit of 64 is the registry's, which also
/// refuses what Windows has for devices. Nobody can name a crate that is called as a keyword.
const CRATE: Syntax = Syntax {
    what: "the name of a crate",
    made_of: "lower-case letters, digits, `-` and `_`, beginning with a letter, at most 64, and is no keyword and none of Rust's own crates",
    fits: |text| {
        text.len() <= 64
            && !is_reserved_crate(&text.replace('-', "_"))
            && begins_lower(text)
            && is_alphanumeric_or(text, "-_")
            && has_no_capitals(text)
    },
};

impl Rust {
    pub(super) fn set_up(
        section: Option<Node>,
        catalog: &Catalog,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let RustPackage { name, serde } = read_section(section, mistakes);
        Self {
            name: CRATE
                .check(name, mistakes)
                .unwrap_or_else(|| default_name(&catalog.id)),
            embeds_serde: serde.unwrap_or(false),
        }
    }
}

/// The name of a crate that the spec doesn't name.
fn default_name(catalog: &Name) -> String {
    step_aside(catalog.kebab(), "-codes", |name| {
        is_reserved_crate(&name.replace('-', "_"))
    })
}

impl Rust {
    /// What programs call the crate.
    pub(super) fn library(&self) -> String {
        self.name.replace('-', "_")
    }
}

/// The line by which a program gets at a table.
#[derive(Template)]
#[template(path = "rust/import.rs")]
pub(super) struct ImportView {
    library: Safe<String>,
    type_name: Safe<String>,
}

impl ImportView {
    pub(super) fn new(rust: &Rust, table: &Name) -> Self {
        Self {
            library: Safe(rust.library()),
            type_name: Safe(type_name(table)),
        }
    }
}

#[derive(Template)]
#[template(path = "rust/manifest.toml")]
pub(super) struct ManifestView<'a> {
    catalog: &'a Catalog,
    name: &'a str,
}

impl<'a> ManifestView<'a> {
    pub(super) fn new(rust: &'a Rust, catalog: &'a Catalog) -> Self {
        Self {
            catalog,
            name: &rust.name,
        }
    }
}

#[derive(Template)]
#[template(path = "rust/README.md")]
pub(super) struct ReadmeView<'a> {
    readme: Readme<'a>,
    name: Safe<&'a str>,
    library: Safe<String>,
    example: Option<Example>,
}

/// The constant that the example is about, in the README and on the crate's front page.
pub(super) struct Example {
    pub type_name: Safe<String>,
    pub variant: Safe<String>,
    pub has_codes: bool,
    pub raw_type: Safe<&'static str>,
}

impl<'a> ReadmeView<'a> {
    pub(super) fn new(rust: &'a Rust, catalog: &'a Catalog) -> Self {
        Self {
            readme: Readme::new(rust, catalog, |table| type_name(&table.id)),
            name: Safe(&rust.name),
            library: Safe(rust.library()),
            example: Example::of(catalog),
        }
    }
}

impl Example {
    pub(super) fn of(catalog: &Catalog) -> Option<Self> {
        readme::example(catalog).map(|(table, entry)| Self::new(table, entry))
    }

    fn new(table: &Table, entry: &Entry) -> Self {
        Self {
            type_name: Safe(type_name(&table.id)),
            variant: Safe(variant(&entry.name)),
            has_codes: table.code_kind.has_codes(),
            raw_type: Safe(match (table.code_kind, table.code_width) {
                (CodeKind::Integer, CodeWidth::Bits32) => "i32",
                (CodeKind::Integer, CodeWidth::Bits64) => "i64",
                (CodeKind::String | CodeKind::None, _) => "&str",
            }),
        }
    }
}
