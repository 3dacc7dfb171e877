//! The promise: no word is reserved. Every keyword, predeclared name and name of the standard library of a language, and what the
//! generated code needs for itself, can be the name of an entry and of a table, and compiles in that language. (What the languages
//! reserve goes through all five in `tests/compiles.rs`, as entries.) The words are in `tests/common/reserved.rs`.

use crate::common;
use std::collections::BTreeSet;
use std::path::Path;

use crate::common::compilers;
use crate::common::reserved::{catalogues, spec};

/// Generates each catalogue of reserved words for a language, and hands the package to its compilers.
fn each_catalogue(language: &str, compile: fn(&Path)) {
    let catalogues = catalogues(language);
    let tables: usize = catalogues.iter().map(Vec::len).sum();
    assert!(tables > 300, "{language}: {tables} tables");
    for (at, catalogue) in catalogues.iter().enumerate() {
        let folder = common::fresh_folder(&format!("reserved-{language}-{at}"));
        spec(&folder, catalogue);
        common::codegen(&folder, &["--lang", language]).exits(0);
        let package = folder.join("generated").join(language);
        let files = common::files(&package).into_keys();
        // Some file systems don't tell `Ab` from `AB`.
        let mut seen = BTreeSet::new();
        for file in files {
            assert!(seen.insert(file.to_lowercase()), "{file} is there twice");
        }
        assert!(seen.len() > catalogue.len(), "{} files", seen.len());
        compile(&package);
    }
}

#[test]
fn rust() {
    each_catalogue("rust", compilers::rust);
}

#[test]
fn typescript() {
    each_catalogue("ts", compilers::typescript);
}

#[test]
fn kotlin() {
    each_catalogue("kotlin", compilers::kotlin);
}

#[test]
fn swift() {
    each_catalogue("swift", compilers::swift);
}

#[test]
fn go() {
    each_catalogue("go", compilers::go);
}
