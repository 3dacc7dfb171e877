//! The Swift package in a repository of its own, as a program depends on it.

use std::fs;
use std::path::Path;

use crate::common::release::Release;
use crate::common::tools::content;

pub fn consume(release: &Release, consumer: &Path, example: &str) -> String {
    fs::write(consumer.join("Sources/Consumer/Example.swift"), example).expect("Example.swift");
    // The package manager takes a file's address for a repository's.
    let repository = release.path().join("release/EkycCodes.git");
    let url = format!("file://{}", repository.display());
    let mut swift = release.command("swift");
    swift.args(["run", "--quiet"]).env("EKYC_CODES", url);
    let run = content(&mut swift, consumer);
    let resolved = fs::read_to_string(consumer.join("Package.resolved")).expect("Package.resolved");
    assert!(
        resolved.contains(&format!("\"version\" : \"{}\"", release.version)),
        "{resolved}"
    );
    run.stdout
}
