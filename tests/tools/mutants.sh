#!/usr/bin/env bash
# Installs cargo-mutants into .tools/mutants: tests/mutants.sh takes its mutants. It is compiled
# with little optimisation, which is enough.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

version=27.1.0
begin mutants "cargo-mutants $version"
"$here/system.sh"
command -v cargo >/dev/null || missing cargo 'install Rust by rustup'
export CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 \
  CARGO_TARGET_DIR="$fresh/target"
(cd "$fresh" && nice cargo install --locked --version "=$version" --root "$fresh" -j2 cargo-mutants) >&2
rm -rf "$fresh/target"
"$fresh/bin/cargo-mutants" --version >&2
finish
