//! A program with a large table.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use super::offline;
use crate::common::large::{Build, Kind};
use crate::common::tools::{Checked, silent, tool};
use crate::common::{copy, fresh_folder};

pub const BUILDS: [Build; 1] = [Build {
    name: "go",
    ready,
    compile,
    file: "app/main.go",
    program,
}];

fn ready() -> Checked {
    tool("go/bin/go")?;
    assert!(LIBRARY.is_dir());
    Ok(())
}

fn program(kind: Kind) -> &'static str {
    match kind {
        Kind::Integer => {
            "package main\n\n\
             import (\n\t\"fmt\"\n\n\t\"example.com/largecodes/operations\"\n)\n\n\
             func name(code operations.Code) string {\n\
             \tif entry, ok := code.Entry(); ok {\n\t\treturn entry.Name\n\t}\n\
             \treturn \"unknown\"\n}\n\n\
             func main() {\n\
             \tentries := 0\n\tfor range operations.All() {\n\t\tentries++\n\t}\n\
             \tconstant := operations.Operation7Failed.Name()\n\
             \tfmt.Println(entries, name(KNOWN), name(UNKNOWN), constant)\n}\n"
        }
        Kind::String | Kind::None => {
            "package main\n\n\
             import (\n\t\"fmt\"\n\n\t\"example.com/largecodes/operations\"\n)\n\n\
             func name(code string) string {\n\
             \tif entry, ok := operations.Lookup(code); ok {\n\t\treturn entry.Name\n\t}\n\
             \treturn \"unknown\"\n}\n\n\
             func main() {\n\
             \tentries := 0\n\tfor range operations.All() {\n\t\tentries++\n\t}\n\
             \tconstant := operations.Operation7Failed.Name()\n\
             \tfmt.Println(entries, name(KNOWN), name(UNKNOWN), constant)\n}\n"
        }
    }
}

/// A cache that has Go's library and nothing else. It is below `target`, since a static is never
/// dropped.
static LIBRARY: LazyLock<PathBuf> = LazyLock::new(|| {
    let cache = fresh_folder("large-go-library");
    let mut build = offline("go").expect("it is ready");
    build.env("GOCACHE", &cache).args(["build", "std"]);
    silent(&mut build, &cache);
    cache
});

fn compile(folder: &Path) -> Command {
    let module = "module example.com/app\n\ngo 1.24\n\n\
         require example.com/largecodes v1.0.0\n\n\
         replace example.com/largecodes => ../generated/go\n";
    let app = folder.join("app");
    fs::write(app.join("go.mod"), module).expect("go.mod");
    let program = folder.join("program");
    // A cache of its own: what Go compiled before would be no compilation.
    let cache = folder.join("cache");
    copy(&LIBRARY, &cache);
    let mut build = offline("go").expect("it is ready");
    build
        .env("GOCACHE", cache)
        .args(["build", "-o"])
        .arg(&program)
        .arg(".");
    silent(&mut build, &app);
    Command::new(program)
}
