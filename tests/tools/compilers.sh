#!/usr/bin/env bash
# Says which compiler the tests use for each language named, and where it is from.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$project"

# line LANGUAGE VERSION FROM: a version that is empty is a compiler that is not there.
line() { printf "  %-7s %s\n" "$1" "${2:-not there}${2:+ from $3}"; }
on_path() { printf 'PATH, %s' "$(command -v "$1")"; }
typescript() { node -p 'require("./.tools/node/node_modules/typescript-'"$1"'/package.json").version' 2>/dev/null; }

echo 'The compilers that the tests use:'
for language; do
  case $language in
  rust) line rust "$(rustc --version 2>/dev/null)" "$(on_path rustc)" ;;
  ts)
    versions=$(for minor in 5.9 6.0 7.0; do typescript $minor; done | paste -sd ' ')
    line ts "${versions:+TypeScript $versions}" "npm, run by node $(node --version) from $(on_path node)"
    ;;
  kotlin)
    version=$(.tools/kotlin/bin/kotlinc -version 2>&1 | sed -n 's/.*kotlinc-jvm \([0-9.]*\).*/Kotlin \1/p')
    line kotlin "$version" "Maven Central, run by $(java -version 2>&1 | sed -n 1p) from $(on_path java)"
    ;;
  swift)
    version=$(.tools/swift/bin/swiftc --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/Swift \1/p')
    from="Debian's packages"
    [[ -d .tools/swift/root ]] || from=$(sed -n 's/^exec "\(.*\)" "$@"$/PATH, \1/p' .tools/swift/bin/swiftc 2>/dev/null)
    line swift "$version" "$from"
    ;;
  go)
    from=$(readlink -f .tools/go/bin/go)
    [[ $from == "$project"/* ]] && from="the Go module proxy" || from="PATH, $from"
    line go "$(.tools/go/bin/go version 2>/dev/null)" "$from"
    ;;
  esac
done
