//! The npm package as it is packed, installed and bundled.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::compiler::strict_tsc;
use crate::common::files;
use crate::common::release::{Release, TEXTS};
use crate::common::tools::{content, silent};

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
    one_constant_is_small(release, consumer, modules);
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

/// A program that uses one constant carries neither its table nor the others.
fn one_constant_is_small(release: &Release, consumer: &Path, modules: &Path) {
    let one = "import { SUSPECTED_SPOOFING } from \"ekyc-codes/selfie-h5\"; \
         console.log(SUSPECTED_SPOOFING);";
    fs::write(consumer.join("one.js"), one).expect("one.js");
    let mut esbuild = release.command(modules.join(".bin/esbuild"));
    esbuild.args(["one.js", "--bundle", "--minify", "--format=esm"]);
    let plugins = consumer.join("node_modules/@rollup");
    symlink(modules.join("@rollup"), plugins).expect("a link");
    let mut rollup = release.command(modules.join(".bin/rollup"));
    rollup.args(["one.js", "--silent"]);
    rollup.args(["--plugin", "node-resolve", "--plugin", "terser"]);
    for bundler in [&mut esbuild, &mut rollup] {
        let bundle = content(bundler, consumer).stdout;
        assert!(bundle.len() < 300 && bundle.contains("1002"), "{bundle}");
    }
}
