//! The compilers and tools that the tests use; `tests/run.sh` puts them below `.tools`.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Run, root};

/// A tool is missing, which has been reported. Nothing but [`tool`] can say so.
#[derive(Debug)]
pub struct Missing(());

/// What needs a tool that may be missing.
pub type Installed<T> = Result<T, Missing>;

/// A check by such a tool.
pub type Checked = Installed<()>;

/// A tool that `tests/run.sh` installs. Where it is missing the test says so and how to get it, and
/// is not counted as having checked anything; where `CI=true` that is a failure.
pub fn tool(path: &str) -> Installed<PathBuf> {
    let tool = root().join(".tools").join(path);
    if tool.exists() {
        return Ok(tool);
    }
    let missing = format!("NOT CHECKED: .tools/{path} is missing; `tests/run.sh` installs it");
    assert!(env::var("CI").as_deref() != Ok("true"), "{missing}");
    println!("{missing}");
    Err(Missing(()))
}

/// Runs a tool in a folder.
pub fn output(command: &mut Command, folder: &Path) -> Run {
    let output = command.current_dir(folder).output();
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    output.into()
}

/// Runs a tool in a folder and asserts that it succeeds.
#[track_caller]
pub fn content(command: &mut Command, folder: &Path) -> Run {
    let run = output(command, folder);
    assert_eq!(
        run.status,
        Some(0),
        "{command:?}\n{}\n{}",
        run.stdout,
        run.stderr
    );
    run
}

/// Whether a compiler, which has its folder, takes what it is given; or what it says.
pub fn accepted(command: &mut Command) -> Result<(), String> {
    let run: Run = command.output().expect("a compiler runs").into();
    match run.status {
        Some(0) => Ok(()),
        _ => Err(format!("{}{}", run.stdout, run.stderr)),
    }
}

/// Runs a tool and asserts that it succeeds and prints nothing.
#[track_caller]
pub fn silent(command: &mut Command, folder: &Path) {
    let run = content(command, folder);
    assert_eq!(
        (run.stdout.trim(), run.stderr.trim()),
        ("", ""),
        "{command:?} printed something"
    );
}

/// The warnings among what a compiler says, and its notes on them: the name of the file, the place
/// in it and the text of each, once and in the order of their places.
pub fn warnings_in(said: &str) -> String {
    let warnings: BTreeSet<(&str, Vec<u32>, &str)> = said
        .lines()
        .filter_map(|line| {
            let parts = line.split_once(" warning: ");
            let (place, text) = parts.or_else(|| line.split_once(" note: "))?;
            let (path, place) = place.split_once(':')?;
            let numbers = place.trim_end_matches(':').split(':');
            let numbers = numbers.map(|number| number.parse().expect("a line or a column"));
            let file = path.rsplit_once('/').map_or(path, |(_, file)| file);
            Some((file, numbers.collect(), text))
        })
        .collect();
    let line = |(file, place, text): &(&str, Vec<u32>, &str)| {
        let place: Vec<String> = place.iter().map(u32::to_string).collect();
        format!("{file}:{}: {text}\n", place.join(":"))
    };
    warnings.iter().map(line).collect()
}
