//! What a Maven artifact has beside its sources: the model and the README.

use std::path::Path;

use askama::Template;
use askama::filters::Safe;

use super::Kotlin;
use super::names::{catalog_name, raw_type};
use crate::catalog::{Catalog, Syntax, begins_lower, has_no_capitals, is_alphanumeric_or};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Spanned;
use crate::language::header::Header as _;
use crate::language::manifest::Manifest as _;
use crate::language::read_section;
use crate::language::readme::{self, Readme};
use crate::name::Name;
use crate::path::{resolved, slashes};
use crate::spec::{Node, choice, mapping};

mapping! {
    /// The Maven artifact.
    #[derive(Default)]
    pub struct KotlinPackage {
        /// The group, such as `com.example`.
        pub group: Option<Spanned<String>>,
        /// The artifact, such as `ekyc-codes`.
        pub artifact: Option<Spanned<String>>,
        /// The Kotlin package, such as `com.example.ekyc`. For sources that are embedded below a
        /// folder such as `src/main/kotlin`, it is by default that of their folder.
        pub package: Option<Spanned<String>>,
        /// The access level of what is generated; `public` unless stated.
        pub access: Option<KotlinAccess>,
    }
}

choice! {
    /// An access level of Kotlin.
    pub enum KotlinAccess {
        /// For everybody who depends on the module.
        Public = "public",
        /// For the module itself.
        Internal = "internal",
    }
}

/// Maven's model, `groupId` and `artifactId`.
const MAVEN: Syntax = Syntax {
    what: "the name of a Maven group or artifact",
    made_of: "letters, digits, `.`, `-` and `_`, beginning with a letter, at most 100",
    fits: |text| {
        text.len() <= 100
            && text.starts_with(|c: char| c.is_ascii_alphabetic())
            && is_alphanumeric_or(text, ".-_")
            && !text.contains("..")
    },
};

const KOTLIN_PACKAGE: Syntax = Syntax {
    what: "the name of a Kotlin package",
    made_of: "lower-case words of letters, digits and `_`, joined by dots, at most 200 characters",
    fits: |text| {
        text.len() <= 200
            && text.split('.').all(|part| {
                begins_lower(part) && is_alphanumeric_or(part, "_") && has_no_capitals(part)
            })
    },
};

impl Kotlin {
    pub(super) fn set_up(
        section: Option<Node>,
        catalog: &Catalog,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let section: KotlinPackage = read_section(section, mistakes);
        let package = KOTLIN_PACKAGE.check(section.package, mistakes);
        Self {
            placeholder: section.group.is_none().then_some("packages.kotlin.group"),
            // Reserved for examples (RFC 2606): it belongs to nobody.
            group: MAVEN
                .check(section.group, mistakes)
                .unwrap_or_else(|| "com.example".to_owned()),
            artifact: MAVEN
                .check(section.artifact, mistakes)
                .unwrap_or_else(|| catalog.id.kebab()),
            is_package_stated: package.is_some(),
            package: package.unwrap_or_else(|| format!("com.example.{}", catalog.id.flat())),
            access: section.access.unwrap_or(KotlinAccess::Public),
            catalog_name: catalog_name(catalog),
        }
    }

    /// The access level, as a declaration begins with it.
    pub(super) fn access(&self) -> Safe<&'static str> {
        Safe(self.access.word())
    }

    /// The same for sources in a folder of somebody's module.
    pub(super) fn embedded_in(&self, folder: &Path) -> Self {
        let mut kotlin = self.clone();
        if !self.is_package_stated
            && let Some(package) = package_of(folder)
        {
            kotlin.package = package;
        }
        kotlin
    }
}

/// The package of a folder in the layout of Maven and Gradle, `src/<source set>/kotlin/com/example`
/// (Kotlin Documentation, "Coding conventions", "Directory structure").
fn package_of(folder: &Path) -> Option<String> {
    let folder = slashes(&resolved(folder));
    let parts: Vec<&str> = folder.split('/').collect();
    let is_root = |parts: &[&str]| matches!(parts, ["src", _, "kotlin" | "java"]);
    let root = parts.windows(3).rposition(is_root)?;
    let package = parts[root + 3..].join(".");
    (KOTLIN_PACKAGE.fits)(&package).then_some(package)
}

/// The line by which a program gets at a table.
#[derive(Template)]
#[template(path = "kotlin/import.kt")]
pub(super) struct ImportView {
    package: Safe<String>,
    type_name: Safe<String>,
}

impl ImportView {
    pub(super) fn new(kotlin: &Kotlin, table: &Name) -> Self {
        Self {
            package: kotlin.package_name(),
            type_name: Safe(kotlin.type_name(table)),
        }
    }
}

#[derive(Template)]
#[template(path = "kotlin/manifest.xml")]
pub(super) struct ManifestView<'a> {
    catalog: &'a Catalog,
    group: &'a str,
    artifact: &'a str,
    /// What the Java platform's module system calls it.
    module: Option<&'a str>,
    licenses: Vec<License<'a>>,
}

/// A licence in the model. Where there are several, users may choose (POM Reference, "Licenses").
struct License<'a> {
    name: &'a str,
    url: Option<String>,
}

impl<'a> ManifestView<'a> {
    pub(super) fn new(kotlin: &'a Kotlin, catalog: &'a Catalog) -> Self {
        let license = catalog.packages.license.as_deref();
        Self {
            catalog,
            group: &kotlin.group,
            artifact: &kotlin.artifact,
            module: kotlin.module(),
            licenses: license.map(licenses).unwrap_or_default(),
        }
    }
}

/// The licences of an SPDX expression: those it offers a choice of, or the whole of it as one.
fn licenses(expression: &str) -> Vec<License<'_>> {
    let is_identifier = |name: &str| {
        name.bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b))
    };
    let choice: Vec<&str> = expression.split(" OR ").map(str::trim).collect();
    if !choice.iter().all(|name| is_identifier(name)) {
        let (name, url) = (expression, None);
        return vec![License { name, url }];
    }
    let page = |name: &str| {
        let is_listed = !name.starts_with("LicenseRef-");
        is_listed.then(|| format!("https://spdx.org/licenses/{name}.html"))
    };
    let license = choice.into_iter().map(|name| License {
        name,
        url: page(name),
    });
    license.collect()
}

#[derive(Template)]
#[template(path = "kotlin/README.md")]
pub(super) struct ReadmeView<'a> {
    readme: Readme<'a>,
    group: Safe<&'a str>,
    artifact: Safe<&'a str>,
    package: Safe<String>,
    /// What the Java platform's module system calls it.
    module: Option<Safe<&'a str>>,
    example: Option<Example>,
}

struct Example {
    type_name: Safe<String>,
    constant: Safe<String>,
    /// The name of the entry.
    name: Safe<String>,
    raw_type: Safe<&'static str>,
    has_codes: bool,
    /// The object that has the whole catalogue.
    catalog: Safe<String>,
}

impl<'a> ReadmeView<'a> {
    pub(super) fn new(kotlin: &'a Kotlin, catalog: &'a Catalog) -> Self {
        Self {
            readme: Readme::new(kotlin, catalog, |table| kotlin.type_name(&table.id)),
            group: Safe(&kotlin.group),
            artifact: Safe(&kotlin.artifact),
            package: kotlin.package_name(),
            module: kotlin.module().map(Safe),
            example: readme::example(catalog).map(|(table, entry)| Example {
                type_name: Safe(kotlin.type_name(&table.id)),
                constant: Safe(entry.name.screaming()),
                name: Safe(entry.name.to_string()),
                raw_type: Safe(raw_type(table.code_kind)),
                has_codes: table.code_kind.has_codes(),
                catalog: Safe(kotlin.catalog_name.clone()),
            }),
        }
    }
}
