//! Writes files that aren't there yet: all of them, or none.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::PathBuf;

use thiserror::Error;

use crate::path::{slashes, system_words};
use crate::project;

/// Files to write.
#[derive(Debug)]
pub(crate) struct NewFiles(pub Vec<(PathBuf, String)>);

/// Why none was written.
#[derive(Debug, Error)]
pub(crate) enum NotWritten {
    /// These are there already.
    #[error("{} there already; nothing was written", are(.0))]
    Exist(Vec<PathBuf>),
    #[error("can't write {}: {}; nothing was written", slashes(.0), system_words(.1))]
    System(PathBuf, #[source] io::Error),
}

impl NotWritten {
    /// What to do about it.
    pub(crate) fn help(&self) -> Option<&'static str> {
        match self {
            Self::Exist(paths) => {
                let is_project = |path: &PathBuf| path.ends_with(project::FILE);
                Some(match paths.iter().filter(|path| is_project(path)).count() {
                    0 => "`--spec DIR` chooses another folder; nothing is ever overwritten",
                    n if n == paths.len() => {
                        "`--spec-only` leaves it as it is, and prints what to add to it"
                    }
                    _ => {
                        "`--spec DIR --spec-only` writes a spec beside the one that is there, and prints what to add to codetables.yaml"
                    }
                })
            }
            Self::System(..) => None,
        }
    }
}

fn are(paths: &[PathBuf]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| slashes(path)).collect();
    let verb = if paths.len() == 1 { "is" } else { "are" };
    format!("{} {verb}", paths.join(", "))
}

impl NewFiles {
    /// Says which files are in the way.
    pub(crate) fn are_new(&self) -> Result<(), NotWritten> {
        // A link that leads nowhere is in the way too.
        let is_there = |path: &&PathBuf| path.symlink_metadata().is_ok();
        let paths = self.0.iter().map(|(path, _)| path);
        let there: Vec<PathBuf> = paths.filter(is_there).cloned().collect();
        if there.is_empty() {
            return Ok(());
        }
        Err(NotWritten::Exist(there))
    }

    /// Writes all of them. What was written before something went wrong is removed.
    pub(crate) fn write(&self) -> Result<(), NotWritten> {
        self.are_new()?;
        let mut made = Vec::new();
        for (path, text) in &self.0 {
            if let Err(error) = write(path, text, &mut made) {
                for path in made.iter().rev() {
                    // A folder that has something else in it stays.
                    let _ = fs::remove_file(path).or_else(|_| fs::remove_dir(path));
                }
                return Err(NotWritten::System(path.clone(), error));
            }
        }
        Ok(())
    }
}

/// Writes a file and the folders above it, and notes what it made.
fn write(path: &PathBuf, text: &str, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    let missing = folder
        .ancestors()
        .take_while(|above| !above.as_os_str().is_empty() && above.symlink_metadata().is_err());
    let missing: Vec<PathBuf> = missing.map(PathBuf::from).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(&folder)?;
        made.push(folder);
    }
    let mut file = File::create_new(path)?;
    made.push(path.clone());
    file.write_all(text.as_bytes())
}
