//! The promise: what a catalogue says in columns of its own, and under further names, is read back
//! as it was written, typed, and what isn't stated is never a value. A catalogue that says nothing
//! of billing gives code that says nothing of it.
//!
//! The catalogue is that of `tests/golden/columns`; the program is in each language's folder
//! `columns`.

use crate::common::columns::assert_printed;
use crate::common::library::Language;
use crate::common::toolchain::{home, toolchain};
use crate::common::tools::Checked;
use crate::common::{arg, codegen, copy, files, fresh_folder, generate, root};

each_language!(columns_read_back);

fn columns_read_back(language: Language) -> Checked {
    let folder = fresh_folder(&format!("columns-{}", language.folder()));
    copy(&home(language).join("columns"), &folder.join("program"));
    let spec = root().join("tests/golden/columns/spec");
    generate(&spec, language, &folder.join("generated"));
    let printed = toolchain(language).columns(&folder)?;
    let args = ["show", "--spec", arg(&spec), "--format", "json"];
    let shown = codegen(root(), &args).exits(0);
    let catalog = serde_json::from_str(&shown.stdout).expect("JSON");
    assert_printed(&printed, &catalog);
    Ok(())
}

#[test]
fn nothing_about_billing() {
    let folder = root().join("tests/golden/columns/generated");
    for (path, bytes) in files(&folder) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("bill"), "{path}");
    }
}
