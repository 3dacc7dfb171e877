//! The shortest run: one that finds everything as this build left it.

use super::lock::Lock;
use super::seal::is_intact;
use super::staging::is_left;
use super::{Digest, Folder, LOCK_FILE, Layout, Origin};
use crate::parallel;

/// How many files a folder has of a layout, if this very build made all of them of this very spec
/// and nothing has changed since; `None` if that isn't sure.
pub(crate) fn unchanged(folder: &Folder, layout: &Layout, origin: &Origin) -> Option<usize> {
    let text = String::from_utf8(folder.read(LOCK_FILE).ok()??).ok()?;
    if !is_intact(&text) || is_left(folder.dir().ok()?) {
        return None;
    }
    let lock = Lock::parse(&text).ok()?;
    let files = lock.settled(layout, origin)?;
    let is_as_left = parallel::map(&files, |(path, digest)| {
        let bytes = folder.read(path).ok().flatten();
        bytes.is_some_and(|bytes| Digest::of(&bytes) == **digest)
    });
    is_as_left
        .into_iter()
        .all(|same| same)
        .then_some(files.len())
}
