//! Look-ups in Rust, generated and by hand. By hand is the faster of two: a `match`, and a search
//! in sorted pairs.

use std::fmt::Write as _;
use std::process::Command;

use crate::Bench;
use crate::common::write;
use crate::tables::{Entry, Kind, Table};

/// Writes the program and what is written by hand, builds them, and returns what runs the program.
pub fn program(bench: &Bench) -> Result<Command, String> {
    let folder = bench.folder.join("program");
    let mut main = include_str!("rust/main.rs").to_owned();
    let mut measures = String::new();
    let mut by_hand = String::from("#![no_std]\n");
    for table in &bench.tables {
        let template = match table.kind {
            Kind::Integer => include_str!("rust/measure_integers.rs"),
            Kind::String => include_str!("rust/measure_strings.rs"),
        };
        main += &template
            .replace("TABLE", &table.id)
            .replace("TYPE", &type_name(table));
        writeln!(measures, "    {}();", table.id).unwrap();
        by_hand += &module(table);
    }
    write(
        &folder.join("src/main.rs"),
        &main.replace("MEASURES", &measures),
    );
    write(&folder.join("by_hand/src/lib.rs"), &by_hand);
    let library = "[package]\nname = \"by_hand\"\nversion = \"0.0.0\"\nedition = \"2024\"\n";
    write(&folder.join("by_hand/Cargo.toml"), library);
    write(
        &folder.join("Cargo.toml"),
        "[package]\nname = \"bench\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         by_hand = { path = \"by_hand\" }\nlookup = { path = \"../generated/rust\" }\n\n[workspace]\n",
    );
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--offline"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .status()
        .map_err(|error| error.to_string())?;
    assert!(built.success(), "cargo build fails");
    let mut run = Command::new(folder.join("target/release/bench"));
    run.current_dir(&bench.folder);
    Ok(run)
}

/// `integers_75` is `Integers75`.
fn type_name(table: &Table) -> String {
    let (first, rest) = table.id.split_at(1);
    first.to_uppercase() + &rest.replace('_', "")
}

/// What one would write by hand for a table: an enum of its entries, in order, with two ways from a
/// code to it, and their texts in an array.
fn module(table: &Table) -> String {
    let count = table.entries.len();
    let (key, quote) = match table.kind {
        Kind::Integer => ("i32", ""),
        Kind::String => ("&str", "\""),
    };
    let each = |line: &dyn Fn(usize, &Entry) -> String| -> String {
        let entries = table.entries.iter().enumerate();
        entries.map(|(at, entry)| line(at, entry)).collect()
    };
    let mut sorted: Vec<(usize, &Entry)> = table.entries.iter().enumerate().collect();
    match table.kind {
        Kind::Integer => sorted.sort_by_key(|(_, entry)| entry.code.parse::<i32>().unwrap()),
        Kind::String => sorted.sort_by_key(|(_, entry)| &entry.code),
    }
    let pairs: String = sorted
        .iter()
        .map(|(at, entry)| format!("({quote}{}{quote}, {at}),", entry.code))
        .collect();
    let arms = each(&|at, entry| format!("{quote}{}{quote} => {at},\n", entry.code));
    let texts = each(&|_, entry| format!("{:?},", entry.description));
    let id = &table.id;
    let stored = key.replace('&', "&'static ");
    format!(
        "pub mod {id} {{\n\
         static TEXTS: [&str; {count}] = [{texts}];\n\
         static PAIRS: [({stored}, u16); {count}] = [{pairs}];\n\
         pub fn by_match(code: {key}) -> Option<u16> {{ Some(match code {{ {arms} _ => return None }}) }}\n\
         pub fn by_search(code: {key}) -> Option<u16> {{\n\
         PAIRS.binary_search_by(|pair| pair.0.cmp({})).ok().map(|at| PAIRS[at].1) }}\n\
         pub fn text(at: u16) -> &'static str {{ TEXTS[at as usize] }}\n}}\n",
        if table.kind == Kind::Integer {
            "&code"
        } else {
            "code"
        },
    )
}
