//! The manifests: escapers for the formats that they are written in, and what more than one of them
//! says. Go's `go.mod` and Swift's `Package.swift` are written as these languages are.

use std::fmt;

use askama::filters::Escaper;

use super::literal::{common_escape, utf16, write_escaped};
use crate::catalog::Catalog;
use crate::characters::is_plain;
use crate::language::markup::spelled_out;

/// The escaper of TOML: what stands between the quotes of a basic string (TOML 1.0, "String").
#[derive(Debug, Clone, Copy, Default)]
pub struct Toml;

impl Escaper for Toml {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let short = |c, _: &str| match c {
            '"' | '\\' => common_escape(c),
            _ => None,
        };
        let by_number = |c| format!("\\U{:08X}", u32::from(c));
        write_escaped(&mut out, text, short, is_plain, by_number)
    }
}

/// The escaper of JSON: what stands between the quotes of a string (RFC 8259, section 7).
#[derive(Debug, Clone, Copy, Default)]
pub struct Json;

impl Escaper for Json {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        write_escaped(&mut out, text, |c, _| common_escape(c), is_plain, utf16)
    }
}

/// The escaper of XML: what stands in an element of a Maven model. XML can't hold most of the
/// characters that can't be seen, however they are written (XML 1.0, section 2.2, `Char`), so a
/// space replaces each of them. Maven replaces `${…}` with the value of a property, and there is no
/// way to escape it, so a space comes after the `$`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Xml;

impl Escaper for Xml {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        for (at, c) in text.char_indices() {
            match c {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '$' if text[at..].starts_with("${") => out.write_str("$ ")?,
                c if is_plain(c) => out.write_char(c)?,
                _ => out.write_char(' ')?,
            }
        }
        Ok(())
    }
}

/// What a manifest says of the catalogue beyond the values of its fields.
pub(super) trait Manifest {
    /// What a registry shows as the package's description: the title on one line, with no more
    /// characters than every registry takes. crates.io is the strictest.
    fn summary(&self) -> String;

    /// The file with the licence's text, if the spec gives no SPDX expression. Otherwise there is
    /// no need to name a file: the manifest has the expression.
    fn license_file_alone(&self) -> Option<&str>;
}

impl Manifest for Catalog {
    fn summary(&self) -> String {
        const LIMIT: usize = 1_000;
        let line = spelled_out(&self.title);
        let line = line.trim();
        match line.char_indices().nth(LIMIT) {
            Some(_) => line.chars().take(LIMIT - 1).chain(['…']).collect(),
            None => line.to_owned(),
        }
    }

    fn license_file_alone(&self) -> Option<&str> {
        match (&self.packages.license, &self.packages.license_files[..]) {
            (None, [file, ..]) => Some(&file.name),
            _ => None,
        }
    }
}
