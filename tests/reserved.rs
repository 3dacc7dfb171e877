//! The promise: no word is reserved. Every keyword, soft keyword and predeclared name of each
//! language, the names of their libraries and tools, and what generated code needs for itself can
//! be the names of entries and of tables, and compile in every language.
//! `tests/languages/<language>/words.rs` lists them.

use std::collections::BTreeSet;

use crate::common;
use crate::common::library::Language;
use crate::common::reserved::{catalogues, spec};
use crate::common::toolchain::toolchain;
use crate::common::tools::Checked;

each_language!(words_are_names);

/// Generates each catalogue of reserved words, and hands the package to a compiler.
fn words_are_names(language: Language) -> Checked {
    let lang = language.folder();
    let catalogues = catalogues(language);
    let tables: usize = catalogues.iter().map(|it| it.tables.len()).sum();
    let entries: usize = catalogues.iter().map(|it| it.entries.len()).sum();
    assert!(tables > 1_600 && entries > 1_600, "{tables} of {entries}");
    for (at, catalogue) in catalogues.iter().enumerate() {
        let folder = common::fresh_folder(&format!("reserved-{lang}-{at}"));
        spec(&folder, catalogue);
        // The folder is below that of this project, whose project file isn't meant.
        common::codegen(&folder, &["--spec", "spec", "--lang", lang]).exits(0);
        let package = folder.join("generated").join(lang);
        let files = common::files(&package).into_keys();
        // Some file systems don't tell `Ab` from `AB`.
        let mut seen = BTreeSet::new();
        for file in files {
            assert!(seen.insert(file.to_lowercase()), "{file} is there twice");
        }
        assert!(seen.len() > catalogue.tables.len(), "{} files", seen.len());
        toolchain(language).compile_names(&package)?;
    }
    Ok(())
}
