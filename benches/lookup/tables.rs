//! The tables that codes are looked up in, and what is asked of them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How many codes a table has: few, as many as the shipped tables of strings and of integers, and
/// many.
const SIZES: [usize; 5] = [10, 53, 75, 300, 2_000];

/// How many questions are in a file.
const QUESTIONS: usize = 1_024;

/// What the codes of a table are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Integer,
    String,
}

/// A table.
pub struct Table {
    /// Its id, which says its kind and size: `integers_75`.
    pub id: String,
    pub kind: Kind,
    /// In the order of the document, which is not that of the codes.
    pub entries: Vec<Entry>,
}

/// An entry, whose description is made of its name.
pub struct Entry {
    pub name: String,
    /// The code as text.
    pub code: String,
    pub description: String,
}

/// A table of each size and kind.
pub fn all() -> Vec<Table> {
    let of_size = |size| [Kind::Integer, Kind::String].map(|kind| Table::new(kind, size));
    SIZES.into_iter().flat_map(of_size).collect()
}

/// Writes a spec with these tables.
pub fn write_spec(spec: &Path, tables: &[Table]) {
    fs::create_dir_all(spec.join("tables")).expect("folders");
    let mut catalog = "id: lookup\nversion: 1.0.0\ntitle: Look-ups\ntables:\n".to_owned();
    for table in tables {
        writeln!(catalog, "  - {}", table.id).expect("a string");
        let kind = match table.kind {
            Kind::Integer => "integer",
            Kind::String => "string",
        };
        let mut text = format!("title: Codes\ncode_kind: {kind}\nentries:\n");
        for Entry {
            name,
            code,
            description,
        } in &table.entries
        {
            writeln!(
                text,
                "  - {{ name: {name}, code: {code}, description: {description}, billed: true }}"
            )
            .expect("a string");
        }
        let path = spec.join(format!("tables/{}.yaml", table.id));
        fs::write(path, text).expect("a table");
    }
    fs::write(spec.join("catalog.yaml"), catalog).expect("catalog.yaml");
}

impl Table {
    fn new(kind: Kind, size: usize) -> Self {
        let (word, code): (_, fn(usize) -> String) = match kind {
            Kind::Integer => ("integers", integer),
            Kind::String => ("strings", text),
        };
        let entries = shuffled(size).map(|at| Entry {
            name: format!("operation_{at}_failed"),
            code: code(at),
            description: format!("Operation {at} failed for a reason"),
        });
        Self {
            id: format!("{word}_{size}"),
            kind,
            entries: entries.collect(),
        }
    }

    /// Writes `<table>.hits` and `<table>.misses`: codes in an order that no processor foresees,
    /// and what looks like them.
    pub fn write_questions(&self, folder: &Path) {
        let codes: Vec<&str> = self.entries.iter().map(|entry| &*entry.code).collect();
        let mut random = Random(7);
        let mut hits = String::new();
        let mut misses = String::new();
        for _ in 0..QUESTIONS {
            let code = codes[random.below(codes.len())];
            writeln!(hits, "{code}").expect("a string");
            let miss = match self.kind {
                Kind::Integer => (code.parse::<i32>().expect("an integer") + 500).to_string(),
                // One letter differs, at the end or in the middle.
                Kind::String if random.below(2) == 0 => format!("{}x", &code[..code.len() - 1]),
                Kind::String => code.replacen('.', "_", 1),
            };
            assert!(!codes.contains(&miss.as_str()), "{miss} is listed");
            writeln!(misses, "{miss}").expect("a string");
        }
        fs::write(folder.join(format!("{}.hits", self.id)), hits).expect("questions");
        fs::write(folder.join(format!("{}.misses", self.id)), misses).expect("questions");
    }
}

/// Integers as vendors give them: groups that begin at a thousand, with gaps, some below zero.
fn integer(at: usize) -> String {
    let (group, place) = (at / 24, at % 24);
    let code = i32::try_from(group * 1_000 + place + place / 5).expect("small");
    (if group % 7 == 3 { -code - 1 } else { code }).to_string()
}

/// Texts as vendors give them: few beginnings, and endings that share words.
fn text(at: usize) -> String {
    const BEGINNINGS: [&str; 6] = [
        "FailedOperation",
        "InvalidParameter",
        "InvalidParameterValue",
        "UnauthorizedOperation",
        "ResourceUnavailable",
        "LimitExceeded",
    ];
    const WHAT: [&str; 20] = [
        "Action", "Best", "Compare", "Detect", "Engine", "Face", "Frame", "Image", "Life", "Light",
        "Lip", "Liveness", "Mouth", "Picture", "Quality", "Request", "Silent", "Token", "Video",
        "Voice",
    ];
    const HOW: [&str; 20] = [
        "Broken", "Busy", "Closed", "Dark", "Denied", "Empty", "Error", "Expired", "Fail", "Fake",
        "Far", "Illegal", "Invalid", "Left", "Low", "Lost", "Missing", "Small", "Strong",
        "Timeout",
    ];
    let beginning = BEGINNINGS[at % BEGINNINGS.len()];
    let rest = at / BEGINNINGS.len();
    format!("{beginning}.{}{}", WHAT[rest % 20], HOW[rest / 20])
}

/// The numbers below a limit, in an order of their own.
fn shuffled(limit: usize) -> impl Iterator<Item = usize> {
    let mut numbers: Vec<usize> = (0..limit).collect();
    let mut random = Random(1);
    for at in (1..limit).rev() {
        numbers.swap(at, random.below(at + 1));
    }
    numbers.into_iter()
}

/// Numbers that are the same in every run (Knuth's generator, from MMIX).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }
}
