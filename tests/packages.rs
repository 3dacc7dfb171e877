//! The promise: what lies in `generated/<language>` can be published as it is. The language's own tool packs it, as PUBLISHING.md says;
//! somebody else's program then installs that very package the ordinary way and uses constants, look-ups and flags of three tables.
//! All of it happens offline.

mod workbench;

use std::env;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::common;
use crate::common::compilers::strict_tsc;
use crate::common::tools::{content, silent, tool};
use serde_json::json;
use sha2::{Digest, Sha256};
use workbench::{Workbench, mirror, sysroot_without_std};

/// What the consumer of each language prints.
const PRINTED: &str = "\
1002
suspected_spoofing not billed: Suspected spoofed recording.
similarity_too_low billed: The comparison similarity did not reach the passing standard
unknown
FailedOperation.OcrFailed
failed_operation_ocr_failed billed: OCR Failed
unknown
please blink
blink not stated: please blink
";

/// The code blocks of a language in a package's README.
fn example(package: &Path, language: &str) -> String {
    let text = fs::read_to_string(package.join("README.md")).expect("README.md");
    let (_, example) = text
        .rsplit_once(&format!("```{language}\n"))
        .expect("an example");
    example.split_once("```").expect("its end").0.to_owned()
}

/// What belongs into every package, whatever its language.
const TEXTS: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// Hands what was generated from hostile texts and reserved words to a tool that reads the manifest.
fn each_golden(bench: &Workbench, language: &str, check: impl Fn(&Path)) {
    for case in ["kinds", "hostile", "reserved"] {
        let golden = common::root().join("tests/golden").join(case);
        let package = bench.path().join("release").join(case);
        common::copy(&golden.join("generated").join(language), &package);
        check(&package);
    }
}

#[test]
fn rust() {
    let bench = Workbench::new();
    bench.publish("Rust");
    each_golden(&bench, "rust", |package| {
        let mut cargo = bench.command(env!("CARGO"));
        cargo.args(["package", "--quiet", "--no-verify"]);
        silent(&mut cargo, package);
    });
    let package = format!("ekyc-codes-{}", bench.version);
    let archive = bench.path().join(format!("target/package/{package}.crate"));

    let packed = content(Command::new("tar").arg("-tf").arg(&archive), bench.path());
    for text in TEXTS {
        assert!(packed.stdout.contains(text), "{text} is not packed");
    }

    // A registry that has the crate, and nothing else.
    let registry = bench.path().join("registry");
    fs::create_dir(&registry).expect("a folder");
    let bytes = fs::read(&archive).expect("the crate");
    fs::write(registry.join(format!("{package}.crate")), &bytes).expect("a file");
    let digest: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let entry = json!({
        "name": "ekyc-codes", "vers": bench.version, "deps": [], "features": {}, "cksum": digest, "yanked": false,
    });
    bench.write("registry/index/ek/yc/ekyc-codes", &entry.to_string());
    bench.write(
        "consumer/.cargo/config.toml",
        "[source.crates-io]\nreplace-with = 'here'\n[source.here]\nlocal-registry = '../registry'\n",
    );
    let cargo = || {
        let mut cargo = bench.command(env!("CARGO"));
        cargo.env("CARGO_HOME", bench.path().join("cargo"));
        cargo
    };
    let consumer = bench.consumer("rust");
    let run = content(
        cargo()
            .args(["run", "--quiet"])
            .env("RUSTFLAGS", "-D warnings"),
        &consumer,
    );
    assert_eq!(run.stdout, PRINTED);
    fs::write(
        consumer.join("src/main.rs"),
        format!(
            "{}\nfn main() {{}}",
            example(&bench.path().join("generated/rust"), "rust")
        ),
    )
    .expect("main.rs");
    silent(
        cargo()
            .args(["build", "--quiet"])
            .env("RUSTFLAGS", "-D warnings"),
        &consumer,
    );

    // The same without `std`: not by an attribute, but where there is none to be had.
    let sysroot = sysroot_without_std(bench.path());
    let device = bench.consumer("rust-no-std");
    let flags = format!("-D warnings --sysroot {}", sysroot.display());
    let mut build = cargo();
    build.args(["build", "--quiet", "--release"]);
    silent(build.env("RUSTFLAGS", flags), &device);
    let program = bench.path().join("target/release/consumer-no-std");
    let run: common::Run = Command::new(program).output().expect("it runs").into();
    run.exits(42);
}

#[test]
fn typescript() {
    let Some(modules) = tool("node/node_modules") else {
        return;
    };
    let bench = Workbench::new();
    bench.publish("TypeScript");
    each_golden(&bench, "ts", |package| {
        let run = content(bench.command("npm").args(["publish", "--dry-run"]), package);
        assert!(!run.stderr.contains("auto-corrected"), "{}", run.stderr);
    });
    let archive = format!("../../release/ts/ekyc-codes-{}.tgz", bench.version);
    let consumer = bench.consumer("ts");
    content(
        bench
            .command("npm")
            .args(["install", "--no-audit", "--no-fund", &archive]),
        &consumer,
    );
    let installed = consumer.join("node_modules");
    let names: Vec<String> = common::files(&installed).into_keys().collect();
    for text in TEXTS {
        assert!(
            installed.join("ekyc-codes").join(text).exists(),
            "{text} is not packed"
        );
    }
    let foreign = |name: &&String| !name.starts_with("ekyc-codes/") && !name.starts_with('.');
    assert_eq!(names.iter().find(foreign), None, "it depends on something");
    let package = bench.path().join("generated/ts");
    fs::write(consumer.join("example.ts"), example(&package, "ts")).expect("example.ts");

    let sources = ["main.ts", "example.ts"];
    silent(
        strict_tsc(&modules, "5.9")
            .args(["--module", "node16", "--noEmit"])
            .args(sources),
        &consumer,
    );
    for version in ["6.0", "7.0"] {
        let mut bundler = strict_tsc(&modules, version);
        bundler.args(["--module", "esnext", "--moduleResolution", "bundler"]);
        silent(bundler.arg("--noEmit").args(sources), &consumer);
    }
    silent(
        strict_tsc(&modules, "7.0")
            .args(["--module", "nodenext"])
            .args(sources),
        &consumer,
    );
    let run = content(bench.command("node").arg("main.js"), &consumer);
    assert_eq!(run.stdout, PRINTED);
    one_constant_is_small(&bench, &consumer, &modules);
}

/// A program that uses one constant carries neither its table nor the others.
fn one_constant_is_small(bench: &Workbench, consumer: &Path, modules: &Path) {
    let one = r#"import { SUSPECTED_SPOOFING } from "ekyc-codes/selfie-h5"; console.log(SUSPECTED_SPOOFING);"#;
    fs::write(consumer.join("one.js"), one).expect("one.js");
    let esbuild = content(
        bench.command(modules.join(".bin/esbuild")).args([
            "one.js",
            "--bundle",
            "--minify",
            "--format=esm",
        ]),
        consumer,
    );
    let plugins = consumer.join("node_modules/@rollup");
    symlink(modules.join("@rollup"), plugins).expect("a link");
    let rollup = content(
        bench.command(modules.join(".bin/rollup")).args([
            "one.js",
            "--silent",
            "--plugin",
            "node-resolve",
            "--plugin",
            "terser",
        ]),
        consumer,
    );
    for bundle in [esbuild.stdout, rollup.stdout] {
        assert!(bundle.len() < 300 && bundle.contains("1002"), "{bundle}");
    }
}

#[test]
fn kotlin() {
    let Some(repository) = tool("maven") else {
        return;
    };
    let mut bench = Workbench::new();
    let mvn = env::split_paths(&env::var_os("PATH").expect("a PATH"))
        .map(|folder| folder.join("mvn"))
        .find(|mvn| mvn.exists())
        .expect("mvn");
    let local = bench.path().join("maven");
    mirror(&repository, &local);
    let script = format!(
        "export MAVEN_OPTS='-XX:+UseSerialGC -XX:TieredStopAtLevel=1'\nexec {} -q -B -o -Dstyle.color=never -Dmaven.repo.local={} \"$@\"",
        mvn.display(),
        local.display()
    );
    bench.shim("mvn", &script);
    bench.publish("Kotlin");
    each_golden(&bench, "kotlin", |package| {
        content(bench.command("mvn").arg("validate"), package);
    });
    let artifact = format!("com/example/ekyc-codes/{0}/ekyc-codes-{0}", bench.version);
    for archive in [".pom", ".jar", "-sources.jar", "-javadoc.jar"] {
        assert!(
            local.join(format!("{artifact}{archive}")).exists(),
            "{archive}"
        );
    }
    let consumer = bench.consumer("kotlin");
    fs::write(
        consumer.join("src/main/kotlin/Example.kt"),
        example(&bench.path().join("generated/kotlin"), "kotlin"),
    )
    .expect("Example.kt");
    let version = format!("-Dcodes.version={}", bench.version);
    content(bench.command("mvn").args(["package", &version]), &consumer);
    let run = content(
        bench
            .command("java")
            .args(["-cp", "consumer-1.jar:dependency/*", "MainKt"]),
        &consumer.join("target"),
    );
    assert_eq!(run.stdout, PRINTED);
}

#[test]
fn swift() {
    let Some(swift) = tool("swift/bin/swift") else {
        return;
    };
    let mut bench = Workbench::new();
    let script = format!("exec {} \"$@\"", swift.display());
    bench.shim("swift", &script);
    bench.publish("Swift");
    each_golden(&bench, "swift", |package| {
        content(
            bench.command("swift").args(["package", "dump-package"]),
            package,
        );
    });
    let consumer = bench.consumer("swift");
    fs::write(
        consumer.join("Sources/Consumer/Example.swift"),
        example(&bench.path().join("generated/swift"), "swift"),
    )
    .expect("Example.swift");
    // The package manager takes a file's address for a repository's.
    let url = format!(
        "file://{}",
        bench.path().join("release/EkycCodes.git").display()
    );
    let run = content(
        bench
            .command("swift")
            .args(["run", "--quiet"])
            .env("EKYC_CODES", url),
        &consumer,
    );
    assert_eq!(run.stdout, PRINTED);
    let resolved = fs::read_to_string(consumer.join("Package.resolved")).expect("Package.resolved");
    assert!(
        resolved.contains(&format!("\"version\" : \"{}\"", bench.version)),
        "{resolved}"
    );
}

#[test]
fn go() {
    let Some(bin) = tool("go/bin") else { return };
    let mut bench = Workbench::new();
    bench.path.push(bin);
    bench.publish("Go");
    each_golden(&bench, "go", |package| {
        content(bench.command("go").args(["mod", "verify"]), package);
    });

    // What a module proxy makes of the tag (The Go Modules Reference, "GOPROXY protocol").
    let (module, version) = ("example.com/ekyc-codes", format!("v{}", bench.version));
    let versions = format!("proxy/{module}/@v");
    bench.write(&format!("{versions}/list"), &version);
    bench.write(
        &format!("{versions}/{version}.info"),
        &json!({"Version": version}).to_string(),
    );
    let go_mod = fs::read_to_string(bench.path().join("generated/go/go.mod")).expect("go.mod");
    bench.write(&format!("{versions}/{version}.mod"), &go_mod);
    let zip = bench.path().join(format!("{versions}/{version}.zip"));
    content(
        bench.command("git").args([
            "archive",
            "--format=zip",
            &format!("--prefix={module}@{version}/"),
            &format!("--output={}", zip.display()),
            &version,
        ]),
        &bench.path().join("release/ekyc-codes.git"),
    );

    let consumer = bench.consumer("go");
    let proxy = format!("file://{}", bench.path().join("proxy").display());
    let go = |args: &[&str]| {
        let mut go = bench.command("go");
        go.args(args)
            .env("GOPROXY", &proxy)
            .env("GONOSUMDB", module)
            .env("GOFLAGS", "-modcacherw")
            .env("GOMODCACHE", bench.path().join("modules"));
        content(&mut go, &consumer)
    };
    go(&["get", &format!("{module}@latest")]);
    go(&["vet", "./..."]);
    go(&["build", "-o", "program", "."]);
    let mut program = bench.command(consumer.join("program"));
    let run = content(program.env("GODEBUG", "inittrace=1"), &consumer);
    assert_eq!(run.stdout, PRINTED);
    // The runtime lists each package that does something when a program starts.
    assert!(run.stderr.contains("init runtime @"), "{}", run.stderr);
    assert!(!run.stderr.contains(module), "{}", run.stderr);
    assert!(run.stderr.contains("allocations: 0\n"), "{}", run.stderr);

    let example = example(&bench.path().join("generated/go"), "go");
    let example = format!("{example}\nfunc main() {{\n\tfmt.Println(explain(\"\"))\n}}\n");
    fs::write(consumer.join("main.go"), example).expect("main.go");
    go(&["vet", "./..."]);
}
