//! A repository in which a version is about to be published, with the tools of a test and no network.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common;
use crate::common::tools::content;

/// A repository with the spec and what was generated from it, in which a version is about to be published.
pub struct Workbench {
    folder: tempfile::TempDir,
    pub version: String,
    /// Folders that come first on the PATH.
    pub path: Vec<PathBuf>,
}

impl Workbench {
    pub fn new() -> Self {
        let folder = common::folder();
        for part in ["generated", "spec"] {
            common::copy(&common::root().join(part), &folder.path().join(part));
        }
        let ignored = common::root().join(".gitignore");
        fs::copy(ignored, folder.path().join(".gitignore")).expect(".gitignore");
        let version = common::shipped_json()["version"]
            .as_str()
            .expect("a version")
            .to_owned();
        let path = Vec::new();
        Self {
            folder,
            version,
            path,
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A command with the tools of this test, and no network.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let path = env::var_os("PATH").unwrap_or_default();
        let path = self.path.iter().cloned().chain(env::split_paths(&path));
        let mut command = Command::new(program);
        command
            .env("PATH", env::join_paths(path).expect("a PATH"))
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TARGET_DIR", self.path().join("target"))
            .env("npm_config_offline", "true")
            .env("npm_config_cache", self.path().join("npm-cache"))
            .env("GOTOOLCHAIN", "local")
            .env("GOPROXY", "off")
            .env("GOWORK", "off")
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
        fs::set_permissions(bin.join(name), fs::Permissions::from_mode(0o755)).expect("a script");
        if self.path.first() != Some(&bin) {
            self.path.insert(0, bin);
        }
    }

    /// Does what PUBLISHING.md says: the dry run's first block, and the one of a language.
    pub fn publish(&self, language: &str) {
        let text = fs::read_to_string(common::root().join("PUBLISHING.md")).expect("PUBLISHING.md");
        let (_, dry_run) = text.split_once("\n## 2. ").expect("a dry run");
        let (dry_run, _) = dry_run.split_once("\n## 3. ").expect("its end");
        let block = |text: &str| {
            let (_, block) = text.split_once("```sh\n").expect("a block");
            block.split_once("```").expect("its end").0.to_owned()
        };
        let (_, after) = dry_run
            .split_once(&format!("\n{language}: "))
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

    /// Copies a consumer to a folder of its own.
    pub fn consumer(&self, name: &str) -> PathBuf {
        let to = self.path().join("consumer").join(name);
        common::copy(&common::root().join("tests/consumers").join(name), &to);
        to
    }
}

/// The compiler's libraries, but for `std` and what is built on it.
pub fn sysroot_without_std(folder: &Path) -> PathBuf {
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

/// A Maven repository that looks like another one; what is installed into it goes nowhere else.
pub fn mirror(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folders");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let copy = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            mirror(&path, &copy);
        } else {
            symlink(&path, copy).expect("a link");
        }
    }
}
