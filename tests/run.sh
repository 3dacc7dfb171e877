#!/usr/bin/env bash
# Installs what the tests need below .tools, which git ignores, and runs them: all, or those of the languages named.
#   tests/run.sh                 everything
#   tests/run.sh kotlin swift    what concerns these languages
# Where CI=true a tool that can't be installed is a failure; elsewhere it is named, and what it would have checked is counted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What the names of a language's tests begin with, after the promise's.
declare -A filters=(
  [rust]='::rust ::clippy' [ts]='::typescript ::prettier ::biome' [kotlin]='::kotlin ::ktlint' [swift]='::swift' [go]='::go'
)
declare -A installers=([ts]='node' [kotlin]='kotlin maven' [swift]='swift' [go]='go')

languages=("$@")
for language in "${languages[@]}"; do
  [[ -v filters[$language] ]] || { echo "usage: tests/run.sh [rust|ts|kotlin|swift|go]..." >&2; exit 2; }
done
((${#languages[@]})) || languages=(rust ts kotlin swift go)

tests/tools/system.sh
command -v cargo >/dev/null || { [[ -f ~/.cargo/env ]] && . ~/.cargo/env; }
command -v cargo >/dev/null || { echo "tests/run.sh: missing: cargo; install Rust with rustup" >&2; exit 1; }

# The installers wait for the network more than for the processor, so they run side by side, and beside the build.
declare -A running=()
for language in "${languages[@]}"; do
  for tool in ${installers[$language]:-}; do
    tests/tools/"$tool".sh &
    running[$tool]=$!
  done
done
if ! (($#)); then
  for other in sarif precommit; do
    tests/tools/$other.sh &
    running[$other]=$!
  done
fi
cargo test --no-run --quiet
unchecked=()
for tool in "${!running[@]}"; do
  wait "${running[$tool]}" || unchecked+=("$tool")
done
if ((${#unchecked[@]})) && [[ ${CI:-} == true ]]; then
  echo "tests/run.sh: the tools for ${unchecked[*]} could not be installed" >&2
  exit 1
fi
tests/tools/compilers.sh "${languages[@]}"

# One more than there are processors: several wait for the one Kotlin compiler, and some for the disk.
export RUST_TEST_THREADS=${RUST_TEST_THREADS:-$(($(nproc) + 1))}
if (($#)); then
  wanted=()
  for language in "${languages[@]}"; do read -ra words <<<"${filters[$language]}"; wanted+=("${words[@]}"); done
  cargo test --test promises -- "${wanted[@]}"
else
  cargo test
fi
if ((${#unchecked[@]})); then
  echo "tests/run.sh: NOT CHECKED: ${#unchecked[@]} of ${#running[@]} sets of tools are missing (${unchecked[*]}), as said above"
fi
