// swift-tools-version: 6.0
// A user of the generated package, which walks every table through the public API and prints what
// it finds. Packages are told apart by their folders' names, and the generated one is in `swift`, so
// this one is in `app`.

import PackageDescription

let package = Package(
  name: "Conformance",
  dependencies: [.package(path: "../../../../../generated/swift")],
  targets: [
    .executableTarget(
      name: "Conformance",
      dependencies: [.product(name: "EkycCodes", package: "swift")]
    )
  ],
  swiftLanguageModes: [.v6]
)
