//! The TypeScript compilers that are supported.

use std::path::Path;
use std::process::Command;

use crate::common::tools::{Checked, silent, tool};

pub const VERSIONS: [&str; 3] = ["5.9", "6.0", "7.0"];

/// Has a compiler look at a package with the package's own configuration.
pub fn compile(version: &str, package: &Path) -> Checked {
    let modules = tool("node/node_modules")?;
    silent(tsc(&modules, version).args(["-p", "."]), package);
    Ok(())
}

/// A compiler among these modules.
pub fn tsc(modules: &Path, version: &str) -> Command {
    let mut node = Command::new("node");
    node.arg(modules.join(format!("typescript-{version}/bin/tsc")));
    // The compiler's own declarations are not in question.
    node.arg("--skipDefaultLibCheck");
    node
}

/// The same, at its strictest, for a program that uses a package and has no configuration of its
/// own.
pub fn strict_tsc(modules: &Path, version: &str) -> Command {
    let mut tsc = tsc(modules, version);
    tsc.args(["--strict", "--exactOptionalPropertyTypes"])
        .args(["--noUncheckedIndexedAccess", "--verbatimModuleSyntax"])
        .args(["--isolatedModules", "--target", "es2022"])
        .args(["--lib", "es2022,dom"]);
    tsc
}
