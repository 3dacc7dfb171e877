//! The promise: any YAML at all, and any file in its place, is accepted or gets a message; never a
//! panic, a hang or a half-written folder.

use std::fs;

use crate::common;
use crate::common::{codegen, folder, spec};
use proptest::prelude::*;

const TABLE: &str =
    "title: Demo\ncode_kind: string\nentries:\n  - code: Ok\n    description: Done\n";

/// Runs with a table file of these bytes.
fn with_table(bytes: &[u8]) -> common::Run {
    let folder = folder();
    let spec = spec(folder.path(), TABLE);
    fs::write(spec.join("tables/demo.yaml"), bytes).expect("demo.yaml");
    let run = codegen(folder.path(), &["--lang", "rust"]);
    assert_eq!(
        run.status == Some(0),
        folder.path().join("generated").exists(),
        "{}",
        run.stderr
    );
    run
}

#[test]
fn refused_with_a_rule() {
    let deep_blocks: String = (0..10_000)
        .map(|level| format!("{}a:\n", " ".repeat(level % 600)))
        .collect();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "empty-file"),
        (
            "binary",
            vec![0x7F, b'E', b'L', b'F', 0, 0xFF, 0xFE],
            "not-utf8",
        ),
        ("NUL bytes", b"title: a\0b\n".to_vec(), "yaml-syntax"),
        (
            "UTF-16",
            "title: Demo"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect(),
            "yaml-syntax",
        ),
        (
            "a tab",
            b"title: Demo\n\tcode_kind: string\n".to_vec(),
            "yaml-syntax",
        ),
        (
            "ten thousand levels of lists",
            "[".repeat(10_000).into_bytes(),
            "yaml-budget",
        ),
        (
            "ten thousand levels of mappings",
            "{a: ".repeat(10_000).into_bytes(),
            "yaml-budget",
        ),
        (
            "ten thousand levels of blocks",
            "- ".repeat(10_000).into_bytes(),
            "yaml-budget",
        ),
        (
            "ten thousand lines of blocks",
            deep_blocks.into_bytes(),
            "yaml-",
        ),
        (
            "an anchor",
            b"title: &a Demo\nnote: *a\n".to_vec(),
            "yaml-syntax",
        ),
        (
            "a billion laughs",
            b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n".to_vec(),
            "yaml-syntax",
        ),
        (
            "two documents",
            format!("{TABLE}---\n{TABLE}").into_bytes(),
            "yaml-syntax",
        ),
        ("a list", b"- title: Demo\n".to_vec(), "wrong-type"),
        ("a scalar", b"Demo\n".to_vec(), "wrong-type"),
        (
            "a key that is a list",
            b"[a, b]: c\n".to_vec(),
            "yaml-syntax",
        ),
        ("a tag", b"title: !secret Demo\n".to_vec(), "yaml-syntax"),
        (
            "a lone surrogate",
            b"title: \"\\ud800\"\n".to_vec(),
            "yaml-syntax",
        ),
        (
            "one line of a megabyte",
            [b"title: [".as_slice(), "x, ".repeat(350_000).as_bytes()].concat(),
            "yaml-syntax",
        ),
    ];
    for (what, bytes, rule) in cases {
        let run = with_table(&bytes);
        assert_eq!(run.status, Some(1), "{what}: {}", run.stderr);
        assert!(
            run.stderr.contains(&format!("error[{rule}")),
            "{what}: {}",
            run.stderr
        );
        assert!(
            run.stderr.contains("tables/demo.yaml:"),
            "{what}: {}",
            run.stderr
        );
        assert!(run.stderr.contains("help: "), "{what}: {}", run.stderr);
        assert!(
            run.stderr.len() < 5_000,
            "{what}: {} bytes of message",
            run.stderr.len()
        );
    }
}

#[test]
fn accepted_as_it_is() {
    with_table(TABLE.as_bytes()).exits(0);
    with_table(TABLE.replace('\n', "\r\n").as_bytes()).exits(0);
    with_table(format!("\u{FEFF}{TABLE}").as_bytes()).exits(0);
    with_table(format!("---\n{TABLE}...\n").as_bytes()).exits(0);
    with_table(TABLE.trim_end().as_bytes()).exits(0);
}

/// A byte order mark doesn't shift the places in messages.
#[test]
fn places_are_counted_in_characters() {
    let run = with_table(
        "\u{FEFF}title: Übung\ncode_kind: string\nentries:\n  - {code: É, descripton: x}\n"
            .as_bytes(),
    );
    run.exits(1).says("tables/demo.yaml:4:15");
    let run = with_table("title: Demo\r\ncode_kind: strng\r\n".as_bytes());
    run.exits(1)
        .says("tables/demo.yaml:2:12")
        .says("did you mean `string`?");
}

#[test]
fn huge_files() {
    let huge = format!("{TABLE}    note: \"{}\"\n", "x".repeat(100 * 1024 * 1024));
    with_table(huge.as_bytes())
        .exits(1)
        .says("error[text-too-long]");
    let comments = format!(
        "{TABLE}{}",
        "# nothing to see here, please move on\n".repeat(2_700_000)
    );
    with_table(comments.as_bytes()).exits(0);
}

#[test]
fn paths_without_a_spec() {
    let folder = folder();
    let run = |spec: &str| codegen(folder.path(), &["--spec", spec]).exits(1);
    run("nowhere").says("nowhere/catalog.yaml").says("help: ");
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    run("empty")
        .says("empty/catalog.yaml")
        .says("tables/<id>.yaml");
    fs::write(folder.path().join("file.txt"), "").expect("a file");
    run("file.txt").says("not a folder");
    spec(folder.path(), TABLE);
    let table = folder.path().join("spec/tables/demo.yaml");
    fs::remove_file(&table).expect("removed");
    run("spec")
        .says("error[unreadable-file]")
        .says("catalog.yaml:5:5");
    fs::create_dir(&table).expect("a folder");
    run("spec").says("it is a folder");
    fs::remove_dir_all(folder.path().join("spec/tables")).expect("removed");
    run("spec").says("there is no such file");
    assert!(!folder.path().join("generated").exists());
}

/// A table whose file has a name that isn't text is no less forgotten than another.
#[test]
#[cfg(target_os = "linux")]
fn a_table_with_a_name_that_is_no_text() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = folder();
    let spec = spec(folder.path(), TABLE);
    let odd = OsStr::from_bytes(b"tables/caf\xe9.yaml");
    fs::write(spec.join(odd), TABLE).expect("a file");
    codegen(folder.path(), &[])
        .exits(1)
        .says("error[unlisted-table]")
        .says("spec/tables/caf\u{fffd}.yaml is not UTF-8")
        .says("= help: rename the file");
    assert!(!folder.path().join("generated").exists());
}

/// `--spec` takes the folder or its `catalog.yaml`.
/// What looks like a table is one; anything else may be beside the tables.
#[test]
fn what_is_beside_the_tables() {
    let folder = common::folder();
    let spec = common::spec(folder.path(), TABLE);
    for file in ["notes.txt", "demo.yaml.orig", "README", "yaml", ".yaml"] {
        common::write(&spec.join("tables").join(file), "nothing");
    }
    codegen(folder.path(), &["--quiet"]).exits(0);
    for file in ["more.yml", "more.yaml"] {
        let file = spec.join("tables").join(file);
        common::write(&file, TABLE);
        codegen(folder.path(), &[])
            .exits(1)
            .says("spec/tables/more.yaml is not listed in `tables`");
        std::fs::remove_file(file).expect("removed");
    }
}

#[test]
fn spec_by_its_catalog() {
    let folder = folder();
    spec(folder.path(), TABLE);
    codegen(
        folder.path(),
        &["--spec", "spec/catalog.yaml", "--lang", "rust"],
    )
    .exits(0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Random text, and a table with random damage.
    #[test]
    fn random_text(text in "\\PC*", at in 0..TABLE.len(), cut in 0..20_usize) {
        let damaged = format!("{}{text}{}", &TABLE[..at], &TABLE[(at + cut).min(TABLE.len())..]);
        for bytes in [text.as_bytes(), damaged.as_bytes()] {
            let run = with_table(bytes);
            prop_assert!(matches!(run.status, Some(0 | 1)), "{:?}: {}", run.status, run.stderr);
        }
    }
}
