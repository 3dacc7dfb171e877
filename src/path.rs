//! Paths and the system's answers about them, in the words that people read.

use std::io;
use std::path::{MAIN_SEPARATOR, Path};

/// A path with `/` between its parts, whatever the system writes.
pub(crate) fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

/// A folder's path without a slash at its end, for messages that add one or go on without.
pub(crate) fn folder_name(path: &Path) -> String {
    slashes(path).trim_end_matches('/').to_owned()
}

/// The system's words for an error, without its number.
pub(crate) fn system_words(error: &io::Error) -> String {
    let words = error.to_string();
    let (words, _) = words.split_once(" (os error").unwrap_or((&words, ""));
    words.to_lowercase()
}
