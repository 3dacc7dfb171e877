//! The promise: what is generated is already formatted. The languages' own formatters, with their defaults and without the lines that
//! keep them off generated files, have nothing to change.

mod common;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::tools::{content, silent, tool};
use common::{arg, codegen};

/// Lines that tell a formatter or linter to leave a file alone.
const SUPPRESSIONS: &[&str] = &[
    "/* eslint-disable */",
    "// biome-ignore-all",
    "@file:Suppress(",
    "// swiftlint:disable",
    "// swift-format-ignore-file",
];

/// What is looked at: the shipped catalogue, the golden ones, and the one with every hostile text.
const GENERATED: &[&str] = &[
    "generated",
    "tests/golden/kinds/generated",
    "tests/golden/hostile/generated",
    "tests/golden/reserved/generated",
];

/// Copies a language's generated files without those lines, and hands each copy to a check, with the paths of the files that have
/// an extension.
fn each_bare(language: &str, extension: &str, check: impl Fn(&Path, Vec<OsString>)) {
    let hostile = common::folder();
    let spec = common::hostile::spec(hostile.path());
    let args = [
        "--spec",
        arg(&spec),
        "--lang",
        language,
        "--out",
        "generated",
    ];
    codegen(hostile.path(), &args).exits(0);
    let generated = GENERATED.iter().map(|path| common::root().join(path));
    for generated in generated.chain([hostile.path().join("generated")]) {
        let (folder, paths) = bare(&generated.join(language), extension);
        check(folder.path(), paths);
    }
}

fn bare(language: &Path, extension: &str) -> (tempfile::TempDir, Vec<OsString>) {
    let folder = common::folder();
    let mut paths = Vec::new();
    for (path, bytes) in common::files(language) {
        let text = String::from_utf8(bytes).expect("generated files are UTF-8");
        let kept: String = text
            .split_inclusive('\n')
            .filter(|line| !SUPPRESSIONS.iter().any(|word| line.starts_with(word)))
            .collect();
        let file = folder.path().join(&path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        fs::write(&file, kept).expect("a file");
        if Path::new(&path)
            .extension()
            .is_some_and(|found| found == extension)
        {
            paths.push(OsString::from(path));
        }
    }
    assert!(paths.len() > 4, "{}: {paths:?}", language.display());
    (folder, paths)
}

fn node_tool(name: &str) -> Option<PathBuf> {
    tool("node/node_modules/.bin").map(|folder| folder.join(name))
}

#[test]
fn rustfmt() {
    each_bare("rust", "rs", |folder, _| {
        silent(
            Command::new("rustfmt").args(["--check", "--edition", "2024", "src/lib.rs"]),
            folder,
        );
    });
}

#[test]
fn prettier() {
    let Some(prettier) = node_tool("prettier") else {
        return;
    };
    each_bare("ts", "ts", |folder, _| {
        content(
            Command::new(&prettier).args(["--check", "--no-config", "."]),
            folder,
        );
    });
}

#[test]
fn biome() {
    let Some(biome) = node_tool("biome") else {
        return;
    };
    each_bare("ts", "ts", |folder, _| {
        content(
            Command::new(&biome).args([
                "ci",
                "--indent-style=space",
                "--error-on-warnings",
                "src",
                "lib",
            ]),
            folder,
        );
    });
}

/// The strictest of typescript-eslint's sets of rules, those that need types included.
#[test]
fn typescript_eslint() {
    let Some(eslint) = node_tool("eslint") else {
        return;
    };
    let config = common::root().join("tests/tools/node/eslint.config.mjs");
    each_bare("ts", "ts", |folder, paths| {
        fs::copy(&config, folder.join("eslint.config.mjs")).expect("a configuration");
        let mut command = Command::new(&eslint);
        command
            .env("CODEGEN_NODE_TOOLS", common::root().join(".tools/node"))
            .args(["--max-warnings", "0"])
            // What is in `lib` is what the compiler makes of these, and of no project.
            .args(
                paths
                    .iter()
                    .filter(|path| Path::new(path).starts_with("src")),
            );
        silent(&mut command, folder);
    });
}

#[test]
fn ktlint() {
    let Some(ktlint) = tool("kotlin/bin/ktlint") else {
        return;
    };
    each_bare("kotlin", "kt", |folder, paths| {
        silent(
            Command::new(&ktlint).arg("--log-level=error").args(paths),
            folder,
        );
    });
}

#[test]
fn swift_format() {
    let Some(swift) = tool("swift/bin/swift") else {
        return;
    };
    each_bare("swift", "swift", |folder, _| {
        silent(
            Command::new(&swift).args([
                "format",
                "lint",
                "--strict",
                "-r",
                "Sources",
                "Package.swift",
            ]),
            folder,
        );
    });
}

#[test]
fn gofmt() {
    let Some(gofmt) = tool("go/bin/gofmt") else {
        return;
    };
    each_bare("go", "go", |folder, _| {
        silent(Command::new(&gofmt).args(["-l", "."]), folder);
    });
}

/// What the compiler's own tools say of the crate, with every lint of Clippy's pedantic group and every warning of rustdoc.
#[test]
fn clippy_and_rustdoc() {
    let target = common::root().join("target/conformance");
    each_bare("rust", "rs", |folder, _| {
        let cargo = |args: &[&str], flags: &str| {
            let mut cargo = Command::new(env!("CARGO"));
            cargo
                .args(args)
                .env("CARGO_TARGET_DIR", &target)
                .env(flags, "-D warnings");
            silent(&mut cargo, folder);
        };
        cargo(
            &[
                "clippy",
                "--quiet",
                "--",
                "-W",
                "clippy::pedantic",
                "-D",
                "warnings",
            ],
            "RUSTFLAGS",
        );
        cargo(&["doc", "--quiet", "--no-deps"], "RUSTDOCFLAGS");
    });
}
