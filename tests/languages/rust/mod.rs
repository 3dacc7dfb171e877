//! Rust: the crate, looked at by the compiler, Clippy, rustdoc and rustfmt.

mod embedded;
mod large;
mod package;
mod refused;
mod words;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::formatter::{Bare, Formatter};
use crate::common::large::Build;
use crate::common::library::literal;
use crate::common::literal::{Literal, written};
use crate::common::read_back::Workbench;
use crate::common::release::Release;
use crate::common::reserved::Words;
use crate::common::toolchain::Toolchain;
use crate::common::tools::{Checked, Installed, accepted, content, silent};
use crate::common::{Run, edit, root, write};

pub struct Rust;

impl Toolchain for Rust {
    /// With every lint of Clippy's pedantic group and every warning of rustdoc, and with the
    /// examples of the README and the front page.
    fn compile(&self, package: &Path) -> Checked {
        clippy(package);
        let mut rustdoc = cargo();
        rustdoc
            .args(["doc", "--quiet", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings");
        silent(&mut rustdoc, package);
        let mut examples = cargo();
        examples.args(["test", "--quiet", "--doc", "--all-features"]);
        content(examples.env("RUSTDOCFLAGS", "-D warnings"), package);
        Ok(())
    }

    fn compile_names(&self, package: &Path) -> Checked {
        clippy(package);
        Ok(())
    }

    fn formatters(&self) -> &'static [Formatter] {
        &[Formatter {
            name: "rustfmt",
            check: |bare| {
                rustfmt(bare);
                Ok(())
            },
        }]
    }

    fn suppressions(&self) -> &'static [&'static str] {
        &[]
    }

    /// With the crate's `serde` feature.
    fn conformance(&self, bench: &Workbench) -> Installed<Vec<Command>> {
        self.compile(&bench.package)?;
        refused::assert_refused(&bench.program, &bench.package.join("src/lib.rs"));
        let mut program = cargo();
        program
            .args(["run", "--quiet", "--locked"])
            .current_dir(&bench.program)
            .env("RUSTFLAGS", "-D warnings");
        Ok(vec![program])
    }

    fn open_sets(&self, folder: &Path) -> Installed<String> {
        let program = folder.join("program");
        let target = folder.join("target");
        let mut run = cargo();
        run.args(["run", "--quiet", "--offline"])
            .env("CARGO_TARGET_DIR", &target)
            .env("RUSTFLAGS", "-D warnings");
        let output = content(&mut run, &program).stdout;
        // A `match` without an arm for what isn't known yet doesn't compile.
        let mut check = cargo();
        check
            .args(["check", "--quiet", "--offline", "--example", "exhaustive"])
            .env("CARGO_TARGET_DIR", &target)
            .current_dir(program);
        let refused: Run = check.output().expect("cargo runs").into();
        refused.exits(101).says("error[E0004]");
        Ok(output)
    }

    fn warnings(&self, folder: &Path, program: &str) -> Installed<String> {
        let mut build = cargo();
        build
            .args([
                "clippy",
                "--quiet",
                "--offline",
                "--message-format",
                "short",
            ])
            .args(["--bin", program])
            .env("CARGO_TARGET_DIR", folder.join("target"));
        let said = content(&mut build, &folder.join("program")).stderr;
        let warnings = said.lines().filter(|line| !line.starts_with("warning: "));
        Ok(warnings.map(|line| format!("{line}\n")).collect())
    }

    /// Nothing renames: what is deprecated has no suggestion that a machine may follow.
    fn rename(&self, _: &Path, _: &str) -> Installed<bool> {
        Ok(false)
    }

    fn still_compiles(&self, folder: &Path) -> Installed<Result<(), String>> {
        // Whatever the crate is called now.
        let manifest = fs::read_to_string(folder.join("generated/rust/Cargo.toml"));
        let manifest = manifest.expect("a manifest");
        let name = manifest.split("name = \"").nth(1).expect("a name");
        let name = name.split('"').next().expect("a name").replace('-', "_");
        let rustc = || {
            let mut rustc = Command::new("rustc");
            rustc.args([
                "--edition",
                "2024",
                "--crate-type",
                "lib",
                "--emit",
                "metadata",
            ]);
            rustc
        };
        let library = "generated/rust/src/lib.rs";
        content(rustc().args(["--crate-name", &name, library]), folder);
        let library = format!("{name}=lib{name}.rmeta");
        let mut program = rustc();
        program.args([
            "--crate-name",
            "program",
            "--extern",
            &library,
            "program/main.rs",
        ]);
        Ok(accepted(program.current_dir(folder)))
    }

    fn columns(&self, folder: &Path) -> Installed<String> {
        let mut run = cargo();
        run.args(["run", "--quiet", "--locked"])
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .env("RUSTFLAGS", "-D warnings");
        Ok(content(&mut run, &folder.join("program")).stdout)
    }

    fn imported(&self, project: &Path) -> Installed<[String; 2]> {
        let run = || {
            let mut run = cargo();
            run.args(["run", "--quiet", "--offline"])
                .env("CARGO_TARGET_DIR", project.join("target"))
                .env("RUSTFLAGS", "-D warnings");
            content(&mut run, project).stdout
        };
        let package = run();
        let embedded = "mod errcodes;\n\nuse errcodes::";
        edit(&project.join("src/main.rs"), "use shop_codes::", embedded);
        Ok([package, run()])
    }

    fn embedded_in(&self) -> &'static str {
        "src/errcodes"
    }

    fn words(&self) -> Words {
        words::WORDS
    }

    fn literal(&self) -> Literal {
        Literal {
            write: |text| written(literal::Rust, text),
            read: |inside| {
                let literal = syn::parse_str::<syn::LitStr>(&format!("\"{inside}\"")).ok()?;
                Some(literal.value())
            },
            unescaped: |_| false,
        }
    }

    fn publisher(&self, release: &mut Release) -> Checked {
        package::publisher(release);
        Ok(())
    }

    fn read_manifest(&self, release: &Release, package: &Path) {
        let mut cargo = release.command(env!("CARGO"));
        cargo.args(["package", "--quiet", "--no-verify"]);
        silent(&mut cargo, package);
    }

    fn consume(&self, release: &Release, consumer: &Path, example: &str) -> Installed<String> {
        Ok(package::consume(release, consumer, example))
    }

    fn embed(&self) -> Checked {
        embedded::embed();
        Ok(())
    }

    fn fence(&self) -> &'static str {
        "rust"
    }

    fn compile_snippet(&self, folder: &Path, snippet: &str) -> Checked {
        write(&folder.join("snippet.rs"), snippet);
        let rustc = || {
            let mut rustc = Command::new("rustc");
            rustc.args(["--edition", "2024", "--crate-type", "lib"]);
            // The snippet is called by nobody.
            rustc.args(["--emit", "metadata", "-D", "warnings", "-A", "dead_code"]);
            rustc
        };
        let library = "generated/rust/src/lib.rs";
        silent(rustc().args(["--crate-name", "sms_codes", library]), folder);
        let using = ["--extern", "sms_codes=libsms_codes.rmeta", "snippet.rs"];
        silent(rustc().args(using), folder);
        Ok(())
    }

    fn builds(&self) -> &'static [Build] {
        &large::BUILDS
    }
}

/// Cargo, with one folder for everything that the tests build with the crate's dependencies.
fn cargo() -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.env("CARGO_TARGET_DIR", root().join("target/conformance"));
    cargo
}

/// Clippy with its pedantic group, after the compiler and with all features.
fn clippy(package: &Path) {
    let mut clippy = cargo();
    clippy
        .args(["clippy", "--quiet", "--all-features", "--"])
        .args(["-W", "clippy::pedantic", "-D", "warnings"])
        .env("RUSTFLAGS", "-D warnings");
    silent(&mut clippy, package);
}

fn rustfmt(bare: &Bare) {
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--check", "--edition", "2024"]);
    silent(rustfmt.args(bare.each("src/lib.rs")), bare.folder());
}
