//! The Go module as a proxy serves it.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::common::release::Release;
use crate::common::tools::content;

const MODULE: &str = "example.com/ekyc";

pub fn consume(release: &Release, consumer: &Path, example: &str) -> String {
    serve(release);
    let proxy = format!("file://{}", release.path().join("proxy").display());
    let go = |args: &[&str]| {
        let mut go = release.command("go");
        go.args(args)
            .env("GOPROXY", &proxy)
            .env("GONOSUMDB", MODULE)
            .env("GOFLAGS", "-modcacherw")
            .env("GOMODCACHE", release.path().join("modules"));
        content(&mut go, consumer)
    };
    go(&["get", &format!("{MODULE}@latest")]);
    go(&["vet", "./..."]);
    go(&["build", "-o", "program", "."]);
    let mut program = release.command(consumer.join("program"));
    let run = content(program.env("GODEBUG", "inittrace=1"), consumer);
    // The runtime lists each package that does something when a program starts.
    assert!(run.stderr.contains("init runtime @"), "{}", run.stderr);
    assert!(!run.stderr.contains(MODULE), "{}", run.stderr);
    assert!(run.stderr.contains("allocations: 0\n"), "{}", run.stderr);

    let example = format!("{example}\nfunc main() {{\n\tfmt.Println(explain(\"\"))\n}}\n");
    fs::write(consumer.join("main.go"), example).expect("main.go");
    go(&["vet", "./..."]);
    run.stdout
}

/// Writes what a module proxy makes of the tag (The Go Modules Reference, "GOPROXY protocol").
fn serve(release: &Release) {
    let version = format!("v{}", release.version);
    let versions = format!("proxy/{MODULE}/@v");
    release.write(&format!("{versions}/list"), &version);
    release.write(
        &format!("{versions}/{version}.info"),
        &json!({"Version": version}).to_string(),
    );
    let go_mod = fs::read_to_string(release.package().join("go.mod")).expect("go.mod");
    release.write(&format!("{versions}/{version}.mod"), &go_mod);
    let zip = release.path().join(format!("{versions}/{version}.zip"));
    let mut archive = release.command("git");
    archive.args([
        "archive",
        "--format=zip",
        &format!("--prefix={MODULE}@{version}/"),
        &format!("--output={}", zip.display()),
        &version,
    ]);
    let repository = release.path().join("release/ekyc.git");
    content(&mut archive, &repository);
}
