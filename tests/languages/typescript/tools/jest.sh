#!/usr/bin/env bash
# Installs Jest into .tools/jest, as pinned by jest/package-lock.json: a program
# of CommonJS is tested with it. It is apart from the other tools since it has
# more packages than all of them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../../tools/lib.sh"

pins=$here/jest
begin jest "$(cat "$pins/package.json" "$pins/package-lock.json" | sha256sum)"
need node nodejs
need npm npm
cp "$pins/package.json" "$pins/package-lock.json" "$fresh/"
(cd "$fresh" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2
finish
