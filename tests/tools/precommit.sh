#!/usr/bin/env bash
# Installs pre-commit into .tools/pre-commit, as pinned by pre-commit/requirements.txt:
# the tests run the hooks of .pre-commit-hooks.yaml with it. Run it as
# `.tools/pre-commit/bin/python -m pre_commit`: the environment was made elsewhere and
# renamed, which its scripts don't survive.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

requirements=$here/pre-commit/requirements.txt
begin pre-commit "$(sha256sum <"$requirements")"
need python3 python3 python3-venv
python3 -c 'import ensurepip' 2>/dev/null || apt_install python3-venv python3-venv
python3 -m venv "$fresh" >&2
"$fresh/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps -r "$requirements" >&2
"$fresh/bin/python" -m pre_commit --version >&2
finish
