//! Error-code constants for five languages from one YAML spec.
//!
//! The data flows one way. [`load`] finds a spec's files and [`yaml`] reads each into a tree with places; [`decode`] turns the trees
//! into the types of [`spec`], and [`catalog`] into a catalogue that is valid once it exists. Mistakes on the way are collected as
//! [`diagnostic`]s and all shown, in the form that [`report`] is asked for. [`target`] renders the catalogue for each language, and
//! [`output`] brings a folder to that state, or [`check`] tells how it differs.

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

pub mod catalog;
pub mod check;
pub mod cli;
pub mod decode;
pub mod diagnostic;
pub mod doc;
pub mod layout;
pub mod load;
pub mod name;
pub mod output;
pub mod parallel;
pub mod report;
pub mod rules;
pub mod run;
pub mod schema;
pub mod show;
pub mod source;
pub mod spec;
pub mod target;
pub mod text;
pub mod yaml;
