# What tests/run.sh has to know of Go; sourced by tests/tools/languages.sh.
# shellcheck shell=bash

# What `--lang` calls it.
name=go
# The scripts in tools/ that install what its tests need.
installers=(go)

# Prints which compiler the tests use, and where it is from.
compiler() {
  local from
  from=$(readlink -f .tools/go/bin/go)
  [[ $from == "$project"/* ]] && from="the Go module proxy" || from="PATH, $from"
  line "$(.tools/go/bin/go version 2>/dev/null)" "$from"
}
