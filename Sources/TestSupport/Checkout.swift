public import ChineseText
internal import Foundation

/// The folder of the source checkout.
public let checkout: String = {
  let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)
  return path.hasSuffix("/") ? String(path.dropLast()) : path
}()

/// The tables of Chinese in the source checkout.
public let checkoutChinese = ChineseData(folder: checkout + "/Data")
