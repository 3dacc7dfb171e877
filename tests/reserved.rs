//! The promise: no word is reserved. Every keyword, soft keyword and predeclared name of each
//! language, the names of their libraries and tools, and what generated code needs for itself can
//! be the names of entries, of tables, and of columns and their values, and compile in every
//! language. `tests/languages/<language>/words.rs` lists them.

use std::collections::{BTreeMap, BTreeSet};

use crate::common;
use crate::common::library::Language;
use crate::common::reserved::{catalogues, columns, spec, spec_of_columns};
use crate::common::toolchain::toolchain;
use crate::common::tools::Checked;

each_language!(words_are_names);

mod of_columns {
    use super::words_are_columns;

    each_language!(words_are_columns);
}

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

/// The same for columns, which are accessors, fields and parameters, and for the types and the
/// constants of enums.
fn words_are_columns(language: Language) -> Checked {
    let lang = language.folder();
    let catalogues = columns(language);
    let all: usize = catalogues.iter().map(BTreeMap::len).sum();
    assert!(all > 300, "{all} columns");
    for (at, columns) in catalogues.iter().enumerate() {
        let folder = common::fresh_folder(&format!("columns-{lang}-{at}"));
        spec_of_columns(&folder, columns);
        common::codegen(&folder, &["--spec", "spec", "--lang", lang]).exits(0);
        toolchain(language).compile_names(&folder.join("generated").join(lang))?;
    }
    Ok(())
}
