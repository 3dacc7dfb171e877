#!/usr/bin/env bash
# What a program pays for the generated packages: its size in bytes beyond that of the same program without them, for one constant, for
# looking codes up in one table, and for looking one up in all tables. `tests/run.sh` installs the tools into .tools/.
#   benches/consumers.sh              all languages
#   benches/consumers.sh ts go        these
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools=$PWD/.tools generated=$PWD/generated
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
languages=("$@")
((${#languages[@]})) || languages=(rust ts kotlin swift go)

row() { printf '| %-34s | %12s | %13s | %10s |\n' "$@"; }
size() { stat -c %s "$1"; }

rust() {
  mkdir -p "$work/rust/src/bin"
  cat >"$work/rust/Cargo.toml" <<EOF
[package]
name = "consumer"
edition = "2024"
[dependencies]
ekyc-codes = { path = "$generated/rust" }
[profile.release]
strip = true
lto = true
[workspace]
EOF
  cd "$work/rust/src/bin"
  echo 'fn main() { println!("{:?}", std::env::args().len() as i32); }' >nothing.rs
  echo 'fn main() { println!("{:?}", std::env::args().len() as i32 + ekyc_codes::SelfieH5::SuspectedSpoofing.code()); }' >constant.rs
  echo 'fn main() { println!("{:?}", ekyc_codes::SelfieH5::from_code(std::env::args().len() as i32).map(|code| code.description())); }' >table.rs
  echo 'fn main() { for entry in ekyc_codes::find(std::env::args().len() as i32) { println!("{:?}", entry.description); } }' >all.rs
  CARGO_TARGET_DIR=$work/rust/target cargo build --offline --quiet --release
  cd "$work/rust/target/release"
  beyond 'Rust, the program' nothing constant table all
}

# beyond NAME BASE CONSTANT TABLE ALL: files; prints what the last three have more than BASE.
beyond() {
  local base
  base=$(size "$2")
  row "$1" "$(($(size "$3") - base))" "$(($(size "$4") - base))" "$(($(size "$5") - base))"
}

ts() {
  local bin=$tools/node/node_modules/.bin program sizes
  mkdir -p "$work/ts/node_modules"
  cd "$work/ts"
  cp -R "$generated/ts" node_modules/ekyc-codes
  ln -s "$tools/node/node_modules/@rollup" node_modules/
  echo 'import { SUSPECTED_SPOOFING } from "ekyc-codes/selfie-h5"; console.log(SUSPECTED_SPOOFING);' >constant.js
  echo 'import { entryOf } from "ekyc-codes/selfie-h5/entries"; console.log(entryOf(process.argv[2])?.description);' >table.js
  echo 'import { find } from "ekyc-codes"; console.log(find(process.argv[2]));' >all.js
  sizes=()
  for program in constant table all; do
    sizes+=("$("$bin/esbuild" $program.js --bundle --minify --format=esm | wc -c)")
  done
  row 'npm, the bundle by esbuild' "${sizes[@]}"
  sizes=()
  for program in constant table all; do
    sizes+=("$("$bin/rollup" $program.js --silent --plugin node-resolve --plugin terser | wc -c)")
  done
  row 'npm, the bundle by rollup + terser' "${sizes[@]}"
}

kotlin() {
  mkdir "$work/kotlin"
  cd "$work/kotlin"
  "$tools/kotlin/bin/kotlinc" -jvm-target 1.8 -no-stdlib -no-reflect -cp "$tools/kotlin/lib/kotlin-stdlib.jar" -d classes "$generated/kotlin/src/main/kotlin" 2>/dev/null
  classes() { find classes -name '*.class' \( "$@" \) -printf '%s\n' | awk '{ sum += $1 } END { print sum }'; }
  # A raw code is a compile-time constant, which stays behind; a table comes with the types that its entries are made of.
  row 'Kotlin, the class files' 0 "$(classes -name 'SelfieH5*' -o -name 'Entry*' -o -name 'Billing*' -o -name 'Published*' -o -name 'Lookup*')" "$(classes -true)"
}

swift() {
  mkdir -p "$work/swift"/Sources/{nothing,constant,table,all}
  cp -R "$generated/swift" "$work/swift/EkycCodes"
  cd "$work/swift"
  {
    echo '// swift-tools-version: 6.0'
    echo 'import PackageDescription'
    echo 'let codes = Target.Dependency.product(name: "EkycCodes", package: "EkycCodes")'
    echo 'let package = Package(name: "Consumer", dependencies: [.package(path: "EkycCodes")], targets: ['
    echo '  .executableTarget(name: "nothing"), .executableTarget(name: "constant", dependencies: [codes]),'
    echo '  .executableTarget(name: "table", dependencies: [codes]), .executableTarget(name: "all", dependencies: [codes]),'
    echo '])'
  } >Package.swift
  echo 'print(CommandLine.arguments.count)' >Sources/nothing/main.swift
  echo 'import EkycCodes; print(CommandLine.arguments.count + SelfieH5.suspectedSpoofing.rawValue)' >Sources/constant/main.swift
  echo 'import EkycCodes; print(SelfieH5(rawValue: CommandLine.arguments.count).entry?.description ?? "")' >Sources/table/main.swift
  echo 'import EkycCodes; print(Catalog.entries(code: CommandLine.arguments.count).count)' >Sources/all/main.swift
  "$tools/swift/bin/swift" build -c release -Xlinker --gc-sections -Xlinker -s >/dev/null
  cd .build/release
  beyond 'Swift, the program' nothing constant table all
}

go() {
  mkdir -p "$work/go"/{nothing,constant,table,all}
  cd "$work/go"
  printf 'module consumer\n\ngo 1.23\n\nrequire example.com/ekyc-codes v0.0.0\n\nreplace example.com/ekyc-codes => %s\n' "$generated/go" >go.mod
  printf 'package main\n\nimport (\n"fmt"\n"os"\n)\n\nfunc main() { fmt.Println(len(os.Args)) }\n' >nothing/main.go
  printf 'package main\n\nimport (\n"fmt"\n"os"\n"example.com/ekyc-codes/selfieh5"\n)\n\nfunc main() { fmt.Println(len(os.Args) + int(selfieh5.SuspectedSpoofing)) }\n' >constant/main.go
  printf 'package main\n\nimport (\n"fmt"\n"os"\n"example.com/ekyc-codes/selfieh5"\n)\n\nfunc main() { fmt.Println(selfieh5.Code(len(os.Args)).Description()) }\n' >table/main.go
  printf 'package main\n\nimport (\n"fmt"\n"os"\n"example.com/ekyc-codes/catalog"\n)\n\nfunc main() {\nfor e := range catalog.Find(os.Args[0]) {\nfmt.Println(e.Description)\n}\n}\n' >all/main.go
  mkdir bin
  PATH=$tools/go/bin:$PATH GOTOOLCHAIN=local GOPROXY=off GOWORK=off GOFLAGS=-mod=mod command go build -trimpath -ldflags='-s -w' -o bin/ ./...
  cd bin
  beyond 'Go, the program' nothing constant table all
}

row 'bytes' 'one constant' 'one table' 'all tables'
echo '| ---------------------------------- | -----------: | ------------: | ---------: |'
for language in "${languages[@]}"; do ("$language"); done
