//! The entries of a table that mean the same. Vendors give one mistake several codes, and who
//! checks for one of them should hear of the others, so the documentation of each names them.

use std::collections::HashMap;

use super::Entry;

/// How many twins are told of an entry; more would bury what is said of it.
const TOLD: usize = 8;

/// Finds the entries that have the same description, or the same name but for the code that ends it
/// (`token_expired_15`, `token_expired_4004`), and notes their positions in each of them: those of
/// the first few, and of one more if there is one.
pub(super) fn find(entries: &mut [Entry]) {
    let constants = || entries.iter().enumerate().filter(|(_, it)| !it.repeats);
    let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, entry) in constants() {
        for shared in shared(entry) {
            groups.entry(shared).or_default().push(at);
        }
    }
    let mut twins: Vec<Vec<usize>> = vec![Vec::new(); entries.len()];
    for (at, entry) in constants() {
        let alike = shared(entry).filter_map(|shared| groups.get(shared));
        let others = alike.flatten().copied().filter(|other| *other != at);
        let found = &mut twins[at];
        for other in others {
            if found.len() > TOLD {
                break;
            }
            if !found.contains(&other) {
                found.push(other);
            }
        }
    }
    for (entry, twins) in entries.iter_mut().zip(twins) {
        entry.twins = twins;
    }
}

impl Entry {
    /// The positions of the entries of its table that mean the same: the first few, and whether
    /// there are more.
    pub(crate) fn twins(&self) -> (&[usize], bool) {
        let told = self.twins.len().min(TOLD);
        (&self.twins[..told], self.twins.len() > told)
    }
}

/// What twins have in common.
fn shared(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.description.as_deref().into_iter().chain(stem(entry))
}

/// An entry's name without the code that ends it, where it is said in other words in the
/// description. Elsewhere names are only numbered: `error_1001` and `error_1002` have nothing in
/// common.
fn stem(entry: &Entry) -> Option<&str> {
    let code = entry.code.text()?;
    let name = entry.name.as_str();
    let stem = name
        .strip_suffix(code.trim_start_matches('-'))?
        .strip_suffix('_')?;
    let text = entry.text().to_lowercase();
    let said = stem.split('_').filter(|word| text.contains(word));
    (said.count() > 1).then_some(stem)
}
