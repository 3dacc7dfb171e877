// swift-tools-version: 6.0
// A user of the generated package who wrote this when the catalogue had version 1.

import PackageDescription

let package = Package(
  name: "App",
  dependencies: [.package(path: "../../generated/swift")],
  targets: [
    .executableTarget(name: "App", dependencies: [.product(name: "ParcelCodes", package: "swift")])
  ],
  swiftLanguageModes: [.v6]
)
