//! The promise: a table may grow. A program written and compiled against one version of a catalogue compiles, unchanged, against a later
//! one with more entries and tables, and until then a code that it doesn't know is an ordinary answer.
//!
//! `tests/open_sets` holds both versions, and one such program a language.

mod common;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::tools::{content, offline, silent, tool};
use common::{Run, arg, codegen, copy, fresh_folder, root};

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
    let tsc = |args: &[&str]| {
        let mut node = Command::new("node");
        node.arg(modules.join("typescript-6.0/bin/tsc")).args(args);
        node
    };
    each_version("ts", |folder| {
        let program = folder.join("ts");
        let package = program.join("node_modules/parcel-codes");
        if package.exists() {
            fs::remove_dir_all(&package).expect("the other version");
        }
        copy(&folder.join("generated/ts"), &package);
        fs::write(program.join("package.json"), r#"{"type": "module"}"#).expect("package.json");
        let strict = [
            "--strict",
            "--exactOptionalPropertyTypes",
            "--noUncheckedIndexedAccess",
            "--verbatimModuleSyntax",
        ];
        let target = [
            "--target",
            "es2022",
            "--module",
            "nodenext",
            "--lib",
            "es2022,dom",
            "main.ts",
        ];
        silent(tsc(&strict).args(target), &program);
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

/// What a build of the Kotlin package and its users needs.
struct Jvm {
    kotlinc: PathBuf,
    library: PathBuf,
    folder: PathBuf,
}

impl Jvm {
    fn class_path(&self) -> std::ffi::OsString {
        let paths = [
            self.folder.join("api"),
            self.folder.join("uses"),
            self.library.clone(),
        ];
        env::join_paths(paths).expect("a class path")
    }

    fn kotlinc(&self, to: &str, sources: &Path) {
        let mut command = Command::new(&self.kotlinc);
        command.args([
            "-Werror",
            "-progressive",
            "-no-stdlib",
            "-no-reflect",
            "-jvm-target",
            "1.8",
            "-d",
        ]);
        command
            .arg(self.folder.join(to))
            .arg("-classpath")
            .arg(self.class_path());
        silent(command.arg(sources), &self.folder);
    }

    /// Compiles the package, and forgets the classes of the other version.
    fn package(&self) {
        let api = self.folder.join("api");
        if api.exists() {
            fs::remove_dir_all(&api).expect("the other version");
        }
        for classes in [api, self.folder.join("uses")] {
            fs::create_dir_all(classes).expect("a folder");
        }
        self.kotlinc("api", &self.folder.join("generated/kotlin/src/main/kotlin"));
    }

    /// Compiles the program, its Java first.
    fn program(&self) {
        let uses = self.folder.join("uses");
        let mut javac = Command::new("javac");
        javac
            .args(["-Xlint:all", "-Werror", "-encoding", "UTF-8", "-d"])
            .arg(&uses);
        javac
            .arg("-classpath")
            .arg(self.class_path())
            .arg("kotlin/Consumer.java");
        silent(&mut javac, &self.folder);
        self.kotlinc("uses", &self.folder.join("kotlin/Main.kt"));
    }

    fn run(&self) -> String {
        let mut java = Command::new("java");
        java.arg("-cp").arg(self.class_path()).arg("MainKt");
        content(&mut java, &self.folder).stdout
    }
}

/// On the JVM a program isn't compiled anew when a library is: what was compiled against version 1 runs with version 2 too.
#[test]
fn kotlin() {
    let (Some(kotlinc), Some(library)) = (
        tool("kotlin/bin/kotlinc"),
        tool("kotlin/lib/kotlin-stdlib.jar"),
    ) else {
        return;
    };
    each_version("kotlin", |folder| {
        let jvm = Jvm {
            kotlinc: kotlinc.clone(),
            library: library.clone(),
            folder: folder.to_owned(),
        };
        jvm.package();
        let compiled = folder.join("uses/MainKt.class").exists();
        let compiled_before = compiled.then(|| jvm.run());
        jvm.program();
        let output = jvm.run();
        if let Some(before) = compiled_before {
            assert_eq!(
                before, output,
                "compiled against version 1, run with version 2"
            );
        }
        output
    });
}
