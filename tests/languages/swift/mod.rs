//! Swift: the package, in its language mode 6, looked at by the compiler and swift-format.

mod conformance;
mod embedded;
mod large;
mod literals;
mod package;
mod refused;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::formatter::{Bare, Formatter};
use crate::common::large::Build;
use crate::common::literal::Literal;
use crate::common::read_back::Workbench;
use crate::common::release::Release;
use crate::common::reserved::Words;
use crate::common::toolchain::Toolchain;
use crate::common::tools::{Checked, Installed, accepted, content, silent, tool, warnings_in};
use crate::common::{edit, files, write};

pub struct Swift;

impl Toolchain for Swift {
    fn compile(&self, package: &Path) -> Checked {
        let mut swiftc = Command::new(tool("swift/bin/swiftc")?);
        swiftc.args(["-typecheck", "-wmo", "-swift-version", "6"]);
        swiftc.args(["-package-name", "golden", "-warnings-as-errors"]);
        let sources = files(&package.join("Sources")).into_keys();
        swiftc.args(sources.map(|file| PathBuf::from("Sources").join(file)));
        silent(&mut swiftc, package);
        Ok(())
    }

    fn formatters(&self) -> &'static [Formatter] {
        &[Formatter {
            name: "swift-format",
            check: swift_format,
        }]
    }

    fn suppressions(&self) -> &'static [&'static str] {
        &["// swiftlint:disable", "// swift-format-ignore-file"]
    }

    fn conformance(&self, bench: &Workbench) -> Installed<Vec<Command>> {
        let program = bench.program.join("app");
        conformance::write_constants(bench, &program.join("Sources/Conformance/Constants.swift"));
        let program = build(&program, "Conformance")?;
        refused::assert_refused(&bench.package)?;
        Ok(vec![program])
    }

    fn open_sets(&self, folder: &Path) -> Installed<String> {
        let program = folder.join("program/app");
        Ok(content(&mut build(&program, "App")?, &program).stdout)
    }

    fn warnings(&self, folder: &Path, program: &str) -> Installed<String> {
        let mut build = Command::new(tool("swift/bin/swift")?);
        build.args(["build", "--product", program]);
        let said = content(&mut build, &folder.join("program/app"));
        Ok(warnings_in(&(said.stdout + &said.stderr)))
    }

    /// Nothing renames from the command line: fix-its are for Xcode.
    fn rename(&self, _: &Path, _: &str) -> Installed<bool> {
        Ok(false)
    }

    fn still_compiles(&self, folder: &Path) -> Installed<Result<(), String>> {
        let swiftc = tool("swift/bin/swiftc")?;
        let sources = folder.join("generated/swift/Sources");
        let module = fs::read_dir(&sources).expect("sources").next();
        let module = module.expect("a module").expect("a module").file_name();
        let module = module.to_str().expect("UTF-8");
        let library = folder.join("library");
        if library.exists() {
            fs::remove_dir_all(&library).expect("another version");
        }
        fs::create_dir_all(&library).expect("a folder");
        let mut package = Command::new(&swiftc);
        package.args([
            "-swift-version",
            "6",
            "-parse-as-library",
            "-emit-module",
            "-wmo",
        ]);
        package.args(["-module-name", module, "-emit-module-path"]);
        package.arg(library.join(format!("{module}.swiftmodule")));
        package.args(files(&sources).into_keys().map(|file| sources.join(file)));
        content(&mut package, folder);
        let mut program = Command::new(&swiftc);
        program.args([
            "-typecheck",
            "-swift-version",
            "6",
            "-parse-as-library",
            "-I",
        ]);
        program.arg(&library).arg("program/main.swift");
        Ok(accepted(program.current_dir(folder)))
    }

    fn columns(&self, folder: &Path) -> Installed<String> {
        self.open_sets(folder)
    }

    fn imported(&self, project: &Path) -> Installed<[String; 2]> {
        let sources = project.join("Sources");
        let main = sources.join("Embedded/main.swift");
        fs::copy(sources.join("Shop/main.swift"), &main).expect("main.swift");
        edit(&main, "import ShopCodes\n", "");
        let mut run = build(project, "Shop")?;
        let package = content(&mut run, project).stdout;
        let mut run = build(project, "Embedded")?;
        Ok([package, content(&mut run, project).stdout])
    }

    fn embedded_in(&self) -> &'static str {
        "Sources/Embedded/Errors"
    }

    fn words(&self) -> Words {
        words::WORDS
    }

    fn literal(&self) -> Literal {
        literals::LITERAL
    }

    fn publisher(&self, release: &mut Release) -> Checked {
        let script = format!("exec {} \"$@\"", tool("swift/bin/swift")?.display());
        release.shim("swift", &script);
        Ok(())
    }

    fn read_manifest(&self, release: &Release, package: &Path) {
        let mut swift = release.command("swift");
        content(swift.args(["package", "dump-package"]), package);
    }

    fn consume(&self, release: &Release, consumer: &Path, example: &str) -> Installed<String> {
        Ok(package::consume(release, consumer, example))
    }

    fn embed(&self) -> Checked {
        embedded::embed()
    }

    fn fence(&self) -> &'static str {
        "swift"
    }

    fn compile_snippet(&self, folder: &Path, snippet: &str) -> Checked {
        let package = folder.join("generated/swift");
        // The compiler looks at one module, which doesn't import itself.
        let snippet = snippet.replacen("import SmsCodes\n", "", 1);
        write(&package.join("Sources/SmsCodes/Snippet.swift"), &snippet);
        self.compile(&package)
    }

    fn builds(&self) -> &'static [Build] {
        &large::BUILDS
    }
}

/// Builds a program, and returns what runs it.
fn build(program: &Path, product: &str) -> Installed<Command> {
    let swift = tool("swift/bin/swift")?;
    let mut build = Command::new(&swift);
    build.args(["build", "--quiet", "-Xswiftc", "-warnings-as-errors"]);
    content(&mut build, program);
    let mut run = Command::new(&swift);
    run.args(["run", "--quiet", "--skip-build", product])
        .current_dir(program);
    Ok(run)
}

fn swift_format(bare: &Bare) -> Checked {
    let mut format = Command::new(tool("swift/bin/swift")?);
    format.args(["format", "lint", "--strict", "-r"]);
    format.args(bare.each("Sources"));
    format.args(bare.each("Package.swift"));
    silent(&mut format, bare.folder());
    Ok(())
}
