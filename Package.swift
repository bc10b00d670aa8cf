// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "huiwu",
  products: [
    .executable(name: "huiwu", targets: ["huiwu"]),
    .library(name: "Assembler", targets: ["Assembler"]),
    .library(name: "ChineseText", targets: ["ChineseText"]),
    .library(name: "OfficeDocuments", targets: ["OfficeDocuments"]),
    .library(name: "Plugins", targets: ["Plugins"]),
    .library(name: "TestSupport", targets: ["TestSupport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Without its part for Foundation, whose files and streams nobody hands to a program here.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", exact: "1.7.3"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(
      name: "OfficeDocuments", dependencies: ["CLibXML2", "CLibZip", "CLibDeflate", "CCommonMark"],
      swiftSettings: strict),
    .target(name: "ChineseText", swiftSettings: strict),
    .target(
      name: "Assembler",
      dependencies: [
        "OfficeDocuments", "ChineseText", "CLibCrypto", .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .target(name: "Plugins", dependencies: ["Assembler", "ChineseText"], swiftSettings: strict),
    .executableTarget(
      name: "huiwu",
      dependencies: [
        "Plugins", "ChineseText", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: [
        "Assembler", "ChineseText", "Plugins", .product(name: "CustomDump", package: "swift-custom-dump"),
      ],
      path: "Sources/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "OfficeDocumentsTests",
      dependencies: ["OfficeDocuments", "TestSupport", .product(name: "CustomDump", package: "swift-custom-dump")],
      swiftSettings: strict),
    .testTarget(
      name: "ChineseTextTests", dependencies: ["Assembler", "ChineseText", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "AssemblerTests", dependencies: ["Assembler", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PluginsTests", dependencies: ["Plugins", "ChineseText", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["huiwu", "TestSupport"],
      exclude: [
        "Cases", "GuideFolder", "account.py", "cards.py", "draft_content.py", "hostile.py", "rawfolders.py",
        "readback.py",
      ],
      swiftSettings: strict),
  ]
)
