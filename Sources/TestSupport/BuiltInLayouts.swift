public import Assembler
internal import Foundation

/// The layouts that come with the program, read from the folder of the sources.
public func builtInLayouts() throws -> LayoutLibrary {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let files = try ["gbt9704", "reading-copy"].map { name in
    let url = root.appending(path: "Layouts/\(name).yaml")
    return (path: "Layouts/\(name).yaml", bytes: [UInt8](try Data(contentsOf: url)))
  }
  return try LayoutLibrary(files)
}
