#!/usr/bin/env bash
# Installs actionlint into .tools/actionlint/bin: the tests check the workflows with it. It is a Go
# module, and is compiled by the Go that the tests of Go use.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

version=v1.7.12
begin actionlint "actionlint $version"
"$project/tests/languages/go/tools/go.sh"
mkdir "$fresh/bin"
(cd / && GOTOOLCHAIN=local GOFLAGS='' GOBIN="$fresh/bin" \
  nice "$tools/go/bin/go" install -p 2 "github.com/rhysd/actionlint/cmd/actionlint@$version") >&2
"$fresh/bin/actionlint" -version >&2
finish
