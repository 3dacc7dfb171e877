#!/usr/bin/env bash
# How many instructions a run takes that generates the shipped catalogue into an empty folder, and
# how many of them are digests, which processors with SHA instructions compute far faster than the
# machine that valgrind plays. Unlike times, these numbers hardly differ from run to run.
#   benches/instructions.sh            five languages
#   benches/instructions.sh --lang go  one
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v valgrind >/dev/null || { echo "$0: missing: valgrind" >&2; exit 1; }

CARGO_PROFILE_RELEASE_STRIP=false CARGO_PROFILE_RELEASE_DEBUG=1 \
  cargo build --quiet --release --target-dir target/instructions
out=$(mktemp -d)
trap 'rm -r "$out"' EXIT
# What valgrind says of system calls that it is too old for is no result.
valgrind --quiet --tool=callgrind --callgrind-out-file="$out/calls" \
  target/instructions/release/codegen --quiet --out "$out/generated" "$@" 2>"$out/said" ||
  { cat "$out/said" >&2; exit 1; }
callgrind_annotate --auto=no --threshold=100 "$out/calls" 2>/dev/null | awk '
  { gsub(/,/, "", $1) }
  /PROGRAM TOTALS/ { total = $1 }
  /:sha2::/ || /digest::/ { digests += $1 }
  END {
    printf "%.1f million instructions, of which %.1f million are digests\n", total / 1e6, digests / 1e6
    printf "%.1f million without them\n", (total - digests) / 1e6
  }'
