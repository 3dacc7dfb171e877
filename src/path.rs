//! Paths and system errors, in the form in which people read them.

use std::fs;
use std::io;
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};

/// A path with `/` between its parts, whichever separator the system uses.
pub(crate) fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

/// The path of a folder without a slash at its end.
pub(crate) fn folder_name(path: &Path) -> String {
    slashes(path).trim_end_matches('/').to_owned()
}

/// A path as seen from the folder of a file that is in this folder or in one above: `../a.yaml` or
/// the like.
pub(crate) fn seen_from(file: &Path, path: &Path) -> PathBuf {
    let steps = file.components().filter(|it| *it == Component::ParentDir);
    let here = std::env::current_dir().unwrap_or_default();
    let above = here.ancestors().nth(steps.count()).unwrap_or(&here);
    let mut seen = here.strip_prefix(above).unwrap_or(&here).to_owned();
    for part in path.components() {
        let is_undone = matches!(seen.components().next_back(), Some(Component::Normal(_)));
        match part {
            Component::CurDir => {}
            Component::ParentDir if is_undone => drop(seen.pop()),
            part => seen.push(part),
        }
    }
    seen
}

/// The folders on the way to a path with `/` between its parts, the innermost first.
pub(crate) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/').map(|(folder, _)| folder), |folder| {
        folder.rsplit_once('/').map(|(above, _)| above)
    })
}

/// The system's message for an error, without the error number.
pub(crate) fn system_words(error: &io::Error) -> String {
    // Windows has several sentences for either, none of which is what people look for.
    if cfg!(windows) && error.raw_os_error().is_some() {
        match error.kind() {
            io::ErrorKind::NotFound => return "no such file or directory".to_owned(),
            io::ErrorKind::PermissionDenied => return "permission denied".to_owned(),
            _ => {}
        }
    }
    let words = error.to_string();
    let (words, _) = words.split_once(" (os error").unwrap_or((&words, ""));
    words.to_lowercase()
}

/// Where a folder is, which need not exist yet.
pub(crate) fn resolved(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = absolute
        .ancestors()
        .find_map(|it| Some((it, fs::canonicalize(it).ok()?)));
    let Some((above, mut real)) = there else {
        return absolute;
    };
    for part in absolute
        .strip_prefix(above)
        .unwrap_or(Path::new(""))
        .components()
    {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => real.push(part),
        }
    }
    real
}
