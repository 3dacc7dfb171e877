//! The part of the manifests that is the same for every language. Each language reads its own part.

use super::field::optional_text;
use super::syntax;
use crate::diagnostic::source::Spanned;
use crate::diagnostic::{Diagnostic, rules};
use crate::spec::{LicenseFile, PackagesSpec};

/// What the manifests of all generated packages say.
#[derive(Debug)]
pub(crate) struct Packages {
    /// An SPDX expression.
    pub license: Option<String>,
    pub license_files: Vec<LicenseFile>,
    pub repository: Option<String>,
    pub authors: Vec<String>,
    pub keywords: Vec<String>,
}

impl Packages {
    pub(super) fn from_spec(
        spec: Option<PackagesSpec>,
        license_files: Vec<LicenseFile>,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let spec = spec.unwrap_or_default();
        Self {
            license: syntax::LICENSE.check(spec.license, mistakes),
            license_files,
            repository: syntax::URL.check(spec.repository, mistakes),
            authors: spec
                .authors
                .into_iter()
                .flatten()
                .filter_map(|author| {
                    let author =
                        syntax::AUTHOR
                            .check(Some(author.clone()), mistakes)
                            .map(|value| Spanned {
                                value,
                                span: author.span,
                            });
                    optional_text(author, mistakes)
                })
                .collect(),
            keywords: keywords(spec.keywords.unwrap_or_default(), mistakes),
        }
    }
}

/// crates.io accepts at most five (The Cargo Book, "The Manifest Format", `keywords`); the other
/// registries accept more.
fn keywords(given: Vec<Spanned<String>>, mistakes: &mut Vec<Diagnostic>) -> Vec<String> {
    if let Some(sixth) = given.get(5) {
        let message = format!("{} keywords are too many", given.len());
        mistakes.push(
            Diagnostic::new(&rules::BAD_PACKAGE, message, sixth.span)
                .label("the sixth")
                .help("keep five: crates.io takes no more"),
        );
    }
    given
        .into_iter()
        .filter_map(|keyword| syntax::KEYWORD.check(Some(keyword), mistakes))
        .collect()
}
