#!/usr/bin/env bash
# Installs TypeScript 5.9, 6.0 and 7.0, prettier, biome, eslint, esbuild and rollup
# into .tools/node, as pinned by node/package-lock.json: the tests compile, format,
# lint and bundle the TypeScript that codegen emits with them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../../tools/lib.sh"

begin node "$(cat "$here/package.json" "$here/package-lock.json" | sha256sum)"
need node nodejs
need npm npm
node_version=$(node --version)
at_least "${node_version#v}" 20.19.0 ||
  missing "node >= 20.19 (found $node_version)" 'install a newer Node.js, for example by its own Debian packages'
cp "$here/package.json" "$here/package-lock.json" "$fresh/"
(cd "$fresh" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2
for typescript in 5.9 6.0 7.0; do
  have=$(node "$fresh/node_modules/typescript-$typescript/bin/tsc" --version)
  [[ $have == "Version $typescript."* ]] || { say "unexpected TypeScript: $have"; exit 1; }
done
finish
