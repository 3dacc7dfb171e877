#!/usr/bin/env bash
# Makes the seeds of a fuzz target in fuzz/seeds/<target>, of what the tests have anyway.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
target=$1
rm -rf "seeds/$target"
mkdir -p "seeds/$target" "found/$target"

# one FOLDER: a spec in one text, as `files` in src/lib.rs reads it.
one() {
  cat "$1/catalog.yaml"
  local file
  for file in "$1"/tables/*.yaml "$1"/LICENSE* "$1"/NOTICE*; do
    if [[ -f $file ]]; then printf '\n=== %s\n' "${file#"$1/"}"; cat "$file"; fi
  done
}

# specs: the folders of all that are small.
specs() {
  local catalog
  for catalog in ../tests/golden/*/spec/catalog.yaml ../tests/bad/*/catalog.yaml ../tests/diff/*/catalog.yaml; do
    if [[ -f $catalog && $(one "${catalog%/catalog.yaml}" | wc -c) -le 4096 ]]; then
      echo "${catalog%/catalog.yaml}"
    fi
  done
}

# name FOLDER: that of a seed.
name() {
  local words=${1#../tests/}
  echo "seeds/$target/${words//\//-}"
}

case $target in
  spec)
    specs | while read -r folder; do one "$folder" >"$(name "$folder")"; done
    ;;
  texts)
    # Between two texts is a byte that no UTF-8 text has.
    texts=$(sed -n 's/^ *description: //p' ../tests/golden/hostile/spec/tables/*.yaml | head -n 400)
    split -l 20 --numeric-suffixes --suffix-length=3 - "seeds/$target/" <<<"$texts"
    for file in "seeds/$target"/*; do tr '\n' '\377' <"$file" >"$file.seed"; rm "$file"; done
    printf 'Done\377a\nb\377*/\377"""\377</b>]]>' >"seeds/$target/short"
    ;;
  lock)
    for lock in ../tests/golden/*/generated/codegen.lock ../generated/codegen.lock; do
      [[ -f $lock ]] || continue
      at=$(name "${lock%/codegen.lock}")
      head -n 12 "$lock" >"$at-head"
      { head -n 9 "$lock"; tail -n 4 "$lock"; } >"$at"
      sed '1a # not finished: what was there before is listed too' "$at" >"$at-unfinished"
      { head -n 6 "$lock"; printf '<<<<<<< HEAD\n'; tail -n 3 "$lock"; printf '>>>>>>> other\n'; } >"$at-conflict"
    done
    ;;
  import)
    for file in ../tests/import/*.csv ../tests/import/mistakes/*/input.* ../tests/import/mistakes/*/*.csv; do
      kind=${file##*.}
      case $kind in csv | tsv | json | md | txt) ;; *) continue ;; esac
      { echo "$kind"; head -c 3000 "$file"; } >"$(name "$file")"
    done
    ;;
  diff)
    specs | while read -r folder; do
      at=$(name "$folder")
      # The same spec, and what people do to it.
      for edit in 's/nothing/&/' 's/description: \(.*\)/description: \1 now/' 's/code: \([0-9]*\)/code: 1\1/' \
        '/note:/d' 's/version: 1/version: 2/' 's/billed: true/billed: false/' 's/name: \(.*\)/name: \1_2/'; do
        { one "$folder"; printf '\n=====\n'; one "$folder" | sed "$edit"; } >"$at-${#edit}"
      done
    done
    find "seeds/$target" -type f -size +8k -delete
    ;;
  *)
    echo "fuzz/seeds.sh: no target $target" >&2
    exit 2
    ;;
esac
