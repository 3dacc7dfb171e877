//! What git knows of files.

mod revision;

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

pub(crate) use revision::{Revision, RevisionError, files_of};

/// The files below a folder that git neither knows nor ignores, by their paths from here. None if
/// there is no repository here, or no git.
pub(crate) fn untracked(folder: &Path) -> BTreeSet<PathBuf> {
    // Not `git -C`: the path of the index that git gives to its hooks is one from here
    // (githooks(5), "Description").
    let listed = Command::new("git")
        .args(["ls-files", "--others", "--exclude-standard", "-z", "--"])
        .arg(folder)
        .stderr(Stdio::null())
        .output();
    let Ok(listed) = listed else {
        return BTreeSet::new();
    };
    let paths = listed.stdout.split(|byte| *byte == 0);
    let paths = paths.filter_map(|path| std::str::from_utf8(path).ok());
    paths
        .filter(|path| !path.is_empty())
        .map(|path| plain(Path::new(path)))
        .collect()
}

/// A path without the parts that mean nothing (`./x`).
pub(crate) fn plain(path: &Path) -> PathBuf {
    let parts = path.components();
    parts.filter(|part| *part != Component::CurDir).collect()
}
