//! What the compiler must refuse: mixing up tables.

use std::fs;
use std::path::Path;

use super::offline;
use crate::common::Run;
use crate::common::tools::Checked;

/// Statements, and what the compiler says of each.
const REFUSED: [(&str, &str); 7] = [
    (
        "_ = selfieh5.Success == selfieapp.Success",
        "mismatched types",
    ),
    (
        "_ = selfieapi.Code(\"a\") == common.Code(\"a\")",
        "mismatched types",
    ),
    (
        "switch selfieh5.Success {\n\tcase selfieapp.Success:\n\t}",
        "mismatched types",
    ),
    (
        "var _ selfieh5.Code = selfieapp.Success",
        "cannot use selfieapp.Success",
    ),
    (
        "_ = prompt.Blink == common.InvalidParameter",
        "mismatched types",
    ),
    ("var _ error = prompt.Blink", "missing method Error"),
    ("_ = ekyc.Billed == true", "mismatched types"),
];

/// Compiles each statement in a program of its own beside the one in a folder.
pub fn assert_refused(program: &Path) -> Checked {
    let folder = program.join("refused");
    let imports: String = [
        "",
        "/common",
        "/prompt",
        "/selfieapi",
        "/selfieapp",
        "/selfieh5",
    ]
    .map(|package| format!("\t\"example.com/ekyc{package}\"\n"))
    .concat();
    let used = "\t_, _, _ = ekyc.ID, common.ID, prompt.ID\n\
         \t_, _, _ = selfieapi.ID, selfieapp.ID, selfieh5.ID\n";
    fs::create_dir_all(&folder).expect("a folder");
    let build = |statement: &str| -> Result<Run, _> {
        let main = format!(
            "package main\n\nimport (\n{imports})\n\nfunc main() {{\n{used}\t{statement}\n}}\n"
        );
        fs::write(folder.join("main.go"), main).expect("main.go");
        let mut build = offline("go")?;
        build
            .args(["build", "-o", "/dev/null", "."])
            .current_dir(&folder);
        Ok(build.output().expect("go").into())
    };
    build("_ = selfieh5.Success == 0")?.exits(0);
    for (statement, complaint) in REFUSED {
        let told = build(statement)?.exits(1).stderr;
        assert!(told.contains(complaint), "{statement}\n{told}");
    }
    fs::remove_dir_all(&folder).expect("it was there");
    Ok(())
}
