// swift-tools-version: 6.0
// A user of the generated package who has the catalogue of tests/golden/columns.

import PackageDescription

let package = Package(
  name: "App",
  dependencies: [.package(path: "../../generated/swift")],
  targets: [
    .executableTarget(name: "App", dependencies: [.product(name: "AppErrors", package: "swift")])
  ],
  swiftLanguageModes: [.v6]
)
