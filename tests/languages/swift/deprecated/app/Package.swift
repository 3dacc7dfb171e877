// swift-tools-version: 6.0
// Users of the generated package: before they heard of the new names, and after.

import PackageDescription

let codes = Target.Dependency.product(name: "GateCodes", package: "swift")

let package = Package(
  name: "app",
  dependencies: [.package(path: "../../generated/swift")],
  targets: [
    .executableTarget(name: "old", dependencies: [codes]),
    .executableTarget(name: "new", dependencies: [codes]),
  ],
  swiftLanguageModes: [.v6]
)
