//! What `packaging/` makes of codegen for this platform, as the release workflow has it made, and
//! the machines on which that is installed.
#![cfg(unix)]

use std::env;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::tools::{Installed, tool};
use super::{CHEAP, Run, folder, fresh_folder, path_with, root};

/// A release of this platform alone.
pub struct Packed {
    pub folder: PathBuf,
    /// The Python that packs, and that users have.
    pub python: PathBuf,
    pub target: String,
}

/// Packs a release, once for all tests: what the workflow's jobs `pack` and `release` do.
pub fn packed() -> Installed<&'static Packed> {
    static PACKED: OnceLock<Packed> = OnceLock::new();
    let python = tool("packaging/bin/python")?;
    Ok(PACKED.get_or_init(|| {
        let target = host();
        let out = fresh_folder("packed");
        let folder = out.to_str().expect("UTF-8");
        packaging(&python, &["packaging/pack.sh", &target, folder]).exits(0);
        let finish = ["python", "packaging/finish.py", folder, &target];
        packaging(&python, &finish).exits(0);
        Packed {
            folder: out,
            python,
            target,
        }
    }))
}

/// What rustc calls this platform.
fn host() -> String {
    let said: Run = Command::new("rustc")
        .arg("-vV")
        .output()
        .expect("rustc runs")
        .into();
    let host = said
        .stdout
        .lines()
        .find_map(|line| line.strip_prefix("host: "));
    host.expect("a host").to_owned()
}

/// Runs a command of the repository, with the Python that packs.
pub fn packaging(python: &Path, command: &[&str]) -> Run {
    let bin = python.parent().expect("a folder");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packaging");
    let output = Command::new("bash")
        .args(["-c", "exec \"$@\"", "bash"])
        .args(command)
        .current_dir(root())
        .env("PATH", path_with(bin))
        .env("CARGO_TARGET_DIR", target)
        // Not in the source, where somebody may be at work.
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .envs(CHEAP)
        .output();
    output.expect("bash runs").into()
}

impl Packed {
    /// The systems for which this release has nothing.
    pub fn others(&self) -> Vec<String> {
        let targets = fs::read_to_string(root().join("packaging/targets.toml")).expect("a file");
        let names = targets.lines().filter_map(|line| line.strip_prefix('['));
        let names = names.map(|line| line.trim_end_matches(']').to_owned());
        names.filter(|name| *name != self.target).collect()
    }

    /// The one file of the release whose name begins and ends so.
    pub fn file(&self, begin: &str, end: &str) -> PathBuf {
        let entries = fs::read_dir(&self.folder).expect("a folder");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let mut fitting = paths.filter(|path| {
            let name = path.file_name().expect("a name").to_string_lossy();
            name.starts_with(begin) && name.ends_with(end)
        });
        let first = fitting.next();
        assert!(fitting.next().is_none(), "several are {begin}…{end}");
        first.unwrap_or_else(|| panic!("nothing is {begin}…{end}"))
    }
}

/// The machine of somebody who has no Rust, and no network: a home and a PATH with these programs
/// and those that every system has, and a proxy that nobody is behind.
pub struct Machine {
    pub folder: tempfile::TempDir,
}

/// What scripts of others use, pre-commit's and npm's.
const COMMON: [&str; 22] = [
    "awk",
    "basename",
    "bash",
    "cat",
    "chmod",
    "cp",
    "curl",
    "dirname",
    "env",
    "getconf",
    "git",
    "gzip",
    "ldd",
    "mkdir",
    "mv",
    "rm",
    "sed",
    "sh",
    "sha256sum",
    "tar",
    "tr",
    "uname",
];

impl Machine {
    pub fn new(programs: &[&str]) -> Self {
        let machine = Self { folder: folder() };
        fs::create_dir(machine.path("bin")).expect("a folder");
        for program in COMMON {
            // Not every system has every one.
            if let Some(place) = on_path(program) {
                machine.has(program, &place);
            }
        }
        for program in programs {
            let place = on_path(program);
            machine.has(program, &place.expect("it is on the PATH"));
        }
        machine
    }

    /// Puts a program on the PATH.
    pub fn has(&self, name: &str, program: &Path) {
        symlink(program, self.path("bin").join(name)).expect("a link");
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Puts a script on the PATH.
    pub fn script(&self, name: &str, script: &str) {
        let path = self.path("bin").join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("a script");
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("a script");
    }

    /// A command on this machine.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", self.path("bin"))
            .env("HOME", self.folder.path())
            .env("LC_ALL", "C.UTF-8")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .current_dir(self.folder.path());
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "A user");
            command.env(format!("GIT_{role}_EMAIL"), "user@example.com");
        }
        for proxy in ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"] {
            command.env(proxy, "http://127.0.0.1:9");
        }
        command
            .env("no_proxy", "127.0.0.1")
            .env("NO_PROXY", "127.0.0.1");
        command
    }
}

/// Where a program is.
fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut places = env::split_paths(&path).map(|folder| folder.join(program));
    places.find(|place| place.is_file())
}
