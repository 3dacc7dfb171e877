//! How an output folder differs from what was rendered.

use std::collections::BTreeSet;

use super::lock::Lock;
use super::{Digest, Folder, GIT_ATTRIBUTES, Layout, Origin, OutputError, Rendered};
use crate::language::RenderedFile;
use crate::name::Name;
use crate::parallel;

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

/// A file that differs.
#[derive(Debug)]
pub(crate) struct Difference<'a> {
    /// Its path in the output folder.
    pub path: String,
    /// How it differs.
    pub state: State,
    /// What was rendered; `None` if the file is left over.
    pub file: Option<&'a RenderedFile>,
}

impl Difference<'_> {
    /// Whether a run changes or removes the file.
    pub(super) fn is_changed(&self) -> bool {
        self.file.is_some() || self.state == State::LeftOver { edited: false }
    }
}

/// What has to be done to a folder.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    /// The output folder.
    pub(super) folder: &'a Folder,
    /// What it is to have, and of which catalogue.
    layout: &'a Layout,
    catalog: &'a Name,
    /// The files that differ: first those that were rendered, in their order, then those that are
    /// left over, by path.
    pub differences: Vec<Difference<'a>>,
    /// How many files are as they should be.
    pub unchanged: usize,
    /// The lock file as it should be.
    pub(super) lock: Lock,
    /// The lock file as it is.
    pub old_lock: Lock,
}

impl<'a> Plan<'a> {
    /// Compares a folder with what was rendered. Packages of other languages are not looked at.
    pub(crate) fn new(folder: &'a Folder, rendered: &'a Rendered) -> Result<Self, OutputError> {
        let Rendered {
            layout,
            files,
            catalog,
            origin,
            placeholders: _,
        } = rendered;
        let old_lock = Lock::read(folder)?;
        let is_ours = old_lock.of(layout);
        let paths = files.iter().map(|file| file.path.as_str());
        folder.holds(paths.chain(old_lock.paths().filter(|path| is_ours(path))))?;
        let mut lock = old_lock.only(|path| !is_ours(path), |part| layout.has(part));
        lock.set_catalog(catalog);
        let mut differences = Vec::new();
        let mut unchanged = 0;
        let compared = parallel::map(files, |file| -> Result<_, OutputError> {
            let rendered = Digest::of(file.text.as_bytes());
            let state = compare(folder, file, &rendered, &old_lock)?;
            Ok((state, rendered))
        });
        for (file, compared) in files.iter().zip(compared) {
            let (state, digest) = compared?;
            // People may tell git something else about the folder; they have the last word.
            if state == Some(State::Foreign) && file.path == GIT_ATTRIBUTES {
                continue;
            }
            match state {
                None => unchanged += 1,
                Some(state) => differences.push(Difference {
                    path: file.path.clone(),
                    state,
                    file: Some(file),
                }),
            }
            lock.add(&file.path, digest);
        }
        differences.append(&mut left_over(folder, &old_lock, files, &is_ours)?);
        drop(is_ours);
        // A spec that says the same in other words is no reason to write. But a run that does write
        // records the origin of every language that it rendered, so that the folder is then what
        // the same run would leave in an empty one.
        if !differences.is_empty() || lock != old_lock {
            for part in layout.parts() {
                lock.set_origin(part, origin);
            }
        }
        Ok(Self {
            folder,
            layout,
            catalog,
            differences,
            unchanged,
            lock,
            old_lock,
        })
    }

    /// Fails if the folder has the output of another catalogue, or in another form.
    pub(crate) fn is_owner(&self) -> Result<(), OutputError> {
        let folder = self.folder.path().to_owned();
        if let Some(other) = self.old_lock.other_catalog(self.catalog) {
            return Err(OutputError::OtherCatalog {
                folder,
                has: other.clone(),
                wanted: self.catalog.clone(),
            });
        }
        if !self.old_lock.admits(self.layout) {
            return Err(OutputError::OtherForm {
                folder,
                has: self.old_lock.layout(),
                wanted: self.layout.clone(),
            });
        }
        Ok(())
    }

    /// What a file was last generated from.
    pub(crate) fn origins(&self, path: &str) -> impl Iterator<Item = &Origin> {
        self.old_lock.origins(&self.layout.part_of(path))
    }

    /// Whether the lock file has to be written.
    pub(crate) fn lock_differs(&self) -> bool {
        self.lock != self.old_lock
    }
}

/// The files that an earlier run wrote and this one doesn't.
fn left_over<'a>(
    folder: &Folder,
    lock: &Lock,
    files: &[RenderedFile],
    is_ours: impl Fn(&str) -> bool,
) -> Result<Vec<Difference<'a>>, OutputError> {
    let rendered: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut found = Vec::new();
    for path in lock.paths() {
        if !is_ours(path) || rendered.contains(path) {
            continue;
        }
        if let Some(bytes) = folder.read(path)? {
            let is_as_left = without_zeros(&bytes).is_empty()
                || lock.wrote(path, &Digest::of(&bytes)) == Some(true);
            found.push(Difference {
                path: path.to_owned(),
                state: State::LeftOver {
                    edited: !is_as_left,
                },
                file: None,
            });
        }
    }
    Ok(found)
}

/// How a file on disk differs from the rendered one; `None` if it doesn't.
fn compare(
    folder: &Folder,
    file: &RenderedFile,
    rendered: &Digest,
    lock: &Lock,
) -> Result<Option<State>, OutputError> {
    let Some(bytes) = folder.read(&file.path)? else {
        let known = lock.wrote(&file.path, rendered).is_some();
        return Ok(Some(State::Missing { known }));
    };
    if bytes == file.text.as_bytes() {
        return Ok(None);
    }
    Ok(Some(match lock.wrote(&file.path, &Digest::of(&bytes)) {
        Some(true) => State::Stale,
        Some(false) if is_cut(&bytes, file) => State::Cut,
        // A lock file that lost its end, or is an old one, doesn't know all files any more.
        None if lock.may_have_known(&file.path) && is_cut(&bytes, file) => State::Cut,
        None => State::Foreign,
        Some(false) if has_conflict(&bytes) => State::Merged { conflict: true },
        Some(false) if lock.is_merged(&file.path) => State::Merged { conflict: false },
        Some(false) => State::Edited {
            stale: lock.wrote(&file.path, rendered) == Some(false),
        },
    }))
}

/// Whether nothing is in a file but the beginning of what was rendered.
fn is_cut(bytes: &[u8], file: &RenderedFile) -> bool {
    file.text.as_bytes().starts_with(without_zeros(bytes))
}

/// The bytes before the zeros at the end, which some file systems put in the place of what was not
/// written when the power failed.
fn without_zeros(bytes: &[u8]) -> &[u8] {
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
