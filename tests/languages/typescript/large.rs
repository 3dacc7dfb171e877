//! A program with a large table.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::compiler::{strict_tsc, tsc};
use crate::common::copy;
use crate::common::large::Build;
use crate::common::tools::{silent, tool};

pub const BUILDS: [Build; 1] = [Build {
    name: "typescript",
    ready: || tool("node/node_modules").map(drop),
    compile,
    file: "main.ts",
    program: |_| {
        "import { OPERATION_7_FAILED } from \"large-codes/operations\";\n\
         import { ENTRIES, entryOf } from \"large-codes/operations/entries\";\n\
         const received = [KNOWN, UNKNOWN];\n\
         const names = received.map((code) => entryOf(code)?.name ?? \"unknown\");\n\
         console.log(ENTRIES.length, ...names, entryOf(OPERATION_7_FAILED).name);\n"
    },
}];

fn compile(folder: &Path) -> Command {
    let modules = tool("node/node_modules").expect("it is ready");
    let package = folder.join("node_modules/large-codes");
    copy(&folder.join("generated/ts"), &package);
    silent(tsc(&modules, "6.0").args(["-p", "."]), &package);
    fs::write(folder.join("package.json"), r#"{"type": "module"}"#).expect("package.json");
    let mut program = strict_tsc(&modules, "6.0");
    silent(program.args(["--module", "nodenext", "main.ts"]), folder);
    let mut node = Command::new("node");
    node.arg(folder.join("main.js"));
    node
}
