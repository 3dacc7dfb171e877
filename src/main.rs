//! The command line program: arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    codetables::run::run(codetables::cli::Cli::parse())
}
