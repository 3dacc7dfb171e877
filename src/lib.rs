//! Error-code constants for five languages from one YAML spec.
//!
//! Data flows one way, and each stage uses only the stages before it. [`cli`] reads the arguments,
//! and [`mod@run`] carries them out, for each item of the [`project`] file if there is one.
//! [`spec`] finds the YAML files of a spec and reads them as written. [`catalog`] checks what they
//! mean and builds the catalogue. [`language`] renders the catalogue for each language with the
//! templates. [`output`] then updates the output folder, or [`check`] reports how the folder
//! differs. [`show`] prints the catalogue itself. Along the way, all mistakes are collected as
//! [`diagnostic`]s, and [`report`] prints them in the chosen format.

#![warn(unreachable_pub)]
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::panic,
        clippy::print_stderr,
        clippy::print_stdout,
        clippy::todo,
        clippy::unwrap_used
    )
)]

mod catalog;
mod characters;
mod check;
mod cli;
mod diagnostic;
mod diff;
mod docs;
mod files;
#[cfg(fuzzing)]
#[doc(hidden)]
#[allow(clippy::panic, missing_docs, reason = "what panics here is found")]
pub mod fuzzing;
mod git;
mod init;
mod language;
mod name;
mod output;
mod parallel;
mod path;
mod project;
mod report;
mod run;
mod show;
mod spec;
mod suggestion;

pub use cli::Cli;
pub use run::run;

/// Exposed for the tests only; there is no promise of stability.
#[doc(hidden)]
pub mod internals {
    pub use crate::characters::is_plain;
    pub use crate::diagnostic::rules;
    pub use crate::diff::documented;
    pub use crate::language::{Language, escapers};
    pub use crate::name::Name;
}
