//! The promise: a table may grow. A program written and compiled against one version of a catalogue
//! compiles, unchanged, against a later one with more entries and tables, and until then a code
//! that it doesn't know is an ordinary answer.
//!
//! `tests/open_sets` has both versions. The program is in each language's folder `open_sets`.

use std::fs;

use crate::common::library::Language;
use crate::common::toolchain::{home, toolchain};
use crate::common::tools::Checked;
use crate::common::{copy, fresh_folder, generate, root};

const WITH_VERSION_1: &str = "\
-5 unknown
0 done
15 unknown
20 search
30 unknown
99 unknown
Later unknown
Ok ok
Scan.Dark unknown
Scan.Torn scan_torn
Scan.Wet unknown
Please sign. sign
Please wait. unknown
true
";

const WITH_VERSION_2: &str = "\
-5 known
0 done
15 billed
20 search
30 known
99 unknown
Later later
Ok ok
Scan.Dark scan_dark
Scan.Torn scan_torn
Scan.Wet unknown
Please sign. sign
Please wait. wait
true
";

each_language!(may_grow);

fn may_grow(language: Language) -> Checked {
    let folder = fresh_folder(&format!("open-sets-{}", language.folder()));
    copy(&home(language).join("open_sets"), &folder.join("program"));
    let generated = folder.join("generated");
    for (version, expected) in [("v1", WITH_VERSION_1), ("v2", WITH_VERSION_2)] {
        if generated.exists() {
            fs::remove_dir_all(&generated).expect("the other version");
        }
        let spec = root().join("tests/open_sets").join(version);
        generate(&spec, language, &generated);
        let printed = toolchain(language).open_sets(&folder)?;
        assert_eq!(printed, expected, "{language:?}, {version}");
    }
    Ok(())
}
