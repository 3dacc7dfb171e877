//! The promise: what is generated is already formatted. The languages' own formatters, with their defaults and without the lines that
//! keep them off generated files, have nothing to change.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common;
use crate::common::compilers;
use crate::common::tools::{content, silent, tool};
use crate::common::{arg, codegen};

/// Lines that tell a formatter or linter to leave a file alone.
const SUPPRESSIONS: &[&str] = &[
    "/* eslint-disable */",
    "// biome-ignore-all",
    "@file:Suppress(",
    "// swiftlint:disable",
    "// swift-format-ignore-file",
];

/// What is looked at: the shipped catalogue and the golden ones. The one with every hostile text comes on top.
const GENERATED: &[&str] = &[
    "generated",
    "tests/golden/kinds/generated",
    "tests/golden/hostile/generated",
    "tests/golden/reserved/generated",
];

/// Packages without those lines, each in a folder of its own below one: a tool that takes long to start is started once for all.
struct Bare {
    folder: tempfile::TempDir,
    packages: Vec<String>,
}

impl Bare {
    fn new(language: &str) -> Self {
        let hostile = common::folder();
        let spec = common::hostile::spec(hostile.path());
        let out = hostile.path().join("generated");
        let args = ["--spec", arg(&spec), "--lang", language, "--out", arg(&out)];
        codegen(hostile.path(), &args).exits(0);
        let mut bare = Self {
            folder: common::folder(),
            packages: Vec::new(),
        };
        let generated = GENERATED.iter().map(|path| common::root().join(path));
        for (at, generated) in generated.chain([out]).enumerate() {
            bare.add(&format!("package-{at}"), &generated.join(language));
        }
        bare
    }

    fn add(&mut self, name: &str, package: &Path) {
        let files = common::files(package);
        assert!(files.len() > 4, "{}", package.display());
        for (path, bytes) in files {
            let text = String::from_utf8(bytes).expect("generated files are UTF-8");
            let kept: String = text
                .split_inclusive('\n')
                .filter(|line| !SUPPRESSIONS.iter().any(|word| line.starts_with(word)))
                .collect();
            let file = self.folder.path().join(name).join(&path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
            fs::write(&file, kept).expect("a file");
        }
        self.packages.push(name.to_owned());
    }

    fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A file or a folder of every package.
    fn each(&self, path: &str) -> Vec<String> {
        let packages = self.packages.iter();
        packages.map(|name| format!("{name}/{path}")).collect()
    }
}

fn node_tool(name: &str) -> Option<PathBuf> {
    tool("node/node_modules/.bin").map(|folder| folder.join(name))
}

#[test]
fn rustfmt() {
    let bare = Bare::new("rust");
    let mut command = Command::new("rustfmt");
    command.args(["--check", "--edition", "2024"]);
    silent(command.args(bare.each("src/lib.rs")), bare.folder());
}

#[test]
fn prettier() {
    let Some(prettier) = node_tool("prettier") else {
        return;
    };
    let bare = Bare::new("ts");
    let mut command = Command::new(prettier);
    command.args(["--check", "--no-config", "."]);
    content(&mut command, bare.folder());
}

#[test]
fn biome() {
    let Some(biome) = node_tool("biome") else {
        return;
    };
    let bare = Bare::new("ts");
    let mut command = Command::new(biome);
    command.args(["ci", "--indent-style=space", "--error-on-warnings"]);
    command.args(bare.each("src")).args(bare.each("lib"));
    content(&mut command, bare.folder());
}

/// The strictest of typescript-eslint's sets of rules, those that need types included. What is in `lib` is what the compiler makes of
/// `src`, and of no project.
#[test]
fn typescript_eslint() {
    let Some(eslint) = node_tool("eslint") else {
        return;
    };
    let bare = Bare::new("ts");
    let config = common::root().join("tests/tools/node/eslint.config.mjs");
    fs::copy(&config, bare.folder().join("eslint.config.mjs")).expect("a configuration");
    let mut command = Command::new(eslint);
    command
        .env("CODEGEN_NODE_TOOLS", common::root().join(".tools/node"))
        .args(["--max-warnings", "0"])
        .args(bare.each("src"));
    silent(&mut command, bare.folder());
}

#[test]
fn ktlint() {
    let Some(ktlint) = tool("kotlin/bin/ktlint") else {
        return;
    };
    let bare = Bare::new("kotlin");
    let mut command = Command::new(ktlint);
    command.args(["--log-level=error", "**/*.kt"]);
    silent(&mut command, bare.folder());
}

#[test]
fn swift_format() {
    let Some(swift) = tool("swift/bin/swift") else {
        return;
    };
    let bare = Bare::new("swift");
    let mut command = Command::new(swift);
    command.args(["format", "lint", "--strict", "-r"]);
    command.args(bare.each("Sources"));
    command.args(bare.each("Package.swift"));
    silent(&mut command, bare.folder());
}

#[test]
fn gofmt() {
    let Some(gofmt) = tool("go/bin/gofmt") else {
        return;
    };
    let bare = Bare::new("go");
    silent(Command::new(gofmt).args(["-l", "."]), bare.folder());
}

/// What the compiler's own tools say of the crate, with every lint of Clippy's pedantic group and every warning of rustdoc.
#[test]
fn clippy_and_rustdoc() {
    let bare = Bare::new("rust");
    for package in &bare.packages {
        let package = bare.folder().join(package);
        compilers::rust(&package);
        let mut rustdoc = Command::new(env!("CARGO"));
        rustdoc
            .args(["doc", "--quiet", "--no-deps"])
            .env(
                "CARGO_TARGET_DIR",
                common::root().join("target/conformance"),
            )
            .env("RUSTDOCFLAGS", "-D warnings");
        silent(&mut rustdoc, &package);
    }
}
