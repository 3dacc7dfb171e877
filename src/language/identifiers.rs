//! Identifiers: how names step aside for those that are taken, and which names become one.

use std::collections::{BTreeMap, HashMap};

use super::{Backend, Backends};
use crate::catalog::Catalog;
use crate::diagnostic::source::{Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;

/// A name that steps aside for those that are taken by a suffix. It steps aside for names that have
/// done so too, so that two names never become one.
pub(super) fn step_aside(name: String, suffix: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut stem = name.as_str();
    loop {
        if is_taken(stem) {
            return name + suffix;
        }
        match stem.strip_suffix(suffix) {
            Some(shorter) => stem = shorter,
            None => return name,
        }
    }
}

/// A file's name without its extension. Windows has devices of these names in every folder ("Naming
/// Files, Paths, and Namespaces").
pub(super) fn file_stem(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let is_device = matches!(lower.as_str(), "con" | "prn" | "aux" | "nul")
        || lower
            .strip_prefix("com")
            .or_else(|| lower.strip_prefix("lpt"))
            .is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    if is_device {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// A name in pieces, for tools that sort numbers by their values: runs of digits, and the single
/// characters between them.
pub(super) fn sorting_pieces(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (piece, after) = rest.split_at(digits.max(first.len_utf8()));
        rest = after;
        Some(piece)
    })
}

impl Backends {
    /// Reports names that become one identifier in some language.
    pub(super) fn check_identifiers(&self, catalog: &Catalog, mistakes: &mut Vec<Diagnostic>) {
        let tables: Vec<Spanned<&Name>> = catalog
            .tables
            .iter()
            .map(|table| place(&table.id, table.span))
            .collect();
        // Files are named after tables, and some file systems don't tell `Ab` from `AB`.
        let of_table = |backend: &dyn Backend, name: &Name| -> Vec<String> {
            let identifiers = backend.table_identifiers(name);
            identifiers.iter().map(|it| it.to_lowercase()).collect()
        };
        self.collisions(&tables, &of_table, mistakes);
        for table in &catalog.tables {
            let entries: Vec<Spanned<&Name>> = table
                .constants()
                .map(|entry| place(&entry.name, entry.span))
                .collect();
            let of_entry = |backend: &dyn Backend, name: &Name| vec![backend.constant(name)];
            self.collisions(&entries, &of_entry, mistakes);
        }
    }

    fn collisions(
        &self,
        names: &[Spanned<&Name>],
        identifiers: &dyn Fn(&dyn Backend, &Name) -> Vec<String>,
        mistakes: &mut Vec<Diagnostic>,
    ) {
        // The places of two names → the names, and the identifiers that both become, with the
        // languages in which they do.
        type Found<'a> =
            BTreeMap<(Span, Span), (&'a Name, &'a Name, BTreeMap<String, Vec<&'static str>>)>;
        let mut found = Found::new();
        for (language, backend) in &self.0 {
            let mut taken: HashMap<String, Spanned<&Name>> = HashMap::new();
            for name in names {
                for identifier in identifiers(backend.as_ref(), name.value) {
                    let first = taken
                        .entry(identifier.clone())
                        .or_insert_with(|| name.clone());
                    if first.value != name.value {
                        let (.., shared) = found.entry((first.span, name.span)).or_insert((
                            first.value,
                            name.value,
                            BTreeMap::new(),
                        ));
                        let languages = shared.entry(identifier).or_default();
                        if languages.last() != Some(&language.title()) {
                            languages.push(language.title());
                        }
                    }
                }
            }
        }
        for ((first, second), (first_name, second_name, shared)) in found {
            let shared: Vec<String> = shared
                .iter()
                .map(|(identifier, languages)| {
                    format!("`{identifier}` in {}", languages.join(", "))
                })
                .collect();
            let message = format!(
                "`{first_name}` and `{second_name}` become one identifier: {}",
                shared.join("; ")
            );
            mistakes.push(
                Diagnostic::new(&rules::SAME_IDENTIFIER, message, second)
                    .label("the second")
                    .also(first, "the first")
                    .help(
                        "choose a name for one of them that differs in more than its underscores",
                    ),
            );
        }
    }
}

fn place(name: &Name, span: Span) -> Spanned<&Name> {
    Spanned { value: name, span }
}
