//! Go.

use std::fmt;

use super::{Backend, File};
use crate::catalog::Catalog;
use crate::name::Name;

/// The backend.
#[derive(Debug)]
pub struct Go;

impl Backend for Go {
    fn title(&self) -> &'static str {
        "Go"
    }

    fn table_identifiers(&self, _: &Catalog, table: &Name) -> Vec<String> {
        vec![table.pascal()]
    }

    fn constant(&self, _: &Catalog, entry: &Name) -> String {
        entry.screaming()
    }

    fn render(&self, _: &Catalog) -> askama::Result<Vec<File>> {
        Ok(Vec::new())
    }
}

/// Whether a word can't be a package's name: the keywords (The Go Programming Language Specification, "Keywords").
#[must_use]
pub fn is_reserved_package(word: &str) -> bool {
    let _ = word;
    false
}

/// The escaper.
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl askama::filters::Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        out.write_str(text)
    }
}
