# The languages, which are the folders of tests/languages; sourced, never run by itself.
# shellcheck shell=bash
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# The names that `--lang` has for them, and the folder of each name. A language may be called by its
# folder's name too.
languages=()
declare -A folder_of=()
for script in "$project"/tests/languages/*/language.sh; do
  folder=${script%/language.sh}
  name=$(. "$script" && printf '%s' "$name")
  languages+=("$name")
  folder_of[$name]=$folder
  folder_of[${folder##*/}]=$folder
done

# choose NAME...: sets $languages to those named, or leaves all where none is.
choose() {
  local name
  for name; do
    [[ -v folder_of[$name] ]] && continue
    (IFS='|' && echo "usage: $0 [${languages[*]}]..." >&2)
    exit 2
  done
  if (($#)); then languages=("$@"); fi
}

# module NAME: what the language's tests are called.
module() { printf '%s' "${folder_of[$1]##*/}"; }

# of NAME COMMAND...: runs a command with what the language's script defines.
of() { (. "${folder_of[$1]}/language.sh" && "${@:2}"); }
