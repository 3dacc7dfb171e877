//! What an npm package has beside its modules: the manifest, the README, and the configuration that its sources are checked with.

use askama::Template;
use askama::filters::Safe;

use super::names::{constant, file};
use crate::catalog::{Catalog, Form, all, has_no_capitals};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::source::Spanned;
use crate::language::manifest::Metadata;
use crate::language::readme::{self, Readme};
use crate::language::{Kind, RenderedFile, catalog_header, read_section};
use crate::spec::{Node, mapping};

mapping! {
    /// The npm package.
    #[derive(Default)]
    pub struct TypeScriptPackage {
        /// The package's name, such as `ekyc-codes` or `@example/ekyc-codes`.
        pub name: Option<Spanned<String>>,
    }
}

/// The npm documentation, "package.json", `name`.
const NPM: Form = Form {
    what: "the name of an npm package",
    made_of: "lower-case letters, digits, `-`, `_` and `.`, after an optional `@scope/`, at most 214",
    fits: |text| {
        let (scope, name) = match text.strip_prefix('@') {
            Some(scoped) => scoped.split_once('/').unwrap_or((scoped, "")),
            None => ("x", text),
        };
        let part = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
                && all(part, "-_.")
                && has_no_capitals(part)
        };
        text.len() <= 214 && part(scope) && part(name)
    },
};

/// The name of the package.
pub(super) fn name(
    section: Option<Node>,
    catalog: &Catalog,
    mistakes: &mut Vec<Diagnostic>,
) -> String {
    let TypeScriptPackage { name } = read_section(section, mistakes);
    NPM.check(name, mistakes)
        .unwrap_or_else(|| catalog.id.kebab())
}

pub(super) fn render(catalog: &Catalog, name: &str) -> askama::Result<Vec<RenderedFile>> {
    let config = Config {
        header: catalog_header(),
    };
    Ok(vec![
        RenderedFile::new("package.json", Manifest::new(catalog, name).render()?),
        RenderedFile::new("README.md", ReadmeFile::new(catalog, name).render()?),
        RenderedFile::new("tsconfig.json", config.render()?),
    ])
}

#[derive(Template)]
#[template(path = "typescript/tsconfig.json")]
struct Config {
    header: Safe<String>,
}

#[derive(Template)]
#[template(path = "typescript/package.json")]
struct Manifest<'a> {
    about: Metadata<'a>,
    name: &'a str,
    author: String,
    repository: Option<String>,
    tables: Vec<Subpath>,
}

struct Subpath {
    subpath: String,
    file: String,
}

impl<'a> Manifest<'a> {
    fn new(catalog: &'a Catalog, name: &'a str) -> Self {
        let repository = catalog.packages.repository.as_deref();
        Self {
            about: Metadata::new(catalog),
            name,
            author: catalog.packages.authors.join(", "),
            // The form that npm would make of it when it publishes, and warn of.
            repository: repository
                .map(|url| format!("git+{}.git", url.strip_suffix(".git").unwrap_or(url))),
            tables: catalog
                .tables
                .iter()
                .map(|table| Subpath {
                    subpath: table.id.kebab(),
                    file: file(&table.id),
                })
                .collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "typescript/README.md")]
struct ReadmeFile<'a> {
    readme: Readme<'a>,
    name: Safe<&'a str>,
    example: Option<Example>,
}

struct Example {
    constant: Safe<String>,
    subpath: Safe<String>,
    open: Safe<String>,
}

impl<'a> ReadmeFile<'a> {
    fn new(catalog: &'a Catalog, name: &'a str) -> Self {
        Self {
            readme: Readme::new(catalog, |table| format!("{name}/{}", table.id.kebab())),
            name: Safe(name),
            example: readme::example(catalog).map(|(table, entry)| Example {
                constant: Safe(constant(&entry.name)),
                subpath: Safe(table.id.kebab()),
                open: Safe(format!(
                    "{}Any{}",
                    table.id.pascal(),
                    Kind(table.code_kind).pick("Code", "Code", "Text").0
                )),
            }),
        }
    }
}
