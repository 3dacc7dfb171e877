//! Error-code constants for five languages from one YAML spec.
//!
//! The data flows one way, and each stage uses only what stands before it. [`cli`] reads the
//! arguments and [`run`] does what they ask for. [`spec`] finds the YAML files of a spec and reads
//! them as they are written; [`catalog`] makes of them a catalogue that is valid once it exists.
//! [`language`] renders it for each language through the templates, and [`output`] brings a folder
//! to that state, or [`check`] says how it differs; [`show`] prints the catalogue itself. Mistakes
//! on the way are collected as [`diagnostic`]s, every one of them, and [`report`] prints them in
//! the form that was asked for.

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
mod language;
mod name;
mod output;
mod parallel;
mod path;
mod report;
mod run;
mod show;
mod spec;
mod suggestion;

pub use cli::Cli;
pub use run::run;

/// What the tests need besides the program itself. Nothing here is promised to anybody else.
#[doc(hidden)]
pub mod internals {
    pub use crate::characters::is_plain;
    pub use crate::diagnostic::rules;
    pub use crate::language::{Language, escapers};
    pub use crate::name::Name;
}
