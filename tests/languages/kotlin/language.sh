# What tests/run.sh has to know of Kotlin; sourced by tests/tools/languages.sh.
# shellcheck shell=bash

# What `--lang` calls it.
name=kotlin
# The scripts in tools/ that install what its tests need.
installers=(kotlin maven)

# Prints which compiler the tests use, and where it is from.
compiler() {
  line "$(.tools/kotlin/bin/kotlinc -version 2>&1 | sed -n 's/.*kotlinc-jvm \([0-9.]*\).*/Kotlin \1/p')" \
    "Maven Central, run by $(java -version 2>&1 | sed -n 1p) from $(on_path java)"
}
