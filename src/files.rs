//! Reads files that anybody may have put there: only regular ones, of a bounded size, and without
//! leaving the folder that they belong to.

use std::fs::File;
use std::io::{self, Read, Take};
use std::path::Path;

use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};

/// The most bytes that a file may have. The largest that anybody would write, with some hundred
/// thousand entries, has a tenth of it.
const MAX_SIZE: u64 = 1_000_000_000;

/// A folder that no path leads out of, be it by `..` or by a link: the system itself refuses that
/// when a file is opened, so a link that is put in its place meanwhile changes nothing.
#[derive(Debug)]
pub(crate) struct Root(Dir);

impl Root {
    /// Opens a folder, which may be a link itself.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        Dir::open_ambient_dir(path, ambient_authority()).map(Self)
    }

    /// A folder that is open.
    pub(crate) fn of(folder: File) -> Self {
        Self(Dir::from_std_file(folder))
    }

    pub(crate) fn dir(&self) -> &Dir {
        &self.0
    }

    /// The bytes of a file in the folder. [`leads_out`] tells the error of a path that leaves it.
    pub(crate) fn read(&self, path: impl AsRef<Path>) -> io::Result<Vec<u8>> {
        let mut options = OpenOptions::new();
        options.read(true);
        #[cfg(unix)]
        cap_std::fs::OpenOptionsExt::custom_flags(&mut options, nonblock());
        let opened = self.0.open_with(&path, &options);
        let opened = opened.map(cap_std::fs::File::into_std);
        read_opened(opened, || self.0.is_dir(&path))
    }
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, nonblock());
    read_opened(options.open(path), || path.is_dir())
}

/// Whether an error says that a path leads out of its [`Root`].
pub(crate) fn leads_out(error: &io::Error) -> bool {
    // That is how cap-std says it: the system's own refusals have a number.
    error.kind() == io::ErrorKind::PermissionDenied && error.raw_os_error().is_none()
}

/// Without this flag, opening a named pipe waits for somebody who writes to it (open(2)).
#[cfg(unix)]
fn nonblock() -> i32 {
    rustix::fs::OFlags::NONBLOCK.bits().cast_signed()
}

fn read_opened(opened: io::Result<File>, is_folder: impl FnOnce() -> bool) -> io::Result<Vec<u8>> {
    let file = opened.map_err(|error| match error.raw_os_error() {
        // Windows opens no folder as a file, and says no more than that it is not permitted.
        Some(_) if error.kind() == io::ErrorKind::PermissionDenied && is_folder() => {
            io::ErrorKind::IsADirectory.into()
        }
        #[cfg(unix)]
        Some(number) if number == rustix::io::Errno::NXIO.raw_os_error() => no_file(),
        _ => error,
    })?;
    // What was opened is asked, not its name: that may be something else by now.
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(no_file());
    }
    let size = usize::try_from(metadata.len()).unwrap_or(usize::MAX);
    if metadata.len() > MAX_SIZE {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(size).map_err(|_| too_large())?;
    // It may grow while it is read.
    let mut file: Take<File> = file.take(MAX_SIZE + 1);
    file.read_to_end(&mut bytes)?;
    if file.limit() == 0 {
        return Err(too_large());
    }
    Ok(bytes)
}

fn no_file() -> io::Error {
    io::Error::other("it is a pipe, a socket or a device, and no file")
}

fn too_large() -> io::Error {
    io::Error::other("it has more than 1,000,000,000 bytes")
}
