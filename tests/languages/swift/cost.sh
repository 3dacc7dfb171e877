# What a program pays for the Swift package; sourced by benches/consumers.sh.
# shellcheck shell=bash disable=SC2154

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
echo 'import EkycCodes; print(SelfieH5(rawValue: CommandLine.arguments.count).description ?? "")' >Sources/table/main.swift
echo 'import EkycCodes; print(Catalog.entries(code: CommandLine.arguments.count).count)' >Sources/all/main.swift
"$tools/swift/bin/swift" build -c release -Xlinker --gc-sections -Xlinker -s >/dev/null
cd .build/release
beyond 'Swift, the program' nothing constant table all
