#!/usr/bin/env bash
# Installs arethetypeswrong, publint and Jest into .tools/judges, as pinned by
# judges/package-lock.json: the tests have them judge the npm package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../../tools/lib.sh"

begin judges "$(cat "$here"/judges/*.json | sha256sum)"
need node nodejs
need npm npm
cp "$here"/judges/*.json "$fresh/"
(cd "$fresh" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2
finish
