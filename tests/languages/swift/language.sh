# What tests/run.sh has to know of Swift; sourced by tests/tools/languages.sh.
# shellcheck shell=bash

# What `--lang` calls it.
name=swift
# The scripts in tools/ that install what its tests need.
installers=(swift)

# Prints which compiler the tests use, and where it is from.
compiler() {
  local from="Debian's packages"
  [[ -d .tools/swift/root ]] ||
    from=$(sed -n 's/^exec "\(.*\)" "$@"$/PATH, \1/p' .tools/swift/bin/swiftc 2>/dev/null)
  line "$(.tools/swift/bin/swiftc --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/Swift \1/p')" "$from"
}
