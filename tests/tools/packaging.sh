#!/usr/bin/env bash
# Installs what packs codegen (packaging/requirements.txt) into .tools/packaging, and what installs
# Python programs, as users have it: pipx and uv. Beside them, in wheels/, is what pip needs to
# install the pre-commit mirror without a network. Run them as
# `.tools/packaging/bin/python -m maturin`: the environment was made elsewhere and renamed, which
# its scripts don't survive.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

packs=$project/packaging/requirements.txt
installs=$here/packaging/requirements.txt
wheels=$here/packaging/wheels.txt
begin packaging "$(cat "$packs" "$installs" "$wheels" | sha256sum)"
need python3 python3 python3-venv
python3 -c 'import ensurepip' 2>/dev/null || apt_install python3-venv python3-venv
need curl curl
# Names and systems are in TOML, which Python reads since 3.11.
python3 -c 'import tomllib' 2>/dev/null || missing 'Python 3.11' 'install python3 from a release that has it'
python3 -m venv "$fresh" >&2
pip() { "$fresh/bin/python" -m pip --quiet --disable-pip-version-check "$@" >&2; }
pip install --no-deps -r "$packs" -r "$installs"
pip download --no-deps --dest "$fresh/wheels" -r "$wheels"
# The licences of the libraries are collected for every system, and the installation is tried
# without a network.
if command -v cargo >/dev/null; then (cd "$project" && cargo fetch --locked --quiet) >&2; fi
"$fresh/bin/python" -m maturin --version >&2
"$fresh/bin/python" -m uv --version >&2
finish
