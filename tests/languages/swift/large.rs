//! A program with a large table.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::arg;
use crate::common::large::{Build, Kind};
use crate::common::tools::{Checked, content, tool};

pub const BUILDS: [Build; 2] = [
    Build {
        name: "swift",
        ready,
        compile: |folder| compile(folder, "debug"),
        file: FILE,
        program,
    },
    Build {
        name: "swift -O",
        ready,
        compile: |folder| compile(folder, "release"),
        file: FILE,
        program,
    },
];

const FILE: &str = "app/Sources/App/main.swift";

fn program(_: Kind) -> &'static str {
    "import LargeCodes\n\
     let last = Operations(rawValue: KNOWN).name ?? \"unknown\"\n\
     let none = Operations(rawValue: UNKNOWN).name ?? \"unknown\"\n\
     let constant = Operations.operation7Failed.name ?? \"unknown\"\n\
     print(Operations.allCases.count, last, none, constant)\n"
}

fn ready() -> Checked {
    tool("swift/bin/swift").map(drop)
}

fn compile(folder: &Path, configuration: &str) -> Command {
    let swift = tool("swift/bin/swift").expect("it is ready");
    let manifest = "// swift-tools-version: 6.0
import PackageDescription
\
         let package = Package(
\
         name: \"App\", dependencies: [.package(path: \"../generated/swift\")],
\
         targets: [.executableTarget(name: \"App\", \
         dependencies: [.product(name: \"LargeCodes\", package: \"swift\")])],
\
         swiftLanguageModes: [.v6])
";
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
