//! The compilers and tools that the tests use; `tests/run.sh` puts them below `.tools`.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Run, root};

/// A tool that `tests/run.sh` installs. Where it is missing the test says so and how to get it, and is not counted as having
/// checked anything; where `CI=true` that is a failure.
pub fn tool(path: &str) -> Option<PathBuf> {
    let tool = root().join(".tools").join(path);
    if tool.exists() {
        return Some(tool);
    }
    let missing = format!("NOT CHECKED: .tools/{path} is missing; `tests/run.sh` installs it");
    assert!(env::var("CI").as_deref() != Ok("true"), "{missing}");
    println!("{missing}");
    None
}

/// Runs a tool in a folder and asserts that it is content.
#[track_caller]
pub fn content(command: &mut Command, folder: &Path) -> Run {
    let run: Run = command
        .current_dir(folder)
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"))
        .into();
    assert_eq!(
        run.status,
        Some(0),
        "{command:?}\n{}\n{}",
        run.stdout,
        run.stderr
    );
    run
}

/// Runs a tool and asserts that it is content and has nothing to say.
#[track_caller]
pub fn silent(command: &mut Command, folder: &Path) {
    let run = content(command, folder);
    assert_eq!(
        (run.stdout.trim(), run.stderr.trim()),
        ("", ""),
        "{command:?} has something to say"
    );
}

/// A Go tool that downloads nothing: there is nothing to download.
pub fn offline(tool: &Path) -> Command {
    let mut path = vec![tool.parent().expect("a folder").to_path_buf()];
    path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let mut command = Command::new(tool);
    command
        .env("PATH", env::join_paths(path).expect("a PATH"))
        .env("GOTOOLCHAIN", "local")
        .env("GOPROXY", "off")
        .env("GOFLAGS", "-mod=mod")
        .env("GOWORK", "off");
    command
}
