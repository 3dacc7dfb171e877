//! The npm package as it is packed, installed and bundled.

use std::fs;
use std::path::{Path, PathBuf};

use super::common_js;
use super::compiler::strict_tsc;
use crate::common::release::{Release, TEXTS};
use crate::common::tools::{Installed, content, silent, tool};
use crate::common::{files, root, symlink};

pub fn consume(release: &Release, consumer: &Path, example: &str) -> Installed<String> {
    let modules = &tool("node/node_modules")?;
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
    newest.args(["--module", "nodenext", "--declaration"]);
    silent(newest.args(sources), consumer);
    let run = content(release.command("node").arg("main.js"), consumer);
    nothing_is_made_at_import(release, consumer);
    bundles_are_small(release, consumer, modules);
    editors_help(release, consumer, modules);
    common_js::judged(&archive(release), consumer)?;
    common_js::consume(release, consumer, modules, &run.stdout)?;
    Ok(run.stdout)
}

fn archive(release: &Release) -> PathBuf {
    let packed = release.path().join("release/ts");
    packed.join(format!("ekyc-codes-{}.tgz", release.version))
}

/// Installs the archive, which has the texts that belong into it and depends on nothing.
fn install(release: &Release, consumer: &Path) {
    let mut npm = release.command("npm");
    npm.args(["install", "--no-audit", "--no-fund"]);
    content(npm.arg(archive(release)), consumer);
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

/// An index is made when it is first asked, and for the table that is asked.
fn nothing_is_made_at_import(release: &Release, consumer: &Path) {
    let program = "let made = 0;\n\
         for (const name of [\"Map\", \"Set\"]) {\n\
         \x20 globalThis[name] = class extends globalThis[name] {\n\
         \x20   constructor(...given) { super(...given); made += 1; }\n\
         \x20 };\n\
         }\n\
         const log = [];\n\
         const { table } = await import(\"ekyc-codes\");\n\
         const { isSelfieH5Code } = await import(\"ekyc-codes/selfie-h5\");\n\
         log.push(made);\n\
         for (let again = 0; again < 3; again += 1) table(\"selfie_h5\").entryOf(1002);\n\
         log.push(made);\n\
         for (let again = 0; again < 3; again += 1) isSelfieH5Code(1002);\n\
         console.log(...log, made);\n";
    fs::write(consumer.join("made.mjs"), program).expect("made.mjs");
    let run = content(release.command("node").arg("made.mjs"), consumer);
    assert_eq!(run.stdout, "0 1 2\n");
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

/// What an editor offers where a constant, a code, a name or an identifier is to be typed, and what
/// it shows of a constant, by the compilers' language services. TypeScript 7.0 has none that a
/// program could ask.
fn editors_help(release: &Release, consumer: &Path, modules: &Path) {
    let program = "import { table } from \"ekyc-codes\";\n\
         import * as identityFlow from \"ekyc-codes/identity-flow\";\n\
         import * as selfieH5 from \"ekyc-codes/selfie-h5\";\n\
         import { entryNamed, entryOf } from \"ekyc-codes/selfie-h5/entries\";\n\
         import { entryOf as entryOfApi } from \"ekyc-codes/selfie-api/entries\";\n\
         entryOf(/* 1201 */);\n\
         entryOf(\"/* 1201 */\");\n\
         entryOfApi(\"/* FailedOperation.LipNetFailed */\");\n\
         entryNamed(\"/* lighting_too_dim */\");\n\
         table(\"/* selfie_h5 */\");\n\
         selfieH5./* SUSPECTED_SPOOFING */;\n\
         selfieH5.SUSPECTED_SPOOFING/** Suspected spoofed recording. */;\n\
         selfieH5.SUSPECTED_SPOOFING/** Code `1002` of `selfie_h5`, not billed. */;\n\
         identityFlow.LIVENESS_BEST_FRAME_MATCHED/** Note: The text is unclear; */;\n";
    fs::write(consumer.join("editor.ts"), program).expect("editor.ts");
    for version in ["5.9", "6.0"] {
        let compiler = modules.join(format!("typescript-{version}/lib/typescript.js"));
        let mut node = release.command("node");
        node.arg(root().join("tests/languages/typescript/editor.mjs"));
        silent(node.arg(compiler).arg("editor.ts"), consumer);
    }
}
