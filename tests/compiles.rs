//! The promise: what comes out for hostile texts and reserved words compiles, and the compilers and linters, at their strictest and
//! with warnings as errors, have nothing to say. (Clippy and rustdoc look at the Rust crates in `tests/formatted.rs`.)

use std::path::Path;

use crate::common;
use crate::common::compilers;

/// Hands a copy of each golden package of a language to its compilers.
fn each_golden(language: &str, compile: fn(&Path)) {
    for case in ["kinds", "hostile", "reserved"] {
        let folder = common::folder();
        let golden = common::root()
            .join("tests/golden")
            .join(case)
            .join("generated")
            .join(language);
        common::copy(&golden, folder.path());
        let files = common::files(folder.path()).len();
        assert!(files > 4, "{case}: {files} files");
        compile(folder.path());
    }
}

#[test]
fn typescript() {
    each_golden("ts", compilers::typescript);
}

#[test]
fn kotlin() {
    each_golden("kotlin", compilers::kotlin);
}

#[test]
fn swift() {
    each_golden("swift", compilers::swift);
}

#[test]
fn go() {
    each_golden("go", compilers::go);
}
