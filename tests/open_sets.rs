//! The promise: a table may grow. A program written and compiled against one version of a catalogue compiles, unchanged, against a later
//! one with more entries and tables, and until then a code that it doesn't know is an ordinary answer.
//!
//! `tests/open_sets` holds both versions, and one such program a language.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::compilers::strict_tsc;
use crate::common::jvm::Jvm;
use crate::common::tools::{content, offline, silent, tool};
use crate::common::{Run, arg, codegen, copy, fresh_folder, root};

const WITH_VERSION_1: &str = "\
-5 unknown
0 done
15 unknown
20 search
30 unknown
99 unknown
Later unknown
Ok ok
Scan.Dark unknown
Scan.Torn scan_torn
Scan.Wet unknown
Please sign. sign
Please wait. unknown
true
";

const WITH_VERSION_2: &str = "\
-5 known
0 done
15 billed
20 search
30 known
99 unknown
Later later
Ok ok
Scan.Dark scan_dark
Scan.Torn scan_torn
Scan.Wet unknown
Please sign. sign
Please wait. wait
true
";

/// Hands a folder with the program and a version of the package, for each version, to what builds and runs it.
fn each_version(language: &str, run: impl Fn(&Path) -> String) {
    let folder = fresh_folder(&format!("open-sets-{language}"));
    copy(
        &root().join("tests/open_sets").join(language),
        &folder.join(language),
    );
    for (version, expected) in [("v1", WITH_VERSION_1), ("v2", WITH_VERSION_2)] {
        generate(&folder, language, version);
        assert_eq!(run(&folder), expected, "{language}, {version}");
    }
}

fn generate(folder: &Path, language: &str, version: &str) {
    let generated = folder.join("generated");
    if generated.exists() {
        fs::remove_dir_all(&generated).expect("the other version");
    }
    let spec = root().join("tests/open_sets").join(version);
    codegen(
        root(),
        &[
            "--spec",
            arg(&spec),
            "--lang",
            language,
            "--out",
            arg(&generated),
        ],
    )
    .exits(0);
}

#[test]
fn rust() {
    each_version("rust", |folder| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args(["run", "--quiet", "--offline"])
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .env("RUSTFLAGS", "-D warnings");
        let program = folder.join("rust");
        let output = content(&mut cargo, &program).stdout;
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args(["check", "--quiet", "--offline", "--example", "exhaustive"])
            .env("CARGO_TARGET_DIR", folder.join("target"));
        let refused: Run = cargo
            .current_dir(program)
            .output()
            .expect("cargo runs")
            .into();
        refused.exits(101).says("error[E0004]");
        output
    });
}

#[test]
fn typescript() {
    let Some(modules) = tool("node/node_modules") else {
        return;
    };
    each_version("ts", |folder| {
        let program = folder.join("ts");
        let package = program.join("node_modules/parcel-codes");
        if package.exists() {
            fs::remove_dir_all(&package).expect("the other version");
        }
        copy(&folder.join("generated/ts"), &package);
        fs::write(program.join("package.json"), r#"{"type": "module"}"#).expect("package.json");
        let mut tsc = strict_tsc(&modules, "7.0");
        silent(tsc.args(["--module", "nodenext", "main.ts"]), &program);
        content(Command::new("node").arg("main.js"), &program).stdout
    });
}

#[test]
fn swift() {
    let Some(swift) = tool("swift/bin/swift") else {
        return;
    };
    each_version("swift", |folder| {
        let program = folder.join("swift/app");
        let mut build = Command::new(&swift);
        build.args(["build", "--quiet", "-Xswiftc", "-warnings-as-errors"]);
        content(&mut build, &program);
        let mut run = Command::new(&swift);
        run.args(["run", "--quiet", "--skip-build", "App"]);
        content(&mut run, &program).stdout
    });
}

#[test]
fn go() {
    let Some(go) = tool("go/bin/go") else { return };
    each_version("go", |folder| {
        let program = folder.join("go");
        silent(offline(&go).args(["vet", "./..."]), &program);
        content(offline(&go).args(["run", "."]), &program).stdout
    });
}

/// On the JVM a program isn't compiled anew when a library is: what was compiled against version 1 runs with version 2 too.
#[test]
fn kotlin() {
    if Jvm::new(&[]).is_none() {
        return;
    }
    each_version("kotlin", |folder| {
        let (api, uses) = (folder.join("api"), folder.join("uses"));
        if api.exists() {
            fs::remove_dir_all(&api).expect("the other version");
        }
        let jvm = Jvm::new(&[&api, &uses]).expect("it is there");
        let run = || content(&mut jvm.program("MainKt"), folder).stdout;
        jvm.kotlin_library(&folder.join("generated/kotlin/src/main/kotlin"), &api);
        let compiled_before = uses.join("MainKt.class").exists().then(run);
        jvm.java(&folder.join("kotlin/Consumer.java"), &uses);
        jvm.kotlin(&folder.join("kotlin/Main.kt"), &uses, &[]);
        let output = run();
        if let Some(before) = compiled_before {
            assert_eq!(
                before, output,
                "compiled against version 1, run with version 2"
            );
        }
        output
    });
}
