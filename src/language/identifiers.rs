//! Identifiers: how names step aside for those that are taken, and which names become one.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use super::{Backend, Backends, Language};
use crate::catalog::{Attribute, Catalog};
use crate::diagnostic::source::{Span, Spanned};
use crate::diagnostic::{Diagnostic, rules};
use crate::name::Name;
use crate::parallel;

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

/// Words that are told apart by capitals; initialisms have no other letters.
pub(super) fn capitalised<'a>(
    words: impl Iterator<Item = &'a str>,
    is_initialism: impl Fn(&str) -> bool,
) -> String {
    let mut capitalised = String::with_capacity(32);
    for word in words {
        let start = capitalised.len();
        capitalised.push_str(word);
        let capitals = if is_initialism(word) { word.len() } else { 1 };
        if let Some(capitals) = capitalised.get_mut(start..start + capitals) {
            capitals.make_ascii_uppercase();
        }
    }
    capitalised
}

/// A file's name without its extension. Windows has devices of these names in every folder ("Naming
/// Files, Paths, and Namespaces").
pub(crate) fn file_stem(name: &str) -> String {
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

/// The names that get identifiers beside each other.
type Group<'a> = Vec<(Spanned<&'a Name>, Role<'a>)>;

/// Two names of a group that become one identifier in a language, and that identifier.
struct Collision<'a> {
    first: Spanned<&'a Name>,
    second: Spanned<&'a Name>,
    identifier: String,
    language: Language,
}

impl Backends {
    /// Reports names that become one identifier in some language.
    pub(super) fn check_identifiers(&self, catalog: &Catalog, mistakes: &mut Vec<Diagnostic>) {
        let groups = groups(catalog);
        let collisions = parallel::map(&self.0, |(language, backend)| {
            let groups = groups.iter();
            let found = groups.map(|group| collisions(*language, backend.as_ref(), group));
            found.collect::<Vec<_>>()
        });
        for at in 0..groups.len() {
            let of_group = collisions.iter().flat_map(|of_language| &of_language[at]);
            report(of_group, mistakes);
        }
    }
}

fn groups(catalog: &Catalog) -> Vec<Group<'_>> {
    let tables = catalog.tables.iter();
    let tables = tables.map(|table| (place(&table.id, table.span), Role::Table));
    let attributes = || catalog.attributes.iter();
    let is_enum = |it: &&Attribute| !it.choices().is_empty();
    let enums = attributes().filter(is_enum);
    let enums = enums.map(|it| (place(&it.name, it.span), Role::Enum(it)));
    let accessors = attributes().map(|it| (place(&it.name, it.span), Role::Accessor));
    let mut groups = vec![tables.chain(enums).collect(), accessors.collect::<Group>()];
    groups.extend(attributes().map(|attribute| {
        let choices = attribute.choices().iter();
        let role = Role::Choice(&attribute.name);
        choices
            .map(|it| (place(&it.name, it.span), role))
            .collect::<Group>()
    }));
    groups.extend(catalog.tables.iter().map(|table| {
        let names = table.constants().flat_map(|entry| {
            let aliases = entry.aliases.iter();
            let aliases = aliases.map(|it| (place(&it.name, it.span), Role::Alias));
            std::iter::once((place(&entry.name, entry.span), Role::Constant)).chain(aliases)
        });
        names.collect::<Group>()
    }));
    groups
}

fn collisions<'a>(
    language: Language,
    backend: &dyn Backend,
    group: &Group<'a>,
) -> Vec<Collision<'a>> {
    let mut taken: HashMap<String, (Spanned<&Name>, Role)> = HashMap::with_capacity(group.len());
    let mut found = Vec::new();
    for &(name, role) in group {
        for identifier in role.identifiers(backend, name.value) {
            let taken = match taken.entry(identifier) {
                Entry::Vacant(free) => {
                    free.insert((name, role));
                    continue;
                }
                Entry::Occupied(taken) => taken,
            };
            let (first, of) = *taken.get();
            // Of names that are the same, one that is meant to be unique is reported as a
            // duplicate.
            if first.value != name.value || of.are_different_types(role) {
                found.push(Collision {
                    first,
                    second: name,
                    identifier: taken.key().clone(),
                    language,
                });
            }
        }
    }
    found
}

fn report<'a>(collisions: impl Iterator<Item = &'a Collision<'a>>, mistakes: &mut Vec<Diagnostic>) {
    // The places of two names → the names, and the identifiers that both become, with the languages
    // in which they do.
    type Found<'a> =
        BTreeMap<(Span, Span), (&'a Name, &'a Name, BTreeMap<&'a str, Vec<&'static str>>)>;
    let mut found = Found::new();
    for it in collisions {
        let (.., shared) = found.entry((it.first.span, it.second.span)).or_insert((
            it.first.value,
            it.second.value,
            BTreeMap::new(),
        ));
        let languages = shared.entry(&it.identifier).or_default();
        if languages.last() != Some(&it.language.title()) {
            languages.push(it.language.title());
        }
    }
    for ((first, second), (first_name, second_name, shared)) in found {
        let shared: Vec<String> = shared
            .iter()
            .map(|(identifier, languages)| format!("`{identifier}` in {}", languages.join(", ")))
            .collect();
        let shared = shared.join("; ");
        let (message, help) = if first_name == second_name {
            (
                format!(
                    "a table and a column are called `{first_name}`, and become one identifier: {shared}"
                ),
                "choose another name for the column",
            )
        } else {
            (
                format!("`{first_name}` and `{second_name}` become one identifier: {shared}"),
                "choose a name for one of them that differs in more than its underscores",
            )
        };
        mistakes.push(
            Diagnostic::new(&rules::SAME_IDENTIFIER, message, second)
                .label("the second")
                .also(first, "the first")
                .help(help),
        );
    }
}

/// What a name becomes.
#[derive(Clone, Copy)]
enum Role<'a> {
    Table,
    Enum(&'a Attribute),
    Accessor,
    /// A value of the enum with this name.
    Choice(&'a Name),
    Constant,
    Alias,
}

impl Role<'_> {
    /// Whether two names are of tables and enums, which may have the same but no identifier.
    fn are_different_types(self, other: Self) -> bool {
        matches!((self, other), (Role::Table, Role::Enum(_)))
    }

    fn identifiers(self, backend: &dyn Backend, name: &Name) -> Vec<String> {
        // Files are named after tables, and some file systems don't tell `Ab` from `AB`.
        let lower = |identifiers: Vec<String>| {
            let identifiers = identifiers.iter().map(|it| it.to_lowercase());
            identifiers.collect()
        };
        match self {
            Self::Table => lower(backend.table_identifiers(name)),
            Self::Enum(attribute) => lower(backend.enum_identifiers(attribute)),
            Self::Accessor => vec![backend.accessor(name)],
            Self::Choice(attribute) => vec![backend.choice(attribute, name)],
            Self::Constant => vec![backend.constant(name)],
            Self::Alias => vec![backend.alias(name)],
        }
    }
}

fn place(name: &Name, span: Span) -> Spanned<&Name> {
    Spanned { value: name, span }
}
