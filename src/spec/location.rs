//! Where a spec is and which files it has: a folder with `catalog.yaml` and `tables/<id>.yaml`, or
//! the catalogue that is built into the program.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::Root;
use crate::path::{folder_name, slashes};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Location {
    Folder(PathBuf),
    /// The texts of files that are not written yet, and the folder where they will be.
    Draft {
        folder: PathBuf,
        files: Vec<(String, String)>,
    },
    /// The files of a folder as a revision of git has them.
    Revision {
        /// What messages call the folder, as git does: `v1.0.0:spec`.
        name: String,
        /// The paths below the folder, and what is in the files.
        files: Vec<(String, Vec<u8>)>,
    },
    /// In the program itself.
    BuiltIn,
}

/// The file that says what the catalogue is.
pub(crate) const CATALOG: &str = "catalog.yaml";
const TABLES: &str = "tables";

/// The file of a table, relative to the spec's folder.
pub(crate) fn table_file(table: impl fmt::Display) -> String {
    format!("{TABLES}/{table}.yaml")
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Folder(folder) | Self::Draft { folder, .. } => f.write_str(&folder_name(folder)),
            Self::Revision { name, .. } => f.write_str(name),
            Self::BuiltIn => f.write_str("the built-in catalogue"),
        }
    }
}

/// What the catalogue that is built in is called. A folder of that name is `./builtin`.
const BUILT_IN_NAME: &str = "builtin";

impl Location {
    /// The spec that somebody named: its folder or its `catalog.yaml`, relative to `root`, or the
    /// catalogue that is built in.
    pub(crate) fn named(root: &Path, path: &Path) -> Self {
        if path.as_os_str() == BUILT_IN_NAME {
            return Self::BuiltIn;
        }
        let path = root.join(path);
        let is_catalog_file =
            path.file_name().is_some_and(|name| name == CATALOG) && path.is_file();
        match path.parent() {
            Some(folder) if is_catalog_file => Self::Folder(folder.to_owned()),
            _ => Self::Folder(path),
        }
    }

    /// Whether a file, by its path below a spec's folder, may be one of the spec's.
    pub(crate) fn is_read(path: &str) -> bool {
        match path.split_once('/') {
            Some((folder, name)) => folder == TABLES && table_of(Path::new(name)).is_some(),
            // The texts of licences have names in capitals.
            None => path == CATALOG || path.starts_with(|c: char| c.is_ascii_uppercase()),
        }
    }

    pub(super) fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        match self {
            Self::Folder(folder) => Root::open(folder)?.read(file),
            Self::Draft { files, .. } => {
                let files = files.iter().map(|(name, text)| (&**name, &**text));
                text_of(file, files)
            }
            Self::Revision { files, .. } => {
                let found = files.iter().find(|(name, _)| name == file);
                let bytes = found.map(|(_, bytes)| bytes.clone());
                bytes.ok_or_else(|| io::ErrorKind::NotFound.into())
            }
            Self::BuiltIn => text_of(file, BUILT_IN.iter().copied()),
        }
    }

    /// The names of all table files that exist, whether listed or not, without their extensions.
    pub(super) fn existing_tables(&self) -> io::Result<BTreeSet<OsString>> {
        let folder = match self {
            Self::Folder(folder) | Self::Draft { folder, .. } => folder,
            Self::Revision { files, .. } => {
                let names = files.iter().filter_map(|(name, _)| {
                    let name = name.strip_prefix(TABLES)?.strip_prefix('/')?;
                    table_of(Path::new(name))
                });
                return Ok(names.collect());
            }
            Self::BuiltIn => return Ok(BTreeSet::new()),
        };
        let mut found = BTreeSet::new();
        // A link to a folder elsewhere would name the files there.
        for entry in Root::open(folder)?.dir().read_dir(TABLES)? {
            found.extend(table_of(Path::new(&entry?.file_name())));
        }
        Ok(found)
    }

    /// The names of the files that are built in.
    pub(super) fn built_in() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// The name of a file in a spec, by its path as people read it.
    pub(crate) fn name_of<'a>(&self, path: &'a str) -> &'a str {
        path.strip_prefix(&self.display_path("")).unwrap_or(path)
    }

    /// The path of a file as people read it: as given, and with `/`.
    pub(super) fn display_path(&self, file: &str) -> String {
        match self {
            Self::Folder(folder) | Self::Draft { folder, .. } => slashes(&folder.join(file)),
            Self::Revision { name, .. } => {
                // Git's path of the root is empty: `v1.0.0:catalog.yaml`.
                let separator = if name.ends_with(':') { "" } else { "/" };
                format!("{name}{separator}{file}")
            }
            Self::BuiltIn => format!("(built in)/{file}"),
        }
    }
}

/// The name of a table's file without its extension; `None` if it is no table.
fn table_of(name: &Path) -> Option<OsString> {
    let is_yaml = |extension: &OsStr| extension == "yaml" || extension == "yml";
    name.extension().filter(|it| is_yaml(it))?;
    name.file_stem().map(OsStr::to_owned)
}

/// The text of a file that is in memory.
fn text_of<'a>(
    file: &str,
    mut files: impl Iterator<Item = (&'a str, &'a str)>,
) -> io::Result<Vec<u8>> {
    let found = files.find(|(name, _)| *name == file);
    let bytes = found.map(|(_, text)| text.as_bytes().to_vec());
    bytes.ok_or_else(|| io::ErrorKind::NotFound.into())
}

macro_rules! built_in {
    ($($file:literal),* $(,)?) => { &[$(($file, include_str!(concat!("../../spec/", $file)))),*] };
}

/// The catalogue that ships with the program, which makes it useful without any files. A test
/// compares it with `spec/`.
static BUILT_IN: &[(&str, &str)] = built_in![
    "catalog.yaml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "tables/common.yaml",
    "tables/selfie_h5.yaml",
    "tables/prompt.yaml",
    "tables/selfie_app.yaml",
    "tables/selfie_api.yaml",
    "tables/identity_app.yaml",
    "tables/ios_sdk.yaml",
    "tables/android_sdk.yaml",
    "tables/identity_liveness.yaml",
    "tables/identity_ocr.yaml",
    "tables/identity_flow.yaml",
];
