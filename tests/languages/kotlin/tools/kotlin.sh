#!/usr/bin/env bash
# Installs the Kotlin compiler, ktlint and R8 into .tools/kotlin, from the exact Maven
# artefacts named in pom.xml beside this: the tests compile, lint and shrink the Kotlin
# that codegen emits with them. The oldest compiler that the generated pom.xml promises to
# serve is in .tools/kotlin/oldest.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../../tools/lib.sh"

manifest=$project/templates/kotlin/manifest.xml
oldest=$(sed -n 's:.*<kotlin\.oldest>\(.*\)</kotlin\.oldest>:\1:p' "$manifest")
begin kotlin "$(sha256sum <"$here/pom.xml")" "$oldest" wrappers-3
need java openjdk-17-jdk-headless
need mvn maven
cp "$here/pom.xml" "$fresh/"
(
  cd "$fresh"
  mvn -q -B -ntp "-Dto=$fresh" package
  mvn -q -B -ntp "-Dto=$fresh/oldest" "-Dkotlin.version=$oldest" dependency:copy-dependencies@kotlin
) >&2

mkdir "$fresh/bin"
# lib/kotlin-stdlib.jar is where a Kotlin home has it, hence -kotlin-home.
cat >"$fresh/bin/kotlinc" <<'WRAPPER'
#!/bin/sh
home=$(cd -P "$(dirname "$0")/.." && pwd) || exit
exec java -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -cp "$home/lib/*" \
  org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -kotlin-home "$home" "$@"
WRAPPER
cat >"$fresh/bin/ktlint" <<'WRAPPER'
#!/bin/sh
home=$(cd -P "$(dirname "$0")/.." && pwd) || exit
exec java -Xmx1g -XX:+UseSerialGC \
  --add-opens java.base/java.lang=ALL-UNNAMED -jar "$home/ktlint/ktlint-cli-all.jar" "$@"
WRAPPER
chmod +x "$fresh/bin/kotlinc" "$fresh/bin/ktlint"
"$fresh/bin/kotlinc" -version >&2
"$fresh/bin/ktlint" --version >&2
finish
