#!/bin/sh
# Runs the command this file is named after inside ../root, in a private mount
# namespace that also shows /tmp, $TMPDIR, the project and the current directory
# (and the folders in $CODEGEN_SWIFT_BIND, separated by ':') at their own paths.
set -eu
bin=$(cd -P "$(dirname "$0")" && pwd)
as_root=
[ "$(id -u)" = 0 ] || as_root=-r
# shellcheck disable=SC2016,SC2086
exec unshare $as_root -m -- /bin/sh -c '
set -eu
root=$1 project=$2 cwd=$3 tool=$4
shift 4
mount --rbind /proc "$root/proc"
mount --rbind /dev "$root/dev"
shown=:
show() {
  case $1 in "" | /) return 0 ;; esac
  [ -d "$1" ] || return 0
  case $shown in *":$1:"*) return 0 ;; esac
  [ -d "$root$1" ] || mkdir -p "$root$1"
  mount --bind "$1" "$root$1"
  shown=$shown$1:
}
show /tmp
show "${TMPDIR:-}"
show "$project"
IFS=:
for dir in ${CODEGEN_SWIFT_BIND:-}; do show "$dir"; done
unset IFS
case $cwd/ in "$project"/* | /tmp/*) ;; *) show "$cwd" ;; esac
exec chroot "$root" /usr/bin/env -C "$cwd" -u LD_LIBRARY_PATH \
  HOME=/home LC_ALL=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin "$tool" "$@"
' sh "${bin%/*}/root" "${bin%/*/*/*}" "$(pwd -P)" "${0##*/}" "$@"
