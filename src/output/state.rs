//! How a file in an output folder differs from what was rendered.

use super::Digest;
use super::lock::Lock;
use super::staging::Slot;

/// How a file differs from what was rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// It isn't there.
    Missing {
        /// Whether codegen once wrote it.
        known: bool,
    },
    /// It is as codegen left it, which is not what the spec gives now.
    Stale,
    /// It is the beginning of what the spec gives, or empty: a disk that was full or a failure of
    /// the power left it so, and nothing of anybody's is in it.
    Cut,
    /// Codegen wrote it, and somebody has changed it since.
    Edited {
        /// Whether it would be out of date even without the edit.
        stale: bool,
    },
    /// Git merged it from two branches that both generated, so it is what neither of them left.
    Merged {
        /// Whether git left its conflict markers.
        conflict: bool,
    },
    /// Codegen once wrote it, and no longer does.
    LeftOver {
        /// Whether somebody has changed it since. Nobody could bring the edit back, so such a file
        /// is never removed.
        edited: bool,
    },
    /// Somebody else's file is in the way.
    Foreign,
}

/// What a file is to be.
#[derive(Debug)]
pub(crate) enum New {
    /// Its text, for who looks.
    Text(String),
    /// Where it waits, for who writes.
    Staged(Slot),
}

/// A file that was compared.
#[derive(Debug)]
pub(crate) struct Compared {
    pub(super) path: String,
    /// The digest of what was rendered.
    pub(super) digest: Digest,
    /// How it differs; `None` if it doesn't.
    pub(super) state: Option<State>,
    pub(super) new: Option<New>,
}

/// How a file on disk differs from the rendered one. So many bytes at the beginning of both are the
/// same.
pub(super) fn state(
    old: Option<&[u8]>,
    common: usize,
    path: &str,
    rendered: &Digest,
    lock: &Lock,
) -> State {
    let Some(bytes) = old else {
        let known = lock.wrote(path, rendered).is_some();
        return State::Missing { known };
    };
    // Nothing is in it but the beginning of what was rendered.
    let is_cut = || without_zeros(bytes).len() <= common;
    match lock.wrote(path, &Digest::of(bytes)) {
        Some(true) => State::Stale,
        Some(false) if is_cut() => State::Cut,
        // A lock file that lost its end, or is an old one, doesn't know all files any more.
        None if lock.may_have_known(path) && is_cut() => State::Cut,
        None => State::Foreign,
        Some(false) if has_conflict(bytes) => State::Merged { conflict: true },
        Some(false) if lock.is_merged(path) => State::Merged { conflict: false },
        Some(false) => State::Edited {
            stale: lock.wrote(path, rendered) == Some(false),
        },
    }
}

/// The bytes before the zeros at the end, which some file systems put in the place of what was not
/// written when the power failed.
pub(super) fn without_zeros(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| *byte != 0);
    &bytes[..end.map_or(0, |last| last + 1)]
}

/// Whether git left a conflict in a file.
fn has_conflict(bytes: &[u8]) -> bool {
    let has_line = |marker: &[u8]| {
        let mut lines = bytes.split(|byte| *byte == b'\n');
        lines.any(|line| line.starts_with(marker))
    };
    has_line(b"<<<<<<< ") && has_line(b">>>>>>> ")
}
