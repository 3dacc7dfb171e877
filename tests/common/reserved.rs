//! Catalogues that have what a language reserves, and what else could get in its way, as the names of tables and of entries.

mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use codetables::internals::Name;
use words::{FILES, LANGUAGES};

const KINDS: [&str; 3] = ["integer", "string", "none"];

/// The tables that a catalogue has at most: for 1,600 Kotlin's compiler needs more than a gigabyte.
const MOST: usize = 300;

/// The entries that a table has at most: what Kotlin's compiler takes for a table's fields grows by the square of their number.
const ENTRIES: usize = 250;

/// Names that a catalogue has, by what they are without underscores: a rule refuses two that differ in nothing else.
#[derive(Default)]
pub struct Catalogue {
    /// The tables, and the kind that each of them is.
    pub tables: BTreeMap<String, (Name, &'static str)>,
    /// The entries of a table of each kind.
    pub entries: BTreeMap<String, Name>,
}

/// What lists of words are as names. Those that begin words with capitals are so in two ways: `j_s_o_n` is what becomes `JSON` as a
/// type, as `json` does as a constant.
fn names(lists: &[&[&'static str]]) -> BTreeSet<Name> {
    let words = lists.concat();
    let words = words.iter().flat_map(|words| words.split(' '));
    let names = words.flat_map(|word| [Name::from_words(word), by_capitals(word)]);
    names.flatten().collect()
}

fn by_capitals(word: &str) -> Option<Name> {
    let letters = word.chars().enumerate().flat_map(|(at, c)| {
        let begins = at > 0 && c.is_ascii_uppercase();
        [begins.then_some('_'), Some(c.to_ascii_lowercase())]
    });
    Name::parse(&letters.flatten().collect::<String>())
}

/// Catalogues in which every word and name of every language is an entry of a table of each kind, and a table; what could get in the
/// way of this language's generated code is a table of each kind.
pub fn catalogues(language: &str) -> Vec<Catalogue> {
    let own = LANGUAGES.iter().find(|known| known.id == language);
    let generated = names(&[own.expect("a language").generated]);
    let everyones = LANGUAGES.map(|it| [it.words, it.library, it.generated].concat());
    let all = names(&[&everyones.concat(), FILES]);

    let mut catalogues: Vec<Catalogue> = Vec::new();
    for (name, one) in all.iter().zip(KINDS.into_iter().cycle()) {
        for kind in KINDS {
            if kind == one || generated.contains(name) {
                let flat = name.flat();
                let free = |catalogue: &Catalogue| {
                    catalogue.tables.len() < MOST && !catalogue.tables.contains_key(&flat)
                };
                let catalogue = first(&mut catalogues, free);
                catalogue.tables.insert(flat, (name.clone(), kind));
            }
        }
    }
    for name in all {
        let flat = name.flat();
        let free = |catalogue: &Catalogue| !catalogue.entries.contains_key(&flat);
        first(&mut catalogues, free).entries.insert(flat, name);
    }
    catalogues
}

/// The first catalogue that something can go into, or a new one.
fn first(catalogues: &mut Vec<Catalogue>, free: impl Fn(&Catalogue) -> bool) -> &mut Catalogue {
    let at = catalogues.iter().position(free).unwrap_or_else(|| {
        catalogues.push(Catalogue::default());
        catalogues.len() - 1
    });
    &mut catalogues[at]
}

/// Writes a spec below a folder and returns the spec's folder: tables of each kind that have the entries, and each table with an entry
/// of the same name.
pub fn spec(folder: &Path, catalogue: &Catalogue) -> PathBuf {
    let spec = folder.join("spec");
    fs::create_dir_all(spec.join("tables")).expect("folders");
    let mut ids = String::new();
    let mut table = |id: &str, kind: &str, names: &[&Name]| {
        let mut yaml = format!("title: Names\ncode_kind: {kind}\nentries:\n");
        for (at, name) in names.iter().enumerate() {
            let code = match kind {
                "integer" => format!("code: {at}, "),
                "string" => format!("code: \"{name}\", "),
                _ => String::new(),
            };
            let entry = format!("  - {{ name: \"{name}\", {code}description: \"{name}\" }}");
            writeln!(yaml, "{entry}").expect("a string");
        }
        fs::write(spec.join(format!("tables/{id}.yaml")), yaml).expect("a table");
        writeln!(ids, "  - \"{id}\"").expect("a string");
    };
    let entries: Vec<&Name> = catalogue.entries.values().collect();
    for (part, entries) in entries.chunks(ENTRIES).enumerate() {
        for kind in KINDS {
            table(&format!("every_name_{kind}_{part}"), kind, entries);
        }
    }
    for (name, kind) in catalogue.tables.values() {
        table(name.as_str(), kind, &[name]);
    }
    let yaml = format!("id: reserved\nversion: 1.0.0\ntitle: Reserved words\ntables:\n{ids}");
    fs::write(spec.join("catalog.yaml"), yaml).expect("catalog.yaml");
    spec
}
