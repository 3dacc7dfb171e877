//! Kotlin: the Maven artifact, used from Kotlin and from Java, and looked at by ktlint.

mod embedded;
mod jvm;
mod large;
mod literals;
mod package;
mod refused;
mod shrunk;
mod words;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::formatter::{Bare, Formatter};
use crate::common::large::Build;
use crate::common::literal::Literal;
use crate::common::read_back::Workbench;
use crate::common::release::Release;
use crate::common::reserved::Words;
use crate::common::toolchain::Toolchain;
use crate::common::tools::{Checked, Installed, content, silent, tool, warnings_in};
use crate::common::write;
use jvm::{Jvm, Kotlinc};

pub struct Kotlin;

impl Toolchain for Kotlin {
    /// The compilers in their explicit API mode: somebody may have the sources in a module of their
    /// own.
    fn compile(&self, package: &Path) -> Checked {
        let (source, classes) = (package.join("src/main/kotlin"), package.join("classes"));
        for kotlinc in [Kotlinc::Oldest, Kotlinc::Newest] {
            Jvm::with(kotlinc, &[])?.kotlin_library(&source, &classes);
        }
        Ok(())
    }

    fn compile_names(&self, package: &Path) -> Checked {
        let (source, classes) = (package.join("src/main/kotlin"), package.join("classes"));
        Jvm::new(&[])?.kotlin_library(&source, &classes);
        Ok(())
    }

    fn formatters(&self) -> &'static [Formatter] {
        &[Formatter {
            name: "ktlint",
            check: ktlint,
        }]
    }

    fn suppressions(&self) -> &'static [&'static str] {
        &["@file:Suppress("]
    }

    fn conformance(&self, bench: &Workbench) -> Installed<Vec<Command>> {
        let (api, uses) = (bench.program.join("api"), bench.program.join("uses"));
        let jvm = Jvm::new(&[&api, &uses])?;
        jvm.kotlin_library(&bench.package.join("src/main/kotlin"), &api);
        // One user writes Java, and the other asks it too.
        jvm.java(&bench.program.join("Consumer.java"), &uses);
        jvm.kotlin(&bench.program.join("Main.kt"), &uses, &[]);
        refused::assert_refused(&jvm, &bench.program);
        Ok(vec![jvm.program("MainKt")])
    }

    /// On the JVM a program isn't compiled anew when a library is: what was compiled against
    /// version 1 runs with version 2 too.
    fn open_sets(&self, folder: &Path) -> Installed<String> {
        let (api, uses) = (folder.join("api"), folder.join("uses"));
        if api.exists() {
            fs::remove_dir_all(&api).expect("the other version");
        }
        let jvm = Jvm::new(&[&api, &uses])?;
        let run = || content(&mut jvm.program("MainKt"), folder).stdout;
        jvm.kotlin_library(&folder.join("generated/kotlin/src/main/kotlin"), &api);
        let compiled_before = uses.join("MainKt.class").exists().then(run);
        jvm.java(&folder.join("program/Consumer.java"), &uses);
        jvm.kotlin(&folder.join("program/Main.kt"), &uses, &[]);
        let output = run();
        if let Some(before) = compiled_before {
            assert_eq!(
                before, output,
                "compiled against version 1, run with version 2"
            );
        }
        Ok(output)
    }

    fn warnings(&self, folder: &Path, program: &str) -> Installed<String> {
        let (api, uses) = (folder.join("api"), folder.join("uses"));
        let jvm = Jvm::new(&[&api, &uses])?;
        jvm.kotlin_library(&folder.join("generated/kotlin/src/main/kotlin"), &api);
        let program = folder.join("program").join(program).with_extension("kt");
        Ok(warnings_in(&jvm.warnings(&program, &uses)))
    }

    /// Nothing renames from the command line: `ReplaceWith` is for `IntelliJ`.
    fn rename(&self, _: &Path, _: &str) -> Installed<bool> {
        Ok(false)
    }

    fn still_compiles(&self, folder: &Path) -> Installed<Result<(), String>> {
        let classes = folder.join("classes");
        if classes.exists() {
            fs::remove_dir_all(&classes).expect("another version");
        }
        let jvm = Jvm::new(&[&classes])?;
        jvm.kotlin_library(&folder.join("generated/kotlin/src/main/kotlin"), &classes);
        Ok(jvm.accepts(&folder.join("program"), &folder.join("compiled")))
    }

    fn columns(&self, folder: &Path) -> Installed<String> {
        let (api, uses) = (folder.join("api"), folder.join("uses"));
        let jvm = Jvm::new(&[&api, &uses])?;
        jvm.kotlin_library(&folder.join("generated/kotlin/src/main/kotlin"), &api);
        jvm.kotlin(&folder.join("program/Main.kt"), &uses, &[]);
        Ok(content(&mut jvm.program("MainKt"), folder).stdout)
    }

    fn imported(&self, project: &Path) -> Installed<[String; 2]> {
        let (api, uses, all) = (
            project.join("api"),
            project.join("uses"),
            project.join("all"),
        );
        let sources = project.join("src/main/kotlin");
        let package = Jvm::new(&[&api, &uses])?;
        package.kotlin_library(&project.join("generated/kotlin/src/main/kotlin"), &api);
        package.kotlin(&sources.join("Main.kt"), &uses, &[]);
        let embedded = Jvm::new(&[&all])?;
        embedded.kotlin(&sources, &all, &[]);
        Ok([package, embedded].map(|jvm| content(&mut jvm.program("MainKt"), project).stdout))
    }

    fn embedded_in(&self) -> &'static str {
        "src/main/kotlin/com/example/shopcodes"
    }

    fn words(&self) -> Words {
        words::WORDS
    }

    fn literal(&self) -> Literal {
        literals::LITERAL
    }

    fn publisher(&self, release: &mut Release) -> Checked {
        package::publisher(release, &tool("maven")?);
        Ok(())
    }

    fn read_manifest(&self, release: &Release, package: &Path) {
        content(release.command("mvn").arg("validate"), package);
    }

    fn consume(&self, release: &Release, consumer: &Path, example: &str) -> Installed<String> {
        package::consume(release, consumer, example)
    }

    fn embed(&self) -> Checked {
        embedded::embed()
    }

    fn fence(&self) -> &'static str {
        "kotlin"
    }

    fn compile_snippet(&self, folder: &Path, snippet: &str) -> Checked {
        let (api, uses) = (folder.join("api"), folder.join("uses"));
        let jvm = Jvm::new(&[&api, &uses])?;
        let file = folder.join("Snippet.kt");
        write(&file, snippet);
        jvm.kotlin_library(&folder.join("generated/kotlin/src/main/kotlin"), &api);
        jvm.kotlin(&file, &uses, &[]);
        Ok(())
    }

    fn builds(&self) -> &'static [Build] {
        &large::BUILDS
    }
}

fn ktlint(bare: &Bare) -> Checked {
    let mut ktlint = Command::new(tool("kotlin/bin/ktlint")?);
    ktlint.args(["--log-level=error", "**/*.kt"]);
    silent(&mut ktlint, bare.folder());
    Ok(())
}
