//! The output folder itself: one run at a time writes to it, and no path in it leads out of it.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::io_error;
use super::lock::Lock;
use super::{Layout, OutputError};

/// The beginning of a staging folder's name. New files wait there until all of them are written.
pub(super) const STAGING: &str = ".codegen-staging-";

/// What a run means to do with the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Read it, while others may read it too. A folder that isn't there is not created.
    Read,
    /// Change it, with no other run in it. A folder that isn't there is created, and removed again
    /// if it stays empty.
    Write,
}

/// An output folder, locked against other runs as long as this value lives.
///
/// The folder itself is locked, so there is no lock file for a dying run to leave behind. Where the
/// system can't lock a folder (Windows, some network file systems), runs are not kept apart; each
/// single file is still whole.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    /// The folders that were created for it, the innermost first.
    made: Vec<PathBuf>,
    _lock: Option<File>,
}

impl Folder {
    /// Opens a folder. If another run has it open, this one calls `waits` and then waits.
    pub(crate) fn open(path: &Path, access: Access, waits: impl Fn()) -> Result<Self, OutputError> {
        loop {
            let mut made = Vec::new();
            if access == Access::Write {
                let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
                made.extend(path.ancestors().take_while(missing).map(Path::to_owned));
                fs::create_dir_all(path).map_err(io_error("make the folder", path))?;
            }
            let lock = lock(path, access, &waits);
            // While this run waited, one that failed may have removed the folder again that it had
            // created.
            if lock.as_ref().is_none_or(|lock| is_still(lock, path)) {
                if access == Access::Write && lock.is_some() {
                    tidy(path);
                }
                return Ok(Self {
                    path: path.to_owned(),
                    made,
                    _lock: lock,
                });
            }
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What earlier runs wrote here.
    pub(crate) fn layout(&self) -> Result<Layout, OutputError> {
        Ok(Lock::read(&self.path)?.layout())
    }

    /// Fails if a folder on the way to one of these paths is a link that leads out of this folder.
    pub(crate) fn holds<'a>(
        &self,
        paths: impl Iterator<Item = &'a str>,
    ) -> Result<(), OutputError> {
        let folders: BTreeSet<&Path> = paths
            .flat_map(|path| Path::new(path).ancestors().skip(1))
            .filter(|folder| !folder.as_os_str().is_empty())
            .collect();
        for folder in folders {
            let link = self.path.join(folder);
            if !link.is_symlink() {
                continue;
            }
            let to = fs::canonicalize(&link).or_else(|_| fs::read_link(&link));
            let root = fs::canonicalize(&self.path);
            match (to, root) {
                (Ok(to), Ok(root)) if to.starts_with(&root) => {}
                (to, _) => {
                    return Err(OutputError::Outside {
                        link,
                        to: to.unwrap_or_default(),
                    });
                }
            }
        }
        Ok(())
    }
}

impl Drop for Folder {
    /// Removes the folders that this run created and left empty.
    fn drop(&mut self) {
        for folder in &self.made {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

/// Locks a folder; `None` if there is none, or the system can't.
fn lock(path: &Path, access: Access, waits: impl Fn()) -> Option<File> {
    let folder = File::open(path).ok()?;
    let tried = match access {
        Access::Read => folder.try_lock_shared(),
        Access::Write => folder.try_lock(),
    };
    let locked: io::Result<()> = match tried {
        Ok(()) => Ok(()),
        Err(TryLockError::Error(error)) => Err(error),
        Err(TryLockError::WouldBlock) => {
            waits();
            match access {
                Access::Read => folder.lock_shared(),
                Access::Write => folder.lock(),
            }
        }
    };
    locked.ok().map(|()| folder)
}

/// Removes the staging folders that killed runs left behind. No other run is at work here.
fn tidy(path: &Path) {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    for entry in entries {
        if entry.file_name().to_string_lossy().starts_with(STAGING) {
            // A folder that can't be removed is in nobody's way.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether the folder that was opened is still the one at this path.
#[cfg(unix)]
fn is_still(opened: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |meta: fs::Metadata| (meta.dev(), meta.ino());
    match (opened.metadata(), fs::metadata(path)) {
        (Ok(opened), Ok(there)) => id(opened) == id(there),
        (_, Err(_)) => false,
        (Err(_), _) => true,
    }
}

#[cfg(not(unix))]
fn is_still(_: &File, _: &Path) -> bool {
    true
}
