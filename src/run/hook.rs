//! What a hook of git asks beside what a run does: whether git has what is generated, as it is
//! generated.

use std::io;

use super::Failure;
use super::jobs::Job;
use crate::cli::shell_word;
use crate::diagnostic::rules;
use crate::git::{plain, untracked};
use crate::output::{LOCK_FILE, Plan};
use crate::path::folder_name;
use crate::report::{Message, Report, say};

/// The most files that are named one by one.
const SHOWN: usize = 5;

/// What a run found that is not staged.
#[derive(Default)]
pub(super) struct Unstaged {
    changed: usize,
    untracked: usize,
    /// The folders with such files, as a shell takes them.
    folders: Vec<String>,
}

impl Unstaged {
    /// Adds a folder in which so many files were changed, and reports those that git doesn't know.
    pub(super) fn add(
        &mut self,
        job: &Job,
        plan: &Plan,
        changed: usize,
        report: &mut Report,
    ) -> io::Result<()> {
        let unknown = untracked(job.folder());
        let generated = plan.paths.iter().map(String::as_str);
        let paths = generated
            .chain([LOCK_FILE])
            .map(|path| job.folder().join(path));
        let missing: Vec<_> = paths
            .filter(|path| unknown.contains(&plain(path)))
            .collect();
        let shown = if report.is_human() {
            SHOWN
        } else {
            missing.len()
        };
        for path in missing.iter().take(shown) {
            let message = "generated, and unknown to git".to_owned();
            report.message(Message::error(&rules::UNSTAGED_OUTPUT, message).at(path, None))?;
        }
        if missing.len() > shown {
            say(&format!("and {} more", missing.len() - shown));
        }
        self.changed += changed;
        self.untracked += missing.len();
        if changed > 0 || !missing.is_empty() {
            self.folders.push(shell_word(&folder_name(job.folder())));
        }
        Ok(())
    }

    /// Fails if anything is not staged.
    pub(super) fn into_result(self) -> Result<(), Failure> {
        let files = |count| if count == 1 { "file" } else { "files" };
        let mut found = Vec::new();
        if self.changed > 0 {
            found.push(format!("{} {} changed", self.changed, files(self.changed)));
        }
        if self.untracked > 0 {
            let untracked = self.untracked;
            found.push(format!("{untracked} {} unknown to git", files(untracked)));
        }
        if found.is_empty() {
            return Ok(());
        }
        Err(Failure::Unstaged {
            summary: found.join(", "),
            command: format!("git add {}", self.folders.join(" ")),
        })
    }
}
