//! How fast the generated look-ups are beside the best that one would write by hand:
//! `cargo bench --bench lookup` prints both, and their ratio, for tables of five sizes in every
//! language; `cargo bench --bench lookup -- go swift` for these languages alone.
//!
//! What is written by hand for a language stands beside this file: `<language>.rs` writes it, for
//! the same tables, into a program that also imports the generated package, and asks both the same
//! questions in turn, in one process. So the ratio means something on a machine that is busy, and
//! the times themselves only on one that is not.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops at the first surprise"
)]

#[path = "../../tests/common/mod.rs"]
#[allow(unused_imports, unused_macros, reason = "the rest is for the tests")]
mod common;

mod go;
mod kotlin;
mod report;
mod rust;
mod swift;
mod tables;
mod typescript;

use std::env;
use std::path::PathBuf;
use std::process::Command;

use common::library::Language;
use common::{arg, codegen, fresh_folder, root};
use tables::Table;

/// What a language's program is made of.
struct Bench {
    /// An empty folder but for `generated`, which has the language's package, and for the
    /// questions: `<table>.hits` and `<table>.misses`, one a line, as text.
    folder: PathBuf,
    /// The tables in the package, whose catalogue's id is `lookup`.
    tables: Vec<Table>,
}

fn main() {
    let wanted: Vec<String> = env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with('-'))
        .collect();
    for &language in Language::all() {
        if !wanted.is_empty() && !wanted.iter().any(|word| word == language.folder()) {
            continue;
        }
        let bench = Bench::prepare(language);
        // Writes the program, builds it with optimisation, and returns what runs it.
        let program = match language {
            Language::Rust => rust::program(&bench),
            Language::TypeScript => typescript::program(&bench),
            Language::Kotlin => kotlin::program(&bench),
            Language::Swift => swift::program(&bench),
            Language::Go => go::program(&bench),
        };
        match program {
            Ok(program) => report::print(language.folder(), &run(program)),
            Err(missing) => println!("{}: not measured: {missing}", language.folder()),
        }
    }
}

impl Bench {
    fn prepare(language: Language) -> Self {
        let folder = fresh_folder(&format!("lookup-{}", language.folder()));
        let tables = tables::all();
        let spec = folder.join("spec");
        tables::write_spec(&spec, &tables);
        for table in &tables {
            table.write_questions(&folder);
        }
        let out = folder.join("generated");
        let lang = language.folder();
        codegen(
            root(),
            &["--spec", arg(&spec), "--lang", lang, "--out", arg(&out)],
        )
        .exits(0);
        Self { folder, tables }
    }
}

/// What a program prints: a line for each table and question, `<table> <question> <generated> <by
/// hand>`, with the times of one look-up in nanoseconds.
fn run(mut program: Command) -> String {
    let output = program.output().expect("the program starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}
