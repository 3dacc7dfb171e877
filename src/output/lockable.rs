//! What is locked so that one run at a time writes to a folder.

pub(super) use system::{folder, is_still, open};

/// Here a folder can be locked itself, so there is no lock file for a dying run to leave behind.
#[cfg(unix)]
mod system {
    use std::fs::{self, File};
    use std::io;
    use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
    use std::path::Path;

    use rustix::fs::OFlags;

    /// Opens what is locked in the place of a folder that is there.
    pub(crate) fn open(path: &Path) -> io::Result<File> {
        // A named pipe in its place is none, and isn't waited for.
        let flags = OFlags::DIRECTORY | OFlags::NONBLOCK;
        let mut options = File::options();
        options.read(true).custom_flags(flags.bits().cast_signed());
        options.open(path)
    }

    /// The folder that is locked, which is the one to work in.
    pub(crate) fn folder(locked: &File) -> Option<File> {
        locked.try_clone().ok()
    }

    /// Whether the folder that was opened is still the one at this path.
    pub(crate) fn is_still(opened: &File, path: &Path) -> bool {
        let id = |meta: fs::Metadata| (meta.dev(), meta.ino());
        match (opened.metadata(), fs::metadata(path)) {
            (Ok(opened), Ok(there)) => id(opened) == id(there),
            (_, Err(_)) => false,
            (Err(_), _) => true,
        }
    }
}

/// Windows locks files alone (`LockFileEx` fails for a folder). A lock file in the output folder
/// would be committed or get in the way, so it is among the temporary files, under a name that
/// follows from the folder's. It stays there: whoever removed it might remove it under a run that
/// has just opened it. Runs whose temporary files are in different places, those of two users, are
/// not kept apart.
#[cfg(not(unix))]
mod system {
    use std::env;
    use std::fs::{self, File};
    use std::io;
    use std::path::Path;

    use crate::output::Digest;

    /// Opens what is locked in the place of a folder that is there.
    pub(crate) fn open(path: &Path) -> io::Result<File> {
        let folder = fs::canonicalize(path)?;
        if !folder.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        let folder = folder.to_string_lossy();
        let name = Digest::of_texts([&*folder].into_iter());
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        options.open(env::temp_dir().join(format!("codegen-{name}.lock")))
    }

    /// What is locked is not the folder.
    pub(crate) fn folder(_: &File) -> Option<File> {
        None
    }

    /// Whether there still is a folder at this path. If it is another one, it has the same lock.
    pub(crate) fn is_still(_: &File, path: &Path) -> bool {
        path.is_dir()
    }
}
