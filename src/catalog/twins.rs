//! The entries of a table that mean the same. Vendors give one mistake several codes, and who
//! checks for one of them should hear of the others, so the documentation of each names them.

use std::collections::HashMap;

use super::{Entry, Table};
use crate::name::Name;

/// How many twins are told of an entry; more would bury what is said of it.
const TOLD: usize = 8;

/// For each entry that has twins the positions of the first few, and of one more if there is one.
#[derive(Debug, Default)]
pub(crate) struct Twins(HashMap<Name, Vec<usize>>);

impl Twins {
    /// Finds the entries that have the same description, or the same name but for the code that
    /// ends it (`token_expired_15`, `token_expired_4004`).
    pub(super) fn find(entries: &[Entry]) -> Self {
        let constants = || entries.iter().enumerate().filter(|(_, it)| !it.repeats);
        let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, entry) in constants() {
            for shared in shared(entry) {
                groups.entry(shared).or_default().push(at);
            }
        }
        let mut twins: HashMap<Name, Vec<usize>> = HashMap::new();
        for (at, entry) in constants() {
            let alike = shared(entry).filter_map(|shared| groups.get(shared));
            let others = alike.flatten().copied().filter(|other| *other != at);
            let mut found: Vec<usize> = Vec::new();
            for other in others {
                if found.len() > TOLD {
                    break;
                }
                if !found.contains(&other) {
                    found.push(other);
                }
            }
            if !found.is_empty() {
                twins.insert(entry.name.clone(), found);
            }
        }
        Self(twins)
    }
}

impl Table {
    /// The positions of the entries that mean the same as one: the first few, and whether there are
    /// more.
    pub(crate) fn twins(&self, entry: &Entry) -> (&[usize], bool) {
        let found = self.twins.0.get(&entry.name);
        let found = found.map_or(&[][..], Vec::as_slice);
        (&found[..found.len().min(TOLD)], found.len() > TOLD)
    }
}

/// What twins have in common.
fn shared(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.description.as_deref().into_iter().chain(stem(entry))
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
