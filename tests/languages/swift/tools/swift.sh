#!/usr/bin/env bash
# Installs Swift (compiler, package manager, swift-format) into .tools/swift,
# because Debian 12 has none: a small Debian 13 tree that the wrappers in
# .tools/swift/bin enter. A native swift >= 6.0 on PATH is used as it is instead.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../../tools/lib.sh"

suite=trixie
version=6.0.3 # what Debian 13 has; checked after the installation

version_of() { "$1" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p'; }

native_swift() { # prints the path of a usable native swift, if there is one
  local found have
  found=$(type -aP swift | grep -vF "$tools/" | sed -n 1p)
  [[ -n $found && -x ${found%/*}/swiftc ]] || return 1
  have=$(version_of "$found")
  [[ -n $have ]] && at_least "$have" 6.0 || return 1
  printf '%s\n' "$found"
}

# The mirror of the Debian archive that apt on this machine is set up with.
debian_mirror() {
  local uri
  uri=${CODEGEN_DEBIAN_MIRROR:-}
  if [[ -z $uri ]]; then
    uri=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' |
      sed -n 's/^Debian //p' | sed -n 1p)
  fi
  uri=${uri%/}
  if [[ $uri == mirror+file:* ]]; then # the first line of that file that is a URL
    uri=$(sed -n 's/^\([a-z]*:[^[:space:]]*\).*/\1/p' "${uri#mirror+file:}" | sed -n 1p)
  fi
  printf '%s\n' "${uri%/}"
}

native=$(native_swift) || native=
# The package manager fetches dependencies with git.
packages=swiftlang,libc6-dev,libstdc++-14-dev,git
begin swift "$suite $version" "$packages" "native=$native" "$(sha256sum <"$here/enter.sh")"
mkdir "$fresh/bin"

if [[ -n $native ]]; then
  for tool in swift swiftc; do
    printf '#!/bin/sh\nexec "%s/%s" "$@"\n' "${native%/*}" "$tool" >"$fresh/bin/$tool"
    chmod +x "$fresh/bin/$tool"
  done
  finish
  exit 0
fi

if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
  missing 'swift >= 6.0' 'put a native swift >= 6.0 on PATH, or run this script as root on Debian'
fi
need debootstrap debootstrap
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[[ -f $keyring ]] || apt_install 'the keys of the Debian archive' debian-archive-keyring
[[ -e /usr/share/debootstrap/scripts/$suite ]] ||
  missing "debootstrap that knows $suite" 'apt-get install a newer debootstrap'
mirror=$(debian_mirror)
if [[ -z $mirror ]]; then apt-get -qq update && mirror=$(debian_mirror); fi
[[ -n $mirror ]] || missing 'a Debian mirror (apt on this machine has none)' \
  'set CODEGEN_DEBIAN_MIRROR to the URL of one, or put a native swift >= 6.0 on PATH'
eval "$(apt-config shell apt_proxy Acquire::http::Proxy)"
if [[ -n ${apt_proxy:-} && ${apt_proxy:-} != DIRECT ]]; then export http_proxy=$apt_proxy; fi

log=$tools/.swift.log
if ! debootstrap --variant=minbase --keyring="$keyring" \
  --include="$packages" \
  "$suite" "$fresh/root" "$mirror" >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  say 'debootstrap failed; its whole output is in .tools/.swift.log'
  exit 1
fi
rm -rf "$fresh/root"/var/cache/apt/archives/*.deb "$fresh/root"/var/lib/apt/lists/* \
  "$fresh/root"/usr/share/{doc,man,locale}

cp "$here/enter.sh" "$fresh/bin/swift"
chmod +x "$fresh/bin/swift"
ln "$fresh/bin/swift" "$fresh/bin/swiftc"

have=$(version_of "$fresh/bin/swiftc")
if [[ $have != "$version" ]]; then
  say "unexpected Swift version: ${have:-none}"
  exit 1
fi
finish
