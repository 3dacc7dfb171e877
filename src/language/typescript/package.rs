//! What an npm package has beside its modules: the manifest, the README, and the configuration that
//! its sources are checked with.

use askama::Template;
use askama::filters::Safe;

use super::TypeScript;
use super::form::ImportExtension;
use super::names::{constant, file, guard, list, open_type};
use crate::catalog::{Catalog, Syntax, has_no_capitals, is_alphanumeric_or};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Spanned;
use crate::language::header::Header as _;
use crate::language::manifest::Manifest as _;
use crate::language::readme::{self, Readme};
use crate::language::{Files, read_section};
use crate::name::Name;
use crate::spec::{Node, mapping};

mapping! {
    /// The npm package.
    #[derive(Default)]
    pub struct TypeScriptPackage {
        /// The package's name, such as `ekyc-codes` or `@example/ekyc-codes`.
        pub name: Option<Spanned<String>>,
        /// How sources that are embedded in a program import each other; `js` unless stated.
        pub import_extension: Option<ImportExtension>,
    }
}

/// The npm documentation, "package.json", `name`.
const NPM: Syntax = Syntax {
    what: "the name of an npm package",
    made_of: "lower-case letters, digits, `-`, `_` and `.`, after an optional \
        `@scope/`, at most 214",
    fits: |text| {
        let (scope, name) = match text.strip_prefix('@') {
            Some(scoped) => scoped.split_once('/').unwrap_or((scoped, "")),
            None => ("x", text),
        };
        let part = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
                && is_alphanumeric_or(part, "-_.")
                && has_no_capitals(part)
        };
        text.len() <= 214 && part(scope) && part(name)
    },
};

impl TypeScript {
    pub(super) fn set_up(
        section: Option<Node>,
        catalog: &Catalog,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let TypeScriptPackage {
            name,
            import_extension,
        } = read_section(section, mistakes);
        Self {
            name: NPM
                .check(name, mistakes)
                .unwrap_or_else(|| catalog.id.kebab()),
            import_extension: import_extension.unwrap_or(ImportExtension::Js),
        }
    }
}

pub(super) fn render(
    typescript: &TypeScript,
    catalog: &Catalog,
    files: &mut Files,
) -> askama::Result<()> {
    let manifest = ManifestView::new(catalog, &typescript.name);
    files.add("package.json", &manifest)?;
    files.add("README.md", &ReadmeView::new(typescript, catalog))?;
    files.add("tsconfig.json", &ConfigView { catalog })
}

/// The line by which a program gets at a constant.
#[derive(Template)]
#[template(path = "typescript/import.ts")]
pub(super) struct ImportView<'a> {
    module: Safe<String>,
    constant: Safe<&'a str>,
}

impl<'a> ImportView<'a> {
    pub(super) fn new(typescript: &TypeScript, table: &Name, constant: &'a str) -> Self {
        Self {
            module: Safe(format!("{}/{}", typescript.name, table.kebab())),
            constant: Safe(constant),
        }
    }
}

#[derive(Template)]
#[template(path = "typescript/tsconfig.json")]
struct ConfigView<'a> {
    catalog: &'a Catalog,
}

#[derive(Template)]
#[template(path = "typescript/manifest.json")]
struct ManifestView<'a> {
    catalog: &'a Catalog,
    name: &'a str,
    /// Without the `.git` at its end: npm would add what it misses when it publishes, and warn of
    /// that, so the manifest has the form that npm would make of it.
    repository: Option<&'a str>,
    tables: Vec<ExportView>,
}

/// A table's modules among the package's exports.
struct ExportView {
    subpath: String,
    /// The file of both modules, without its extension.
    file: String,
}

impl<'a> ManifestView<'a> {
    fn new(catalog: &'a Catalog, name: &'a str) -> Self {
        let repository = catalog.packages.repository.as_deref();
        let tables = catalog.tables.iter().map(|table| ExportView {
            subpath: table.id.kebab(),
            file: file(&table.id),
        });
        Self {
            catalog,
            name,
            repository: repository.map(|url| url.strip_suffix(".git").unwrap_or(url)),
            tables: tables.collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "typescript/README.md")]
struct ReadmeView<'a> {
    readme: Readme<'a>,
    name: Safe<&'a str>,
    example: Option<ExampleView<'a>>,
}

struct ExampleView<'a> {
    constant: Safe<String>,
    name: Safe<&'a str>,
    subpath: Safe<String>,
    noun: &'static str,
    open_type: Safe<String>,
    list: Safe<&'static str>,
    guard: Safe<String>,
}

impl<'a> ReadmeView<'a> {
    fn new(typescript: &'a TypeScript, catalog: &'a Catalog) -> Self {
        let name = &typescript.name;
        Self {
            readme: Readme::new(typescript, catalog, |table| {
                format!("{name}/{}", table.id.kebab())
            }),
            name: Safe(name),
            example: readme::example(catalog).map(|(table, entry)| ExampleView {
                constant: Safe(constant(&entry.name)),
                name: Safe(entry.name.as_str()),
                subpath: Safe(table.id.kebab()),
                noun: table.code_kind.noun(),
                open_type: Safe(open_type(table)),
                list: Safe(list(table)),
                guard: Safe(guard(table)),
            }),
        }
    }
}
