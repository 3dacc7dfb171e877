//! Packages that are known to the byte.

use std::path::{Path, PathBuf};

use super::library::Language;
use super::{copy, root};

/// The folders of `tests/golden`: every kind of table and every key of the spec, hostile texts, and
/// names that mean something to a language.
pub const CASES: [&str; 5] = ["kinds", "columns", "hostile", "reserved", "lifecycle"];

/// Puts the spec of a case into a folder. One has a table that is called as a device of Windows,
/// where git checks out no file of that name, so it is kept under another.
pub fn spec(case: &str, folder: &Path) -> PathBuf {
    let spec = folder.join("spec");
    copy(&root().join("tests/golden").join(case).join("spec"), &spec);
    let device = spec.join("tables/device-aux.yaml");
    if device.exists() {
        std::fs::rename(device, spec.join("tables/aux.yaml")).expect("renamed");
    }
    spec
}

/// The golden package of a language.
pub fn package(case: &str, language: Language) -> PathBuf {
    let golden = root().join("tests/golden").join(case);
    golden.join("generated").join(language.folder())
}
