#!/usr/bin/env bash
# Makes the seeds of a fuzz target in fuzz/seeds/<target>, of what the tests have anyway.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
target=$1
rm -rf "seeds/$target"
mkdir -p "seeds/$target" "found/$target"

# one FOLDER [TABLE]: a spec in one text, as `files` in src/lib.rs reads it; with a table, as if it
# had no other.
one() {
  local file
  awk -v only="${2:-}" '/^[^ ]/ { listed = /^tables:/ } !(only && listed && /^  -/)
    only && /^tables:/ { print "  - " only }' "$1/catalog.yaml"
  for file in "$1"/tables/${2:-*}.yaml "$1"/LICENSE* "$1"/NOTICE*; do
    if [[ -f $file ]]; then printf '\n=== %s\n' "${file#"$1/"}"; cat "$file"; fi
  done
}

# specs SIZE: the folders of all that are small, and the tables of those that aren't wrong.
specs() {
  local folder table
  for folder in ../tests/golden/*/spec ../tests/diff/spec ../tests/bad/*; do
    if [[ ! -f $folder/catalog.yaml ]]; then continue; fi
    if (($(one "$folder" | wc -c) <= $1)); then echo "$folder"; fi
    if [[ $folder == ../tests/bad/* ]]; then continue; fi
    for table in "$folder"/tables/*.yaml; do
      table=$(basename "$table" .yaml)
      if (($(one "$folder" "$table" | wc -c) <= $1)); then echo "$folder $table"; fi
    done
  done
}

# name FOLDER [TABLE]: that of a seed.
name() {
  local words=${1#../tests/}-${2:-all}
  echo "seeds/$target/${words//\//-}"
}

case $target in
  spec)
    specs 5000 | while read -r folder table; do
      at=$(name "$folder" ${table:+"$table"})
      one "$folder" ${table:+"$table"} >"$at"
      # And with texts that aren't ASCII.
      sed 's/\(title\|description\|note\): [^">|].*/& É “é” 😀 Ж/' "$at" >"$at-texts"
    done
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
    for file in ../tests/import/*.csv ../tests/import/mistakes/*/input.*; do
      kind=${file##*.}
      case $kind in csv | tsv | json | md | txt) ;; *) continue ;; esac
      # Without the end of a line that is cut in two, which would be one mistake more.
      { echo "$kind"; head -c 3000 "$file" | sed "$([[ $(wc -c <"$file") -gt 3000 ]] && echo '$d')"; } >"$(name "$file")"
    done
    # Small ones, with texts that aren't ASCII in quotes and without.
    printf 'csv\ncode,name,description\n1,eins,"É, “é”"\n2,zwei,"— ""x"""\n' >seeds/import/small-csv
    printf 'tsv\ncode\tdescription\n1\té 😀\n2\t"Ж"\n' >seeds/import/small-tsv
    printf 'md\n## É\n\n| Code | Text |\n| --- | --- |\n| `1` | é\\| |\n| 2 | **Ж** |\n' >seeds/import/small-md
    printf 'txt\nCode | Text\n1 | é\n2 | Ж\n' >seeds/import/small-txt
    printf 'json\n[{"code": 1, "text": "é"}, {"code": 2, "text": "\\u0416"}]\n' >seeds/import/small-json
    ;;
  diff)
    # What people do to a spec: words of theirs, and keys that go, or come if it is read backwards.
    edits=('s/description: \(.*\)/description: \1 now/' 's/code: \([0-9]*\)/code: 1\1/'
      's/version: 1/version: 2/' 's/billed: true/billed: false/' 's/name: \([a-z_]*\)/name: \1_2/')
    for key in aliases billed code_radix code_width deprecated initialisms license note published \
      repeats required reserved since values; do
      # Wherever it stands on a line of its own; in entries alone; and in those on one line.
      edits+=("/^ *$key:/d" "/^    $key:/d" "/description:/s/, $key: [^,{}]*\\([,}]\\)/\\1/")
    done
    specs 4000 | while read -r folder table; do
      if [[ $folder == ../tests/bad/* ]]; then continue; fi
      old=$(one "$folder" ${table:+"$table"})
      for at in "${!edits[@]}"; do
        new=$(sed "${edits[at]}" <<<"$old")
        if [[ $new == "$old" ]]; then continue; fi
        printf '%s\n\n=====\n%s\n' "$old" "$new" >"$(name "$folder" ${table:+"$table"})-$at"
      done
    done
    ;;
  *)
    echo "fuzz/seeds.sh: no target $target" >&2
    exit 2
    ;;
esac
