//! Large tables, and what builds a small program with the package of one.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::library::Language;
use super::toolchain::toolchain;
use super::tools::Checked;
use super::{arg, codegen, root};

/// What the codes of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Integer,
    String,
    None,
}

/// Every kind.
pub const KINDS: [Kind; 3] = [Kind::Integer, Kind::String, Kind::None];

impl Kind {
    /// As a spec has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::String => "string",
            Self::None => "none",
        }
    }

    /// What stands for an entry on the wire, as a literal that all languages read alike.
    fn wire(self, at: usize) -> String {
        match self {
            Self::Integer => (at * 7).to_string(),
            Self::String => format!("\"Failed.Operation{at}\""),
            Self::None => format!("\"Operation number {at} failed for a reason.\""),
        }
    }
}

/// A way to build a program with a generated package.
pub struct Build {
    /// The language, and the compiler's options where it is built with several.
    pub name: &'static str,
    /// Looks for the compiler, and gives it what it needs before it compiles anything.
    pub ready: fn() -> Checked,
    /// Compiles in a folder that has the program and, below `generated`, the package; returns what
    /// runs it.
    pub compile: fn(&Path) -> Command,
    /// The path of the program's file.
    pub file: &'static str,
    /// The program for a kind of table: it prints how many entries there are, the names of the
    /// entries that `KNOWN` and `UNKNOWN` stand for on the wire, or `unknown`, and the name of the
    /// constant of `operation_7_failed`.
    pub program: fn(Kind) -> &'static str,
}

impl Build {
    /// Every language's, some with and without optimisation.
    pub fn all() -> impl Iterator<Item = (Language, &'static Build)> {
        let languages = Language::all().iter();
        languages.flat_map(|&language| {
            let builds = toolchain(language).builds().iter();
            builds.map(move |build| (language, build))
        })
    }

    /// Writes a spec of one table with so many entries, generates its package, and puts the program
    /// beside it.
    pub fn prepare(&self, language: Language, folder: &Path, kind: Kind, entries: usize) {
        let spec = folder.join("spec");
        fs::create_dir_all(spec.join("tables")).expect("folders");
        let catalog = "id: large_codes\nversion: 1.0.0\ntitle: Large\ntables:\n  - operations\n";
        fs::write(spec.join("catalog.yaml"), catalog).expect("catalog.yaml");
        let mut table = format!("title: Operations\ncode_kind: {}\nentries:\n", kind.name());
        for at in 0..entries {
            let code = if kind == Kind::None {
                String::new()
            } else {
                format!("code: {}, ", kind.wire(at))
            };
            let description = format!("Operation number {at} failed for a reason.");
            writeln!(
                table,
                "  - {{ name: operation_{at}_failed, {code}description: {description} }}"
            )
            .expect("a string");
        }
        fs::write(spec.join("tables/operations.yaml"), table).expect("operations.yaml");
        let out = folder.join("generated");
        codegen(
            root(),
            &[
                "--spec",
                arg(&spec),
                "--lang",
                language.folder(),
                "--out",
                arg(&out),
            ],
        )
        .exits(0);
        let text = (self.program)(kind)
            .replace("UNKNOWN", &kind.wire(entries))
            .replace("KNOWN", &kind.wire(entries - 1));
        let file = folder.join(self.file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        fs::write(file, text).expect("a program");
    }

    /// What the program prints.
    pub fn expected(entries: usize) -> String {
        format!(
            "{entries} operation_{}_failed unknown operation_7_failed\n",
            entries - 1
        )
    }
}
