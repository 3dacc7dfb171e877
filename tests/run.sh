#!/usr/bin/env bash
# Installs what the tests need below .tools, which git ignores, and runs them: all, or those of the
# languages named.
#   tests/run.sh                 everything
#   tests/run.sh kotlin swift    what concerns these languages
# Where CI=true a tool that can't be installed is a failure; elsewhere it is named, and what it
# would have checked is counted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. tests/tools/languages.sh
known=" ${languages[*]} "
choose "$@"

tests/tools/system.sh
command -v cargo >/dev/null || { [[ -f ~/.cargo/env ]] && . ~/.cargo/env; }
command -v cargo >/dev/null || { echo "tests/run.sh: missing: cargo; install Rust with rustup" >&2; exit 1; }

# The installers wait for the network more than for the processor, so they run side by side, and
# beside the build.
declare -A running=()
install() {
  "$1" &
  running[$(basename "$1" .sh)]=$!
}
for language in "${languages[@]}"; do
  for tool in $(of "$language" eval 'echo "${installers[@]}"'); do
    install "${folder_of[$language]}/tools/$tool.sh"
  done
done
if ! (($#)); then
  for other in sarif precommit packaging actionlint browser; do install "tests/tools/$other.sh"; done
fi
cargo test --no-run --quiet

# The languages that codegen generates are those that have tests.
generated=$(mktemp -d)
cargo run --quiet -- --quiet --out "$generated"
for folder in "$generated"/*/; do
  language=$(basename "$folder")
  [[ $known == *" $language "* ]] && continue
  echo "tests/run.sh: $language is generated, and no tests/languages/*/language.sh has its name" >&2
  exit 1
done
rm -r "$generated"

unchecked=()
for tool in "${!running[@]}"; do
  wait "${running[$tool]}" || unchecked+=("$tool")
done
if ((${#unchecked[@]})) && [[ ${CI:-} == true ]]; then
  echo "tests/run.sh: the tools for ${unchecked[*]} could not be installed" >&2
  exit 1
fi
tests/tools/compilers.sh "${languages[@]}"

# One more than there are processors: several wait for the one Kotlin compiler, and some for the
# disk.
export RUST_TEST_THREADS=${RUST_TEST_THREADS:-$(($(nproc) + 1))}
if (($#)); then
  wanted=(languages::)
  for language in "${languages[@]}"; do wanted+=("::$(module "$language")"); done
  cargo test --test promises -- "${wanted[@]}"
else
  cargo test
fi
if ((${#unchecked[@]})); then
  echo "tests/run.sh: NOT CHECKED: ${#unchecked[@]} of ${#running[@]} sets of tools are missing" \
    "(${unchecked[*]}), as said above"
fi
