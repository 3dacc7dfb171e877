#!/usr/bin/env bash
# Builds and packs codegen for a system, on a machine that has Rust, Python and npm.
#   packaging/pack.sh TARGET OUT [more for pack.py]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rustup target add "$1"
python -m pip install --quiet --disable-pip-version-check -r packaging/requirements.txt
python packaging/pack.py "$@"
