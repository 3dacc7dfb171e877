//! The formatters Prettier and Biome, and the linter of typescript-eslint.

use std::fs;
use std::process::Command;

use crate::common::formatter::{Bare, Formatter};
use crate::common::root;
use crate::common::tools::{Checked, Installed, content, silent, tool};

pub const FORMATTERS: [Formatter; 3] = [
    Formatter {
        name: "prettier",
        check: prettier,
    },
    Formatter {
        name: "biome",
        check: biome,
    },
    Formatter {
        name: "eslint",
        check: eslint,
    },
];

pub fn node_tool(name: &str) -> Installed<Command> {
    Ok(Command::new(tool("node/node_modules/.bin")?.join(name)))
}

fn prettier(bare: &Bare) -> Checked {
    let mut prettier = node_tool("prettier")?;
    prettier.args(["--check", "--no-config", "."]);
    content(&mut prettier, bare.folder());
    Ok(())
}

fn biome(bare: &Bare) -> Checked {
    let mut biome = node_tool("biome")?;
    biome.args(["ci", "--indent-style=space", "--error-on-warnings"]);
    biome.args(bare.each("src")).args(bare.each("lib"));
    content(&mut biome, bare.folder());
    Ok(())
}

/// The strictest of typescript-eslint's sets of rules, including those that need types. What is in
/// `lib` is what the compiler makes of `src`, and belongs to no project.
fn eslint(bare: &Bare) -> Checked {
    let mut eslint = node_tool("eslint")?;
    let config = root().join("tests/languages/typescript/tools/eslint.config.mjs");
    fs::copy(&config, bare.folder().join("eslint.config.mjs")).expect("a configuration");
    eslint
        .env("CODEGEN_NODE_TOOLS", root().join(".tools/node"))
        .args(["--max-warnings", "0"])
        .args(bare.each("src"));
    silent(&mut eslint, bare.folder());
    Ok(())
}
