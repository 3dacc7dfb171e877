//! Makes the changes of a [`Plan`].

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use cap_std::fs::Metadata;

use super::lock::Lock;
use super::staging::{Kept, Slot, Staging, remove_folders};
use super::{Difference, LOCK_FILE, OutputError, Plan, State};
use crate::parallel;

/// What has been done to a file.
struct Step<'a> {
    path: &'a str,
    slot: Slot,
    /// How the old file waits in the staging folder.
    kept: Kept,
    done: io::Result<()>,
}

impl Plan<'_> {
    /// Makes the changes: all of them, or none. All new files are first written to a staging folder
    /// and then moved into place, so that a full disk leaves the folder as it was. If a file can't
    /// be moved, those that were are moved back. If nothing differs, nothing is touched.
    pub(crate) fn apply(&self) -> Result<(), OutputError> {
        self.is_clear()?;
        if self.differences.is_empty() && !self.lock_differs() {
            return Ok(());
        }
        let root = self.folder.dir()?;
        let staging = Staging::new(root).map_err(self.folder.failed("write to", ""))?;
        let changes: Vec<(Slot, &Difference)> = (0..)
            .map(Slot::File)
            .zip(self.differences.iter().filter(|it| it.is_changed()))
            .collect();
        self.stage(&staging, &changes)?;
        let folders = self.missing_folders();
        let made: Vec<&str> = folders.iter().map(String::as_str).collect();
        staging
            .note_folders(&folders)
            .map_err(self.folder.failed("write to", ""))?;
        let written = self.make_folders(&made).and_then(|()| {
            let steps = replace(&staging, &changes);
            self.undo_if_failed(&staging, steps)
        });
        match written {
            Ok(()) => self.remove_emptied_folders(),
            Err(_) => remove_folders(root, &made),
        }
        written
    }

    /// Fails if somebody else's files are in the way.
    pub(crate) fn is_clear(&self) -> Result<(), OutputError> {
        let foreign: Vec<PathBuf> = self
            .differences
            .iter()
            .filter(|difference| difference.state == State::Foreign)
            .map(|difference| self.folder.path().join(&difference.path))
            .collect();
        if foreign.is_empty() {
            Ok(())
        } else {
            Err(OutputError::Foreign { paths: foreign })
        }
    }

    /// Writes all new files where they wait.
    fn stage(&self, staging: &Staging, changes: &[(Slot, &Difference)]) -> Result<(), OutputError> {
        let root = self.folder.dir()?;
        let mode = |path: &str| {
            let there = root.symlink_metadata(path).ok();
            there.filter(Metadata::is_file).map(|it| it.permissions())
        };
        let staged = parallel::map(changes, |(slot, difference)| {
            let path = &difference.path;
            match difference.file {
                Some(file) => staging.write(*slot, &file.text, mode(path)),
                None => Ok(()),
            }
            .map_err(self.folder.failed("write", path))
        });
        staged.into_iter().collect::<Result<(), _>>()?;
        // If the run is cut off from here on, the next one must know both the old files and the new
        // as codegen's own.
        let pending = self.old_lock.and(&self.lock);
        for (slot, lock) in [(Slot::Pending, &pending), (Slot::Lock, &self.lock)] {
            let written = staging.write(slot, &Lock::text(lock), mode(LOCK_FILE));
            written.map_err(self.folder.failed("write", LOCK_FILE))?;
        }
        Ok(())
    }

    /// The folders that new files need and that aren't there, each after those that it is in.
    fn missing_folders(&self) -> Vec<String> {
        let written = self.differences.iter().filter(|it| it.file.is_some());
        let folders: BTreeSet<&Path> = written
            .flat_map(|difference| Path::new(&difference.path).ancestors().skip(1))
            .filter(|folder| !folder.as_os_str().is_empty())
            .collect();
        let missing = |folder: &&Path| !self.folder.dir().is_ok_and(|dir| dir.exists(folder));
        let missing = folders.into_iter().filter(missing);
        missing
            .filter_map(|it| Some(it.to_str()?.to_owned()))
            .collect()
    }

    fn make_folders(&self, folders: &[&str]) -> Result<(), OutputError> {
        let root = self.folder.dir()?;
        folders.iter().try_for_each(|folder| {
            let made = root.create_dir(folder);
            made.map_err(self.folder.failed("make the folder", folder))
        })
    }

    /// If a step failed, undoes the others, the last ones first. As long as files are undone, the
    /// lock file knows both forms of them.
    fn undo_if_failed(&self, staging: &Staging, steps: Vec<Step>) -> Result<(), OutputError> {
        let Some(failed) = steps.iter().position(|step| step.done.is_err()) else {
            return Ok(());
        };
        let (mut new, mut gone) = (Vec::new(), Vec::new());
        for step in steps.iter().rev() {
            let is_lock = step.path == LOCK_FILE;
            let changed = step.kept == Kept::Moved || step.done.is_ok();
            if !changed || (is_lock && !(new.is_empty() && gone.is_empty())) {
                continue;
            }
            if staging.restore(step.slot, step.path, step.kept).is_err() {
                let is_there = self.folder.dir().is_ok_and(|dir| dir.exists(step.path));
                let list = if is_there { &mut new } else { &mut gone };
                list.push(self.folder.path().join(step.path));
            }
        }
        let Some(Step { path, done, .. }) = steps.into_iter().nth(failed) else {
            return Ok(());
        };
        let why = done.map_err(self.folder.failed("write", path));
        let Err(why) = why else { return Ok(()) };
        if new.is_empty() && gone.is_empty() {
            return Err(why);
        }
        Err(OutputError::HalfDone {
            why: Box::new(why),
            new,
            gone,
        })
    }

    /// Removes the folders that are empty without the files that went.
    fn remove_emptied_folders(&self) {
        let gone = self.differences.iter().filter(|it| it.file.is_none());
        let gone = gone.filter(|it| it.is_changed());
        let folders: BTreeSet<&str> = gone
            .flat_map(|difference| Path::new(&difference.path).ancestors().skip(1))
            .filter_map(Path::to_str)
            .filter(|folder| !folder.is_empty())
            .collect();
        let folders: Vec<&str> = folders.into_iter().collect();
        if let Ok(root) = self.folder.dir() {
            remove_folders(root, &folders);
        }
    }
}

/// Moves everything into place, and what goes out of it. Stops after the first part in which
/// something fails.
fn replace<'p>(staging: &Staging, changes: &[(Slot, &'p Difference)]) -> Vec<Step<'p>> {
    let mut steps = vec![step(staging, Slot::Pending, LOCK_FILE, true)];
    if steps.iter().all(|step| step.done.is_ok()) {
        steps.extend(parallel::map(changes, |(slot, difference)| {
            step(staging, *slot, &difference.path, difference.file.is_some())
        }));
    }
    if steps.iter().all(|step| step.done.is_ok()) {
        steps.push(step(staging, Slot::Lock, LOCK_FILE, true));
    }
    steps
}

/// Keeps the old file, and moves the new one into its place if there is one.
fn step<'p>(staging: &Staging, slot: Slot, path: &'p str, has_new: bool) -> Step<'p> {
    let (kept, done) = match staging.keep(slot, path) {
        Ok(kept) => (
            kept,
            if has_new {
                staging.place(slot, path)
            } else {
                staging.remove(path)
            },
        ),
        Err(error) => (Kept::Nothing, Err(error)),
    };
    Step {
        path,
        slot,
        kept,
        done,
    }
}
