//! How an output folder differs from what was rendered.

use std::collections::BTreeSet;

use super::lock::Lock;
use super::staging::Staging;
use super::state::{Compared, New, State, without_zeros};
use super::{Digest, Folder, GIT_ATTRIBUTES, Origin, OutputError, Wanted};

/// A file that differs.
#[derive(Debug)]
pub(crate) struct Difference {
    /// Its path in the output folder.
    pub path: String,
    /// How it differs.
    pub state: State,
    /// What was rendered; `None` if the file is left over, or somebody else's that is in the way of
    /// a run that writes.
    pub new: Option<New>,
}

impl Difference {
    /// Whether a run changes or removes the file.
    pub(super) fn is_changed(&self) -> bool {
        self.new.is_some() || self.state == State::LeftOver { edited: false }
    }

    /// The text of what was rendered, for who looks.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.new {
            Some(New::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// What has to be done to a folder.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    /// The output folder.
    pub(super) folder: &'a Folder,
    /// What it is to have.
    wanted: &'a Wanted,
    /// The files that were rendered.
    pub paths: Vec<String>,
    /// The files that differ: first those that were rendered, in their order, then those that are
    /// left over, by path.
    pub differences: Vec<Difference>,
    /// How many files are as they should be.
    pub unchanged: usize,
    /// The lock file as it should be.
    pub(super) lock: Lock,
    /// The lock file as it is.
    pub old_lock: Lock,
    /// Where new files wait; `None` if there are none.
    pub(super) staging: Option<Staging<'a>>,
}

impl<'a> Plan<'a> {
    /// What follows from the comparison of all files that were rendered. Packages of other
    /// languages are not looked at.
    pub(super) fn new(
        folder: &'a Folder,
        wanted: &'a Wanted,
        old_lock: Lock,
        staging: Option<Staging<'a>>,
        files: Vec<Compared>,
    ) -> Result<Self, OutputError> {
        let layout = &wanted.layout;
        let is_ours = old_lock.of(layout);
        let mut lock = old_lock.only(|path| !is_ours(path), |part| layout.has(part));
        lock.set_catalog(&wanted.catalog);
        let mut left_over = left_over(folder, &old_lock, &files, &is_ours)?;
        let mut differences = Vec::new();
        let mut paths = Vec::new();
        let mut unchanged = 0;
        for file in files {
            // People may tell git something else about the folder; they have the last word.
            if file.state == Some(State::Foreign) && file.path == GIT_ATTRIBUTES {
                continue;
            }
            lock.add(&file.path, file.digest);
            match file.state {
                None => unchanged += 1,
                Some(state) => differences.push(Difference {
                    path: file.path.clone(),
                    state,
                    new: file.new,
                }),
            }
            paths.push(file.path);
        }
        differences.append(&mut left_over);
        drop(is_ours);
        // A spec that says the same in other words is no reason to write. But a run that does write
        // records the origin of every language that it rendered, so that the folder is then what
        // the same run would leave in an empty one.
        if !differences.is_empty() || lock != old_lock {
            for part in layout.parts() {
                lock.set_origin(part, &wanted.origin);
            }
        }
        Ok(Self {
            folder,
            wanted,
            paths,
            differences,
            unchanged,
            lock,
            old_lock,
            staging,
        })
    }

    /// Fails if the folder has the output of another catalogue, or in another form.
    pub(crate) fn is_owner(&self) -> Result<(), OutputError> {
        let folder = self.folder.path().to_owned();
        if let Some(other) = self.old_lock.other_catalog(&self.wanted.catalog) {
            return Err(OutputError::OtherCatalog {
                folder,
                has: other.clone(),
                wanted: self.wanted.catalog.clone(),
            });
        }
        if !self.old_lock.admits(&self.wanted.layout) {
            return Err(OutputError::OtherForm {
                folder,
                has: self.old_lock.layout(),
                wanted: self.wanted.layout.clone(),
            });
        }
        Ok(())
    }

    /// What a file was last generated from.
    pub(crate) fn origins(&self, path: &str) -> impl Iterator<Item = &Origin> {
        self.old_lock.origins(&self.wanted.layout.part_of(path))
    }

    /// Whether the lock file has to be written.
    pub(crate) fn lock_differs(&self) -> bool {
        self.lock != self.old_lock
    }
}

/// The files that an earlier run wrote and this one doesn't.
fn left_over(
    folder: &Folder,
    lock: &Lock,
    files: &[Compared],
    is_ours: impl Fn(&str) -> bool,
) -> Result<Vec<Difference>, OutputError> {
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
                new: None,
            });
        }
    }
    Ok(found)
}
