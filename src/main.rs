//! The binary: arguments in, exit code out.

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

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A run allocates some ten thousand short texts on several threads, and with the systems' own
/// allocators that takes a fifth of its time, with musl's far more.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    codetables::run(&codetables::Cli::from_args())
}
