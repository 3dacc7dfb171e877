//! The npm package as it is packed, installed and bundled.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::compiler::strict_tsc;
use crate::common::release::{Release, TEXTS};
use crate::common::tools::{content, silent};
use crate::common::{files, root};

pub fn consume(release: &Release, consumer: &Path, example: &str, modules: &Path) -> String {
    install(release, consumer);
    fs::write(consumer.join("example.ts"), example).expect("example.ts");
    let sources = ["main.ts", "example.ts"];
    let mut oldest = strict_tsc(modules, "5.9");
    oldest.args(["--module", "node16", "--noEmit"]);
    silent(oldest.args(sources), consumer);
    for version in ["6.0", "7.0"] {
        let mut bundler = strict_tsc(modules, version);
        bundler.args(["--module", "esnext", "--moduleResolution", "bundler"]);
        silent(bundler.arg("--noEmit").args(sources), consumer);
    }
    let mut newest = strict_tsc(modules, "7.0");
    newest.args(["--module", "nodenext"]);
    silent(newest.args(sources), consumer);
    let run = content(release.command("node").arg("main.js"), consumer);
    bundles_are_small(release, consumer, modules);
    editors_help(release, consumer, modules);
    imports_make_nothing(release, consumer);
    run.stdout
}

/// Installs the archive, which has the texts that belong into it and depends on nothing.
fn install(release: &Release, consumer: &Path) {
    let archive = format!("../../release/ts/ekyc-codes-{}.tgz", release.version);
    let mut npm = release.command("npm");
    npm.args(["install", "--no-audit", "--no-fund", &archive]);
    content(&mut npm, consumer);
    let installed = consumer.join("node_modules");
    for text in TEXTS {
        assert!(
            installed.join("ekyc-codes").join(text).exists(),
            "{text} is not packed"
        );
    }
    let names: Vec<String> = files(&installed).into_keys().collect();
    let foreign = |name: &&String| !name.starts_with("ekyc-codes/") && !name.starts_with('.');
    assert_eq!(names.iter().find(foreign), None, "it depends on something");
}

/// A bundle carries what its program uses: a constant, however it is imported, costs its value, and
/// telling codes from others costs the codes, but no text.
fn bundles_are_small(release: &Release, consumer: &Path, modules: &Path) {
    let plugins = consumer.join("node_modules/@rollup");
    symlink(modules.join("@rollup"), plugins).expect("a link");
    let bundles = |program: &str| {
        fs::write(consumer.join("one.js"), program).expect("one.js");
        let mut esbuild = release.command(modules.join(".bin/esbuild"));
        esbuild.args(["one.js", "--bundle", "--minify", "--format=esm"]);
        let mut rollup = release.command(modules.join(".bin/rollup"));
        rollup.args(["one.js", "--silent"]);
        rollup.args(["--plugin", "node-resolve", "--plugin", "terser"]);
        [esbuild, rollup].map(|mut bundler| content(&mut bundler, consumer).stdout)
    };
    for program in [
        "import { SUSPECTED_SPOOFING } from \"ekyc-codes/selfie-h5\"; \
         console.log(SUSPECTED_SPOOFING);",
        "import * as selfieH5 from \"ekyc-codes/selfie-h5\"; \
         console.log(selfieH5.SUSPECTED_SPOOFING);",
    ] {
        for bundle in bundles(program) {
            assert_eq!(bundle.trim_end(), "console.log(1002);");
        }
    }
    let guard = "import { isSelfieH5Code } from \"ekyc-codes/selfie-h5\"; \
         console.log(isSelfieH5Code(1002));";
    for bundle in bundles(guard) {
        assert!(bundle.len() < 1_000 && bundle.contains("7002"), "{bundle}");
    }
    let look_up = "import { entryOf } from \"ekyc-codes/selfie-h5/entries\"; \
         console.log(entryOf(1002));";
    for bundle in bundles(look_up) {
        let is_whole = bundle.contains("Suspected spoofed recording.");
        assert!(is_whole && !bundle.contains(".name"), "{bundle}");
    }
}

/// A program of `CommonJS` has tests that Jest runs, by a `require` of its own.
pub fn tested_by_jest(release: &Release, consumer: &Path, modules: &Path) {
    let mut jest = release.command("node");
    jest.arg(modules.join("jest/bin/jest.js"))
        .args(["--rootDir", "."])
        .args(["--ci", "--watchman=false", "--cacheDirectory=jest-cache"]);
    let run = content(&mut jest, consumer);
    assert!(run.stderr.contains("1 passed"), "{}", run.stderr);
}

/// What an editor offers where a constant, a code, a name or an identifier is to be typed, and what
/// it shows of a constant, by the compilers' language services. TypeScript 7.0 has none that a
/// program could ask.
fn editors_help(release: &Release, consumer: &Path, modules: &Path) {
    let editor = root().join("tests/languages/typescript/editor");
    fs::copy(editor.with_extension("ts"), consumer.join("editor.ts")).expect("editor.ts");
    for version in ["5.9", "6.0"] {
        let compiler = modules.join(format!("typescript-{version}/lib/typescript.js"));
        let mut node = release.command("node");
        node.arg(editor.with_extension("mjs"));
        silent(node.arg(compiler).arg("editor.ts"), consumer);
    }
}

/// Nothing is made of the entries before somebody asks for one.
fn imports_make_nothing(release: &Release, consumer: &Path) {
    let script = root().join("tests/languages/typescript/lazy.mjs");
    fs::copy(script, consumer.join("lazy.mjs")).expect("lazy.mjs");
    silent(release.command("node").arg("lazy.mjs"), consumer);
}
