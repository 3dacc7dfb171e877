#!/usr/bin/env bash
# Puts the JSON Schema of SARIF 2.1.0 into .tools/sarif/schema.json, from the crate
# that carries it: the tests validate what `--message-format sarif` prints.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

version=0.8.0
digest=af47e7b67f24efe74076621fd3a5fbe7398add9e84fe820c971219a385895cea

begin sarif "serde-sarif $version" "$digest"
command -v cargo >/dev/null || missing cargo 'install Rust by rustup'
mkdir "$fresh/src"
touch "$fresh/src/lib.rs"
cat >"$fresh/Cargo.toml" <<MANIFEST
[package]
name = "schema"
edition = "2024"

[dependencies]
serde-sarif = "=$version"

[workspace]
MANIFEST
manifest=$(cd "$fresh" && cargo metadata --quiet --format-version 1 |
  grep -o '"manifest_path":"[^"]*/serde-sarif-[^"]*"' | cut -d'"' -f4)
cp "${manifest%/*}/src/schema.json" "$fresh/"
sha256sum --check --quiet <<<"$digest  $fresh/schema.json" >&2
rm -r "$fresh/src" "$fresh"/Cargo.*
finish
