//! Look-ups in swift, generated and by hand.

use std::process::Command;

use crate::Bench;

/// Writes the program and what is written by hand, builds them, and returns what runs the program.
pub fn program(_: &Bench) -> Result<Command, String> {
    Err("not written yet".into())
}
