//! Packages that are known to the byte.

use std::path::PathBuf;

use super::library::Language;
use super::root;

/// The folders of `tests/golden`: every kind of table and every key of the spec, hostile texts, and
/// names that mean something to a language.
pub const CASES: [&str; 5] = ["kinds", "columns", "hostile", "reserved", "lifecycle"];

/// The golden package of a language.
pub fn package(case: &str, language: Language) -> PathBuf {
    let golden = root().join("tests/golden").join(case);
    golden.join("generated").join(language.folder())
}
