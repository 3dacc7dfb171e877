//! TypeScript.

use std::fmt;

use super::{Backend, File};
use crate::catalog::Catalog;
use crate::name::Name;

/// The backend.
#[derive(Debug)]
pub struct TypeScript;

impl Backend for TypeScript {
    fn title(&self) -> &'static str {
        "TypeScript"
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

/// The escaper.
#[derive(Debug, Clone, Copy, Default)]
pub struct Literal;

impl askama::filters::Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        out.write_str(text)
    }
}
