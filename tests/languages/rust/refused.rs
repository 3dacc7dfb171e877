//! What the compiler must refuse: mixing up tables, and making what a table doesn't list.

use std::path::Path;
use std::process::Command;

use crate::common::tools::silent;
use crate::common::{Run, write};

/// Statements, and the error that the compiler has for each.
const REFUSED: [(&str, &str); 8] = [
    // A code of one table is none of another.
    ("let _ = SelfieH5::Success == SelfieApp::Success;", "E0277"),
    ("let _: SelfieH5 = SelfieApp::Success;", "E0308"),
    (
        "let _ = Code::<SelfieH5>::from(0) == SelfieApp::Success;",
        "E0277",
    ),
    (
        "let _ = Code::<SelfieH5>::from(0) == Code::<SelfieApp>::from(0);",
        "E0277",
    ),
    // Billing is no yes or no.
    ("if !SelfieH5::Success.billing() {}", "E0600"),
    // A table lists more one day.
    (
        "match Billing::Billed { Billing::Billed | Billing::NotBilled => {} }",
        "E0004",
    ),
    // Only the table says whether a code is listed.
    ("let _ = Code::<SelfieH5>::Unknown(1002);", "E0599"),
    ("let _ = Prompt::from_code(1);", "E0599"),
];

/// Compiles each statement with the crate in a folder.
pub fn assert_refused(folder: &Path, crate_root: &Path) {
    let rustc = || {
        let mut rustc = Command::new("rustc");
        rustc.args([
            "--edition",
            "2024",
            "--crate-type",
            "lib",
            "--emit",
            "metadata",
        ]);
        rustc.current_dir(folder);
        rustc
    };
    let mut library = rustc();
    library.args(["--crate-name", "ekyc_codes"]).arg(crate_root);
    silent(&mut library, folder);
    let compile = |statement: &str| -> Run {
        let program =
            format!("#![allow(unused)]\nuse ekyc_codes::*;\npub fn main() {{ {statement} }}\n");
        write(&folder.join("refused.rs"), &program);
        let mut compiled = rustc();
        compiled.args(["--extern", "ekyc_codes=libekyc_codes.rmeta", "refused.rs"]);
        compiled.output().expect("rustc runs").into()
    };
    compile("let _ = SelfieH5::Success == SelfieH5::Success;").exits(0);
    for (statement, error) in REFUSED {
        let refused = compile(statement).exits(1);
        assert!(
            refused.stderr.contains(error),
            "{statement}: {}",
            refused.stderr
        );
    }
}
