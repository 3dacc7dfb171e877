//! What a Maven artifact has beside its sources: the model and the README.

use askama::Template;
use askama::filters::Safe;

use super::names::{package, type_name};
use crate::catalog::Catalog;
use crate::target::Kind;
use crate::target::manifest::Metadata;
use crate::target::readme::{self, Readme};

#[derive(Template)]
#[template(path = "kotlin/pom.xml")]
pub(super) struct Manifest<'a> {
    about: Metadata<'a>,
    licenses: Vec<License<'a>>,
}

/// A licence of the model; of several the user may choose (POM Reference, "Licenses").
struct License<'a> {
    name: &'a str,
    url: Option<String>,
}

impl<'a> Manifest<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let license = catalog.packages.license.as_deref();
        Self {
            about: Metadata::new(catalog),
            licenses: license.map(licenses).unwrap_or_default(),
        }
    }
}

/// The licences of an SPDX expression: those that it gives the choice of, or all of it as one.
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
pub(super) struct ReadmeFile<'a> {
    readme: Readme<'a>,
    group: Safe<&'a str>,
    artifact: Safe<&'a str>,
    package: Safe<String>,
    example: Option<Example>,
}

struct Example {
    type_name: Safe<String>,
    constant: Safe<String>,
    raw: Safe<&'static str>,
}

impl<'a> ReadmeFile<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        Self {
            readme: Readme::new(catalog, |table| type_name(catalog, &table.id.value)),
            group: Safe(&catalog.packages.kotlin_group),
            artifact: Safe(&catalog.packages.kotlin_artifact),
            package: package(catalog),
            example: readme::example(catalog).map(|(table, entry)| Example {
                type_name: Safe(type_name(catalog, &table.id.value)),
                constant: Safe(entry.name.value.screaming()),
                raw: Kind(table.code_kind).pick("Int", "String", "String"),
            }),
        }
    }
}
