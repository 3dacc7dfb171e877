//! The promise: what is generated from a spec is known to the byte. Each folder of `tests/golden`
//! has a spec and what is generated from it.
//!
//! `SNAPSHOTS=overwrite cargo test golden` writes what is generated now; then a person reads the
//! diff.

use std::collections::BTreeMap;
use std::env;
use std::fs;

use crate::common::{arg, codegen, files, folder, golden, root, write};

fn assert_golden(case: &str) {
    let golden = root().join("tests/golden").join(case).join("generated");
    let folder = folder();
    let spec = golden::spec(case, folder.path());
    if env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        // Into an empty folder, where no lock file remembers the earlier spec.
        fs::remove_dir_all(&golden).expect("the old files");
        codegen(root(), &["--spec", arg(&spec), "--out", arg(&golden)]).exits(0);
    }
    let out = folder.path().join("generated");
    codegen(root(), &["--spec", arg(&spec), "--out", arg(&out)]).exits(0);
    assert_same(&files(&golden), &files(&out));
}

/// Pages of a case in one format, without the files that every site has alike.
fn assert_golden_pages(case: &str, format: &str) {
    let golden = root()
        .join("tests/golden")
        .join(case)
        .join("pages")
        .join(format);
    let folder = folder();
    let (spec, out) = (golden::spec(case, folder.path()), folder.path().join("out"));
    let args = ["docs", "--spec", arg(&spec), "--format", format, "--out"];
    codegen(root(), &[&args[..], &[arg(&out)]].concat()).exits(0);
    let mut actual = files(&out);
    let of_case = ["codes.js", ".html", ".md"];
    let is_of_case = |path: &str| of_case.iter().any(|end| path.ends_with(end));
    actual.retain(|path, _| is_of_case(path));
    if env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        let _ = fs::remove_dir_all(&golden);
        for (path, bytes) in &actual {
            write(&golden.join(path), &String::from_utf8_lossy(bytes));
        }
    }
    assert_same(&files(&golden), &actual);
}

fn assert_same(expected: &BTreeMap<String, Vec<u8>>, actual: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(
        expected.keys().collect::<Vec<_>>(),
        actual.keys().collect::<Vec<_>>()
    );
    for (path, bytes) in actual {
        let (expected, actual) = (without_seal(&expected[path]), without_seal(bytes));
        // The first line that differs says more than two files.
        for (number, (expected, actual)) in expected.lines().zip(actual.lines()).enumerate() {
            assert_eq!(actual, expected, "{path}:{}", number + 1);
        }
        assert_eq!(actual.len(), expected.len(), "{path}");
    }
}

/// The text of a file. A lock file is sealed by the build that wrote it, and each is another one.
fn without_seal(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.split_inclusive('\n');
    lines
        .filter(|line| !line.starts_with("# sealed by build "))
        .collect()
}

/// Every kind of table, every flag, and every key of the spec.
#[test]
fn kinds() {
    assert_golden("kinds");
}

/// Columns of a catalogue's own, and codes as they are in the world.
#[test]
fn columns() {
    assert_golden("columns");
}

/// Texts that have broken generators, as descriptions, codes, notes and titles.
#[test]
fn hostile() {
    assert_golden("hostile");
}

/// Pages with every kind of entry, with everything that happens to one, and with texts that have
/// broken generators.
#[test]
fn pages() {
    for case in ["columns", "hostile", "lifecycle"] {
        for format in ["html", "markdown"] {
            assert_golden_pages(case, format);
        }
    }
}

/// Names that mean something to a language, as entries and as tables. Windows may have no file of
/// the name that one of the tables has.
#[test]
#[cfg(not(windows))]
fn reserved() {
    assert_golden("reserved");
}

/// What came, was renamed, is on its way out, and went: entries, aliases and tables.
#[test]
fn lifecycle() {
    assert_golden("lifecycle");
}
