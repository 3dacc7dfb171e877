//! What the compiler has to refuse.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::tools::{Checked, tool};
use crate::common::{Run, files, write};

/// Statements that mistake a code of one table for one of another, a value for a code, or a flag
/// for a yes and no.
const REFUSED: &[&str] = &[
    "_ = SelfieH5.success == SelfieApp.success",
    "_ = SelfieAPI.allCases.contains(Common.invalidParameter)",
    "let _: SelfieH5 = SelfieApp.success",
    "let _: SelfieH5 = 1002",
    "let _: Common = \"InvalidParameter\"",
    "_ = SelfieH5.success == 0",
    "let _: [SelfieH5: String] = [SelfieApp.success: \"\"]",
    "if SelfieH5.success.billing { }",
    "if !SelfieH5.success.entry!.billing { }",
    "SelfieH5.table = SelfieApp.table",
    "throw Prompt.blink",
    "var code = SelfieH5.success; code.rawValue = 1",
];

/// The compiler warns of it, since a code is an error too; it says so where nothing is refused.
const WARNED_OF: &[&str] =
    &["switch SelfieH5.success { case SelfieApp.success: break; default: break }"];

/// Asserts that the compiler complains about each, with the shipped package at hand.
pub fn assert_refused(package: &Path) -> Checked {
    assert_complaints(package, REFUSED)?;
    assert_complaints(package, WARNED_OF)
}

fn assert_complaints(package: &Path, statements: &[&str]) -> Checked {
    let body: String = statements.iter().map(|code| format!("{code}\n")).collect();
    let file = "Sources/EkycCodes/Refused.swift";
    write(
        &package.join(file),
        &format!("func refused() throws {{\n{body}}}\n"),
    );
    let mut swiftc = Command::new(tool("swift/bin/swiftc")?);
    swiftc.args(["-typecheck", "-wmo", "-swift-version", "6"]);
    swiftc.arg("-warnings-as-errors");
    let sources = files(&package.join("Sources")).into_keys();
    swiftc.args(sources.map(|file| PathBuf::from("Sources").join(file)));
    let run: Run = swiftc
        .current_dir(package)
        .output()
        .expect("swiftc starts")
        .into();
    std::fs::remove_file(package.join(file)).expect("it was written");
    for (line, code) in (2..).zip(statements) {
        let place = format!("{file}:{line}:");
        let is_refused =
            |message: &str| message.starts_with(&place) && message.contains(" error: ");
        assert!(
            run.stderr.lines().any(is_refused),
            "{code} compiles\n{}",
            run.stderr
        );
    }
    Ok(())
}
