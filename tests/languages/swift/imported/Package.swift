// swift-tools-version: 6.0
// Somebody's package, with a program that uses the generated package, and one that uses types of
// its own.

import PackageDescription

let package = Package(
  name: "Shop",
  dependencies: [.package(path: "generated/swift")],
  targets: [
    .executableTarget(name: "Shop", dependencies: [.product(name: "ShopCodes", package: "swift")]),
    .executableTarget(name: "Embedded", exclude: ["Errors/codegen.lock"]),
  ],
  swiftLanguageModes: [.v6]
)
