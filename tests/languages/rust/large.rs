//! A program with a large table.

use std::path::Path;
use std::process::Command;

use crate::common::folder;
use crate::common::large::{Build, Kind};
use crate::common::library::Language;
use crate::common::toolchain::toolchain;
use crate::common::tools::silent;

pub const BUILDS: [Build; 2] = [
    Build {
        name: "rust",
        ready: || Ok(()),
        compile: |folder| compile(folder, &[]),
        file: "main.rs",
        program,
    },
    Build {
        name: "rust -O",
        ready: || Ok(()),
        compile: |folder| compile(folder, &["-O"]),
        file: "main.rs",
        program,
    },
];

fn program(kind: Kind) -> &'static str {
    match kind {
        Kind::Integer | Kind::String => {
            "use large_codes::{Operations, TableCode};\n\
         fn main() {\n\
         let last = Operations::from_code(KNOWN).map_or(\"unknown\", Operations::name);\n\
         let none = Operations::from_code(UNKNOWN).map_or(\"unknown\", Operations::name);\n\
         println!(\"{} {last} {none} {}\", <Operations as TableCode>::all().len(), Operations::Operation7Failed.name());\n\
         }\n"
        }
        Kind::None => {
            "use large_codes::{Operations, TableCode};\n\
         fn main() {\n\
         let last = Operations::from_text(KNOWN).map_or(\"unknown\", Operations::name);\n\
         let none = Operations::from_text(UNKNOWN).map_or(\"unknown\", Operations::name);\n\
         println!(\"{} {last} {none} {}\", <Operations as TableCode>::all().len(), Operations::Operation7Failed.name());\n\
         }\n"
        }
    }
}

/// Beyond 4,000 integers, a table has another shape: the way from a position to a code is in parts.
#[test]
fn large_tables_compile() {
    for kind in [Kind::Integer, Kind::String] {
        let folder = folder();
        BUILDS[0].prepare(Language::Rust, folder.path(), kind, 4_001);
        let package = folder.path().join("generated/rust");
        let mut rustfmt = Command::new("rustfmt");
        rustfmt.args(["--check", "--edition", "2024", "src/lib.rs"]);
        silent(&mut rustfmt, &package);
        toolchain(Language::Rust)
            .compile(&package)
            .expect("nothing to install");
    }
}

fn compile(folder: &Path, flags: &[&str]) -> Command {
    let rustc = |args: &[&str]| {
        let mut rustc = Command::new("rustc");
        rustc
            .args(["--edition", "2024", "-D", "warnings"])
            .args(flags)
            .args(args);
        silent(&mut rustc, folder);
    };
    rustc(&[
        "--crate-type",
        "rlib",
        "--crate-name",
        "large_codes",
        "generated/rust/src/lib.rs",
    ]);
    rustc(&[
        "--extern",
        "large_codes=liblarge_codes.rlib",
        "-o",
        "program",
        "main.rs",
    ]);
    Command::new(folder.join("program"))
}
