//! What an npm package has beside its modules: the manifest, the README, and the configuration that its sources are checked with.

use askama::Template;
use askama::filters::Safe;

use super::names::{constant, file};
use crate::catalog::Catalog;
use crate::target::manifest::Metadata;
use crate::target::readme::{self, Readme};
use crate::target::{File, Kind, catalog_header};

pub(super) fn render(catalog: &Catalog) -> askama::Result<Vec<File>> {
    let config = Config {
        header: catalog_header(),
    };
    Ok(vec![
        File::new("package.json", Manifest::new(catalog).render()?),
        File::new("README.md", ReadmeFile::new(catalog).render()?),
        File::new("tsconfig.json", config.render()?),
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
    author: String,
    repository: Option<String>,
    tables: Vec<Subpath>,
}

struct Subpath {
    subpath: String,
    file: String,
}

impl<'a> Manifest<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        let repository = catalog.packages.repository.as_deref();
        Self {
            about: Metadata::new(catalog),
            author: catalog.packages.authors.join(", "),
            // The form that npm would make of it when it publishes, and warn of.
            repository: repository
                .map(|url| format!("git+{}.git", url.strip_suffix(".git").unwrap_or(url))),
            tables: catalog
                .tables
                .iter()
                .map(|table| Subpath {
                    subpath: table.id.value.kebab(),
                    file: file(&table.id.value),
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
    fn new(catalog: &'a Catalog) -> Self {
        let name = catalog.packages.typescript.as_str();
        Self {
            readme: Readme::new(catalog, |table| {
                format!("{name}/{}", table.id.value.kebab())
            }),
            name: Safe(name),
            example: readme::example(catalog).map(|(table, entry)| Example {
                constant: Safe(constant(&entry.name.value)),
                subpath: Safe(table.id.value.kebab()),
                open: Safe(format!(
                    "{}Any{}",
                    table.id.value.pascal(),
                    Kind(table.code_kind).pick("Code", "Code", "Text").0
                )),
            }),
        }
    }
}
