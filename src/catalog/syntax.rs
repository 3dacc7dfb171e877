//! The forms that registries and compilers require of the values in a manifest.

use crate::characters::shortened;
use crate::diagnostic::source::Spanned;
use crate::diagnostic::{Diagnostic, rules};

/// The form that a registry or a compiler requires of a value.
pub(crate) struct Syntax {
    pub what: &'static str,
    pub made_of: &'static str,
    pub fits: fn(&str) -> bool,
}

impl Syntax {
    /// Returns the value from the spec, and reports it if it doesn't have this form.
    pub(crate) fn check(
        &self,
        given: Option<Spanned<String>>,
        mistakes: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let given = given?;
        if !(self.fits)(&given.value) {
            let message = format!("`{}` is not {}", shortened(&given.value, 200), self.what);
            mistakes.push(
                Diagnostic::new(&rules::BAD_PACKAGE, message, given.span)
                    .help(format!("it is made of {}", self.made_of)),
            );
        }
        Some(given.value)
    }
}

/// The SPDX Specification 2.3, annex D. Identifiers that it has deprecated are still in use.
pub(super) const LICENSE: Syntax = Syntax {
    what: "a licence as SPDX writes it",
    made_of: "SPDX identifiers, `LicenseRef-…` and the words `OR`, `AND` and `WITH`, such as `MIT OR Apache-2.0`",
    fits: |text| {
        let mode = spdx::ParseMode {
            allow_deprecated: true,
            allow_postfix_plus_on_gpl: true,
            ..spdx::ParseMode::STRICT
        };
        // npm knows the words in capitals only.
        let is_small = |word: &str| matches!(word, "or" | "and" | "with");
        text.len() <= 1_000
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || " .+-()".contains(c))
            && !text.split([' ', '(', ')']).any(is_small)
            && spdx::Expression::parse_mode(text, mode).is_ok()
    },
};

/// No manifest takes control characters, though TOML could write them: cargo, for one, refuses it.
pub(super) const AUTHOR: Syntax = Syntax {
    what: "the name of an author",
    made_of: "text on one line, without control characters",
    fits: |text| {
        let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        !text.contains(breaks)
    },
};

/// An address that can be written into any manifest without escapes.
pub(crate) const URL: Syntax = Syntax {
    what: "the address of a repository",
    made_of: "`https://`, a host and a path, at most 1,000 characters",
    fits: |text| {
        text.len() <= 1_000
            && text.strip_prefix("https://").is_some_and(|rest| {
                rest.starts_with(|c: char| c.is_ascii_alphanumeric())
                    && is_alphanumeric_or(rest, "-._~/:@%+")
                    && !rest.ends_with('/')
            })
    },
};

/// The Cargo Book, "The Manifest Format", `keywords`: the strictest form among the registries.
pub(super) const KEYWORD: Syntax = Syntax {
    what: "a keyword",
    made_of: "lower-case letters, digits, `-` and `_`, beginning with a letter, at most 20",
    fits: |text| {
        text.len() <= 20
            && begins_lower(text)
            && is_alphanumeric_or(text, "-_")
            && has_no_capitals(text)
    },
};

pub(crate) fn begins_lower(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
}

pub(crate) fn has_no_capitals(text: &str) -> bool {
    !text.contains(|c: char| c.is_ascii_uppercase())
}

pub(crate) fn is_alphanumeric_or(text: &str, also: &str) -> bool {
    text.chars()
        .all(|c| c.is_ascii_alphanumeric() || also.contains(c))
}
