#!/usr/bin/env bash
# Runs the fuzz targets, with stable Rust and a C++ compiler:
#   fuzz/run.sh                        every target for a short while, as CI does
#   fuzz/run.sh lock                   one target, until it is stopped or finds something
#   fuzz/run.sh lock 1000000           one target, so many times
#   fuzz/run.sh lock FILE              one target, with the bytes of a file
# A file that breaks a promise is written to fuzz/artifacts/TARGET. Once it is understood, it
# belongs in fuzz/found/TARGET, from where every run takes it. What runs learn they keep in
# fuzz/corpus/TARGET, and seeds.sh makes what they begin with; git ignores both.
set -euo pipefail
if [[ -f ${2:-} ]]; then set -- "$1" "$(realpath "$2")"; fi
cd "$(dirname "${BASH_SOURCE[0]}")"
targets=(spec texts lock import diff)

if ! command -v c++ >/dev/null; then
  echo 'fuzz/run.sh: NOT CHECKED: a C++ compiler is missing, such as that of `apt-get install g++`' >&2
  [[ ${CI:-} != true ]]
  exit
fi

host=$(rustc -vV | sed -n 's/^host: //p')
# What libFuzzer has to know of a program, which LLVM adds to it. All these flags are stable.
flags=(
  --cfg fuzzing
  -Cpasses=sancov-module
  -Cllvm-args=-sanitizer-coverage-level=4
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters
  -Cllvm-args=-sanitizer-coverage-pc-table
  -Cllvm-args=-sanitizer-coverage-trace-compares
  -Cllvm-args=-simplifycfg-branch-fold-threshold=0
)
# With a target named, what runs during the build isn't instrumented.
export CARGO_TARGET_DIR=$PWD/../target/fuzz
RUSTFLAGS="${flags[*]}" RUSTC_WRAPPER=$PWD/rustc.sh cargo build --quiet --release --locked --target "$host"

# Files are written and read again for each execution of `import`: not on a disk.
if [[ -d /dev/shm ]]; then export TMPDIR=/dev/shm; fi

# run TARGET OPTION...
run() {
  local target=$1 folders=("corpus/$1" "seeds/$1" "found/$1") size=4096
  shift
  if (($#)) && [[ -f ${!#} ]]; then folders=(); fi
  case $target in spec) size=5120 ;; diff) size=8192 ;; esac
  ./seeds.sh "$target"
  mkdir -p "corpus/$target" "artifacts/$target" "found/$target"
  # On one core codegen starts no threads, which would take more time than all the rest.
  taskset -c "${FUZZ_CORE:-0}" "$CARGO_TARGET_DIR/$host/release/$target" \
    -artifact_prefix="artifacts/$target/" -dict="dictionaries/$target" -max_len="$size" \
    -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 "$@" "${folders[@]}"
}

case $# in
  0)
    for target in "${targets[@]}"; do
      echo "fuzz/run.sh: $target"
      run "$target" -max_total_time="${FUZZ_SECONDS:-8}" -verbosity=0
    done
    ;;
  1) run "$1" ;;
  *) if [[ -f $2 ]]; then run "$1" "$2"; else run "$1" -runs="$2"; fi ;;
esac
