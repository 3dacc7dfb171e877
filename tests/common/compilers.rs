//! The compilers and linters, at their strictest and with warnings as errors. Each is handed the folder of a generated package, in which
//! it may leave things behind, and has to have nothing to say.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::jvm::Jvm;
use super::root;
use super::tools::{offline, silent, tool};

/// Clippy with its pedantic group, after the compiler and with all features.
pub fn rust(package: &Path) {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["clippy", "--quiet", "--all-features", "--"])
        .args(["-W", "clippy::pedantic", "-D", "warnings"])
        .env("CARGO_TARGET_DIR", root().join("target/conformance"))
        .env("RUSTFLAGS", "-D warnings");
    silent(&mut cargo, package);
}

/// The TypeScript compilers that are supported.
pub const TYPESCRIPT: [&str; 3] = ["5.9", "6.0", "7.0"];

/// Every TypeScript compiler that is supported, with the package's own configuration.
pub fn typescript(package: &Path) {
    for version in TYPESCRIPT {
        typescript_package(version, package);
    }
}

/// The newest one alone, which is the fastest too.
pub fn typescript_7(package: &Path) {
    typescript_package("7.0", package);
}

fn typescript_package(version: &str, package: &Path) {
    if let Some(modules) = tool("node/node_modules") {
        silent(tsc(&modules, version).args(["-p", "."]), package);
    }
}

/// A TypeScript compiler among these modules.
pub fn tsc(modules: &Path, version: &str) -> Command {
    let mut node = Command::new("node");
    node.arg(modules.join(format!("typescript-{version}/bin/tsc")));
    // The compiler's own declarations are not in question.
    node.arg("--skipDefaultLibCheck");
    node
}

/// The same, at its strictest, for a program that uses a package and has no configuration of its own.
pub fn strict_tsc(modules: &Path, version: &str) -> Command {
    let mut tsc = tsc(modules, version);
    tsc.args(["--strict", "--exactOptionalPropertyTypes"])
        .args(["--noUncheckedIndexedAccess", "--verbatimModuleSyntax"])
        .args(["--isolatedModules", "--target", "es2022"])
        .args(["--lib", "es2022,dom"]);
    tsc
}

/// The Kotlin compiler in its explicit API mode.
pub fn kotlin(package: &Path) {
    if let Some(jvm) = Jvm::new(&[]) {
        let (source, classes) = (package.join("src/main/kotlin"), package.join("classes"));
        jvm.kotlin_library(&source, &classes);
    }
}

/// The Swift compiler in its language mode 6.
pub fn swift(package: &Path) {
    let Some(swiftc) = tool("swift/bin/swiftc") else {
        return;
    };
    let mut command = Command::new(&swiftc);
    command.args(["-typecheck", "-wmo", "-swift-version", "6"]);
    command.args(["-package-name", "golden", "-warnings-as-errors"]);
    let files = super::files(&package.join("Sources")).into_keys();
    command.args(files.map(|file| PathBuf::from("Sources").join(file)));
    silent(&mut command, package);
}

/// `go vet`, which compiles, and every check of staticcheck.
pub fn go(package: &Path) {
    let Some(bin) = tool("go/bin") else { return };
    for args in [
        &["go", "vet", "./..."][..],
        &["staticcheck", "-checks", "all", "./..."],
    ] {
        silent(offline(&bin.join(args[0])).args(&args[1..]), package);
    }
}
