//! Makes the changes of a [`Plan`].

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::PathBuf;

use super::lock::Lock;
use super::staging::{Kept, Slot, Staging, remove_folders, set_mode};
use super::state::New;
use super::{Difference, LOCK_FILE, OutputError, Plan, State};
use crate::parallel;
use crate::path::folders_above;

/// What has been done to a file.
struct Step<'a> {
    path: &'a str,
    slot: Slot,
    /// How the old file waits in the staging folder.
    kept: Kept,
    done: io::Result<()>,
}

impl Plan<'_> {
    /// Makes the changes: all of them, or none. All new files are in a staging folder by now, and
    /// are moved into place, so that a full disk leaves the folder as it was. If a file can't be
    /// moved, those that were are moved back. If nothing differs, nothing is touched.
    pub(crate) fn apply(&mut self) -> Result<(), OutputError> {
        self.is_clear()?;
        if self.differences.is_empty() && !self.lock_differs() {
            return Ok(());
        }
        let root = self.folder.dir()?;
        let mut staging = match self.staging.take() {
            Some(staging) => staging,
            None => Staging::new(root).map_err(self.folder.failed("write to", ""))?,
        };
        self.stage_locks(&staging)?;
        let changes: Vec<(Slot, &Difference)> = self
            .differences
            .iter()
            .filter(|it| it.is_changed())
            .map(|it| match it.new {
                Some(New::Staged(slot)) => (slot, it),
                _ => (staging.next(), it),
            })
            .collect();
        let folders = self.missing_folders();
        let made: Vec<&str> = folders.iter().map(String::as_str).collect();
        staging
            .note_folders(&folders)
            .map_err(self.folder.failed("write to", ""))?;
        let written = self.make_folders(&made).and_then(|()| {
            staging.open_folders(changes.iter().map(|(_, it)| it.path.as_str()));
            let steps = replace(&staging, &changes);
            self.undo_if_failed(&staging, steps)
        });
        // It has folders open, and Windows removes none that is.
        drop(staging);
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

    /// Writes the lock files where they wait.
    fn stage_locks(&self, staging: &Staging) -> Result<(), OutputError> {
        // If the run is cut off from here on, the next one must know both the old files and the new
        // as codegen's own.
        let pending = self.old_lock.and(&self.lock);
        for (slot, lock) in [(Slot::Pending, &pending), (Slot::Lock, &self.lock)] {
            let mode = self.folder.mode(LOCK_FILE);
            let written = staging.create(slot).and_then(|mut file| {
                file.write_all(Lock::text(lock).as_bytes())?;
                set_mode(&file, mode)
            });
            written.map_err(self.folder.failed("write", LOCK_FILE))?;
        }
        Ok(())
    }

    /// The folders that new files need and that aren't there, each after those that it is in.
    fn missing_folders(&self) -> Vec<String> {
        let written = self.differences.iter().filter(|it| it.new.is_some());
        let folders: BTreeSet<&str> = written
            .flat_map(|difference| folders_above(&difference.path))
            .collect();
        let missing = |folder: &&str| !self.folder.dir().is_ok_and(|dir| dir.exists(folder));
        let missing = folders.into_iter().filter(missing);
        missing.map(str::to_owned).collect()
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
        let gone = self.differences.iter().filter(|it| it.new.is_none());
        let gone = gone.filter(|it| it.is_changed());
        let folders: BTreeSet<&str> = gone
            .flat_map(|difference| folders_above(&difference.path))
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
    let mut steps = vec![step(staging, Slot::Pending, LOCK_FILE, true, true)];
    if steps.iter().all(|step| step.done.is_ok()) {
        steps.extend(parallel::map(changes, |(slot, difference)| {
            let has_old = !matches!(difference.state, State::Missing { .. });
            let has_new = difference.new.is_some();
            step(staging, *slot, &difference.path, has_old, has_new)
        }));
    }
    if steps.iter().all(|step| step.done.is_ok()) {
        steps.push(step(staging, Slot::Lock, LOCK_FILE, true, true));
    }
    steps
}

/// Keeps the old file if there is one, and moves the new one into its place if there is one.
fn step<'p>(
    staging: &Staging,
    slot: Slot,
    path: &'p str,
    has_old: bool,
    has_new: bool,
) -> Step<'p> {
    let kept = if has_old {
        staging.keep(slot, path)
    } else {
        Ok(Kept::Nothing)
    };
    let (kept, done) = match kept {
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
