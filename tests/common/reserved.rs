//! Catalogues that have what a language reserves, and what else could get in its way, as the names
//! of tables and of entries.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::library::{Language, Name};
use super::toolchain::toolchain;
use super::{files, golden, write};

/// What a language has words for.
pub struct Words {
    /// Keywords, soft keywords and predeclared names.
    pub keywords: &'static [&'static str],
    /// Names of its library and its tools, of their files, and of what is generated.
    pub library: &'static [&'static str],
    /// What its generated code declares, imports, builds upon and names its files after: what a
    /// type, a module or a package could get in the way of.
    pub generated: &'static [&'static str],
}

/// File systems, and what comes with every package.
const FILES: &[&str] = &[
    // Windows: "Naming Files, Paths, and Namespaces", and devices that it knows beside those.
    "con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 \
     lpt5 lpt6 lpt7 lpt8 lpt9 conin conout clock config",
    "generated codegen license readme gitignore",
];

const KINDS: [&str; 3] = ["integer", "string", "none"];

/// The tables that a catalogue has at most: for 1,600 Kotlin's compiler needs more than a
/// gigabyte.
const MOST: usize = 300;

/// The entries that a table has at most: the time that Kotlin's compiler takes for a table's fields
/// grows with the square of their number.
const ENTRIES: usize = 250;

/// The names in a catalogue, by what they are without underscores: a rule refuses two that differ
/// in nothing else.
#[derive(Default)]
pub struct Catalogue {
    /// The tables, each with its kind.
    pub tables: BTreeMap<String, (Name, &'static str)>,
    /// The entries of a table of each kind.
    pub entries: BTreeMap<String, Name>,
}

/// Lists of words as names. Words with capitals become two names each: `j_s_o_n` is what becomes
/// `JSON` as a type, as `json` does as a constant.
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

/// The columns that a catalogue has at most: a constructor of the JVM takes no more than 255
/// arguments, and Clippy counts the lines of a function, which are as many as an enum's values.
const COLUMNS: usize = 80;

/// The keys that every entry has, which no column can have for a name.
const KEYS: [&str; 12] = [
    "aliases",
    "billed",
    "billing",
    "code",
    "deprecated",
    "description",
    "name",
    "note",
    "published",
    "repeats",
    "since",
    "table",
];

/// The names of columns, in catalogues: every word of a language, and every name that stands in its
/// generated code, whatever it is there.
pub fn columns(language: Language) -> Vec<BTreeMap<String, Name>> {
    let words = toolchain(language).words();
    let mut all = names(&[words.keywords, words.generated]);
    for (_, bytes) in files(&golden::package("columns", language)) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let is_code = |line: &&str| !line.trim_start().starts_with(['/', '*', '#']);
        for line in text.lines().filter(is_code) {
            let words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            all.extend(words.filter_map(Name::from_words));
        }
    }
    let mut catalogues: Vec<BTreeMap<String, Name>> = Vec::new();
    for name in all
        .into_iter()
        .filter(|name| !KEYS.contains(&name.as_str()))
    {
        let flat = name.flat();
        let free = |catalogue: &BTreeMap<String, Name>| {
            catalogue.len() < COLUMNS && !catalogue.contains_key(&flat)
        };
        first(&mut catalogues, free).insert(flat, name);
    }
    catalogues
}

/// Writes a spec below a folder in which these are enums, and the values of another one. A table of
/// each kind has an entry that states all of them, and one that states none.
pub fn spec_of_columns(folder: &Path, columns: &BTreeMap<String, Name>) {
    let (mut declared, mut stated) = (String::new(), String::new());
    for name in columns.values() {
        writeln!(
            declared,
            "  \"{name}\": {{type: enum, values: [value_1, value_2]}}"
        )
        .expect("a string");
        writeln!(stated, "    \"{name}\": value_2").expect("a string");
    }
    let values: Vec<String> = columns.values().map(|name| format!("\"{name}\"")).collect();
    let values = values.join(", ");
    let tables: String = KINDS.map(|kind| format!("  - of_{kind}\n")).concat();
    let catalog = format!(
        "id: reserved\nversion: 1.0.0\ntitle: Reserved words\nattributes:\n{declared}  every_value: {{type: enum, values: [{values}]}}\ntables:\n{tables}"
    );
    write(&folder.join("spec/catalog.yaml"), &catalog);
    for kind in KINDS {
        let entry = |name: &str, code: &str| match kind {
            "none" => format!("  - name: {name}\n    description: {name}\n"),
            _ => format!("  - name: {name}\n    description: {name}\n    code: {code}\n"),
        };
        let (full, bare) = (entry("full", "1"), entry("bare", "2"));
        let table = format!("title: Names\ncode_kind: {kind}\nentries:\n{full}{stated}{bare}");
        write(&folder.join(format!("spec/tables/of_{kind}.yaml")), &table);
    }
}

/// Catalogues in which every word and name of every language is an entry of a table of each kind,
/// and a table; what could get in the way of this language's generated code is a table of each
/// kind.
pub fn catalogues(language: Language) -> Vec<Catalogue> {
    let generated = names(&[toolchain(language).words().generated]);
    let everyones = Language::all().iter().flat_map(|&language| {
        let of = toolchain(language).words();
        [of.keywords, of.library, of.generated].concat()
    });
    let all = names(&[&everyones.collect::<Vec<_>>(), FILES]);

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
fn first<T: Default>(catalogues: &mut Vec<T>, free: impl Fn(&T) -> bool) -> &mut T {
    let at = catalogues.iter().position(free).unwrap_or_else(|| {
        catalogues.push(T::default());
        catalogues.len() - 1
    });
    &mut catalogues[at]
}

/// Writes a spec below a folder and returns the spec's folder: tables of each kind that have the
/// entries, and each table with an entry of the same name.
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
            // Some languages say the new name of an alias in a text.
            let alias = if names.len() == 1 {
                "aliases: [{ name: once_called_it, deprecated: { since: 1.0.0 } }], "
            } else {
                ""
            };
            let entry = format!("  - {{ name: \"{name}\", {code}{alias}description: \"{name}\" }}");
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
