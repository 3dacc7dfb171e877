#!/usr/bin/env bash
# What a program pays for the generated packages: its size in bytes beyond that of the same program
# without them, for one constant, for looking codes up in one table, and for looking one up in all
# tables. `tests/run.sh` installs the tools into .tools/. Each language is measured by its
# tests/languages/*/cost.sh.
#   benches/consumers.sh              all languages
#   benches/consumers.sh ts go        these
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tests/tools/languages.sh
choose "$@"
generated=$project/generated
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

row() { printf '| %-34s | %12s | %13s | %10s |\n' "$@"; }
size() { stat -c %s "$1"; }

# beyond NAME BASE CONSTANT TABLE ALL: files; prints what the last three have more than BASE.
beyond() {
  local base
  base=$(size "$2")
  row "$1" "$(($(size "$3") - base))" "$(($(size "$4") - base))" "$(($(size "$5") - base))"
}

row 'bytes' 'one constant' 'one table' 'all tables'
echo '| ---------------------------------- | -----------: | ------------: | ---------: |'
for language in "${languages[@]}"; do (. "${folder_of[$language]}/cost.sh"); done
