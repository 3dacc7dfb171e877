//! Makes the changes of a [`Plan`].

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::io_error;
use super::folder::STAGING;
use super::{OutputError, Plan, State};
use crate::language::RenderedFile;
use crate::parallel;

impl Plan<'_> {
    /// Makes the changes. All new files are first written to a staging folder and then moved into
    /// place, so that a full disk leaves the folder as it was. If nothing differs, nothing is
    /// touched.
    pub(crate) fn apply(&self) -> Result<(), OutputError> {
        self.is_clear()?;
        if self.differences.is_empty() && !self.lock_differs() {
            return Ok(());
        }
        self.write()
    }

    /// Fails if somebody else's files are in the way.
    pub(crate) fn is_clear(&self) -> Result<(), OutputError> {
        let foreign: Vec<PathBuf> = self
            .differences
            .iter()
            .filter(|difference| difference.state == State::Foreign)
            .map(|difference| self.folder.join(&difference.path))
            .collect();
        if foreign.is_empty() {
            Ok(())
        } else {
            Err(OutputError::Foreign { paths: foreign })
        }
    }

    fn write(&self) -> Result<(), OutputError> {
        let staging = tempfile::Builder::new()
            .prefix(STAGING)
            .tempdir_in(self.folder)
            .map_err(io_error("write to", self.folder))?;
        let staged = |index: usize| staging.path().join(index.to_string());
        let new = self
            .differences
            .iter()
            .filter_map(|difference| difference.file);
        let files: Vec<(PathBuf, &RenderedFile)> = new
            .enumerate()
            .map(|(index, file)| (staged(index), file))
            .collect();
        each(&files, |(staged, file)| {
            let path = self.folder.join(&file.path);
            fs::write(staged, &file.text).map_err(io_error("write", &path))
        })?;
        let folders: BTreeSet<&Path> = files
            .iter()
            .filter_map(|(_, file)| Path::new(&file.path).parent())
            .collect();
        for folder in folders {
            let folder = self.folder.join(folder);
            fs::create_dir_all(&folder).map_err(io_error("make the folder", &folder))?;
        }
        // If the run is cut off from here on, the next one must know both the old files and the new
        // as codegen's own.
        self.old_lock
            .and(&self.lock)
            .write(self.folder, staging.path())?;
        each(&files, |(staged, file)| {
            let path = self.folder.join(&file.path);
            fs::rename(staged, &path).map_err(io_error("write", &path))
        })?;
        for difference in &self.differences {
            if difference.state == (State::LeftOver { edited: false }) {
                self.remove_file(&difference.path)?;
            }
        }
        self.lock.write(self.folder, staging.path())
    }

    /// Removes a file, and then the folders that are empty without it.
    fn remove_file(&self, path: &str) -> Result<(), OutputError> {
        let file = self.folder.join(path);
        fs::remove_file(&file).map_err(io_error("remove", &file))?;
        for folder in file
            .ancestors()
            .skip(1)
            .take_while(|folder| *folder != self.folder)
        {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }
}

/// Does something to all items in parallel, and returns the first error.
fn each<T: Sync>(
    items: &[T],
    work: impl Fn(&T) -> Result<(), OutputError> + Sync,
) -> Result<(), OutputError> {
    parallel::map(items, work).into_iter().collect()
}
