#!/usr/bin/env bash
# Says which compiler the tests use for each language named, and where it is from.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/languages.sh"
cd "$project"
choose "$@"

# line VERSION FROM: a version that is empty is a compiler that is not there.
line() { printf "  %-7s %s\n" "$name" "${1:-not there}${1:+ from $2}"; }
on_path() { printf 'PATH, %s' "$(command -v "$1")"; }

echo 'The compilers that the tests use:'
for language in "${languages[@]}"; do of "$language" compiler; done
