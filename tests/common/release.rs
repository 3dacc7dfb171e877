//! A version that is about to be published, with the tools of a test and no network.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::library::Language;
use super::toolchain::{home, toolchain};
use super::tools::{Checked, content};
use super::{copy, folder, golden, make_executable, root, shipped_json};

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

/// What belongs into every package, whatever its language.
pub const TEXTS: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// Packs a language's package as PUBLISHING.md says, and asserts that its tool reads the manifests
/// of the golden packages, and that the consumer's program works with the package.
pub fn assert_can_be_published(language: Language) -> Checked {
    let mut release = Release::new(language);
    let toolchain = toolchain(language);
    toolchain.publisher(&mut release)?;
    release.pack();
    for case in golden::CASES {
        let package = release.path().join("release").join(case);
        copy(&golden::package(case, language), &package);
        toolchain.read_manifest(&release, &package);
    }
    let printed = toolchain.consume(&release, &release.consumer("consumer"), &release.example())?;
    assert_eq!(printed, PRINTED);
    Ok(())
}

/// A repository with the spec and what was generated from it, in which a version is about to be
/// published for a language.
pub struct Release {
    language: Language,
    folder: tempfile::TempDir,
    pub version: String,
    /// Folders that come first on the PATH.
    path: Vec<PathBuf>,
    /// Variables by which the language's tools stay off the network and in the folder.
    variables: Vec<(&'static str, OsString)>,
}

impl Release {
    fn new(language: Language) -> Self {
        let folder = folder();
        for part in ["generated", "spec"] {
            copy(&root().join(part), &folder.path().join(part));
        }
        let ignored = root().join(".gitignore");
        fs::copy(ignored, folder.path().join(".gitignore")).expect(".gitignore");
        let version = shipped_json()["version"]
            .as_str()
            .expect("a version")
            .to_owned();
        Self {
            language,
            folder,
            version,
            path: Vec::new(),
            variables: Vec::new(),
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Sets a variable of the environment for every command.
    pub fn set(&mut self, variable: &'static str, value: impl Into<OsString>) {
        self.variables.push((variable, value.into()));
    }

    /// Puts a folder before those on the PATH.
    pub fn add_to_path(&mut self, folder: PathBuf) {
        self.path.insert(0, folder);
    }

    /// A command with the tools of this test, and no network.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let path = env::var_os("PATH").unwrap_or_default();
        let path = self.path.iter().cloned().chain(env::split_paths(&path));
        let mut command = Command::new(program);
        command
            .env("PATH", env::join_paths(path).expect("a PATH"))
            .envs(self.variables.iter().cloned())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null");
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "A publisher");
            command.env(format!("GIT_{role}_EMAIL"), "publisher@example.com");
        }
        command
    }

    /// Puts a program of this test's own before those that are installed.
    pub fn shim(&mut self, name: &str, script: &str) {
        let bin = self.path().join("bin");
        fs::create_dir_all(&bin).expect("a folder");
        fs::write(bin.join(name), format!("#!/bin/sh\n{script}\n")).expect("a script");
        make_executable(&bin.join(name));
        self.add_to_path(bin);
    }

    /// The folder with the language's package.
    pub fn package(&self) -> PathBuf {
        self.path().join("generated").join(self.language.folder())
    }

    /// The last code block of the language in its package's README.
    fn example(&self) -> String {
        let text = fs::read_to_string(self.package().join("README.md")).expect("README.md");
        let fence = format!("```{}\n", toolchain(self.language).fence());
        let (_, example) = text.rsplit_once(&fence).expect("an example");
        example.split_once("```").expect("its end").0.to_owned()
    }

    /// Does what PUBLISHING.md says: the dry run's first block, and the language's.
    fn pack(&self) {
        let text = fs::read_to_string(root().join("PUBLISHING.md")).expect("PUBLISHING.md");
        let (_, dry_run) = text.split_once("\n## 2. ").expect("a dry run");
        let (dry_run, _) = dry_run.split_once("\n## 3. ").expect("its end");
        let block = |text: &str| {
            let (_, block) = text.split_once("```sh\n").expect("a block");
            block.split_once("```").expect("its end").0.to_owned()
        };
        let (_, after) = dry_run
            .split_once(&format!("\n{}: ", self.language.title()))
            .expect("the language");
        let git = |args: &[&str]| {
            content(self.command("git").args(args), self.path());
        };
        git(&["init", "--quiet"]);
        git(&["add", "."]);
        git(&["commit", "--quiet", "--message", "Release"]);
        let script = block(dry_run) + &block(after);
        content(
            self.command("bash")
                .args(["-euo", "pipefail", "-c", &script]),
            self.path(),
        );
    }

    /// A file below the folder.
    pub fn write(&self, path: &str, text: &str) -> PathBuf {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(&path, text).expect("a file");
        path
    }

    /// A copy of a program in the language's folder that uses the package.
    pub fn consumer(&self, name: &str) -> PathBuf {
        let to = self.path().join("consumers").join(name);
        copy(&home(self.language).join(name), &to);
        to
    }
}
