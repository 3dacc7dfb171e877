//! The entries of a table that mean the same. Vendors give one mistake several codes, and who
//! checks for one of them should hear of the others, so the documentation of each names them.

use std::collections::HashMap;

use crate::catalog::{Entry, Table};
use crate::name::Name;

/// How many twins a comment names; more would bury what it says.
const NAMED: usize = 8;

/// The twins of a table's entries.
pub(super) struct Twins<'a>(HashMap<&'a str, Vec<String>>);

impl<'a> Twins<'a> {
    /// Finds the entries that have the same description, or the same name but for the code that
    /// ends it (`token_expired_15`, `token_expired_4004`). `constant` gives the name of an entry's
    /// constant.
    pub(super) fn new(table: &'a Table, constant: impl Fn(&Name) -> String) -> Self {
        let mut groups: HashMap<&str, Vec<&Entry>> = HashMap::new();
        for entry in table.constants() {
            if let Some(text) = &entry.description {
                groups.entry(text).or_default().push(entry);
            }
            if let Some(stem) = stem(entry) {
                groups.entry(stem).or_default().push(entry);
            }
        }
        let mut twins: HashMap<&str, Vec<String>> = HashMap::new();
        for entry in table.constants() {
            let alike = stem(entry).and_then(|stem| groups.get(stem));
            let text = entry.description.as_deref();
            let alike = [text.and_then(|text| groups.get(text)), alike];
            for other in alike.into_iter().flatten().flatten() {
                if other.name == entry.name {
                    continue;
                }
                let name = constant(&other.name);
                let names = twins.entry(entry.name.as_str()).or_default();
                if names.len() > NAMED {
                    break;
                }
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        Self(twins)
    }

    /// The constants that mean the same as an entry's: the first few, and whether there are more.
    pub(super) fn of(&self, entry: &Entry) -> (&[String], bool) {
        let names = self
            .0
            .get(entry.name.as_str())
            .map_or(&[][..], Vec::as_slice);
        match names.get(..NAMED) {
            Some(first) if first.len() < names.len() => (first, true),
            _ => (names, false),
        }
    }
}

/// An entry's name without the code that ends it.
fn stem(entry: &Entry) -> Option<&str> {
    let code = entry.code.text()?;
    entry
        .name
        .as_str()
        .strip_suffix(code.trim_start_matches('-'))?
        .strip_suffix('_')
}
