#!/usr/bin/env bash
# Fills .tools/maven, a local Maven repository, with the plugins that the generated
# pom.xml and the consumer of tests/consumers/kotlin name, pinned there: the tests
# build, install and use the Maven artifact offline with them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

poms=("$project/templates/kotlin/manifest.xml" "$project/tests/consumers/kotlin/pom.xml")
begin maven "$(cat "${poms[@]}" | sha256sum)"
need java openjdk-17-jdk-headless
need mvn maven
cp -R "$project/generated/kotlin" "$fresh/package"
cp -R "$project/tests/consumers/kotlin" "$fresh/consumer"
run() { (cd "$fresh/$1" && mvn -q -B -ntp "-Dmaven.repo.local=$fresh" "${@:2}") >&2; }
# What a build needs is known only to the build: these are the ones of the tests.
run package install
version=$(sed -n "s:^  <version>\(.*\)</version>:\1:p" "$fresh/package/pom.xml")
run consumer package "-Dcodes.version=$version"
rm -rf "$fresh/package" "$fresh/consumer" "$fresh/com/example"
finish
