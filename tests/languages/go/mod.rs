//! Go: the module, looked at by `go vet`, staticcheck and gofmt.

mod embedded;
mod large;
mod literals;
mod package;
mod refused;
mod words;

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::formatter::{Bare, Formatter};
use crate::common::large::Build;
use crate::common::literal::Literal;
use crate::common::read_back::Workbench;
use crate::common::release::Release;
use crate::common::reserved::Words;
use crate::common::toolchain::Toolchain;
use crate::common::tools::{Checked, Installed, accepted, content, output, silent, tool};
use crate::common::{Run, edit, write};

pub struct Go;

impl Toolchain for Go {
    /// `go vet`, which compiles, and every check of staticcheck.
    fn compile(&self, package: &Path) -> Checked {
        vet(package)?;
        let mut staticcheck = offline("staticcheck")?;
        silent(staticcheck.args(["-checks", "all", "./..."]), package);
        Ok(())
    }

    fn formatters(&self) -> &'static [Formatter] {
        &[Formatter {
            name: "gofmt",
            check: gofmt,
        }]
    }

    fn suppressions(&self) -> &'static [&'static str] {
        &[]
    }

    fn conformance(&self, bench: &Workbench) -> Installed<Vec<Command>> {
        self.compile(&bench.package)?;
        vet(&bench.program)?;
        refused::assert_refused(&bench.program)?;
        let mut build = offline("go")?;
        silent(build.args(["build", "-o", "program", "."]), &bench.program);
        let mut program = Command::new(bench.program.join("program"));
        program.arg(&bench.package);
        Ok(vec![program])
    }

    fn open_sets(&self, folder: &Path) -> Installed<String> {
        let program = folder.join("program");
        vet(&program)?;
        Ok(content(offline("go")?.args(["run", "."]), &program).stdout)
    }

    fn warnings(&self, folder: &Path, program: &str) -> Installed<String> {
        let package = folder.join("program").join(program);
        vet(&package)?;
        let mut staticcheck = offline("staticcheck")?;
        staticcheck.args(["-checks", "SA1019", "."]);
        let run: Run = output(&mut staticcheck, &package);
        assert_eq!(run.stderr, "");
        Ok(run.stdout)
    }

    /// By `go fix`, which follows `//go:fix inline`.
    fn rename(&self, folder: &Path, program: &str) -> Installed<bool> {
        let package = folder.join("program").join(program);
        content(offline("go")?.args(["fix", "."]), &package);
        vet(&package)?;
        Ok(true)
    }

    fn still_compiles(&self, folder: &Path) -> Installed<Result<(), String>> {
        let package = folder.join("generated/go");
        let module = fs::read_to_string(package.join("go.mod")).expect("go.mod");
        let module = module.lines().find_map(|line| line.strip_prefix("module "));
        let module = module.expect("a path");
        let program = folder.join("program");
        let manifest = format!(
            "module example.com/consumer\n\ngo 1.24\n\nrequire {module} v1.0.0\n\nreplace {module} => ../generated/go\n"
        );
        write(&program.join("go.mod"), &manifest);
        let mut vet = offline("go")?;
        Ok(accepted(vet.args(["vet", "./..."]).current_dir(program)))
    }

    fn columns(&self, folder: &Path) -> Installed<String> {
        self.open_sets(folder)
    }

    fn imported(&self, project: &Path) -> Installed<[String; 2]> {
        let run = || {
            vet(project)?;
            let mut go = offline("go")?;
            Ok(content(go.args(["run", "./cmd/shop"]), project).stdout)
        };
        let package = run()?;
        let embedded = "example.com/shop/internal/shopcodes";
        edit(
            &project.join("cmd/shop/main.go"),
            "example.com/shopcodes",
            embedded,
        );
        Ok([package, run()?])
    }

    fn embedded_in(&self) -> &'static str {
        "internal/shopcodes"
    }

    fn words(&self) -> Words {
        words::WORDS
    }

    fn literal(&self) -> Literal {
        literals::LITERAL
    }

    fn publisher(&self, release: &mut Release) -> Checked {
        release.add_to_path(tool("go/bin")?);
        release.set("GOTOOLCHAIN", "local");
        release.set("GOPROXY", "off");
        release.set("GOWORK", "off");
        Ok(())
    }

    fn read_manifest(&self, release: &Release, package: &Path) {
        content(release.command("go").args(["mod", "verify"]), package);
    }

    fn consume(&self, release: &Release, consumer: &Path, example: &str) -> Installed<String> {
        Ok(package::consume(release, consumer, example))
    }

    fn embed(&self) -> Checked {
        embedded::embed()
    }

    fn fence(&self) -> &'static str {
        "go"
    }

    fn compile_snippet(&self, folder: &Path, snippet: &str) -> Checked {
        let module = folder.join("generated/go");
        let program =
            format!("package main\n\n{snippet}\nfunc main() {{\n\tfmt.Println(explain(1))\n}}\n");
        write(&module.join("snippet/main.go"), &program);
        self.compile(&module)
    }

    fn builds(&self) -> &'static [Build] {
        &large::BUILDS
    }
}

/// A Go tool that downloads nothing: there is nothing to download.
fn offline(name: &str) -> Installed<Command> {
    let bin = tool("go/bin")?;
    let mut command = Command::new(bin.join(name));
    let mut path = vec![bin];
    path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    command
        .env("PATH", env::join_paths(path).expect("a PATH"))
        .env("GOTOOLCHAIN", "local")
        .env("GOPROXY", "off")
        .env("GOFLAGS", "-mod=mod")
        .env("GOWORK", "off");
    Ok(command)
}

fn vet(folder: &Path) -> Checked {
    silent(offline("go")?.args(["vet", "./..."]), folder);
    Ok(())
}

fn gofmt(bare: &Bare) -> Checked {
    let mut gofmt = Command::new(tool("go/bin/gofmt")?);
    silent(gofmt.args(["-l", "."]), bare.folder());
    Ok(())
}
