//! The names of the generated packages: what the spec says, or a default made from the catalogue's identifier.

use crate::diagnostic::Diagnostic;
use crate::name::Name;
use crate::rules;
use crate::source::Spanned;
use crate::spec::{PackagesSpec, SwiftAccess};

/// Names under which the generated code can be published.
///
/// Nothing is claimed that is not ours: the defaults use `com.example` and `example.com`, which RFC 2606 reserves for examples.
#[derive(Debug)]
pub struct Packages {
    /// The SPDX expression of the licence.
    pub license: Option<String>,
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
    /// The access level of the Swift code.
    pub swift_access: SwiftAccess,
    /// The path of the Go module: `example.com/ekyc-codes`.
    pub go_module: String,
    /// The Go package at its root: `ekyc`.
    pub go_package: String,
}

impl Packages {
    /// Takes what the spec says and fills in the rest.
    pub fn build(spec: Option<PackagesSpec>, id: &Name, out: &mut Vec<Diagnostic>) -> Self {
        let (license, rust, typescript, kotlin, swift, go) = match spec {
            Some(spec) => (
                spec.license,
                spec.rust,
                spec.typescript,
                spec.kotlin,
                spec.swift,
                spec.go,
            ),
            None => Default::default(),
        };
        let (group, artifact, kotlin_package) = kotlin.map_or_else(Default::default, |kotlin| {
            (kotlin.group, kotlin.artifact, kotlin.package)
        });
        let (swift, access) =
            swift.map_or_else(Default::default, |swift| (swift.name, swift.access));
        let (module, go_package) = go.map_or_else(Default::default, |go| (go.module, go.package));
        let kebab = id.kebab();
        let mut checked = |given, form, default| choose(given, form, default, out);
        Self {
            license: license.map(|license| checked(Some(license), &LICENSE, String::new())),
            rust: checked(rust.and_then(|rust| rust.name), &CRATE, kebab.clone()),
            typescript: checked(
                typescript.and_then(|typescript| typescript.name),
                &NPM,
                kebab.clone(),
            ),
            kotlin_group: checked(group, &MAVEN, "com.example".to_owned()),
            kotlin_artifact: checked(artifact, &MAVEN, kebab.clone()),
            kotlin_package: checked(
                kotlin_package,
                &KOTLIN_PACKAGE,
                format!("com.example.{}", id.flat()),
            ),
            swift: checked(swift, &SWIFT_MODULE, id.pascal()),
            swift_access: access.unwrap_or(SwiftAccess::Public),
            go_module: checked(module, &GO_MODULE, format!("example.com/{kebab}")),
            go_package: checked(go_package, &GO_PACKAGE, id.flat()),
        }
    }
}

fn choose(
    given: Option<Spanned<String>>,
    form: &Form,
    default: String,
    out: &mut Vec<Diagnostic>,
) -> String {
    let Some(given) = given else { return default };
    if !(form.fits)(&given.value) {
        out.push(
            Diagnostic::new(
                &rules::BAD_PACKAGE,
                format!("`{}` is not the name of {}", given.value, form.what),
                given.span,
            )
            .help(format!("it is made of {}", form.made_of)),
        );
    }
    given.value
}

/// The form that a registry or a compiler asks of a name.
struct Form {
    what: &'static str,
    made_of: &'static str,
    fits: fn(&str) -> bool,
}

const LICENSE: Form = Form {
    what: "a licence",
    made_of: "SPDX identifiers and operators, such as `MIT OR Apache-2.0`",
    fits: |text| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || " .+-()".contains(c))
    },
};

/// The Cargo Book, "The Manifest Format", `name`; the limit of 64 is the registry's.
const CRATE: Form = Form {
    what: "a crate",
    made_of: "lower-case letters, digits, `-` and `_`, beginning with a letter, at most 64",
    fits: |text| text.len() <= 64 && begins_lower(text) && all(text, "-_") && lower(text),
};

/// The npm documentation, "package.json", `name`.
const NPM: Form = Form {
    what: "an npm package",
    made_of: "lower-case letters, digits, `-`, `_` and `.`, after an optional `@scope/`, at most 214",
    fits: |text| {
        let (scope, name) = match text.strip_prefix('@') {
            Some(scoped) => scoped.split_once('/').unwrap_or((scoped, "")),
            None => ("x", text),
        };
        let part = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
                && all(part, "-_.")
                && lower(part)
        };
        text.len() <= 214 && part(scope) && part(name)
    },
};

/// Maven's model, `groupId` and `artifactId`.
const MAVEN: Form = Form {
    what: "a Maven group or artifact",
    made_of: "letters, digits, `.`, `-` and `_`, beginning with a letter",
    fits: |text| {
        text.starts_with(|c: char| c.is_ascii_alphabetic())
            && all(text, ".-_")
            && !text.contains("..")
    },
};

const KOTLIN_PACKAGE: Form = Form {
    what: "a Kotlin package",
    made_of: "lower-case words of letters, digits and `_`, joined by dots",
    fits: |text| {
        text.split('.')
            .all(|part| begins_lower(part) && all(part, "_") && lower(part))
    },
};

const SWIFT_MODULE: Form = Form {
    what: "a Swift module",
    made_of: "letters and digits, beginning with a capital letter, and is none of Swift's own types",
    fits: |text| {
        text.starts_with(|c: char| c.is_ascii_uppercase())
            && all(text, "")
            && !matches!(text, "Any" | "Type" | "Protocol" | "Self" | "Swift")
    },
};

/// The Go Modules Reference, "Module paths".
const GO_MODULE: Form = Form {
    what: "a Go module",
    made_of: "parts of lower-case letters, digits, `-`, `.`, `_` and `~`, joined by `/`, the first one with a dot in it",
    fits: |text| {
        let part = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.ends_with('.')
                && all(part, "-._~")
                && lower(part)
        };
        text.split('/').all(part)
            && text
                .split('/')
                .next()
                .is_some_and(|first| first.contains('.'))
    },
};

/// Effective Go, "Package names"; a keyword can't be one (The Go Programming Language Specification, "Keywords").
const GO_PACKAGE: Form = Form {
    what: "a Go package",
    made_of: "lower-case letters and digits, beginning with a letter, and is no keyword",
    fits: |text| {
        begins_lower(text)
            && all(text, "")
            && lower(text)
            && !crate::target::go::is_reserved_package(text)
    },
};

fn begins_lower(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
}

fn lower(text: &str) -> bool {
    !text.contains(|c: char| c.is_ascii_uppercase())
}

fn all(text: &str, also: &str) -> bool {
    text.chars()
        .all(|c| c.is_ascii_alphanumeric() || also.contains(c))
}
