//! Makes the number of the build: a digest of all that decides what is generated. Two programs with
//! the same number generate the same.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What decides: the source, the templates, the catalogue that is built in, and the libraries.
const INPUTS: [&str; 6] = [
    "Cargo.lock",
    "Cargo.toml",
    "askama.toml",
    "spec",
    "src",
    "templates",
];

fn main() {
    let mut files = Vec::new();
    for input in INPUTS {
        println!("cargo::rerun-if-changed={input}");
        collect(Path::new(input), &mut files);
    }
    files.sort();
    let mut digest = Sha256::new();
    for file in files {
        // Line ends depend on how git checked the files out, and mean nothing.
        let text = fs::read_to_string(&file)
            .unwrap_or_default()
            .replace("\r\n", "\n");
        let path = file.to_string_lossy().replace('\\', "/");
        for part in [path, text] {
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part);
        }
    }
    let digest = digest.finalize();
    let number: String = digest
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    println!("cargo::rustc-env=CODEGEN_BUILD={number}");
}

/// Adds the files at a path. Where a package leaves something out, as `Cargo.lock`, it is left out
/// here too.
fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => {
            for entry in entries.flatten() {
                collect(&entry.path(), files);
            }
        }
        Err(_) => files.push(path.to_owned()),
    }
}
