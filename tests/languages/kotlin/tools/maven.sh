#!/usr/bin/env bash
# Fills .tools/maven, a local Maven repository, with the plugins that the generated pom.xml and that
# of the consumer name, pinned there: the tests build, install and use the Maven artifact offline
# with them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../../tools/lib.sh"

poms=("$project/templates/kotlin/manifest.xml" "$project/tests/languages/kotlin/consumer/pom.xml")
begin maven "$(cat "${poms[@]}" | sha256sum)"
need java openjdk-17-jdk-headless
need mvn maven
cp -R "$project/generated/kotlin" "$fresh/package"
cp -R "$project/tests/languages/kotlin/consumer" "$fresh/consumer"
run() { (cd "$fresh/$1" && mvn -q -B -ntp "-Dmaven.repo.local=$fresh" "${@:2}") >&2; }
# What users copy from the README is part of the consumer.
awk -v "to=$fresh/consumer/src/main/kotlin/Example" '
  /^```/ { inside = $0 == "```kotlin"; blocks++; next }
  inside { print > (to blocks ".kt") }
' "$fresh/package/README.md"
# Only a build knows what it needs: these are the builds of the tests.
run package install -P release
version=$(sed -n "s:^  <version>\(.*\)</version>:\1:p" "$fresh/package/pom.xml")
oldest=$(sed -n 's:.*<kotlin\.oldest>\(.*\)</kotlin\.oldest>:\1:p' "$fresh/package/pom.xml")
run consumer package "-Dcodes.version=$version"
rm -r "$fresh/consumer/target"
run consumer package "-Dcodes.version=$version" "-Dkotlin.version=$oldest"
rm -rf "$fresh/package" "$fresh/consumer" "$fresh/com/example"
finish
