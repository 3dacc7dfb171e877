//! The promise: what comes out for every kind of table, for hostile texts and for reserved words
//! compiles, and the compilers and linters, at their strictest and with warnings as errors, have
//! nothing to complain about. The shipped catalogue and every hostile text are in `read_back.rs`
//! and `hostile.rs`.

use crate::common;
use crate::common::golden;
use crate::common::library::Language;
use crate::common::toolchain::toolchain;
use crate::common::tools::Checked;

each_language!(compiles);

/// Hands a copy of each golden package to the compilers.
fn compiles(language: Language) -> Checked {
    for case in golden::CASES {
        let folder = common::folder();
        common::copy(&golden::package(case, language), folder.path());
        let files = common::files(folder.path()).len();
        assert!(files > 4, "{case}: {files} files");
        toolchain(language).compile(folder.path())?;
    }
    Ok(())
}
