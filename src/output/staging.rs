//! Where new files wait until all of them are written, and old ones until all of them are replaced.
//!
//! The staging folder is in the output folder, so that moving a file is one step that the system
//! takes or doesn't. A run that was killed leaves it there, and the next one removes it. It knows
//! its own by their names, those of the files inside included: whatever else is there stays, be its
//! name as similar as it may.

use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path};
use std::sync::atomic::{AtomicUsize, Ordering};

use cap_std::fs::{Dir, File, Permissions};

/// The beginning of a staging folder's name. Two numbers follow.
const PREFIX: &str = ".codegen-staging-";
/// The list of the folders that the run makes, one a line, each after those that it is in.
const FOLDERS: &str = "folders";
/// The beginnings of the other files' names. A number follows, or nothing more for the lock file.
const NEW: &str = "new-";
const OLD: &str = "old-";

/// A staging folder, which is removed with the value.
#[derive(Debug)]
pub(super) struct Staging<'a> {
    dir: Dir,
    /// Folders that files are moved to and from. Otherwise the system looks for the folder of each
    /// file anew.
    folders: BTreeMap<String, Dir>,
    /// How many files have a number.
    count: AtomicUsize,
    // After the folders, which are closed first: Windows removes none that is open.
    _removed: Removed<'a>,
    root: &'a Dir,
}

/// Removes a staging folder when it is dropped.
#[derive(Debug)]
struct Removed<'a> {
    root: &'a Dir,
    name: String,
}

/// The most folders that are kept open. Systems have limits.
const MOST_OPEN: usize = 200;

/// A file that waits in a staging folder: one of those that differ, by its number, or a lock file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Slot {
    File(usize),
    /// The lock file as long as the run is at work.
    Pending,
    /// The lock file of the end.
    Lock,
}

/// How an old file was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// There was none.
    Nothing,
    /// By a second name, so that it is in its place all the time.
    Linked,
    /// Out of its place, where the system has no second names. If the run is cut off then, the next
    /// one finds a file missing.
    Moved,
}

impl Slot {
    fn name(self, kind: &str) -> String {
        match self {
            Self::File(number) => format!("{kind}{number}"),
            Self::Pending => format!("{kind}pending"),
            Self::Lock => format!("{kind}lock"),
        }
    }
}

impl<'a> Staging<'a> {
    pub(super) fn new(root: &'a Dir) -> io::Result<Self> {
        let process = std::process::id();
        for number in 0.. {
            let name = format!("{PREFIX}{process}-{number}");
            match root.create_dir(&name) {
                Ok(()) => {
                    let removed = Removed { root, name };
                    return Ok(Self {
                        dir: root.open_dir(&removed.name)?,
                        folders: BTreeMap::new(),
                        count: AtomicUsize::new(0),
                        _removed: removed,
                        root,
                    });
                }
                // Somebody else's, or that of a run on another machine.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1000 => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// A place for a file that differs.
    pub(super) fn next(&self) -> Slot {
        Slot::File(self.count.fetch_add(1, Ordering::Relaxed))
    }

    /// Begins a new file.
    pub(super) fn create(&self, slot: Slot) -> io::Result<File> {
        self.dir.create(slot.name(NEW))
    }

    /// Notes which folders the run is about to make.
    pub(super) fn note_folders(&self, folders: &[String]) -> io::Result<()> {
        if folders.is_empty() {
            return Ok(());
        }
        self.dir.write(FOLDERS, folders.join("\n") + "\n")
    }

    /// Opens the folders of files that are about to be moved.
    pub(super) fn open_folders<'p>(&mut self, paths: impl Iterator<Item = &'p str>) {
        for (folder, _) in paths.filter_map(|path| path.rsplit_once('/')) {
            if self.folders.len() == MOST_OPEN || self.folders.contains_key(folder) {
                continue;
            }
            // One that can't be opened is looked for again, and what is wrong said, with its files.
            if let Ok(dir) = self.root.open_dir(folder) {
                self.folders.insert(folder.to_owned(), dir);
            }
        }
    }

    /// An open folder, and a path that begins there.
    fn place_of<'p>(&self, path: &'p str) -> (&Dir, &'p str) {
        path.rsplit_once('/')
            .and_then(|(folder, name)| Some((self.folders.get(folder)?, name)))
            .unwrap_or((self.root, path))
    }

    /// Keeps the file at a path for [`Staging::restore`].
    pub(super) fn keep(&self, slot: Slot, path: &str) -> io::Result<Kept> {
        let name = slot.name(OLD);
        let (folder, path) = self.place_of(path);
        let linked = folder.hard_link(path, &self.dir, &name);
        let kept = match linked {
            Ok(()) => Ok(Kept::Linked),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(error),
            Err(_) => {
                let moved = folder.rename(path, &self.dir, &name);
                moved.map(|()| Kept::Moved)
            }
        };
        match kept {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Kept::Nothing),
            kept => kept,
        }
    }

    /// Moves a new file into place.
    pub(super) fn place(&self, slot: Slot, path: &str) -> io::Result<()> {
        let (folder, path) = self.place_of(path);
        self.dir.rename(slot.name(NEW), folder, path)
    }

    /// Brings back the file that was kept. If there was none, what is at the path goes.
    pub(super) fn restore(&self, slot: Slot, path: &str, kept: Kept) -> io::Result<()> {
        match kept {
            Kept::Nothing => self.remove(path),
            Kept::Linked | Kept::Moved => {
                let (folder, path) = self.place_of(path);
                self.dir.rename(slot.name(OLD), folder, path)
            }
        }
    }

    /// Removes a file from its place.
    pub(super) fn remove(&self, path: &str) -> io::Result<()> {
        let (folder, path) = self.place_of(path);
        match folder.remove_file(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            done => done,
        }
    }
}

/// Gives a new file the mode of the one that it replaces.
pub(super) fn set_mode(file: &File, mode: Option<Permissions>) -> io::Result<()> {
    match mode {
        // Elsewhere it says no more than whether a file can be changed.
        Some(mode) if cfg!(unix) => file.set_permissions(mode),
        _ => Ok(()),
    }
}

impl Drop for Removed<'_> {
    fn drop(&mut self) {
        remove(self.root, &self.name);
    }
}

/// Removes the staging folders that killed runs left behind, and the folders that they had made and
/// not filled. No other run is at work here.
pub(super) fn tidy(root: &Dir) {
    for entry in root.entries().into_iter().flatten().flatten() {
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let Some(dir) = (is_folder && is_staging(&name))
            .then(|| root.open_dir(&name).ok())
            .flatten()
        else {
            continue;
        };
        let made = dir.read_to_string(FOLDERS).unwrap_or_default();
        drop(dir);
        if remove(root, &name) {
            let made: Vec<&str> = made.lines().filter(|path| is_inside(path)).collect();
            remove_folders(root, &made);
        }
    }
}

/// Whether there is something that only a killed run leaves.
pub(super) fn is_left(root: &Dir) -> bool {
    let entries = root.entries().into_iter().flatten().flatten();
    let mut names = entries.map(|entry| entry.file_name());
    names.any(|name| name.to_str().is_some_and(is_staging))
}

/// Removes those of the folders that are empty. Each is listed after those that it is in.
pub(super) fn remove_folders(root: &Dir, folders: &[&str]) {
    for folder in folders.iter().rev() {
        // The system removes no folder that has something in it.
        let _ = root.remove_dir(folder);
    }
}

/// Removes a staging folder, unless there is something in it that no run put there.
fn remove(root: &Dir, name: &str) -> bool {
    let Ok(dir) = root.open_dir(name) else {
        return false;
    };
    let entries = dir.entries().into_iter().flatten().flatten();
    let names: Vec<_> = entries.map(|entry| entry.file_name()).collect();
    let is_ours = |name: &std::ffi::OsString| name.to_str().is_some_and(is_staged);
    if !names.iter().all(is_ours) {
        return false;
    }
    for name in names {
        // What can't be removed is in nobody's way.
        let _ = dir.remove_file(name);
    }
    drop(dir);
    root.remove_dir(name).is_ok()
}

fn is_staging(name: &str) -> bool {
    let numbers = name.strip_prefix(PREFIX).and_then(|it| it.split_once('-'));
    numbers.is_some_and(|(process, number)| is_number(process) && is_number(number))
}

fn is_staged(name: &str) -> bool {
    let slot = name.strip_prefix(NEW).or_else(|| name.strip_prefix(OLD));
    name == FOLDERS
        || slot.is_some_and(|slot| is_number(slot) || matches!(slot, "pending" | "lock"))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a path is written in the one way in which codegen writes it, and stays inside the output
/// folder: one day what is there may be removed.
pub(super) fn is_inside(path: &str) -> bool {
    let normal = |part: &str| {
        let mut parts = Path::new(part).components();
        let first = parts.next();
        matches!(first, Some(Component::Normal(only)) if only == part)
            && parts.next().is_none()
            && !part.contains(char::is_control)
    };
    path.split('/').all(normal)
}
