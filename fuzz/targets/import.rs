//! `init --from`: tables that people have, in every format that is read.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use codetables::fuzzing;
use libfuzzer_sys::{Corpus, fuzz_target};

static FOLDER: LazyLock<Option<tempfile::TempDir>> = LazyLock::new(|| tempfile::tempdir().ok());

// The first line is the extension of the file's name.
fuzz_target!(|data: &[u8]| -> Corpus {
    let Some(at) = data.iter().position(|byte| *byte == b'\n') else {
        return Corpus::Reject;
    };
    let name = match &data[..at] {
        b"csv" => "codes.csv",
        b"tsv" => "codes.tsv",
        b"json" => "codes.json",
        b"md" => "codes.md",
        b"txt" => "codes.txt",
        _ => return Corpus::Reject,
    };
    let Some(folder) = &*FOLDER else {
        panic!("no temporary folder");
    };
    let path: PathBuf = folder.path().join(name);
    fs::write(&path, &data[at + 1..]).expect("a file");
    let _ = fuzzing::import(&path);
    Corpus::Keep
});
