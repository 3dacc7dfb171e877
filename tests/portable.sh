#!/usr/bin/env bash
# The tests that need no compilers of other languages, on systems for which tests/run.sh installs
# none: macOS and Windows. What needs a tool says `NOT CHECKED` there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# GitHub sets it; here, what is missing is no failure.
export CI=false
cargo test --lib --bins
cargo test --test promises
