#!/usr/bin/env bash
# Installs what the pages of `codegen docs` are tried and judged with into .tools/browser:
# Playwright, axe and html-validate, as pinned by browser/package-lock.json, and a link to Chromium,
# which is the system's.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

begin browser "$(cat "$here"/browser/*.json | sha256sum)"
need node nodejs
need npm npm
need chromium chromium
cp "$here"/browser/*.json "$fresh/"
(cd "$fresh" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2
ln -s "$(command -v chromium)" "$fresh/chromium"
"$fresh/chromium" --version >&2
finish
