/// Names of the parts of a package, which are compared and joined but never become paths of the machine.
enum PartName {
  /// The folder of a part, with its final slash; empty at the top.
  static func folder(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "" }
    return String(part[...slash])
  }

  /// The part that a reference inside `part` names; nil when it would leave the package or names nothing.
  static func resolve(_ reference: String, from part: String) -> String? {
    let bare = reference.prefix { $0 != "#" && $0 != "?" }
    guard let decoded = bare.removingPercentEscapes, !decoded.isEmpty else { return nil }
    var segments = decoded.hasPrefix("/") ? [] : segments(of: folder(of: part))
    for segment in self.segments(of: decoded) {
      switch segment {
      case ".": continue
      case "..":
        guard segments.popLast() != nil else { return nil }
      default: segments.append(segment)
      }
    }
    return segments.isEmpty ? nil : segments.joined(separator: "/")
  }

  /// The last segment of a name or an address; empty when it has none.
  static func lastSegment(of name: String) -> String { segments(of: name).last ?? "" }

  /// What stands between the slashes, which are told by their bytes: whole characters cost ten times as much to look for.
  private static func segments(of name: String) -> [String] {
    name.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }
}

extension StringProtocol {
  /// The text with `%E4` and the like decoded; nil when that gives no UTF-8.
  var removingPercentEscapes: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
    var bytes: [UInt8] = []
    var rest = Substring(self).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
        bytes.append(value)
        rest.removeFirst(Swift.min(2, rest.count))
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
