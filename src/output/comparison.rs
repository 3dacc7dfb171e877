//! Compares files with those in a folder, each as soon as it is rendered. In a folder that is to be
//! changed, those that differ are written at once to where they wait, so that no more than a few
//! texts are in memory at a time.

use std::sync::OnceLock;

use super::lock::Lock;
use super::staging::{Slot, Staging};
use super::state::{Compared, New, State, state};
use super::{Access, Digest, Folder, GIT_ATTRIBUTES, OutputError, Plan, Wanted, git_attributes};

/// A comparison that is under way.
pub(crate) struct Comparison<'a> {
    folder: &'a Folder,
    wanted: &'a Wanted,
    old_lock: Lock,
    /// Made for the first file that differs.
    staging: OnceLock<Staging<'a>>,
}

impl<'a> Comparison<'a> {
    pub(crate) fn new(folder: &'a Folder, wanted: &'a Wanted) -> Result<Self, OutputError> {
        let old_lock = Lock::read(folder)?;
        let is_ours = old_lock.of(&wanted.layout);
        folder.holds(old_lock.paths().filter(|path| is_ours(path)))?;
        drop(is_ours);
        Ok(Self {
            folder,
            wanted,
            old_lock,
            staging: OnceLock::new(),
        })
    }

    /// Compares a file, by its path in the folder and its text. Several threads may do so.
    pub(crate) fn compare(&self, path: &str, text: &str) -> Result<Compared, OutputError> {
        let digest = Digest::of(text.as_bytes());
        let state = state(self.folder, path, text, &digest, &self.old_lock)?;
        let new = match (self.folder.access(), state) {
            (Access::Read, Some(_)) => Some(New::Text(text.to_owned())),
            // Somebody else's file stays, and so does everything else.
            (_, None) | (Access::Write, Some(State::Foreign)) => None,
            (Access::Write, Some(state)) => Some(New::Staged(self.stage(path, text, state)?)),
        };
        Ok(Compared {
            path: path.to_owned(),
            digest,
            state,
            new,
        })
    }

    fn stage(&self, path: &str, text: &str, state: State) -> Result<Slot, OutputError> {
        let staging = if let Some(staging) = self.staging.get() {
            staging
        } else {
            let made = Staging::new(self.folder.dir()?);
            let made = made.map_err(self.folder.failed("write to", ""))?;
            // If another thread was faster, its folder is the one, and this goes again.
            self.staging.get_or_init(|| made)
        };
        let is_there = !matches!(state, State::Missing { .. });
        let mode = is_there.then(|| self.folder.mode(path)).flatten();
        let slot = staging.next();
        let written = staging.write(slot, text, mode);
        written.map_err(self.folder.failed("write", path))?;
        Ok(slot)
    }

    /// What has to be done, once all files were compared.
    pub(crate) fn plan(self, files: Vec<Compared>) -> Result<Plan<'a>, OutputError> {
        let paths = || files.iter().map(|file| &*file.path);
        let attributes = git_attributes(&self.wanted.layout, paths());
        let attributes = self.compare(GIT_ATTRIBUTES, &attributes)?;
        self.folder.holds(paths().chain([GIT_ATTRIBUTES]))?;
        let mut files = files;
        files.push(attributes);
        let staging = self.staging.into_inner();
        Plan::new(self.folder, self.wanted, self.old_lock, staging, files)
    }
}
