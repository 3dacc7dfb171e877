//! The JavaScript and the types beside the sources, which codegen writes itself.

use std::path::Path;
use std::process::Command;

use super::compiler::tsc;
use crate::common::tools::{Checked, silent, tool};
use crate::common::{copy, folder, root};

/// Asserts that `lib` is what a compiler makes of `src`, and has it for `require` too.
pub fn assert_lib_is_built(package: &Path, version: &str) -> Checked {
    let modules = tool("node/node_modules")?;
    let folder = folder();
    copy(package, folder.path());
    let mut tsc = tsc(&modules, version);
    tsc.args(["-p", ".", "--noEmit", "false", "--outDir", "built"]);
    silent(&mut tsc, folder.path());
    let mut same = Command::new("node");
    same.arg(root().join("tests/languages/typescript/same.mjs"))
        .arg(modules.join("typescript-6.0/lib/typescript.js"))
        .args(["built", "lib"]);
    silent(&mut same, folder.path());
    let mut twice = Command::new("node");
    twice
        .arg(root().join("tests/languages/typescript/twice.mjs"))
        .arg("lib");
    silent(&mut twice, folder.path());
    Ok(())
}
