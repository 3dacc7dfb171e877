# What tests/run.sh has to know of Rust; sourced by tests/tools/languages.sh.
# shellcheck shell=bash

# What `--lang` calls it.
name=rust
# The scripts in tools/ that install what its tests need.
installers=()

# Prints which compiler the tests use, and where it is from.
compiler() { line "$(rustc --version 2>/dev/null)" "$(on_path rustc)"; }
