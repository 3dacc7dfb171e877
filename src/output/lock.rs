//! The lock file: which files in the output folder are codegen's own, and what it left in them.
//!
//! It has the form of `sha256sum`'s lists, sorted by path: `sha256sum --check codegen.lock` understands it, and two branches that
//! generate different files merge without a conflict.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Component, Path};

use sha2::{Digest as _, Sha256};

use super::{OutputError, io_error, read};

/// The lock file's name in the output folder.
pub const LOCK_FILE: &str = "codegen.lock";

const HEADER: &str = "# codegen lock 1: the files here that codegen wrote, with their SHA-256. Commit it; don't edit it.\n";

/// The files that codegen wrote, by their paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock(BTreeMap<String, Digest>);

impl Lock {
    /// Reads the lock file of an output folder; one that isn't there is empty.
    ///
    /// # Errors
    /// Where it can't be read, or has a line that codegen would not write.
    pub fn read(out: &Path) -> Result<Self, OutputError> {
        let path = out.join(LOCK_FILE);
        let Some(bytes) = read(&path)? else {
            return Ok(Self::default());
        };
        let damaged = |line| OutputError::Lock {
            path: path.clone(),
            line,
        };
        let text = String::from_utf8(bytes).map_err(|_| damaged(1))?;
        let body = text.strip_prefix(HEADER).ok_or_else(|| damaged(1))?;
        let mut files = BTreeMap::new();
        for (index, line) in body.lines().enumerate() {
            let (digest, file) = line
                .split_once("  ")
                .filter(|(digest, file)| valid(digest, file))
                .ok_or_else(|| damaged(index + 2))?;
            files.insert(file.to_owned(), Digest(digest.to_owned()));
        }
        Ok(Self(files))
    }

    /// Notes a file and what is in it.
    pub fn add(&mut self, path: &str, digest: Digest) {
        self.0.insert(path.to_owned(), digest);
    }

    /// Whether codegen wrote a file: `None` if it didn't, else whether these bytes are the ones it left there.
    #[must_use]
    pub fn wrote(&self, path: &str, bytes: &[u8]) -> Option<bool> {
        self.0.get(path).map(|left| *left == Digest::of(bytes))
    }

    /// The paths of its files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// A lock without some of the files.
    #[must_use]
    pub fn without(&self, leave_out: impl Fn(&str) -> bool) -> Self {
        Self(
            self.0
                .iter()
                .filter(|(path, _)| !leave_out(path))
                .map(|(path, digest)| (path.clone(), digest.clone()))
                .collect(),
        )
    }

    /// A lock with the files of both; where both have one, as the other has it.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.0.extend(other.0.clone());
        both
    }

    /// Writes the lock file, by way of a folder on the same file system.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn write(&self, out: &Path, staging: &Path) -> Result<(), OutputError> {
        let mut text = HEADER.to_owned();
        for (path, digest) in &self.0 {
            // Writing to a string can't fail.
            let _ = writeln!(text, "{}  {path}", digest.0);
        }
        let (staged, path) = (staging.join(LOCK_FILE), out.join(LOCK_FILE));
        fs::write(&staged, text).map_err(io_error("write", &path))?;
        fs::rename(&staged, &path).map_err(io_error("write", &path))
    }
}

/// What is in a file: its SHA-256, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest(String);

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut hex = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            // Writing to a string can't fail.
            let _ = write!(hex, "{byte:02x}");
        }
        Self(hex)
    }
}

/// Whether codegen would have written such a line: a file of a lock is removed one day, so it must lie in the folder.
fn valid(digest: &str, path: &str) -> bool {
    let hex = digest.len() == 64
        && digest
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let inside = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    hex && inside && !path.is_empty()
}
