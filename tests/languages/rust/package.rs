//! The crate as it is packed, and a registry that has it and nothing else.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::common::release::{Release, TEXTS};
use crate::common::tools::{content, silent};
use crate::common::{Run, symlink};

pub fn publisher(release: &mut Release) {
    release.set("CARGO_NET_OFFLINE", "true");
    release.set("CARGO_TARGET_DIR", release.path().join("target"));
}

pub fn consume(release: &Release, consumer: &Path, example: &str) -> String {
    let archive = packed(release);
    registry(release, &archive);
    let cargo = || {
        let mut cargo = release.command(env!("CARGO"));
        cargo.env("CARGO_HOME", release.path().join("cargo"));
        cargo
    };
    let run = content(
        cargo()
            .args(["run", "--quiet"])
            .env("RUSTFLAGS", "-D warnings"),
        consumer,
    );
    let example = format!("{example}\nfn main() {{}}");
    fs::write(consumer.join("src/main.rs"), example).expect("main.rs");
    let mut build = cargo();
    build.args(["build", "--quiet"]);
    silent(build.env("RUSTFLAGS", "-D warnings"), consumer);

    // The same without `std`: not by an attribute, but where there is none to be had.
    let sysroot = sysroot_without_std(release.path());
    let device = release.consumer("consumer_no_std");
    let flags = format!("-D warnings --sysroot {}", sysroot.display());
    let mut build = cargo();
    build.args(["build", "--quiet", "--release"]);
    silent(build.env("RUSTFLAGS", flags), &device);
    let program = release.path().join("target/release/consumer-no-std");
    let without_std: Run = Command::new(program).output().expect("it runs").into();
    without_std.exits(42);
    run.stdout
}

/// The archive that cargo packed, which has the texts that belong into it.
fn packed(release: &Release) -> PathBuf {
    let name = format!("ekyc-codes-{}.crate", release.version);
    let archive = release.path().join("target/package").join(name);
    let mut list = Command::new("tar");
    let packed = content(list.arg("-tf").arg(&archive), release.path());
    for text in TEXTS {
        assert!(packed.stdout.contains(text), "{text} is not packed");
    }
    archive
}

/// A registry that has the crate, and nothing else; the consumers know no other.
fn registry(release: &Release, archive: &Path) {
    let registry = release.path().join("registry");
    fs::create_dir(&registry).expect("a folder");
    let bytes = fs::read(archive).expect("the crate");
    let name = archive.file_name().expect("a name");
    fs::write(registry.join(name), &bytes).expect("a file");
    let digest: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let entry = json!({
        "name": "ekyc-codes", "vers": release.version, "deps": [], "features": {}, "cksum": digest,
        "yanked": false,
    });
    release.write("registry/index/ek/yc/ekyc-codes", &entry.to_string());
    release.write(
        "consumers/.cargo/config.toml",
        "[source.crates-io]\nreplace-with = 'here'\n\
         [source.here]\nlocal-registry = '../registry'\n",
    );
}

/// The compiler's libraries without `std` and what is built on it.
fn sysroot_without_std(folder: &Path) -> PathBuf {
    let run = content(
        Command::new("rustc").args(["--print", "target-libdir"]),
        folder,
    );
    let libraries = Path::new(run.stdout.trim());
    let run = content(
        Command::new("rustc").arg("--version").arg("--verbose"),
        folder,
    );
    let host = run
        .stdout
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .expect("a host");
    let sysroot = folder.join("sysroot");
    let to = sysroot.join("lib/rustlib").join(host).join("lib");
    fs::create_dir_all(&to).expect("folders");
    for entry in fs::read_dir(libraries).expect("libraries") {
        let name = entry.expect("an entry").file_name();
        let library = name.to_str().expect("UTF-8");
        let kept = ["libcore-", "liballoc-", "libcompiler_builtins-"];
        if kept.iter().any(|kept| library.starts_with(kept)) {
            symlink(libraries.join(library), to.join(library)).expect("a link");
        }
    }
    sysroot
}
