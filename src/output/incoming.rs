//! A file that is compared with the one in its place while it is rendered.

use std::io::Write as _;
use std::sync::OnceLock;

use cap_std::fs::File;

use super::digest::Hash;
use super::lock::Lock;
use super::staging::{Slot, Staging, set_mode};
use super::state::{Compared, New, State, state};
use super::{Access, Folder, OutputError};

/// The folder that files are compared with, and where those wait that differ.
pub(super) struct Target<'a> {
    pub folder: &'a Folder,
    old_lock: Lock,
    /// Made for the first file that differs.
    staging: OnceLock<Staging<'a>>,
}

impl<'a> Target<'a> {
    pub(super) fn new(folder: &'a Folder, old_lock: Lock) -> Self {
        Self {
            folder,
            old_lock,
            staging: OnceLock::new(),
        }
    }

    /// A place for a file that differs, where it waits.
    fn stage(&self, path: &str) -> Result<(Slot, File), OutputError> {
        let staging = if let Some(staging) = self.staging.get() {
            staging
        } else {
            let made = Staging::new(self.folder.dir()?);
            let made = made.map_err(self.folder.failed("write to", ""))?;
            // If another thread was faster, its folder is the one, and this goes again.
            self.staging.get_or_init(|| made)
        };
        let slot = staging.next();
        let file = staging.create(slot);
        let file = file.map_err(self.folder.failed("write", path))?;
        Ok((slot, file))
    }

    pub(super) fn into_parts(self) -> (&'a Folder, Lock, Option<Staging<'a>>) {
        (self.folder, self.old_lock, self.staging.into_inner())
    }
}

/// A file of which some parts have come. As long as they say what the file says that is there,
/// nothing is kept of them.
pub(crate) struct Incoming<'c, 'a> {
    target: &'c Target<'a>,
    path: String,
    /// What is there.
    old: Option<Vec<u8>>,
    hash: Hash,
    /// How many bytes came before the part that is looked at, as long as nothing is kept.
    before: usize,
    /// How many bytes at the beginning are those of the file that is there.
    common: usize,
    kept: Kept,
}

/// What is kept of a file.
enum Kept {
    Nothing,
    /// Its text, for who looks.
    Text(String),
    /// A file that waits, for who writes.
    Staged(Slot, File),
}

impl<'c, 'a> Incoming<'c, 'a> {
    pub(super) fn new(target: &'c Target<'a>, path: &str) -> Result<Self, OutputError> {
        let is_new = target.folder.is_new();
        Ok(Self {
            target,
            path: path.to_owned(),
            old: if is_new {
                None
            } else {
                target.folder.read(path)?
            },
            hash: Hash::default(),
            before: 0,
            common: 0,
            kept: Kept::Nothing,
        })
    }

    /// Takes a part after which others come.
    pub(crate) fn more(mut self, text: &str) -> Result<Self, OutputError> {
        self.hash.add(text);
        if self.is_there(text) {
            self.before += text.len();
        } else {
            self.keep(text)?;
        }
        Ok(self)
    }

    /// Takes the last part, or the only one.
    pub(crate) fn last(mut self, text: &str) -> Result<Compared, OutputError> {
        self.hash.add(text);
        let is_there = self.is_there(text);
        let digest = std::mem::take(&mut self.hash).finish();
        let old = self.old.as_deref();
        let is_same = is_there && old.is_some_and(|old| old.len() == self.common);
        let lock = &self.target.old_lock;
        let state = (!is_same).then(|| state(old, self.common, &self.path, &digest, lock));
        let new = match (self.target.folder.access(), state) {
            // Somebody else's file stays, and so does everything else.
            (_, None) | (Access::Write, Some(State::Foreign)) => None,
            (_, Some(state)) => {
                self.keep(text)?;
                self.finish(state)?
            }
        };
        Ok(Compared {
            path: self.path,
            digest,
            state,
            new,
        })
    }

    /// Whether the file that is there goes on as this part does, and was the same before.
    fn is_there(&mut self, text: &str) -> bool {
        let (Kept::Nothing, Some(old)) = (&self.kept, &self.old) else {
            return false;
        };
        let old = old.get(self.before..).unwrap_or_default();
        let same = if old.starts_with(text.as_bytes()) {
            text.len()
        } else {
            let pairs = old.iter().zip(text.as_bytes());
            pairs.take_while(|(old, new)| old == new).count()
        };
        self.common = self.before + same;
        same == text.len()
    }

    /// Keeps a part. The first one comes with all that was the same before it.
    fn keep(&mut self, text: &str) -> Result<(), OutputError> {
        if let Kept::Nothing = self.kept {
            self.kept = match self.target.folder.access() {
                Access::Read => Kept::Text(String::new()),
                Access::Write => {
                    let (slot, file) = self.target.stage(&self.path)?;
                    Kept::Staged(slot, file)
                }
            };
            if self.before > 0 {
                let old = self.old.as_deref().unwrap_or_default();
                let same = String::from_utf8_lossy(&old[..self.before]).into_owned();
                self.append(&same)?;
            }
        }
        self.append(text)
    }

    fn append(&mut self, text: &str) -> Result<(), OutputError> {
        match &mut self.kept {
            Kept::Nothing => Ok(()),
            Kept::Text(kept) => {
                kept.push_str(text);
                Ok(())
            }
            Kept::Staged(_, file) => {
                let written = file.write_all(text.as_bytes());
                written.map_err(self.target.folder.failed("write", &self.path))
            }
        }
    }

    /// What was kept, once all of it is.
    fn finish(&mut self, state: State) -> Result<Option<New>, OutputError> {
        Ok(match std::mem::replace(&mut self.kept, Kept::Nothing) {
            Kept::Nothing => None,
            Kept::Text(text) => Some(New::Text(text)),
            Kept::Staged(slot, file) => {
                let folder = self.target.folder;
                let is_there = !matches!(state, State::Missing { .. });
                let mode = is_there.then(|| folder.mode(&self.path)).flatten();
                let set = set_mode(&file, mode);
                set.map_err(folder.failed("write", &self.path))?;
                Some(New::Staged(slot))
            }
        })
    }
}
