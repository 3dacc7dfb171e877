#!/usr/bin/env bash
# Installs cargo-deny into .tools/cargo: the checks of codegen's own dependencies
# (licences, advisories, sources) run it. It is compiled with little optimisation,
# because that takes less time than a few runs of it could ever save.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

version=0.20.2
begin cargo "cargo-deny $version"
"$here/system.sh"
command -v cargo >/dev/null || missing cargo 'install Rust by rustup'
export CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 \
  CARGO_TARGET_DIR="$fresh/target"
(cd "$fresh" && nice cargo install --locked --version "=$version" --root "$fresh" -j2 cargo-deny) >&2
rm -rf "$fresh/target"
"$fresh/bin/cargo-deny" --version >&2
finish
