//! The output folder itself: one run at a time writes to it, and no path in it leads out of it.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use cap_std::fs::{Dir, Metadata, Permissions};

use super::error::io_error;
use super::{OutputError, lockable, staging};
use crate::files::{Root, leads_out};
use crate::path::folders_above;

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
/// The system gives up a lock when a run dies. Where it can't lock (some network file systems),
/// runs are not kept apart; each single file is still whole.
///
/// Everything is read and written below the folder that was opened, and the system refuses a path
/// that leads out of it. So whoever puts a link in the place of a file or a folder while a run is
/// at work gains neither a look outside nor a file there. What isn't promised: who may write in the
/// folder may change what is in it also between the look that a run takes and what it then does,
/// and a run replaces the file that has the name then.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    access: Access,
    /// The folders that were created for it, the innermost first.
    made: Vec<PathBuf>,
    /// `None` if it isn't there.
    root: Option<Root>,
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
            if lock
                .as_ref()
                .is_none_or(|lock| lockable::is_still(lock, path))
            {
                let same = lock.as_ref().and_then(lockable::folder);
                let root = match same.map_or_else(|| Root::open(path), |lock| Ok(Root::of(lock))) {
                    Ok(root) => Some(root),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                    Err(error) => return Err(io_error("open", path)(error)),
                };
                if let (Access::Write, true, Some(root)) = (access, lock.is_some(), &root) {
                    staging::tidy(root.dir());
                }
                return Ok(Self {
                    path: path.to_owned(),
                    access,
                    made,
                    root,
                    _lock: lock,
                });
            }
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn access(&self) -> Access {
        self.access
    }

    /// The mode of a file in it; `None` if there is no such file.
    pub(super) fn mode(&self, path: &str) -> Option<Permissions> {
        let there = self.dir().ok()?.symlink_metadata(path).ok();
        there.filter(Metadata::is_file).map(|it| it.permissions())
    }

    /// Whether this run created it, so that nobody has put anything there.
    pub(super) fn is_new(&self) -> bool {
        !self.made.is_empty()
    }

    /// The folder as the system sees it, to write in it.
    pub(super) fn dir(&self) -> Result<&Dir, OutputError> {
        let missing = || io_error("open", &self.path)(io::ErrorKind::NotFound.into());
        self.root.as_ref().map(Root::dir).ok_or_else(missing)
    }

    /// The bytes of a file in the folder; `None` if there is no such file.
    pub(crate) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, OutputError> {
        match self.root.as_ref().map(|root| root.read(path)) {
            None => Ok(None),
            Some(Ok(bytes)) => Ok(Some(bytes)),
            Some(Err(error)) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Some(Err(error)) => Err(self.failed("read", path)(error)),
        }
    }

    /// What to say where something can't be done to a file in the folder.
    pub(super) fn failed(
        &self,
        action: &'static str,
        path: &str,
    ) -> impl FnOnce(io::Error) -> OutputError {
        let path = self.path.join(path);
        move |error| {
            if leads_out(&error) {
                let to = target(&path);
                return OutputError::Outside { link: path, to };
            }
            io_error(action, &path)(error)
        }
    }

    /// Fails if one of these paths, or a folder on the way to it, is a link that leads out of this
    /// folder.
    pub(crate) fn holds<'a>(
        &self,
        paths: impl Iterator<Item = &'a str>,
    ) -> Result<(), OutputError> {
        if self.is_new() {
            return Ok(());
        }
        let links: BTreeSet<&str> = paths
            .flat_map(|path| std::iter::once(path).chain(folders_above(path)))
            .collect();
        for path in links {
            let link = self.path.join(path);
            if !link.is_symlink() {
                continue;
            }
            let root = fs::canonicalize(&self.path);
            match (fs::canonicalize(&link), root) {
                (Ok(to), Ok(root)) if to.starts_with(&root) => {}
                _ => {
                    let to = target(&link);
                    return Err(OutputError::Outside { link, to });
                }
            }
        }
        Ok(())
    }
}

/// Where a link leads, as far as that can be said.
fn target(link: &Path) -> PathBuf {
    let to = fs::canonicalize(link).or_else(|_| fs::read_link(link));
    to.unwrap_or_default()
}

impl Drop for Folder {
    /// Removes the folders that this run created and left empty.
    fn drop(&mut self) {
        // Windows removes no folder that is open.
        self.root = None;
        for folder in &self.made {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

/// Locks a folder; `None` if there is none, or the system can't.
fn lock(path: &Path, access: Access, waits: impl Fn()) -> Option<File> {
    let folder = lockable::open(path).ok()?;
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
