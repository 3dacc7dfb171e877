//! Rust that is embedded in somebody's crate, and the package in somebody's workspace.

use std::path::Path;
use std::process::Command;

use super::cargo;
use crate::common::embedded::Host;
use crate::common::library::Language;
use crate::common::tools::{content, silent};
use crate::common::{codegen, write};

pub fn embed() {
    in_a_program();
    in_a_library_of_a_workspace();
    the_package_in_a_workspace();
}

/// Whose edition, and so whose way of breaking lines, is another than the package's.
fn in_a_program() {
    let mut host = Host::new(Language::Rust, "program");
    host.embed_shipped("src/errcodes");
    let run = content(cargo().args(["run", "--quiet"]), host.path());
    host.has_printed(&run.stdout);
    host.embed_golden("src");
    let main = host.path().join("src/main.rs");
    let program = std::fs::read_to_string(&main).expect("main.rs");
    let modules = "mod errcodes;\nmod hostile;\nmod kinds;\nmod reserved;\n";
    write(&main, &program.replace("mod errcodes;\n", modules));
    silent(cargo().args(["clippy", "--quiet"]), host.path());
    silent(&mut documented(), host.path());
    silent(cargo().args(["fmt", "--check"]), host.path());
    write(&host.path().join("rustfmt.toml"), "max_width = 60\n");
    content(cargo().arg("fmt"), host.path());
    // What an editor does, and a hook that formats the files of a commit.
    for file in ["mod.rs", "code.rs", "tables/selfie_h5.rs"] {
        let path = format!("src/errcodes/{file}");
        content(Command::new("rustfmt").arg(path), host.path());
    }
    host.is_up_to_date();
}

/// With serde and without the standard library.
fn in_a_library_of_a_workspace() {
    let mut host = Host::new(Language::Rust, "workspace");
    host.embed_shipped_with("serde: true", "api/src/vendor/errcodes");
    silent(
        cargo().args(["clippy", "--quiet", "--locked", "--workspace"]),
        host.path(),
    );
    silent(&mut documented(), &host.path().join("api"));
    let run = content(cargo().args(["run", "--quiet", "--locked"]), host.path());
    host.has_printed(&run.stdout);
    let tests = ["test", "--quiet", "--locked", "--package", "api"];
    content(cargo().args(tests), host.path());
}

fn documented() -> Command {
    let mut rustdoc = cargo();
    rustdoc
        .args(["doc", "--quiet", "--no-deps", "--document-private-items"])
        .env("RUSTDOCFLAGS", "-D warnings");
    rustdoc
}

/// A member depends on it by its path, which makes it one too; or it is left out, or listed.
fn the_package_in_a_workspace() {
    let host = Host::new(Language::Rust, "workspace");
    let root = host.path();
    codegen(root, &["--spec", "builtin", "--lang", "rust", "--quiet"]).exits(0);
    write(&root.join("api/src/lib.rs"), "//! Nothing.\n");
    let package = root.join("generated/rust");
    let check = |folder: &Path| content(cargo().args(["check", "--quiet", "--offline"]), folder);
    let member = "[package]\nname = \"shop\"\nedition = \"2024\"\n\n[dependencies]\n";
    let by_path = "ekyc-codes = { path = \"../generated/rust\" }\n";
    let program = "fn main() {\n    println!(\"{}\", ekyc_codes::CATALOG);\n}\n";
    write(&root.join("shop/Cargo.toml"), &format!("{member}{by_path}"));
    write(&root.join("shop/src/main.rs"), program);
    check(root);
    check(&package);
    let run = content(cargo().args(["run", "--quiet", "--offline"]), root);
    assert_eq!(run.stdout, "ekyc_codes\n");

    let nothing = "fn main() {}\n";
    write(&root.join("shop/Cargo.toml"), member);
    write(&root.join("shop/src/main.rs"), nothing);
    let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"shop\"";
    for rest in ["]\nexclude = [\"generated\"]\n", ", \"generated/rust\"]\n"] {
        write(&root.join("Cargo.toml"), &format!("{workspace}{rest}"));
        check(root);
        check(&package);
    }
}
