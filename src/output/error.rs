//! Why a folder can't be compared or written. Each reason has its place and a way to fix it.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::{LOCK_FILE, Layout};
use crate::diagnostic::rules::{self, Rule};
use crate::name::Name;
use crate::path::{slashes, system_words};

/// Why a folder can't be brought to the state that was rendered. No file in it is half-written, and
/// unless it says otherwise, all of them are as they were.
#[derive(Debug, Error)]
pub(crate) enum OutputError {
    /// The outside world said no.
    #[error("can't {action} {}: {}", slashes(path), system_words(source))]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something failed in the middle, and what had been done can't be undone.
    #[error("{why}; and what had been done can't be undone: {}", half(new, gone))]
    HalfDone {
        /// What failed.
        why: Box<Self>,
        /// The files that are new.
        new: Vec<PathBuf>,
        /// The files that are gone.
        gone: Vec<PathBuf>,
    },
    /// The lock file can't be understood.
    #[error("{problem}")]
    Lock {
        /// The lock file.
        path: PathBuf,
        /// What is wrong with it.
        problem: LockError,
    },
    /// Files are in the way that codegen did not write.
    #[error("codegen did not write {}, and leaves {} alone", list(paths), if paths.len() == 1 { "it" } else { "them" })]
    Foreign {
        /// The files.
        paths: Vec<PathBuf>,
    },
    /// The folder has the output of another catalogue.
    #[error(
        "{} has the output of the catalogue `{has}`, and this spec is of `{wanted}`",
        slashes(folder)
    )]
    OtherCatalog {
        /// The output folder.
        folder: PathBuf,
        /// The catalogue whose output it has.
        has: Name,
        /// The catalogue that was to be generated.
        wanted: Name,
    },
    /// The folder has packages, and something is to be embedded in it; or the other way round.
    #[error("{} has {has}, and this run writes {wanted}", slashes(folder))]
    OtherForm {
        /// The output folder.
        folder: PathBuf,
        /// What it has.
        has: Layout,
        /// What was to be written.
        wanted: Layout,
    },
    /// A file or a folder in the output folder is a link to somewhere else.
    #[error("{} leads out of the output folder, to {}", slashes(link), slashes(to))]
    Outside {
        /// The link.
        link: PathBuf,
        /// Where it leads.
        to: PathBuf,
    },
}

/// What is wrong with a lock file.
#[derive(Debug, Clone, Copy, Error)]
pub(crate) enum LockError {
    /// A line that codegen would not have written.
    #[error("this is not a line of a lock file that codegen wrote")]
    Damaged {
        /// The line, from 1.
        line: usize,
    },
    /// A later version of codegen wrote it.
    #[error("a newer version of codegen wrote this lock file")]
    Newer {
        /// The line that says so, from 1.
        line: usize,
    },
}

impl OutputError {
    /// The rule that is broken.
    pub(crate) fn rule(&self) -> &'static Rule {
        match self {
            Self::Io { .. } | Self::HalfDone { .. } => &rules::SYSTEM,
            Self::Lock {
                problem: LockError::Damaged { .. },
                ..
            } => &rules::DAMAGED_LOCK,
            Self::Lock {
                problem: LockError::Newer { .. },
                ..
            } => &rules::NEWER_LOCK,
            Self::Foreign { .. } => &rules::FOREIGN_OUTPUT,
            Self::OtherCatalog { .. } => &rules::OTHER_CATALOG,
            Self::OtherForm { .. } => &rules::OTHER_FORM,
            Self::Outside { .. } => &rules::OUTSIDE_OUTPUT,
        }
    }

    /// The file that it is about, and the line if it is about one.
    pub(crate) fn place(&self) -> Option<(&Path, Option<usize>)> {
        match self {
            Self::Io { path, .. } => Some((path, None)),
            Self::HalfDone { why, .. } => why.place(),
            Self::Lock { path, problem } => {
                let (LockError::Damaged { line } | LockError::Newer { line }) = problem;
                Some((path, Some(*line)))
            }
            Self::Foreign { paths } => Some((paths.first()?, None)),
            Self::OtherCatalog { folder, .. } | Self::OtherForm { folder, .. } => {
                Some((folder, None))
            }
            Self::Outside { link, .. } => Some((link, None)),
        }
    }

    /// How to fix it, unless that goes without saying.
    pub(crate) fn help(&self) -> Option<String> {
        match self {
            Self::Io { .. } => None,
            Self::HalfDone { .. } => Some(
                format!(
                "all other files are as they were, and {LOCK_FILE} knows the old ones and the new; once they can be written, the next run of `codegen` finishes it"
            ),
            ),
            Self::Lock {
                problem: LockError::Damaged { .. },
                ..
            } => Some(format!(
                "restore {LOCK_FILE} from version control; or move it away together with the generated files, and generate anew"
            )),
            Self::Lock {
                problem: LockError::Newer { .. },
                ..
            } => Some(format!(
                "update codegen (this is {}); `cargo install` or your package manager has a newer one",
                env!("CARGO_PKG_VERSION")
            )),
            Self::Foreign { paths } => Some(foreign_help(paths.len())),
            Self::OtherCatalog { .. } => Some(
                "choose another folder with `--out`; if this catalogue is to take the place of that one, `codegen --replace`"
                    .to_owned(),
            ),
            Self::OtherForm { has, .. } => Some(format!(
                "{}; choose another folder with `--out`; or, if the one is to take the place of the other, `codegen --replace`",
                match has {
                    Layout::Packages(_) => "leave `--form` out for packages again".to_owned(),
                    Layout::Pages(pages, _) => format!(
                        "`codegen docs --format {}` renews what is there",
                        pages.form().word()
                    ),
                    Layout::Sources(language) => format!(
                        "`--form embedded --lang {}` renews what is there",
                        language.folder()
                    ),
                }
            )),
            Self::Outside { .. } => Some(
                "replace the link by what it is to be, or write to where it leads with `--out`".to_owned(),
            ),
        }
    }
}

/// What to do about files that codegen did not write.
pub(crate) fn foreign_help(count: usize) -> String {
    let them = if count == 1 { "it" } else { "them" };
    format!(
        "move {them} away, or choose another folder with `--out`; where only {LOCK_FILE} was lost, restore it, or delete {them}"
    )
}

/// Which files are in which state.
fn half(new: &[PathBuf], gone: &[PathBuf]) -> String {
    let parts = [(new, "new"), (gone, "gone")];
    let parts = parts.iter().filter(|(paths, _)| !paths.is_empty());
    let parts: Vec<String> = parts
        .map(|(paths, state)| {
            let paths: Vec<String> = paths.iter().map(|path| slashes(path)).collect();
            let verb = if paths.len() == 1 { "is" } else { "are" };
            format!("{} {verb} {state}", paths.join(", "))
        })
        .collect();
    parts.join("; ")
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

pub(super) fn io_error(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> OutputError {
    let path = path.to_owned();
    move |source| OutputError::Io {
        action,
        path,
        source,
    }
}
