//! The promise: the output is the same to the byte for any locale, time zone, number of cores and
//! order of files.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use crate::common::change::Change;
use crate::common::{Run, arg, codegen, command, files, write};

#[test]
fn packages() {
    let expected = is_the_same_everywhere("package");
    for language in ["rust", "ts", "kotlin", "swift", "go"] {
        assert!(expected.keys().any(|path| path.starts_with(language)));
    }
}

#[test]
fn pages() {
    for (form, index) in [("html", "index.html"), ("wiki", "Home.md")] {
        assert!(is_the_same_everywhere(form).contains_key(index));
    }
}

/// Asserts it of a form, and returns the files.
fn is_the_same_everywhere(form: &str) -> BTreeMap<String, Vec<u8>> {
    let change = Change::new(true);
    let spec = change.folder.path().join("spec");
    let out = crate::common::folder();
    let args = ["--quiet", "--form", form, "--out"];
    codegen(
        change.folder.path(),
        &[&args[..], &[arg(out.path())]].concat(),
    )
    .exits(0);
    let expected = files(out.path());
    for (locale, zone) in [
        ("tr_TR.UTF-8", "Pacific/Kiritimati"),
        ("C", "America/New_York"),
        ("ja_JP.SJIS", ""),
    ] {
        // The same files, made in another order.
        let tables = files(&spec);
        fs::remove_dir_all(&spec).expect("removed");
        for (path, bytes) in tables.iter().rev() {
            write(&spec.join(path), "");
            fs::write(spec.join(path), bytes).expect("a file");
        }
        let out = crate::common::folder();
        let run = command(change.folder.path(), &args)
            .arg(out.path())
            .env("LC_ALL", locale)
            .env("LANG", locale)
            .env("LANGUAGE", locale)
            .env("TZ", zone)
            .output()
            .expect("codegen runs");
        Run::from(run).exits(0);
        assert!(files(out.path()) == expected, "{locale} {zone}");
    }
    for cores in ["0", "0-1"] {
        let out = crate::common::folder();
        let run = Command::new("taskset")
            .args(["-c", cores, env!("CARGO_BIN_EXE_codegen")])
            .args(args)
            .arg(out.path())
            .current_dir(change.folder.path())
            .output();
        Run::from(run.expect("taskset, of util-linux")).exits(0);
        assert!(files(out.path()) == expected, "{cores}");
    }
    expected
}
