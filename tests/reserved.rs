//! The promise: no word is reserved. Every keyword, soft keyword and predeclared name of each of the five languages can be the name of
//! an entry and of a table, and compiles in all five; so do the names of their libraries and tools, and of what the generated code
//! needs for itself, as entries in all five, and as tables in the language whose they are. `tests/common/reserved/words.rs` lists them.

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
    assert!(tables > 600 && entries > 1_500, "{tables} of {entries}");
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
