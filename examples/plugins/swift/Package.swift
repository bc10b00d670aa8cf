// swift-tools-version: 6.1
import PackageDescription

// A package of an office's own: one check, one paper, and a program that runs them with those that huiwu ships with.
let package = Package(
  name: "contact-list",
  products: [.executable(name: "meeting-with-contacts", targets: ["meeting-with-contacts"])],
  dependencies: [.package(name: "huiwu", path: "../../..")],
  targets: [
    .target(
      name: "ContactList",
      dependencies: [
        .product(name: "Assembler", package: "huiwu"), .product(name: "OfficeDocuments", package: "huiwu"),
        .product(name: "Plugins", package: "huiwu"),
      ]),
    .executableTarget(
      name: "meeting-with-contacts",
      dependencies: [
        "ContactList", .product(name: "Assembler", package: "huiwu"), .product(name: "ChineseText", package: "huiwu"),
        .product(name: "OfficeDocuments", package: "huiwu"), .product(name: "Plugins", package: "huiwu"),
      ]),
    .testTarget(
      name: "ContactListTests",
      dependencies: [
        "ContactList", .product(name: "Assembler", package: "huiwu"), .product(name: "ChineseText", package: "huiwu"),
        .product(name: "TestSupport", package: "huiwu"),
      ]),
  ]
)
