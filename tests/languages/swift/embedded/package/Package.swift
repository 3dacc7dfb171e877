// swift-tools-version: 6.0
// Somebody's package. The lock file is no source, and the package manager wants to be told so.

import PackageDescription

let package = Package(
  name: "Shop",
  targets: [
    .executableTarget(
      name: "Shop",
      exclude: ["Errors/codegen.lock"]
    )
  ],
  swiftLanguageModes: [.v6]
)
