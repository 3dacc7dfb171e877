//! The promise: a project says once, in `codetables.yaml`, what is generated into which folder, and
//! every run in it, in whichever subfolder, does all of that or nothing.

use std::fs;
use std::path::Path;

use crate::common::{codegen, files, folder, write, write_spec};

const TABLE: &str =
    "title: T\ncode_kind: integer\nentries:\n  - {name: done, code: 0, description: Done}\n";
const PROJECT: &str = "\
generate:
  - {spec: spec, out: generated, lang: [ts, rust]}
  - {spec: errors, out: internal/codes, lang: [go]}
  - {spec: errors/catalog.yaml, out: web/codes, lang: [typescript]}
";

fn spec(folder: &Path, id: &str, table: &str) {
    write_spec(folder, id, &["one"], table);
}

fn project(project: &str) -> tempfile::TempDir {
    let folder = folder();
    let path = folder.path();
    write(&path.join("codetables.yaml"), project);
    spec(&path.join("spec"), "demo_codes", TABLE);
    spec(&path.join("errors"), "error_codes", TABLE);
    fs::create_dir_all(path.join("web/src/deep")).expect("folders");
    folder
}

fn there(folder: &Path) -> Vec<String> {
    let wanted = [
        "go.mod",
        "package.json",
        "Cargo.toml",
        "Package.swift",
        "pom.xml",
    ];
    let found = files(folder).into_keys();
    found
        .filter(|path| wanted.iter().any(|name| path.ends_with(name)))
        .collect()
}

const ALL: [&str; 4] = [
    "generated/rust/Cargo.toml",
    "generated/ts/package.json",
    "internal/codes/go/go.mod",
    "web/codes/ts/package.json",
];

#[test]
fn every_item_is_generated() {
    let project = project(PROJECT);
    let run = codegen(project.path(), &[]).exits(0);
    for line in ["Rust, TypeScript: ", "Go: ", " in web/codes/"] {
        assert!(run.stderr.contains(line), "{}", run.stderr);
    }
    assert_eq!(there(project.path()), ALL);
    codegen(project.path(), &["check"]).exits(0);
    let before = files(project.path());
    codegen(project.path(), &["--quiet"]).exits(0);
    assert_eq!(files(project.path()), before);
}

#[test]
fn from_a_subfolder() {
    let project = project(PROJECT);
    let deep = project.path().join("web/src/deep");
    codegen(&deep, &["--quiet"]).exits(0);
    assert_eq!(there(project.path()), ALL);
    codegen(&deep, &["check"]).exits(0);
    spec(&project.path().join("errors"), "error_codes", "title: T\n");
    codegen(&deep, &["check"])
        .exits(1)
        .says("../../../errors/tables/one.yaml");
}

/// `show` is about the first item's spec.
#[test]
fn what_is_shown() {
    let project = project(PROJECT);
    let run = codegen(&project.path().join("web"), &["show", "0"]).exits(0);
    assert!(run.stdout.contains("one"), "{}", run.stdout);
    assert_eq!(run.stderr, "");
}

/// `--lang` chooses among the items' languages.
#[test]
fn languages_are_chosen() {
    let project = project(PROJECT);
    codegen(project.path(), &["--quiet", "--lang", "ts"]).exits(0);
    assert_eq!(there(project.path()), [ALL[1], ALL[3]]);
    codegen(project.path(), &["check", "--lang", "ts"]).exits(0);
    codegen(project.path(), &["check"]).exits(1);
    codegen(project.path(), &["--lang", "ts,swift"])
        .exits(2)
        .says("no item of codetables.yaml generates Swift");
}

/// With `--spec` or `--out` the file is not read, whatever is in it.
#[test]
fn options_take_its_place() {
    let project = project("nonsense: true\n");
    codegen(
        project.path(),
        &[
            "--quiet", "--spec", "errors", "--out", "mine", "--lang", "go",
        ],
    )
    .exits(0);
    codegen(
        project.path(),
        &["--quiet", "--out", "yours", "--lang", "go"],
    )
    .exits(0);
    assert_eq!(there(project.path()), ["mine/go/go.mod", "yours/go/go.mod"]);
    codegen(project.path(), &[])
        .exits(1)
        .says("codetables.yaml:1:1");
}

/// What is wrong with one item keeps the others from being written.
#[test]
fn all_or_nothing() {
    let project = project(PROJECT);
    let path = project.path();
    spec(
        &path.join("errors"),
        "error_codes",
        "title: T\ncode_kind: integre\nentries: []\n",
    );
    spec(&path.join("spec"), "Demo", TABLE);
    codegen(path, &[])
        .exits(1)
        .says("spec/catalog.yaml:1:")
        .says("errors/tables/one.yaml:2:")
        .says("3 mistakes in spec and errors; nothing was written");
    assert!(there(path).is_empty());
    spec(&path.join("errors"), "error_codes", TABLE);
    spec(&path.join("spec"), "demo_codes", TABLE);
    // Somebody's file, in the way of the last item.
    write(&path.join("web/codes/ts/package.json"), "{}\n");
    let before = files(path);
    codegen(path, &[])
        .exits(1)
        .says("web/codes/ts/package.json");
    assert_eq!(files(path), before);
}

/// A folder by two names is noticed too, and nobody waits for themselves.
#[cfg(unix)]
#[test]
fn one_folder_by_two_names() {
    let project = project("generate:\n  - {spec: spec, out: x}\n  - {spec: errors, out: link}\n");
    fs::create_dir(project.path().join("x")).expect("a folder");
    std::os::unix::fs::symlink("x", project.path().join("link")).expect("a link");
    codegen(project.path(), &[])
        .exits(1)
        .says("two items write to");
    assert!(there(project.path()).is_empty());
}

#[test]
fn mistakes_have_their_place() {
    for (text, place, words) in [
        ("", ":1:1", "the file is empty"),
        ("generate: []\n", ":1:11", "this list is empty"),
        ("generat: []\n", ":1:1", "did you mean `generate`?"),
        ("generate:\n  - spec: spec\n", ":2:5", "`out`"),
        (
            "generate:\n  - {spec: spec, out: x, lang: [og]}\n",
            ":2:33",
            "did you mean `go`?",
        ),
        (
            "generate:\n  - {spec: spec, out: x, lang: go}\n",
            ":2:32",
            "begin each item with `- `",
        ),
        (
            "generate:\n  - {spec: spec, out: x}\n  - {spec: errors, out: ./x/}\n",
            ":3:25",
            "two items write to",
        ),
        (
            "generate:\n  - {spec: nowhere, out: x}\n",
            "",
            "can't read nowhere/catalog.yaml",
        ),
    ] {
        let project = project(text);
        let run = codegen(project.path(), &[]).exits(1).says(words);
        if !place.is_empty() {
            assert!(
                run.stderr.contains(&format!("codetables.yaml{place}")),
                "{text}: {}",
                run.stderr
            );
        }
        assert!(there(project.path()).is_empty());
    }
}

/// A run whose options say where to write, but not from which spec, learns why the project file is
/// no help to it.
#[test]
fn options_leave_it_unread() {
    let folder = project(PROJECT);
    let deep = folder.path().join("web/src/deep");
    for options in [&["--form", "embedded", "--lang", "go"][..], &["--out", "x"]] {
        let run = codegen(&deep, options);
        let run = run.exits(2);
        assert!(
            run.stderr
                .contains("codetables.yaml is not read: say `--spec`"),
            "{}",
            run.stderr
        );
    }
}
