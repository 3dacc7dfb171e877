//! Brings a folder to the state that was rendered: first a [`Plan`] of what differs, then the changes, whole or not at all.
//!
//! A lock file in the folder remembers which files codegen wrote, so that it never overwrites or removes anybody else's.

mod lock;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::load::slashes;
use crate::parallel;
use crate::target::{File, Target};

pub use lock::{Digest, LOCK_FILE, Lock};

/// Why a folder can't be brought to the state that was rendered. Nothing in it is half-written.
#[derive(Debug, Error)]
pub enum OutputError {
    /// The outside world said no.
    #[error("can't {action} {}: {}", slashes(path), reason(source))]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The lock file can't be understood.
    #[error(
        "{}:{line}: this is not a line of a lock file that this version of codegen wrote\n  \
         help: restore it from version control; or move the generated files away together with it, and generate anew",
        slashes(path)
    )]
    Lock {
        /// The lock file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// There are files in the way that codegen did not write.
    #[error("codegen did not write {}, and leaves {} alone\n  help: move {} away, or choose another folder with `--out`",
        list(paths), if paths.len() == 1 { "it" } else { "them" }, if paths.len() == 1 { "it" } else { "them" })]
    Foreign {
        /// The files.
        paths: Vec<PathBuf>,
    },
}

fn list(paths: &[PathBuf]) -> String {
    let shown: Vec<String> = paths.iter().take(5).map(|path| slashes(path)).collect();
    let rest = paths.len() - shown.len();
    let more = if rest > 0 {
        format!(" and {rest} more")
    } else {
        String::new()
    };
    format!("{}{more}", shown.join(", "))
}

/// The system's words without its error number.
fn reason(error: &io::Error) -> String {
    let words = error.to_string();
    words
        .split(" (os error")
        .next()
        .unwrap_or_default()
        .to_lowercase()
}

fn io_error(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> OutputError {
    let path = path.to_owned();
    move |source| OutputError::Io {
        action,
        path,
        source,
    }
}

/// What has to be done to a folder.
#[derive(Debug)]
pub struct Plan<'a> {
    out: &'a Path,
    /// Files that are not there yet.
    pub create: Vec<&'a File>,
    /// Files that are out of date.
    pub update: Vec<&'a File>,
    /// How many files are as they should be.
    pub unchanged: usize,
    /// Files that a former run wrote and this one doesn't, relative to the folder.
    pub remove: Vec<String>,
    /// Files of codegen's own that somebody edited; they are overwritten, or left where they would be removed.
    pub edited: Vec<String>,
    lock: Lock,
    old_lock: Lock,
}

impl<'a> Plan<'a> {
    /// Compares a folder with what was rendered. Only the folders of the targets that were rendered are looked at.
    ///
    /// # Errors
    /// Where a file can't be read, the lock file is damaged, or somebody else's file is in the way.
    pub fn new(out: &'a Path, files: &'a [File], targets: &[Target]) -> Result<Self, OutputError> {
        let old_lock = Lock::read(out)?;
        let ours = |path: &str| {
            targets
                .iter()
                .any(|target| path.split('/').next() == Some(target.folder()))
        };
        let mut plan = Self {
            out,
            create: Vec::new(),
            update: Vec::new(),
            unchanged: 0,
            remove: Vec::new(),
            edited: Vec::new(),
            lock: old_lock.without(ours),
            old_lock,
        };
        let mut foreign = Vec::new();
        let compared = parallel::map(files, |file| -> Result<_, OutputError> {
            let found = Found::compare(out, file, &plan.old_lock)?;
            Ok((found, Digest::of(file.text.as_bytes())))
        });
        for (file, compared) in files.iter().zip(compared) {
            let (found, digest) = compared?;
            match found {
                Found::Nothing => plan.create.push(file),
                Found::Same => plan.unchanged += 1,
                Found::Foreign => foreign.push(out.join(&file.path)),
                Found::Ours { edited } => {
                    plan.update.push(file);
                    if edited {
                        plan.edited.push(file.path.clone());
                    }
                }
            }
            plan.lock.add(&file.path, digest);
        }
        if !foreign.is_empty() {
            return Err(OutputError::Foreign { paths: foreign });
        }
        plan.find_stale(files, ours)?;
        Ok(plan)
    }

    fn find_stale(
        &mut self,
        files: &[File],
        ours: impl Fn(&str) -> bool,
    ) -> Result<(), OutputError> {
        let wanted: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for path in self
            .old_lock
            .paths()
            .filter(|path| ours(path) && !wanted.contains(path))
        {
            let Some(bytes) = read(&self.out.join(path))? else {
                continue;
            };
            if self.old_lock.wrote(path, &bytes) == Some(true) {
                self.remove.push(path.to_owned());
            } else {
                self.edited.push(path.to_owned());
            }
        }
        Ok(())
    }

    /// Makes the changes. All new files are written beside their places first and then moved there, so that a full disk leaves the
    /// folder as it was. Where nothing differs nothing is touched.
    ///
    /// # Errors
    /// Where a file can't be written, moved or removed.
    pub fn apply(&self) -> Result<(), OutputError> {
        if self.create.is_empty()
            && self.update.is_empty()
            && self.remove.is_empty()
            && self.lock == self.old_lock
        {
            return Ok(());
        }
        let existed = self.out.exists();
        let done = self.write();
        if done.is_err() && !existed {
            // An empty folder would be a trace of a run that did nothing; one that isn't empty stays.
            let _ = fs::remove_dir(self.out);
        }
        done
    }

    fn write(&self) -> Result<(), OutputError> {
        let out = self.out;
        fs::create_dir_all(out).map_err(io_error("make the folder", out))?;
        let staging = tempfile::Builder::new()
            .prefix(".codegen-")
            .tempdir_in(out)
            .map_err(io_error("write to", out))?;
        let staged = |index: usize| staging.path().join(index.to_string());
        let new = self.create.iter().chain(&self.update);
        let files: Vec<(PathBuf, &File)> = new
            .enumerate()
            .map(|(index, file)| (staged(index), *file))
            .collect();
        each(&files, |(staged, file)| {
            fs::write(staged, &file.text).map_err(io_error("write", &out.join(&file.path)))
        })?;
        let folders: BTreeSet<&Path> = files
            .iter()
            .filter_map(|(_, file)| Path::new(&file.path).parent())
            .collect();
        for folder in folders {
            let folder = out.join(folder);
            fs::create_dir_all(&folder).map_err(io_error("make the folder", &folder))?;
        }
        // Should the run be cut off here, the next one must know what is its own: the old files and the new.
        self.old_lock.and(&self.lock).write(out, staging.path())?;
        each(&files, |(staged, file)| {
            let path = out.join(&file.path);
            fs::rename(staged, &path).map_err(io_error("write", &path))
        })?;
        for path in &self.remove {
            self.remove_file(path)?;
        }
        self.lock.write(out, staging.path())
    }

    /// Removes a file, and the folders that are empty then.
    fn remove_file(&self, path: &str) -> Result<(), OutputError> {
        let file = self.out.join(path);
        fs::remove_file(&file).map_err(io_error("remove", &file))?;
        for folder in file
            .ancestors()
            .skip(1)
            .take_while(|folder| *folder != self.out)
        {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }
}

/// What lies where a file is to be.
enum Found {
    Nothing,
    Same,
    Ours { edited: bool },
    Foreign,
}

impl Found {
    fn compare(out: &Path, file: &File, lock: &Lock) -> Result<Self, OutputError> {
        let Some(bytes) = read(&out.join(&file.path))? else {
            return Ok(Self::Nothing);
        };
        if bytes == file.text.as_bytes() {
            return Ok(Self::Same);
        }
        Ok(match lock.wrote(&file.path, &bytes) {
            Some(as_left) => Self::Ours { edited: !as_left },
            None => Self::Foreign,
        })
    }
}

/// Does something to each item side by side; the first error is the answer.
fn each<T: Sync>(
    items: &[T],
    work: impl Fn(&T) -> Result<(), OutputError> + Sync,
) -> Result<(), OutputError> {
    parallel::map(items, work).into_iter().collect()
}

/// A file's bytes; `None` where there is no such file.
fn read(path: &Path) -> Result<Option<Vec<u8>>, OutputError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io_error("read", path)(error)),
    }
}
