# What a program pays for the Kotlin package; sourced by benches/consumers.sh.
# shellcheck shell=bash disable=SC2154

mkdir "$work/kotlin"
cd "$work/kotlin"
"$tools/kotlin/bin/kotlinc" -jvm-target 1.8 -no-stdlib -no-reflect -cp "$tools/kotlin/lib/kotlin-stdlib.jar" -d classes "$generated/kotlin/src/main/kotlin" 2>/dev/null
classes() { find classes -name '*.class' \( "$@" \) -printf '%s\n' | awk '{ sum += $1 } END { print sum }'; }
# A raw code is a compile-time constant, which stays behind; a table comes with the types that its
# entries are made of.
row 'Kotlin, the class files' 0 "$(classes -name 'SelfieH5*' -o -name 'Entry*' -o -name 'Billing*' -o -name 'Published*' -o -name 'Lookup*' -o -name 'Integers*' -o -name 'Table*' -o -name 'CodeKind*')" "$(classes -true)"
