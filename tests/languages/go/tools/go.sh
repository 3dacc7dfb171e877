#!/usr/bin/env bash
# Installs staticcheck, and links to go and gofmt, into .tools/go/bin: the tests
# build, vet, format and lint the Go that codegen emits with them. A Go on PATH that
# is too old only serves to fetch the pinned toolchain as a Go module.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../../tools/lib.sh"

staticcheck=v0.8.2
minimum=1.26.0 # what this staticcheck and the tests need
toolchain=1.26.8

outer_go() { type -aP go | grep -vF "$tools/" | sed -n 1p; }
release() { (cd / && GOTOOLCHAIN=local "$1" env GOVERSION | sed 's/^go//; s/[ -].*//'); }

go=$(outer_go) || go=
if [[ -z $go ]]; then
  apt_install go golang-go
  hash -r
  go=$(outer_go) || missing go 'apt-get install golang-go'
fi
begin go "staticcheck $staticcheck" "toolchain $toolchain" "go=$go"
mkdir "$fresh/bin"
export GOTOOLCHAIN=local GOFLAGS=-mod=mod GOWORK=off
root=$(cd / && "$go" env GOROOT)
if ! at_least "$(release "$go")" "$minimum"; then
  say "go $(release "$go") is older than $minimum: fetching go $toolchain as a module"
  module=golang.org/toolchain@v0.0.1-go$toolchain.$("$go" env GOOS)-$("$go" env GOARCH)
  mkdir "$fresh/module"
  from=$(cd "$fresh/module" && "$go" mod init codegen.test/tools >/dev/null 2>&1 &&
    "$go" mod download -json "$module" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
  [[ -d $from ]] || { say "could not fetch $module"; exit 1; }
  rm -r "$fresh/module"
  cp -R "$from" "$fresh/toolchain"
  chmod -R u+w "$fresh/toolchain"
  find "$fresh/toolchain/bin" "$fresh/toolchain/pkg/tool" -type f -exec chmod +x {} +
  go=$fresh/toolchain/bin/go
  root=../toolchain
fi
(cd / && GOFLAGS='' GOBIN="$fresh/bin" nice "$go" install -p 2 "honnef.co/go/tools/cmd/staticcheck@$staticcheck") >&2
ln -s "$root/bin/go" "$root/bin/gofmt" "$fresh/bin/"
"$fresh/bin/staticcheck" --version >&2
"$fresh/bin/go" version >&2
finish
