//! The forms that registries and compilers ask of what a manifest says.

/// The form that a registry or a compiler asks of a name.
pub(super) struct Form {
    pub(super) what: &'static str,
    pub(super) made_of: &'static str,
    pub(super) fits: fn(&str) -> bool,
}

pub(super) const LICENSE: Form = Form {
    what: "the name of a licence",
    made_of: "SPDX identifiers and operators, such as `MIT OR Apache-2.0`",
    fits: |text| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || " .+-()".contains(c))
    },
};

/// An address that a manifest can hold as it is.
pub(super) const URL: Form = Form {
    what: "the address of a repository",
    made_of: "`https://`, a host and a path",
    fits: |text| {
        text.strip_prefix("https://").is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_alphanumeric())
                && all(rest, "-._~/:@%+")
                && !rest.ends_with('/')
        })
    },
};

/// The Cargo Book, "The Manifest Format", `keywords`: of the registries' forms the narrowest.
pub(super) const KEYWORD: Form = Form {
    what: "a keyword",
    made_of: "lower-case letters, digits, `-` and `_`, beginning with a letter, at most 20",
    fits: |text| text.len() <= 20 && begins_lower(text) && all(text, "-_") && lower(text),
};

/// The Cargo Book, "The Manifest Format", `name`; the limit of 64 is the registry's.
pub(super) const CRATE: Form = Form {
    what: "the name of a crate",
    made_of: "lower-case letters, digits, `-` and `_`, beginning with a letter, at most 64",
    fits: |text| text.len() <= 64 && begins_lower(text) && all(text, "-_") && lower(text),
};

/// The npm documentation, "package.json", `name`.
pub(super) const NPM: Form = Form {
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
                && lower(part)
        };
        text.len() <= 214 && part(scope) && part(name)
    },
};

/// Maven's model, `groupId` and `artifactId`.
pub(super) const MAVEN: Form = Form {
    what: "the name of a Maven group or artifact",
    made_of: "letters, digits, `.`, `-` and `_`, beginning with a letter",
    fits: |text| {
        text.starts_with(|c: char| c.is_ascii_alphabetic())
            && all(text, ".-_")
            && !text.contains("..")
    },
};

pub(super) const KOTLIN_PACKAGE: Form = Form {
    what: "the name of a Kotlin package",
    made_of: "lower-case words of letters, digits and `_`, joined by dots",
    fits: |text| {
        text.split('.')
            .all(|part| begins_lower(part) && all(part, "_") && lower(part))
    },
};

pub(super) const SWIFT_MODULE: Form = Form {
    what: "the name of a Swift module",
    made_of: "letters and digits, beginning with a capital letter, and is none of Swift's own types",
    fits: |text| {
        text.starts_with(|c: char| c.is_ascii_uppercase())
            && all(text, "")
            && !matches!(text, "Any" | "Type" | "Protocol" | "Self" | "Swift")
    },
};

/// The Go Modules Reference, "Module paths".
pub(super) const GO_MODULE: Form = Form {
    what: "the name of a Go module",
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
pub(super) const GO_PACKAGE: Form = Form {
    what: "the name of a Go package",
    made_of: "lower-case letters and digits, beginning with a letter, and is no keyword",
    fits: |text| {
        begins_lower(text)
            && all(text, "")
            && lower(text)
            && !crate::target::go::is_reserved_package(text)
    },
};

/// Whether a file can have a licence's text: one of the names that pkg.go.dev and GitHub take for that, which are nobody else's in
/// a package.
pub(crate) fn is_license_file(name: &str) -> bool {
    let known = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];
    let (stem, extension) = name.split_once('.').unwrap_or((name, "txt"));
    let (word, which) = stem.split_once('-').unwrap_or((stem, "x"));
    known.contains(&word)
        && matches!(extension, "txt" | "md")
        && !which.is_empty()
        && all(which, "-_")
}

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
