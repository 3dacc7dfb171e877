# Shared by the scripts that install tools, here and in tests/languages/*/tools; sourced, never run
# by itself. An installer builds a tool in a temporary folder beside its final place, then renames
# it there; the stamp inside it is a hash of the pinned versions.
# shellcheck shell=bash

# The folder of the script that is run.
here=$(cd -P "$(dirname "$0")" && pwd)
project=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tools=$project/.tools
mkdir -p "$tools"

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

# missing WHAT HOW: say which tool is missing and how to get it; exit code 3.
missing() {
  say "missing: $1"
  say "how to get it: $2"
  exit 3
}

# begin NAME PIN...: ends the script at once when .tools/NAME was installed from
# exactly these pins; otherwise takes the lock and sets $final, $fresh and $want.
begin() {
  final=$tools/$1
  want=$(printf '%s\n' "$@" | sha256sum | cut -d' ' -f1)
  if in_place; then exit 0; fi
  command -v flock >/dev/null || missing flock 'apt-get install util-linux'
  exec 9>"$tools/.$1.lock"
  flock 9
  if in_place; then exit 0; fi
  # Only the holder of the lock gets here: what is left belongs to a dead run.
  rm -rf "$tools/.$1.new" "$tools/.$1.old"
  fresh=$tools/.$1.new
  mkdir "$fresh"
  say "installing into .tools/$1"
}

in_place() { [[ -f $final/.stamp && $(<"$final/.stamp") == "$want" ]]; }

# finish: the last step, puts the complete folder in place.
finish() {
  printf '%s\n' "$want" >"$fresh/.stamp"
  local old=${fresh%.new}.old
  if [[ -e $final ]]; then mv "$final" "$old"; fi
  mv "$fresh" "$final"
  rm -rf "$old"
  say "done"
}

# need COMMAND PACKAGE...: install the packages when the command is absent.
need() {
  local cmd=$1
  shift
  if command -v "$cmd" >/dev/null; then return 0; fi
  apt_install "$cmd" "$@"
  hash -r
  command -v "$cmd" >/dev/null || missing "$cmd" "apt-get install $*"
}

# apt_install WHAT PACKAGE...: one apt-get at a time, and only as root.
apt_install() {
  local what=$1
  shift
  if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
    missing "$what" "as root: apt-get update && apt-get install $*"
  fi
  say "apt-get install $*"
  (
    flock 8
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update
    apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=300 install "$@" >/dev/null
  ) 8>"$tools/.apt.lock" >&2
}

# at_least HAVE WANT: compares dotted versions.
at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | sed -n 1p) == "$2" ]]; }
