// swift-tools-version: 6.0
// A user of the generated package: it walks every table through the public API and prints what it finds.
// Its folder has a name of its own because that is what a package goes by, and the generated one goes by `swift`.

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
