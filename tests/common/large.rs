//! Large tables, and a small program a language that builds the package of one and asks it a few things.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use super::compilers::{strict_tsc, tsc};
use super::tools::{content, offline, silent, tool};
use super::{arg, codegen, copy, fresh_folder, root};

/// What the codes of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Integer,
    String,
    None,
}

/// Every kind.
pub const KINDS: [Kind; 3] = [Kind::Integer, Kind::String, Kind::None];

impl Kind {
    /// As a spec has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::String => "string",
            Self::None => "none",
        }
    }

    /// What stands for an entry on the wire, as a literal that all five languages read alike.
    fn wire(self, at: usize) -> String {
        match self {
            Self::Integer => (at * 7).to_string(),
            Self::String => format!("\"Failed.Operation{at}\""),
            Self::None => format!("\"Operation number {at} failed for a reason.\""),
        }
    }
}

/// A way to build a program with a generated package.
pub struct Build {
    pub name: &'static str,
    /// The language, as `--lang` has it.
    pub language: &'static str,
    /// Whether the compiler is there, and what it needs before it compiles anything.
    pub ready: fn() -> bool,
    /// Compiles in a folder that has the program and, below `generated`, the package; returns what runs it.
    pub compile: fn(&Path) -> Command,
    /// The program's file, and its text for a kind of table; `KNOWN` and `UNKNOWN` in it are what to ask for.
    program: (&'static str, fn(Kind) -> &'static str),
}

impl Build {
    /// Writes a spec of one table with so many entries, generates its package, and puts the program beside it.
    pub fn prepare(&self, folder: &Path, kind: Kind, entries: usize) {
        let spec = folder.join("spec");
        fs::create_dir_all(spec.join("tables")).expect("folders");
        let catalog = "id: large_codes\nversion: 1.0.0\ntitle: Large\ntables:\n  - operations\n";
        fs::write(spec.join("catalog.yaml"), catalog).expect("catalog.yaml");
        let mut table = format!("title: Operations\ncode_kind: {}\nentries:\n", kind.name());
        for at in 0..entries {
            let code = if kind == Kind::None {
                String::new()
            } else {
                format!("code: {}, ", kind.wire(at))
            };
            let description = format!("Operation number {at} failed for a reason.");
            writeln!(
                table,
                "  - {{ name: operation_{at}_failed, {code}description: {description} }}"
            )
            .expect("a string");
        }
        fs::write(spec.join("tables/operations.yaml"), table).expect("operations.yaml");
        let out = folder.join("generated");
        codegen(
            root(),
            &[
                "--spec",
                arg(&spec),
                "--lang",
                self.language,
                "--out",
                arg(&out),
            ],
        )
        .exits(0);
        let (file, text) = self.program;
        let text = text(kind)
            .replace("UNKNOWN", &kind.wire(entries))
            .replace("KNOWN", &kind.wire(entries - 1));
        let file = folder.join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        fs::write(file, text).expect("a program");
    }

    /// What the program prints: how many entries there are, the last one by its code, one that isn't there, and a constant.
    pub fn expected(entries: usize) -> String {
        format!(
            "{entries} operation_{}_failed unknown operation_7_failed\n",
            entries - 1
        )
    }
}

/// The five languages, some with and without optimisation.
pub const BUILDS: [Build; 7] = [
    Build {
        name: "rust",
        language: "rust",
        ready: || true,
        compile: |folder| rust(folder, &[]),
        program: RUST,
    },
    Build {
        name: "rust -O",
        language: "rust",
        ready: || true,
        compile: |folder| rust(folder, &["-O"]),
        program: RUST,
    },
    Build {
        name: "typescript",
        language: "ts",
        ready: || tool("node/node_modules").is_some(),
        compile: typescript,
        program: ("main.ts", |_| {
            "import { OPERATION_7_FAILED } from \"large-codes/operations\";\n\
             import { ENTRIES, entryOf } from \"large-codes/operations/entries\";\n\
             const received = [KNOWN, UNKNOWN];\n\
             const names = received.map((code) => entryOf(code)?.name ?? \"unknown\");\n\
             console.log(ENTRIES.length, ...names, entryOf(OPERATION_7_FAILED).name);\n"
        }),
    },
    Build {
        name: "kotlin",
        language: "kotlin",
        ready: || tool("kotlin/bin/kotlinc").is_some(),
        compile: kotlin,
        program: ("Main.kt", |_| {
            "import com.example.largecodes.Operations\n\
             fun main() {\n\
             \x20   val last = Operations.find(KNOWN)?.name ?: \"unknown\"\n\
             \x20   val none = Operations.find(UNKNOWN)?.name ?: \"unknown\"\n\
             \x20   println(\"${Operations.entries.size} $last $none ${Operations.OPERATION_7_FAILED.name}\")\n\
             }\n"
        }),
    },
    Build {
        name: "swift",
        language: "swift",
        ready: || tool("swift/bin/swift").is_some(),
        compile: |folder| swift(folder, "debug"),
        program: SWIFT,
    },
    Build {
        name: "swift -O",
        language: "swift",
        ready: || tool("swift/bin/swift").is_some(),
        compile: |folder| swift(folder, "release"),
        program: SWIFT,
    },
    Build {
        name: "go",
        language: "go",
        ready: || tool("go/bin/go").is_some() && LIBRARY.is_dir(),
        compile: go,
        program: ("app/main.go", |kind| match kind {
            Kind::Integer => {
                "package main\n\nimport (\n\t\"fmt\"\n\n\t\"example.com/large-codes/operations\"\n)\n\n\
                 func name(code operations.Code) string {\n\tif entry, ok := code.Entry(); ok {\n\t\treturn entry.Name\n\t}\n\treturn \"unknown\"\n}\n\n\
                 func main() {\n\tentries := 0\n\tfor range operations.All() {\n\t\tentries++\n\t}\n\
                 \tfmt.Println(entries, name(KNOWN), name(UNKNOWN), operations.Operation7Failed.Name())\n}\n"
            }
            Kind::String | Kind::None => {
                "package main\n\nimport (\n\t\"fmt\"\n\n\t\"example.com/large-codes/operations\"\n)\n\n\
                 func name(code string) string {\n\tif entry, ok := operations.Lookup(code); ok {\n\t\treturn entry.Name\n\t}\n\treturn \"unknown\"\n}\n\n\
                 func main() {\n\tentries := 0\n\tfor range operations.All() {\n\t\tentries++\n\t}\n\
                 \tfmt.Println(entries, name(KNOWN), name(UNKNOWN), operations.Operation7Failed.Name())\n}\n"
            }
        }),
    },
];

const RUST: (&str, fn(Kind) -> &'static str) = ("main.rs", |kind| match kind {
    Kind::Integer | Kind::String => {
        "use large_codes::Operations;\n\
         fn main() {\n\
         let last = Operations::from_code(KNOWN).map_or(\"unknown\", Operations::name);\n\
         let none = Operations::from_code(UNKNOWN).map_or(\"unknown\", Operations::name);\n\
         println!(\"{} {last} {none} {}\", Operations::all().len(), Operations::Operation7Failed.name());\n\
         }\n"
    }
    Kind::None => {
        "use large_codes::Operations;\n\
         fn main() {\n\
         let last = Operations::from_text(KNOWN).map_or(\"unknown\", Operations::name);\n\
         let none = Operations::from_text(UNKNOWN).map_or(\"unknown\", Operations::name);\n\
         println!(\"{} {last} {none} {}\", Operations::all().len(), Operations::Operation7Failed.name());\n\
         }\n"
    }
});

fn rust(folder: &Path, flags: &[&str]) -> Command {
    let rustc = |args: &[&str]| {
        let mut rustc = Command::new("rustc");
        rustc
            .args(["--edition", "2024", "-D", "warnings"])
            .args(flags)
            .args(args);
        silent(&mut rustc, folder);
    };
    rustc(&[
        "--crate-type",
        "rlib",
        "--crate-name",
        "large_codes",
        "generated/rust/src/lib.rs",
    ]);
    rustc(&[
        "--extern",
        "large_codes=liblarge_codes.rlib",
        "-o",
        "program",
        "main.rs",
    ]);
    Command::new(folder.join("program"))
}

fn typescript(folder: &Path) -> Command {
    let modules = tool("node/node_modules").expect("it is ready");
    let package = folder.join("node_modules/large-codes");
    copy(&folder.join("generated/ts"), &package);
    silent(tsc(&modules, "6.0").args(["-p", "."]), &package);
    fs::write(folder.join("package.json"), r#"{"type": "module"}"#).expect("package.json");
    let mut program = strict_tsc(&modules, "6.0");
    silent(program.args(["--module", "nodenext", "main.ts"]), folder);
    let mut node = Command::new("node");
    node.arg(folder.join("main.js"));
    node
}

fn kotlin(folder: &Path) -> Command {
    let (kotlinc, library) = (
        tool("kotlin/bin/kotlinc").expect("it is ready"),
        tool("kotlin/lib/kotlin-stdlib.jar").expect("it is ready"),
    );
    let mut build = Command::new(kotlinc);
    build.args([
        "-Werror",
        "-jvm-target",
        "1.8",
        "-d",
        "classes",
        "generated/kotlin/src/main/kotlin",
        "Main.kt",
    ]);
    silent(&mut build, folder);
    let class_path = env::join_paths([folder.join("classes"), library]).expect("a class path");
    let mut java = Command::new("java");
    java.arg("-cp").arg(class_path).arg("MainKt");
    java
}

const SWIFT: (&str, fn(Kind) -> &'static str) = ("app/Sources/App/main.swift", |_| {
    "import LargeCodes\n\
     let last = Operations(rawValue: KNOWN).entry?.name ?? \"unknown\"\n\
     let none = Operations(rawValue: UNKNOWN).entry?.name ?? \"unknown\"\n\
     print(Operations.allCases.count, last, none, Operations.operation7Failed.entry?.name ?? \"unknown\")\n"
});

fn swift(folder: &Path, configuration: &str) -> Command {
    let swift = tool("swift/bin/swift").expect("it is ready");
    let manifest = "// swift-tools-version: 6.0\nimport PackageDescription\n\
         let package = Package(name: \"App\", dependencies: [.package(path: \"../generated/swift\")], targets: [.executableTarget(name: \"App\", \
         dependencies: [.product(name: \"LargeCodes\", package: \"swift\")])], swiftLanguageModes: [.v6])\n";
    let app = folder.join("app");
    fs::write(app.join("Package.swift"), manifest).expect("Package.swift");
    let mut build = Command::new(&swift);
    build.args([
        "build",
        "--quiet",
        "-c",
        configuration,
        "-Xswiftc",
        "-warnings-as-errors",
    ]);
    content(&mut build, &app);
    let mut run = Command::new(swift);
    run.args(["run", "--quiet", "--package-path", arg(&app)])
        .args(["--skip-build", "-c", configuration, "App"]);
    run
}

/// A cache that has Go's library and nothing else. It is below `target`, since a static is never dropped.
static LIBRARY: LazyLock<PathBuf> = LazyLock::new(|| {
    let cache = fresh_folder("large-go-library");
    let mut build = offline(&tool("go/bin/go").expect("it is ready"));
    build.env("GOCACHE", &cache).args(["build", "std"]);
    silent(&mut build, &cache);
    cache
});

fn go(folder: &Path) -> Command {
    let go = tool("go/bin/go").expect("it is ready");
    let module = "module example.com/app\n\ngo 1.23\n\nrequire example.com/large-codes v1.0.0\n\nreplace example.com/large-codes => ../generated/go\n";
    let app = folder.join("app");
    fs::write(app.join("go.mod"), module).expect("go.mod");
    let program: PathBuf = folder.join("program");
    // A cache of its own: what Go compiled before would be no compilation.
    let cache = folder.join("cache");
    copy(&LIBRARY, &cache);
    let mut build = offline(&go);
    build
        .env("GOCACHE", cache)
        .args(["build", "-o"])
        .arg(&program)
        .arg(".");
    silent(&mut build, &app);
    Command::new(program)
}
