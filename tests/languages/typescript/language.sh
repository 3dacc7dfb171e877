# What tests/run.sh has to know of TypeScript; sourced by tests/tools/languages.sh.
# shellcheck shell=bash

# What `--lang` calls it.
name=ts
# The scripts in tools/ that install what its tests need.
installers=(node judges)

# Prints which compiler the tests use, and where it is from.
compiler() {
  local minor versions=()
  for minor in 5.9 6.0 7.0; do
    versions+=("$(node -p "require('./.tools/node/node_modules/typescript-$minor/package.json').version" 2>/dev/null)")
  done
  line "${versions[0]:+TypeScript ${versions[*]}}" "npm, run by node $(node --version) from $(on_path node)"
}
