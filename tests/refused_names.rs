//! The promise: a name or a word that a registry, a compiler or a file system would refuse is
//! refused beforehand, where it is written; and what they take is taken.

use crate::common::{codegen, edit, folder, spec, write};

const TABLE: &str = "title: Demo\ncode_kind: integer\nentries:\n  - name: success\n    code: 0\n    description: Done\n";

/// Runs with these lines below `packages` of the catalogue.
fn with(lines: &str) -> crate::common::Run {
    let folder = folder();
    let spec = spec(folder.path(), TABLE);
    write(&spec.join("LICENSE"), "Do as you like.\n");
    let packages = format!("title: Demo\npackages:\n  {lines}\n");
    edit(&spec.join("catalog.yaml"), "title: Demo\n", &packages);
    codegen(folder.path(), &["--quiet"])
}

#[track_caller]
fn refused(lines: &str) {
    let run = with(lines);
    assert_eq!(run.status, Some(1), "{lines}: {}", run.stderr);
    let run = run
        .says("error[bad-package]")
        .says("spec/catalog.yaml:5:")
        .says("= help: ");
    assert!(!run.stderr.contains("too long"), "{}", run.stderr);
}

#[track_caller]
fn taken(lines: &str) {
    let run = with(lines);
    assert_eq!(run.status, Some(0), "{lines}: {}", run.stderr);
}

/// What a manifest can't have, or what cargo refuses in one.
#[test]
fn authors() {
    for odd in [
        "\\0", "\\x1b", "\\n", "\\r", "\\t", "\\u0085", "\\u2028", "\\u2029", "\\x7f", "\\u009b",
    ] {
        refused(&format!("authors: [\"a{odd}b\"]"));
    }
    // People's names need joiners, marks and letters of any script.
    for name in [
        "José",
        "علی‌رضا",
        "O'Neill & Søn <a@example.com>",
        "山田太郎",
        "क्‍ष",
    ] {
        taken(&format!("authors: [\"{name}\"]"));
    }
}

#[test]
fn licences() {
    for bad in [
        "OR ((",
        "MIT OR",
        "OR MIT",
        "MIT Apache-2.0",
        "(MIT",
        "MIT)",
        "()",
        "MIT or Apache-2.0",
        "mit",
        "Mine",
        "MIT AND OR ISC",
        "MIT WITH MIT",
        "MIT/ISC",
        "+",
        "MIT +",
        "Apache-2.0 WITH Nothing-exception",
    ] {
        refused(&format!("license: \"{bad}\""));
    }
    refused(&format!(
        "license: \"{}MIT{}\"",
        "(".repeat(100_000),
        ")".repeat(100_000)
    ));
    for good in [
        "MIT",
        "MIT OR Apache-2.0",
        "(MIT OR ISC) AND BSD-3-Clause",
        "GPL-2.0+",
        "GPL-3.0-or-later",
        "Apache-2.0 WITH LLVM-exception",
        "LicenseRef-Mine",
        "0BSD",
        "EUPL-1.2",
    ] {
        taken(&format!("license: \"{good}\""));
    }
}

/// `module.CheckPath` of golang.org/x/mod refuses the first ones, and the go command `vendor`.
#[test]
fn go_modules() {
    for bad in [
        "-a.com/x",
        "example.com/a~1",
        "example.com/a~1.x",
        "example.com/con",
        "example.com/com1/x",
        "example.com/aux.x",
        "example.com/nul",
        "example.com/vendor",
        "example.com/vendor/x",
        "example.com/a/",
        "example.com//a",
        "example.com/.a",
        "example.com/a.",
        "exa_mple.com/a",
        "exa~mple.com/a",
        "example.com/a+b",
        "example/a",
        "example.com/A",
        "gopkg.in/a",
        "gopkg.in/a.v2",
        "gopkg.in/a/v1",
    ] {
        refused(&format!("go: {{module: \"{bad}\"}}"));
    }
    refused(&format!("go: {{module: example.com/{}}}", "a".repeat(300)));
    refused(&format!("go: {{package: {}}}", "a".repeat(300)));
    for good in [
        "example.com/a~b",
        "example.com/a~1b",
        "example.com/console",
        "example.com/vendors",
        "example.com/com10",
        "example.com/_a",
        "a-b.example.com/x",
        "example.com/internal/a",
        "1.example.com/x",
        "gopkg.in/a.v1",
        "gopkg.in/a/b.v1",
    ] {
        taken(&format!("go: {{module: \"{good}\"}}"));
    }
    for bad in ["-a/x", "a/vendor/x", "a/con", "a~1/x"] {
        refused(&format!("go: {{import_path: \"{bad}\"}}"));
    }
}

#[test]
fn crates() {
    for bad in [
        "fn",
        "self",
        "crate",
        "super",
        "type",
        "async",
        "try",
        "gen",
        "abstract",
        "true",
        "std",
        "core",
        "alloc",
        "test",
        "proc-macro",
        "proc_macro",
        "con",
        "nul",
        "com1",
    ] {
        refused(&format!("rust: {{name: \"{bad}\"}}"));
    }
    for good in [
        "fn-codes",
        "tables",
        "union",
        "types",
        "testing",
        "console",
        "core-codes",
    ] {
        taken(&format!("rust: {{name: \"{good}\"}}"));
    }
    // A catalogue may be called so: its crate isn't.
    for id in ["type", "std", "con"] {
        let folder = folder();
        let spec = spec(folder.path(), TABLE);
        edit(
            &spec.join("catalog.yaml"),
            "id: demo_codes",
            &format!("id: {id}"),
        );
        codegen(folder.path(), &["--quiet", "--lang", "rust"]).exits(0);
        let manifest = folder.path().join("generated/rust/Cargo.toml");
        let manifest = std::fs::read_to_string(manifest).expect("a manifest");
        assert!(
            manifest.contains(&format!("name = \"{id}-codes\"")),
            "{manifest}"
        );
    }
}

/// No name is so long that a file could not be written, nor an archive of that name.
#[test]
fn long_names() {
    let long = "a".repeat(256);
    for key in [
        "kotlin: {package: com.LONG}",
        "kotlin: {artifact: LONG}",
        "kotlin: {group: com.LONG}",
        "swift: {name: ALONG}",
        "rust: {name: LONG}",
        "typescript: {name: LONG}",
        "license_files: [LICENSE-LONG]",
        "repository: https://example.com/LONGLONGLONGLONG",
    ] {
        refused(&key.replace("LONG", &long));
    }
    refused(&format!("kotlin: {{package: {}a}}", "a.".repeat(3_000)));
}
