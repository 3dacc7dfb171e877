#!/usr/bin/env bash
# Puts mistakes into the source, one at a time, and sees whether the tests that need no compilers
# catch them:
#   tests/mutants.sh SEED COUNT
# It takes COUNT viable mutants of cargo-mutants at random, and SEED says which. What became of each
# stands in target/mutants/SEED.tsv; what stands there isn't run again, so a long run can be
# stopped and gone on with, in the same commit. It works in a copy, target/mutants/tree. With
# MUTANTS_BRIEFLY=1 it leaves out the slower tests, and a mutant that the others don't catch is
# `open`; without it, those are gone on with.
#
# Only the program is built for each mutant, and the tests that were built before run it, as users
# do. What links the library itself (the unit tests, and those of the escapers alone) therefore
# catches nothing here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seed=${1:?a seed, such as 1} count=${2:?how many viable mutants}
tests/tools/mutants.sh
export PATH="$PWD/.tools/mutants/bin:$PATH"
unset CI
repository=$PWD
mkdir -p target/mutants
work=$PWD/target/mutants results=$PWD/target/mutants/$seed.tsv
if [[ ! -s $results ]]; then echo "# $(git rev-parse HEAD)" >"$results"; fi
commit=$(sed -n '1s/# //p' "$results")

export CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=$work/build
if [[ ! -d $work/tree ]]; then git clone --quiet . "$work/tree"; fi
cd "$work/tree"
git fetch --quiet
git checkout --quiet --force "$commit"
ln -sfn "$repository/.tools" .tools
cargo test --quiet --no-run --test promises
cargo build --quiet --bin codegen
built=$(find "$work/build/debug/deps" -name 'promises-*' -executable -type f -printf '%T@ %p\n' | sort -n | tail -n 1)
cp "${built#* }" "$work/promises"

# Each mutant in a file, in the order of the sample: the name, then the change.
rm -rf "$work/sample"
mkdir "$work/sample"
cargo mutants --list --diff --exclude src/fuzzing.rs --exclude-re assert_same_again | awk -v seed="$seed" -v folder="$work/sample" '
  BEGIN { x = seed * 7919 + 1; for (i = 0; i < 20; i++) x = (x * 48271) % 2147483647 }
  /^src\/[^ ]*:[0-9]+:[0-9]+: / { x = (x * 48271) % 2147483647; if (file) close(file)
    file = sprintf("%s/%010d", folder, x) }
  file { print > file }'

# The tests that need no compilers, in steps, and each only as far as the first test that fails:
# most mutants fall soon. `near` are those of the part that was changed.
near() {
  case $1 in
    src/diff* | src/git* | src/run/diff*) echo diff_sides:: diff_check:: release_cycle:: diff:: diff_property:: ;;
    src/init* | src/run/init*) echo init:: import_mistakes:: import_names:: import:: import_texts:: ;;
    src/check* | src/run/check*) echo check:: regeneration:: check_diff:: ;;
    src/output* | src/files* | src/run/generate* | src/run/jobs*)
      echo ownership:: regeneration:: links:: nothing_to_do:: line_ends:: lock:: unfinished:: ;;
    src/report* | src/diagnostic* | src/characters* | src/suggestion*)
      echo bad_specs:: message_formats:: hostile::what bad_input:: ;;
    src/run/hook*) echo pre_commit:: check:: ;;
    src/cli*) echo command_line:: check:: diff:: ;;
    src/project*) echo project:: check:: ;;
    src/show*) echo show:: ;;
    *) echo golden:: bad_specs:: refused_names:: ;;
  esac
}
quick=(golden:: bad_specs:: command_line:: hostile::what import_mistakes:: init:: show:: schema:: diff_sides:: languages:: project:: ownership::)
rest=(bad_input:: check:: check_diff:: command_line:: diff:: diff_check:: diff_property:: import:: import_names::
  import_texts:: line_ends:: links:: lock:: message_formats:: nothing_to_do:: pre_commit:: refused_names::
  regeneration:: release_cycle:: same_everywhere:: source_document:: unfinished:: readme:: unbounded:: two_runs::
  interrupted::)

# passes SECONDS TEST...: whether all of these tests pass, in this time.
passes() {
  exec 3< <(ulimit -v 8000000 && RUST_TEST_THREADS=${RUST_TEST_THREADS:-2} exec timeout "$1" "$work/promises" "${@:2}" 2>&1)
  local run=$! failed=true
  grep -q --max-count=1 '\.\.\. FAILED$' <&3 || failed=false
  exec 3<&-
  # This ends all that it started, too, such as a program that goes round in circles.
  if $failed; then kill "$run" 2>/dev/null || true; fi
  wait "$run" && ! $failed
}

if ! grep -qv '^#' "$results" && ! passes 900 "${quick[@]}" "${rest[@]}"; then
  echo 'tests/mutants.sh: the tests fail without any mutant' >&2
  exit 1
fi

viable() { grep -Ecv '^(unviable|#)' "$results" || true; }
for file in "$work/sample"/*; do
  name=$(head -n 1 "$file")
  known=$(grep -F "	$name" "$results" | cut -f1) || true
  if [[ $known && ! ($known == open && ! ${MUTANTS_BRIEFLY:-}) ]]; then continue; fi
  if [[ ! $known ]] && (($(viable) >= count)); then break; fi
  source=${name%%:*}
  tail -n +2 "$file" | patch --quiet --strip=0 --no-backup-if-mismatch
  read -ra of_part <<<"$(near "$source")"
  if ! cargo build --quiet --bin codegen 2>"$work/log"; then
    outcome=unviable
  elif ! passes 120 "${of_part[@]}"; then
    outcome=caught
  elif ! passes 60 "${quick[@]}"; then
    outcome=caught
  elif [[ ${MUTANTS_BRIEFLY:-} ]]; then
    outcome=open
  elif ! passes 900 "${rest[@]}"; then
    outcome=caught
  else
    outcome=missed
  fi
  if [[ $known ]]; then grep -vF "	$name" "$results" >"$work/kept" && cp "$work/kept" "$results"; fi
  printf '%s\t%s\n' "$outcome" "$name" | tee -a "$results"
  git checkout --quiet --force -- src
done
printf 'seed %s: ' "$seed"
grep -v '^#' "$results" | cut -f1 | sort | uniq -c | tr -s ' \n' ' '
echo
