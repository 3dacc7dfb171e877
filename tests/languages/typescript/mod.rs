//! TypeScript: the npm package, looked at by three versions of the compiler and by the linter and
//! the formatters that most projects use.

mod built;
mod common_js;
mod compiler;
mod embedded;
mod formatters;
mod large;
mod literals;
mod package;
mod words;

pub use built::assert_lib_is_built;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::formatter::Formatter;
use crate::common::large::Build;
use crate::common::literal::Literal;
use crate::common::read_back::Workbench;
use crate::common::release::Release;
use crate::common::reserved::Words;
use crate::common::toolchain::Toolchain;
use crate::common::tools::{Checked, Installed, accepted, content, output, silent, tool};
use crate::common::{copy, root, write};
use compiler::{VERSIONS, compile, strict_tsc};

pub struct TypeScript;

impl Toolchain for TypeScript {
    fn compile(&self, package: &Path) -> Checked {
        for version in VERSIONS {
            compile(version, package)?;
        }
        Ok(())
    }

    /// What is a word of the language is so in every version that is supported, and all of them
    /// read `tests/golden/reserved`; the newest is the fastest.
    fn compile_names(&self, package: &Path) -> Checked {
        compile("7.0", package)
    }

    fn formatters(&self) -> &'static [Formatter] {
        &formatters::FORMATTERS
    }

    fn suppressions(&self) -> &'static [&'static str] {
        &["/* eslint-disable */", "// biome-ignore-all"]
    }

    /// Read by what every version of the compiler makes of the program.
    fn conformance(&self, bench: &Workbench) -> Installed<Vec<Command>> {
        let modules = tool("node/node_modules")?;
        let program = &bench.program;
        let package = program.join("node_modules/ekyc-codes");
        copy(&bench.package, &package);
        // The program knows nothing but the package's public paths.
        fs::write(program.join("package.json"), r#"{"type": "module"}"#).expect("package.json");
        self.compile(&package)?;
        let built = VERSIONS.map(|version| {
            let mut consumer = strict_tsc(&modules, version);
            consumer.args(["--module", "nodenext", "main.ts", "--types", "node"]);
            consumer.arg("--typeRoots").arg(modules.join("@types"));
            // The package was looked at whole; the rest is of Node.js and of the compiler.
            consumer.args(["--skipLibCheck", "--outDir", version]);
            silent(&mut consumer, program);
            let mut node = Command::new("node");
            node.arg("main.js").current_dir(program.join(version));
            node
        });
        Ok(built.into())
    }

    fn open_sets(&self, folder: &Path) -> Installed<String> {
        run_main(folder, "parcel-codes")
    }

    /// Of the linter, which says what editors strike through.
    fn warnings(&self, folder: &Path, program: &str) -> Installed<String> {
        let modules = tool("node/node_modules")?;
        let place = folder.join("program");
        copy(
            &folder.join("generated/ts"),
            &place.join("node_modules/@example/gate-codes"),
        );
        fs::write(place.join("package.json"), r#"{"type": "module"}"#).expect("package.json");
        let main = format!("{program}.ts");
        let mut tsc = strict_tsc(&modules, "7.0");
        silent(
            tsc.args(["--module", "nodenext", "--noEmit", &main]),
            &place,
        );
        let mut eslint = formatters::node_tool("eslint")?;
        eslint.env("CODEGEN_NODE_TOOLS", root().join(".tools/node"));
        let run = output(eslint.args(["--format", "json", &main]), &place);
        let told: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
        let messages = told[0]["messages"].as_array().expect("messages").iter();
        let line = |message: &serde_json::Value| {
            let (line, text) = (&message["line"], message["message"].as_str());
            format!("{main}:{line}: {}\n", text.expect("a text"))
        };
        Ok(messages.map(line).collect())
    }

    /// Nothing renames: editors show the link to the new name.
    fn rename(&self, _: &Path, _: &str) -> Installed<bool> {
        Ok(false)
    }

    fn still_compiles(&self, folder: &Path) -> Installed<Result<(), String>> {
        let modules = tool("node/node_modules")?;
        let program = folder.join("program");
        let package = folder.join("generated/ts");
        let manifest = fs::read(package.join("package.json")).expect("a manifest");
        let manifest: serde_json::Value = serde_json::from_slice(&manifest).expect("JSON");
        let installed = program.join("node_modules");
        if installed.exists() {
            fs::remove_dir_all(&installed).expect("another version");
        }
        copy(
            &package,
            &installed.join(manifest["name"].as_str().expect("a name")),
        );
        write(&program.join("package.json"), r#"{"type": "module"}"#);
        let mut tsc = strict_tsc(&modules, "7.0");
        tsc.args(["--module", "nodenext", "--noEmit", "main.ts"]);
        Ok(accepted(tsc.current_dir(program)))
    }

    fn columns(&self, folder: &Path) -> Installed<String> {
        run_main(folder, "app-errors")
    }

    fn imported(&self, project: &Path) -> Installed<[String; 2]> {
        let modules = tool("node/node_modules")?;
        copy(
            &project.join("generated/ts"),
            &project.join("node_modules/shop-codes"),
        );
        write(&project.join("package.json"), r#"{"type": "module"}"#);
        Ok(["package.ts", "embedded.ts"].map(|codes| {
            fs::copy(project.join(codes), project.join("codes.ts")).expect("codes.ts");
            let mut tsc = strict_tsc(&modules, "7.0");
            silent(tsc.args(["--module", "nodenext", "main.ts"]), project);
            content(Command::new("node").arg("main.js"), project).stdout
        }))
    }

    fn embedded_in(&self) -> &'static str {
        "errcodes"
    }

    fn words(&self) -> Words {
        words::WORDS
    }

    fn literal(&self) -> Literal {
        literals::LITERAL
    }

    fn publisher(&self, release: &mut Release) -> Checked {
        tool("node/node_modules")?;
        release.set("npm_config_offline", "true");
        release.set("npm_config_cache", release.path().join("npm-cache"));
        Ok(())
    }

    fn read_manifest(&self, release: &Release, package: &Path) {
        let mut npm = release.command("npm");
        let run = content(npm.args(["publish", "--dry-run"]), package);
        assert!(!run.stderr.contains("auto-corrected"), "{}", run.stderr);
    }

    fn consume(&self, release: &Release, consumer: &Path, example: &str) -> Installed<String> {
        package::consume(release, consumer, example)
    }

    fn embed(&self) -> Checked {
        embedded::embed()
    }

    fn fence(&self) -> &'static str {
        "ts"
    }

    fn compile_snippet(&self, folder: &Path, snippet: &str) -> Checked {
        let modules = tool("node/node_modules")?;
        copy(
            &folder.join("generated/ts"),
            &folder.join("node_modules/sms-codes"),
        );
        write(&folder.join("package.json"), r#"{ "type": "module" }"#);
        write(&folder.join("snippet.ts"), snippet);
        let mut tsc = strict_tsc(&modules, "7.0");
        tsc.args(["--module", "nodenext", "--noEmit", "snippet.ts"]);
        silent(&mut tsc, folder);
        Ok(())
    }

    fn builds(&self) -> &'static [Build] {
        &large::BUILDS
    }
}

/// Runs `program/main.ts`, which imports the generated package by its name.
fn run_main(folder: &Path, name: &str) -> Installed<String> {
    let modules = tool("node/node_modules")?;
    let program = folder.join("program");
    let package = program.join("node_modules").join(name);
    if package.exists() {
        fs::remove_dir_all(&package).expect("the other version");
    }
    copy(&folder.join("generated/ts"), &package);
    fs::write(program.join("package.json"), r#"{"type": "module"}"#).expect("package.json");
    let mut tsc = strict_tsc(&modules, "7.0");
    silent(tsc.args(["--module", "nodenext", "main.ts"]), &program);
    Ok(content(Command::new("node").arg("main.js"), &program).stdout)
}
