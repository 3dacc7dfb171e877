//! The promise: what comes out for hostile texts and reserved words compiles, and the compilers and linters, at their strictest and
//! with warnings as errors, have nothing to say. (Clippy and rustdoc look at the Rust crates in `tests/formatted.rs`.)

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;

use common::tools::{content, offline, silent, tool};

/// Hands a copy of each golden package of a language to a check, with the paths of the files that have an extension.
fn each_golden(language: &str, extension: &str, check: impl Fn(&Path, &[PathBuf])) {
    for case in ["kinds", "hostile", "reserved"] {
        let folder = common::folder();
        let golden = common::root()
            .join("tests/golden")
            .join(case)
            .join("generated")
            .join(language);
        common::copy(&golden, folder.path());
        let files = common::files(folder.path()).into_keys().map(PathBuf::from);
        let files: Vec<PathBuf> = files
            .filter(|path| path.extension().is_some_and(|found| found == extension))
            .collect();
        assert!(files.len() > 3, "{case}: {files:?}");
        check(folder.path(), &files);
    }
}

#[test]
fn typescript() {
    let Some(modules) = tool("node/node_modules") else {
        return;
    };
    each_golden("ts", "ts", |folder, _| {
        for version in ["5.9", "6.0", "7.0"] {
            let tsc = modules.join(format!("typescript-{version}/bin/tsc"));
            silent(Command::new("node").arg(tsc).args(["-p", "."]), folder);
        }
    });
}

#[test]
fn kotlin() {
    let Some(kotlinc) = tool("kotlin/bin/kotlinc") else {
        return;
    };
    each_golden("kotlin", "kt", |folder, files| {
        let mut command = Command::new(&kotlinc);
        command.args([
            "-Werror",
            "-Xexplicit-api=strict",
            "-progressive",
            "-jvm-target",
            "1.8",
            "-d",
            "classes",
        ]);
        content(command.args(files), folder);
    });
}

#[test]
fn swift() {
    let Some(swiftc) = tool("swift/bin/swiftc") else {
        return;
    };
    each_golden("swift", "swift", |folder, files| {
        let mut command = Command::new(&swiftc);
        command.args([
            "-typecheck",
            "-swift-version",
            "6",
            "-package-name",
            "golden",
            "-warnings-as-errors",
        ]);
        silent(
            command.args(files.iter().filter(|file| !file.ends_with("Package.swift"))),
            folder,
        );
    });
}

#[test]
fn go() {
    let Some(bin) = tool("go/bin") else { return };
    each_golden("go", "go", |folder, _| {
        for args in [
            &["go", "vet", "./..."][..],
            &["staticcheck", "-checks", "all", "./..."],
        ] {
            silent(offline(&bin.join(args[0])).args(&args[1..]), folder);
        }
    });
}
