//! TypeScript that is embedded in somebody's program: of ES modules, of `CommonJS`, and in a
//! bundle.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::compiler::{VERSIONS, tsc};
use crate::common::embedded::Host;
use crate::common::library::Language;
use crate::common::tools::{Checked, content, silent, tool};

pub fn embed() -> Checked {
    let modules = tool("node/node_modules")?;
    in_es_modules(&modules);
    in_common_js(&modules);
    in_a_bundle(&modules);
    Ok(())
}

/// With every setting by which the compiler is stricter.
fn in_es_modules(modules: &Path) {
    let mut host = Host::new(Language::TypeScript, "esm");
    host.embed_shipped("src/errcodes");
    host.embed_golden("src");
    for version in VERSIONS {
        compiles_and_runs(&host, modules, version, &[]);
    }
    let mut prettier = Command::new(modules.join(".bin/prettier"));
    content(prettier.args(["--check", "src/*/**/*.ts"]), host.path());
    let mut biome = Command::new(modules.join(".bin/biome"));
    content(
        biome.args(["ci", "--indent-style=space", "src/errcodes"]),
        host.path(),
    );

    let mut host = Host::new(Language::TypeScript, "esm");
    host.embed_shipped_with("import_extension: ts", "src/errcodes");
    imports(&host, ".js", ".ts");
    let settings = ["--rewriteRelativeImportExtensions"];
    compiles_and_runs(&host, modules, "7.0", &settings);
}

fn in_common_js(modules: &Path) {
    let mut host = Host::new(Language::TypeScript, "commonjs");
    host.embed_shipped("src/errcodes");
    let as_before_node_16 = ["--module", "commonjs", "--moduleResolution", "node10"];
    compiles_and_runs(&host, modules, "5.9", &as_before_node_16);
    for version in VERSIONS {
        compiles_and_runs(&host, modules, version, &[]);
    }
    let mut host = Host::new(Language::TypeScript, "commonjs");
    host.embed_shipped_with("import_extension: none", "src/errcodes");
    imports(&host, ".js", "");
    compiles_and_runs(&host, modules, "5.9", &as_before_node_16);
    compiles_and_runs(&host, modules, "7.0", &[]);
}

fn in_a_bundle(modules: &Path) {
    for (setting, extension) in [("none", ""), ("js", ".js"), ("ts", ".ts")] {
        let mut host = Host::new(Language::TypeScript, "bundler");
        host.embed_shipped_with(&format!("import_extension: {setting}"), "src/errcodes");
        imports(&host, "", extension);
        for version in VERSIONS {
            let mut tsc = tsc(modules, version);
            tsc.args(["-p", ".", "--allowImportingTsExtensions"]);
            silent(&mut tsc, host.path());
        }
        let mut esbuild = Command::new(modules.join(".bin/esbuild"));
        let settings = ["src/main.ts", "--bundle", "--outfile=bundle.cjs"];
        esbuild
            .args(settings)
            .args(["--platform=node", "--log-level=warning"]);
        silent(&mut esbuild, host.path());
        let run = content(Command::new("node").arg("bundle.cjs"), host.path());
        host.has_printed(&run.stdout);
    }
}

fn compiles_and_runs(host: &Host, modules: &Path, version: &str, settings: &[&str]) {
    silent(
        tsc(modules, version).args(["-p", "."]).args(settings),
        host.path(),
    );
    let run = content(Command::new("node").arg("dist/main.js"), host.path());
    host.has_printed(&run.stdout);
}

/// Lets the program import as the modules that are embedded do.
fn imports(host: &Host, from: &str, to: &str) {
    let main = host.path().join("src/main.ts");
    let program = fs::read_to_string(&main).expect("main.ts");
    let imported = program.replace(&format!("{from}\";\n"), &format!("{to}\";\n"));
    fs::write(&main, imported).expect("main.ts");
}
