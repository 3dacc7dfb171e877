// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "Bench",
  dependencies: [.package(path: "../generated/swift")],
  targets: [
    .target(name: "ByHand"),
    .executableTarget(
      name: "Bench",
      dependencies: ["ByHand", .product(name: "Lookup", package: "swift")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
