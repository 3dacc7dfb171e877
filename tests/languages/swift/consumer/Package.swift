// swift-tools-version: 6.0

import Foundation
import PackageDescription

// The URL of the package's repository; the test sets another.
let url = ProcessInfo.processInfo.environment["EKYC_CODES"] ?? "https://example.com/EkycCodes"

let package = Package(
  name: "Consumer",
  dependencies: [.package(url: url, "0.0.0"..<"1000.0.0")],
  targets: [
    .executableTarget(
      name: "Consumer",
      dependencies: [.product(name: "EkycCodes", package: "EkycCodes")]
    )
  ]
)
