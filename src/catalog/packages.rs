//! What the manifests of the generated packages say: what the spec does, or a default made from the catalogue's identifier.

mod form;

use semver::Version;

use self::form::Form;
use super::build::option;
use crate::diagnostic::Diagnostic;
use crate::name::Name;
use crate::rules;
use crate::source::Spanned;
use crate::spec::{
    GoPackage, KotlinPackage, PackagesSpec, RustPackage, SwiftAccess, SwiftPackage,
    TypeScriptPackage,
};

pub(crate) use form::is_license_file;

/// What is said of the packages in which the generated code is published.
///
/// Nothing is claimed that is not ours: the defaults use `com.example` and `example.com`, which RFC 2606 reserves for examples.
#[derive(Debug)]
pub struct Packages {
    /// The SPDX expression of the licence.
    pub license: Option<String>,
    /// The files with the licence's text.
    pub license_files: Vec<LicenseFile>,
    /// The address of the repository.
    pub repository: Option<String>,
    /// Who they are by.
    pub authors: Vec<String>,
    /// What registries find them by.
    pub keywords: Vec<String>,
    /// The Rust crate: `ekyc-codes`.
    pub rust: String,
    /// The npm package: `ekyc-codes`.
    pub typescript: String,
    /// The Maven group: `com.example`.
    pub kotlin_group: String,
    /// The Maven artifact: `ekyc-codes`.
    pub kotlin_artifact: String,
    /// The Kotlin package: `com.example.ekyc`.
    pub kotlin_package: String,
    /// The Swift package and module: `EkycCodes`.
    pub swift: String,
    /// The repository that has the Swift package at its root: `https://example.com/EkycCodes`.
    pub swift_url: String,
    /// The access level of the Swift code.
    pub swift_access: SwiftAccess,
    /// The path of the Go module, with the major version from 2 on: `example.com/ekyc-codes/v2`.
    pub go_module: String,
    /// The Go package at its root: `ekyc`.
    pub go_package: String,
}

/// A file with the text of a licence, which every package gets.
#[derive(Debug)]
pub struct LicenseFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl Packages {
    /// Takes what the spec says and fills in the rest.
    pub fn build(
        spec: Option<PackagesSpec>,
        license_files: Vec<LicenseFile>,
        id: &Name,
        version: &Version,
        out: &mut Vec<Diagnostic>,
    ) -> Self {
        let spec = spec.unwrap_or_default();
        let RustPackage { name: rust } = spec.rust.unwrap_or_default();
        let TypeScriptPackage { name: npm } = spec.typescript.unwrap_or_default();
        let KotlinPackage {
            group,
            artifact,
            package,
        } = spec.kotlin.unwrap_or_default();
        let SwiftPackage {
            name: swift,
            url,
            access,
        } = spec.swift.unwrap_or_default();
        let GoPackage {
            module,
            package: go_package,
        } = spec.go.unwrap_or_default();
        let kebab = || id.kebab();
        let swift = choose(swift, &form::SWIFT_MODULE, out).unwrap_or_else(|| id.pascal());
        Self {
            license: choose(spec.license, &form::LICENSE, out),
            license_files,
            repository: choose(spec.repository, &form::URL, out),
            authors: spec
                .authors
                .into_iter()
                .flatten()
                .filter_map(|author| option(Some(author), out))
                .collect(),
            keywords: keywords(spec.keywords.unwrap_or_default(), out),
            rust: choose(rust, &form::CRATE, out).unwrap_or_else(kebab),
            typescript: choose(npm, &form::NPM, out).unwrap_or_else(kebab),
            kotlin_group: choose(group, &form::MAVEN, out)
                .unwrap_or_else(|| "com.example".to_owned()),
            kotlin_artifact: choose(artifact, &form::MAVEN, out).unwrap_or_else(kebab),
            kotlin_package: choose(package, &form::KOTLIN_PACKAGE, out)
                .unwrap_or_else(|| format!("com.example.{}", id.flat())),
            swift_url: choose(url, &form::URL, out)
                .unwrap_or_else(|| format!("https://example.com/{swift}")),
            swift,
            swift_access: access.unwrap_or(SwiftAccess::Public),
            go_module: go_module(module, version, out)
                .unwrap_or_else(|| with_major(&format!("example.com/{}", kebab()), version)),
            go_package: choose(go_package, &form::GO_PACKAGE, out).unwrap_or_else(|| id.flat()),
        }
    }
}

/// What the spec gives, after a look at its form.
fn choose(
    given: Option<Spanned<String>>,
    form: &Form,
    out: &mut Vec<Diagnostic>,
) -> Option<String> {
    let given = given?;
    if !(form.fits)(&given.value) {
        out.push(
            Diagnostic::new(
                &rules::BAD_PACKAGE,
                format!("`{}` is not {}", given.value, form.what),
                given.span,
            )
            .help(format!("it is made of {}", form.made_of)),
        );
    }
    Some(given.value)
}

/// crates.io takes five (The Cargo Book, "The Manifest Format", `keywords`); the other registries take more.
fn keywords(given: Vec<Spanned<String>>, out: &mut Vec<Diagnostic>) -> Vec<String> {
    if let Some(sixth) = given.get(5) {
        let message = format!("{} keywords are too many", given.len());
        out.push(
            Diagnostic::new(&rules::BAD_PACKAGE, message, sixth.span)
                .label("the sixth")
                .help("keep five: crates.io takes no more"),
        );
    }
    given
        .into_iter()
        .filter_map(|keyword| choose(Some(keyword), &form::KEYWORD, out))
        .collect()
}

/// A path whose end says another version than the catalogue's is one that the go command refuses.
fn go_module(
    given: Option<Spanned<String>>,
    version: &Version,
    out: &mut Vec<Diagnostic>,
) -> Option<String> {
    let given = given?;
    let span = given.span;
    let path = choose(Some(given), &form::GO_MODULE, out)?;
    let Some((_, end)) = path.rsplit_once('/').filter(|(_, end)| is_major(end)) else {
        return Some(with_major(&path, version));
    };
    if with_major("", version) != format!("/{end}") {
        let message = format!(
            "the path of the Go module ends in `/{end}`, and the catalogue's version is {version}"
        );
        out.push(
            Diagnostic::new(&rules::BAD_PACKAGE, message, span).help(format!(
                "leave `/{end}` out: from version 2 on what belongs there is added"
            )),
        );
    }
    Some(path)
}

/// From version 2 on a path ends in the major version (The Go Modules Reference, "Major version suffixes").
fn with_major(path: &str, version: &Version) -> String {
    match version.major {
        0 | 1 => path.to_owned(),
        major => format!("{path}/v{major}"),
    }
}

fn is_major(part: &str) -> bool {
    part.strip_prefix('v')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}
