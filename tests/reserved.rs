//! The promise: no word is reserved. Every keyword, soft keyword and predeclared name of each of the five languages, the names of their
//! libraries and tools, and what generated code needs for itself can be the names of entries and of tables, and compile in all five.
//! `tests/common/reserved/words.rs` lists them.

use std::collections::BTreeSet;
use std::path::Path;

use crate::common;
use crate::common::compilers;
use crate::common::reserved::{catalogues, spec};

/// Generates each catalogue of reserved words for a language, and hands the package to its compilers.
fn each_catalogue(language: &str, compile: fn(&Path)) {
    let catalogues = catalogues(language);
    let tables: usize = catalogues.iter().map(|it| it.tables.len()).sum();
    let entries: usize = catalogues.iter().map(|it| it.entries.len()).sum();
    assert!(tables > 1_600 && entries > 1_600, "{tables} of {entries}");
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
        assert!(seen.len() > catalogue.tables.len(), "{} files", seen.len());
        compile(&package);
    }
}

#[test]
fn rust() {
    each_catalogue("rust", compilers::rust);
}

/// One compiler: what is a word of the language is so in every version that is supported, and all of them read `tests/golden/reserved`.
#[test]
fn typescript() {
    each_catalogue("ts", compilers::typescript_7);
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
