// swift-tools-version: 6.0
// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

import PackageDescription

let package = Package(
  name: "{{ module }}",
  products: [
    .library(
      name: "{{ module }}",
      targets: ["{{ module }}"]
    )
  ],
  targets: [
    .target(
      name: "{{ module }}"
    )
  ],
  swiftLanguageModes: [.v6]
)
