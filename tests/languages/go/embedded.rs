//! Go that is embedded in somebody's module.

use std::fs;
use std::process::Command;

use super::{offline, vet};
use crate::common::embedded::Host;
use crate::common::library::Language;
use crate::common::tools::{Checked, Installed, content, silent, tool};
use crate::common::{codegen, files, folder, write, write_spec};

const TABLE: &str =
    "title: T\ncode_kind: integer\nentries:\n  - {name: done, code: 0, description: Done}\n";

pub fn embed() -> Checked {
    nowhere();
    in_a_module()?;
    in_a_module_below_another()?;
    beside_a_module()
}

fn in_a_module() -> Checked {
    let mut host = Host::new(Language::Go, "module");
    host.embed_shipped("internal/errcodes");
    host.embed_golden("internal");
    // What is no package's name.
    host.embed_shipped("third-party/2.x");
    vet(host.path())?;
    silent(
        staticcheck()?.args(["-checks", "all", "./..."]),
        host.path(),
    );
    let mut gofmt = Command::new(tool("go/bin/gofmt")?);
    silent(gofmt.args(["-l", "."]), host.path());
    let mut program = offline("go")?;
    let run = content(program.args(["run", "./cmd/shop"]), host.path());
    host.has_printed(&run.stdout);
    let modules = files(host.path())
        .into_keys()
        .filter(|path| path.ends_with("go.mod"));
    assert_eq!(modules.collect::<Vec<_>>(), ["go.mod"]);
    Ok(())
}

/// The module that is next above the folder is its own.
fn in_a_module_below_another() -> Checked {
    let mut host = Host::new(Language::Go, "module");
    let below = host.path().join("tools");
    write(
        &below.join("go.mod"),
        "module (\n\t\"example.com/tools\" // not for sale\n)\n\ngo 1.24\n",
    );
    host.embed_shipped("tools/codes");
    let user = "package tools\n\nimport _ \"example.com/tools/codes/catalog\"\n";
    write(&below.join("tools.go"), user);
    vet(&below)?;
    host.is_up_to_date();
    Ok(())
}

/// Where nothing says how it is imported, nothing is written.
fn nowhere() {
    let host = folder();
    let path = host.path();
    let go = |spec: &str, out: &str| {
        let args = ["--form", "embedded", "--lang", "go", "--quiet"];
        codegen(path, &[&args[..], &["--spec", spec, "--out", out]].concat())
    };
    go("builtin", "codes")
        .exits(1)
        .says("no go.mod is above codes")
        .says("`import_path`");
    write(&path.join("go.mod"), "go 1.24\n");
    go("builtin", "codes")
        .exits(1)
        .says("go.mod has no line that begins with `module`");
    write(&path.join("go.mod"), "module example.com/shop\n");
    for out in ["some codes", "_codes", "x/.codes"] {
        go("builtin", out).exits(1).says("can't be imported");
    }
    assert_eq!(files(path).into_keys().collect::<Vec<_>>(), ["go.mod"]);

    // Unless the spec says it.
    let stated = |line: &str| {
        let spec = path.join("spec");
        write_spec(&spec, "demo_codes", &["one"], TABLE);
        let packages = format!("packages:\n  go:\n    import_path: {line}\n");
        let catalog = fs::read_to_string(spec.join("catalog.yaml")).expect("catalog.yaml");
        write(&spec.join("catalog.yaml"), &(catalog + &packages));
    };
    stated("example.org/Mono/vendored-codes");
    go("spec", "some codes").exits(0);
    let code = fs::read_to_string(path.join("some codes/catalog/catalog.go")).expect("Go");
    assert!(
        code.contains("\tvendoredcodes \"example.org/Mono/vendored-codes\"\n"),
        "{code}"
    );
    stated("example.org/../codes");
    go("spec", "codes")
        .exits(1)
        .says("error[bad-package]")
        .says("catalog.yaml:8:18");
}

/// The package, which is a module of its own, in the folder of another.
fn beside_a_module() -> Checked {
    let host = Host::new(Language::Go, "module");
    codegen(
        host.path(),
        &["--spec", "builtin", "--lang", "go", "--quiet"],
    )
    .exits(0);
    let main = host.path().join("cmd/shop/main.go");
    let text = fs::read_to_string(&main).expect("main.go");
    let text = text.replace("example.com/shop/internal/errcodes", "example.com/ekyc");
    write(&main, &text.replace("errcodes.", "ekyc."));
    let edit = [
        "-require=example.com/ekyc@v0.0.0",
        "-replace=example.com/ekyc=./generated/go",
    ];
    silent(offline("go")?.args(["mod", "edit"]).args(edit), host.path());
    let run = content(offline("go")?.args(["run", "./cmd/shop"]), host.path());
    host.has_printed(&run.stdout);
    Ok(())
}

fn staticcheck() -> Installed<Command> {
    offline("staticcheck")
}
