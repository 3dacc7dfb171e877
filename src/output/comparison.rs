//! Compares files with those in a folder, each while it is rendered. In a folder that is to be
//! changed, those that differ are written at once to where they wait, so that no more than parts of
//! a few texts are in memory at a time.

use super::incoming::{Incoming, Target};
use super::lock::Lock;
use super::state::Compared;
use super::{Folder, GIT_ATTRIBUTES, OutputError, Plan, Wanted, git_attributes};

/// A comparison that is under way.
pub(crate) struct Comparison<'a> {
    target: Target<'a>,
    wanted: &'a Wanted,
}

impl<'a> Comparison<'a> {
    pub(crate) fn new(folder: &'a Folder, wanted: &'a Wanted) -> Result<Self, OutputError> {
        let old_lock = Lock::read(folder)?;
        let is_ours = old_lock.of(&wanted.layout);
        folder.holds(old_lock.paths().filter(|path| is_ours(path)))?;
        drop(is_ours);
        Ok(Self {
            target: Target::new(folder, old_lock),
            wanted,
        })
    }

    /// Begins to compare a file, by its path in the folder. Several threads may do so.
    pub(crate) fn begin(&self, path: &str) -> Result<Incoming<'_, 'a>, OutputError> {
        Incoming::new(&self.target, path)
    }

    /// What has to be done, once all files were compared.
    pub(crate) fn plan(self, files: Vec<Compared>) -> Result<Plan<'a>, OutputError> {
        let paths = || files.iter().map(|file| &*file.path);
        let attributes = git_attributes(&self.wanted.layout, paths());
        let attributes = self.begin(GIT_ATTRIBUTES)?.last(&attributes)?;
        self.target.folder.holds(paths().chain([GIT_ATTRIBUTES]))?;
        let mut files = files;
        files.push(attributes);
        let (folder, old_lock, staging) = self.target.into_parts();
        Plan::new(folder, self.wanted, old_lock, staging, files)
    }
}
