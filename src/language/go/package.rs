//! What the spec says of the Go module, its manifest (`go.mod`) and its README.

use askama::Template;
use askama::filters::Safe;
use semver::Version;

use super::Go;
use super::names::{is_major, is_reserved_package, last_part, root_package, type_name};
use crate::catalog::{
    Catalog, CodeKind, Syntax, begins_lower, has_no_capitals, is_alphanumeric_or,
};
use crate::diagnostic::source::Spanned;
use crate::diagnostic::{Diagnostic, rules};
use crate::language::header::Header as _;
use crate::language::identifiers::file_stem;
use crate::language::read_section;
use crate::language::readme::{self, Readme};
use crate::name::Name;
use crate::spec::{Node, mapping};

mapping! {
    /// The Go module.
    #[derive(Default)]
    pub struct GoPackage {
        /// The module's path, such as `example.com/ekyc`. From version 2 on the `/v2` at its end is
        /// added.
        pub module: Option<Spanned<String>>,
        /// The name of the package at the module's root, such as `ekyc`. By default it is the last
        /// part of the module's path.
        pub package: Option<Spanned<String>>,
        /// The import path of the folder in which the packages are embedded, such as
        /// `example.com/shop/internal/ekyc`. By default the `go.mod` above the folder says it.
        pub import_path: Option<Spanned<String>>,
    }
}

/// The Go Modules Reference, "Module paths": the host comes first.
const GO_MODULE: Syntax = Syntax {
    what: "the name of a Go module",
    made_of: "parts of lower-case letters, digits, `-`, `.`, `_` and `~`, joined by `/`, at most 200 characters; the first one has a dot in it and begins with a letter or a digit, and none is `vendor`, a name that Windows has for a device, or ends in `~` and digits",
    fits: |text| {
        let host = text.split('/').next().unwrap_or_default();
        let is_host = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
        text.len() <= 200
            && text.split('/').all(is_element)
            && has_no_capitals(text)
            && !text.contains('+')
            && host.contains('.')
            && host.chars().all(is_host)
            && !host.starts_with('-')
    },
};

/// What may stand in an import path (The Go Modules Reference, "Module paths"). The go command
/// passes over folders that begin with a dot or an underscore (`go help packages`).
pub(super) const GO_IMPORT: Syntax = Syntax {
    what: "an import path of Go",
    made_of: "parts of letters, digits, `-`, `.`, `_`, `~` and `+`, joined by `/`, at most 1,000 characters; none begins with `.` or `_`, ends with `.` or with `~` and digits, or is `vendor` or a name that Windows has for a device",
    fits: |text| {
        text.len() <= 1_000
            && !text.starts_with('-')
            && text
                .split('/')
                .all(|part| is_element(part) && !part.starts_with('_'))
    },
};

/// A part of a path (`module.CheckPath` and `CheckImportPath`, in golang.org/x/mod). The go command
/// looks for what is below a `vendor` in the main module's folder of that name (`go help modules`).
fn is_element(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default();
    let is_number =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    let is_short_name = stem.rsplit_once('~').is_some_and(|(_, it)| is_number(it));
    !part.is_empty()
        && !part.starts_with('.')
        && !part.ends_with('.')
        && is_alphanumeric_or(part, "-._~+")
        && file_stem(stem) == stem
        && !is_short_name
        && part != "vendor"
}

/// Effective Go, "Package names"; a keyword can't be one (The Go Programming Language
/// Specification, "Keywords").
const GO_PACKAGE: Syntax = Syntax {
    what: "the name of a Go package",
    made_of: "lower-case letters and digits, beginning with a letter, at most 100, and is no keyword",
    fits: |text| {
        text.len() <= 100
            && begins_lower(text)
            && is_alphanumeric_or(text, "")
            && has_no_capitals(text)
            && !is_reserved_package(text)
    },
};

impl Go {
    pub(super) fn set_up(
        section: Option<Node>,
        catalog: &Catalog,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Self {
        let GoPackage {
            module,
            package,
            import_path,
        } = read_section(section, mistakes);
        let version = &catalog.version;
        let placeholder = module.is_none().then_some("packages.go.module");
        let module = module_path(module, version, mistakes);
        let package = GO_PACKAGE.check(package, mistakes);
        // An import says the package's name only if the path ends in it, so each is made of the
        // other where one is missing.
        let root_package = root_package(
            package
                .or_else(|| package_name(last_part(module.as_deref()?)))
                .unwrap_or_else(|| catalog.id.flat()),
        );
        Self {
            placeholder,
            import_path: GO_IMPORT.check(import_path, mistakes),
            // The domain is reserved for examples (RFC 2606): no one else's path is claimed.
            module: module
                .unwrap_or_else(|| with_major(&format!("example.com/{root_package}"), version)),
            root_package,
            initialisms: catalog.initialisms.clone(),
        }
    }
}

/// A path whose end says another version than the catalogue's is one that the go command refuses.
fn module_path(
    given: Option<Spanned<String>>,
    version: &Version,
    mistakes: &mut Vec<Diagnostic>,
) -> Option<String> {
    let given = given?;
    let span = given.span;
    let path = GO_MODULE.check(Some(given), mistakes)?;
    if let Some(rest) = path.strip_prefix("gopkg.in/") {
        // This host has its own way to write the major version, from the first one on.
        let end = format!(".v{}", version.major);
        if !rest.ends_with(&end) {
            let message = format!("a Go module at gopkg.in ends in `{end}` at version {version}");
            mistakes.push(
                Diagnostic::new(&rules::BAD_PACKAGE, message, span)
                    .help("add it, or name the repository itself, such as `github.com/…`"),
            );
        }
        return Some(path);
    }
    let Some((_, end)) = path.rsplit_once('/').filter(|(_, end)| is_major(end)) else {
        return Some(with_major(&path, version));
    };
    if with_major("", version) != format!("/{end}") {
        let message = format!(
            "the path of the Go module ends in `/{end}`, and the catalogue's version is {version}"
        );
        mistakes.push(
            Diagnostic::new(&rules::BAD_PACKAGE, message, span).help(format!(
                "leave `/{end}` out: from version 2 on what belongs there is added"
            )),
        );
    }
    Some(path)
}

/// A package's name made of a part of a path: what may stand in one. `None` if it doesn't begin
/// with a letter.
pub(super) fn package_name(part: &str) -> Option<String> {
    let name: String = part.chars().filter(char::is_ascii_alphanumeric).collect();
    begins_lower(&name).then_some(name)
}

/// From version 2 on a path ends in the major version (The Go Modules Reference, "Major version
/// suffixes").
fn with_major(path: &str, version: &Version) -> String {
    match version.major {
        0 | 1 => path.to_owned(),
        major => format!("{path}/v{major}"),
    }
}

/// The line by which a program gets at a table.
#[derive(Template)]
#[template(path = "go/import.go")]
pub(super) struct ImportView<'a> {
    module: Safe<&'a str>,
    package: Safe<String>,
}

impl<'a> ImportView<'a> {
    pub(super) fn new(go: &'a Go, table: &Name) -> Self {
        Self {
            module: Safe(&go.module),
            package: Safe(go.package_of(table)),
        }
    }
}

#[derive(Template)]
#[template(path = "go/manifest.mod")]
pub(super) struct ManifestView<'a> {
    catalog: &'a Catalog,
    module: &'a str,
}

impl<'a> ManifestView<'a> {
    pub(super) fn new(go: &'a Go, catalog: &'a Catalog) -> Self {
        Self {
            catalog,
            module: &go.module,
        }
    }
}

#[derive(Template)]
#[template(path = "go/README.md")]
pub(super) struct ReadmeView<'a> {
    readme: Readme<'a>,
    root_package: Safe<&'a str>,
    root_needs_name: bool,
    module: Safe<&'a str>,
    example: Option<Example>,
}

/// The constant that the example is about.
struct Example {
    has_codes: bool,
    package: Safe<String>,
    type_name: Safe<&'static str>,
    /// What the type is made of, and so what a program receives.
    raw_type: Safe<&'static str>,
    constant: Safe<String>,
}

impl<'a> ReadmeView<'a> {
    pub(super) fn new(go: &'a Go, catalog: &'a Catalog) -> Self {
        let module = go.module.as_str();
        Self {
            readme: Readme::new(go, catalog, |table| {
                format!("{module}/{}", go.package_of(&table.id))
            }),
            root_package: Safe(&go.root_package),
            root_needs_name: go.root_needs_name(),
            module: Safe(module),
            example: readme::example(catalog).map(|(table, entry)| Example {
                has_codes: table.code_kind.has_codes(),
                package: Safe(go.package_of(&table.id)),
                type_name: Safe(type_name(table.code_kind)),
                raw_type: Safe(match table.code_kind {
                    CodeKind::Integer => "int64",
                    CodeKind::String | CodeKind::None => "string",
                }),
                constant: Safe(go.constant_name(&entry.name)),
            }),
        }
    }
}
