/// What the styles of an ODS file say that changes how cells read: which parts of a date show, and hidden sheets.
final class ODSStyles: XMLHandler {
  private var datePartsOfDataStyle: [String: DateParts] = [:]
  /// The data styles that another one hands over to by its conditions, in order.
  private var mapsOfDataStyle: [String: [String]] = [:]
  private var dataStyleOfStyle: [String: String] = [:]
  private var parentOfStyle: [String: String] = [:]
  private var hiddenTableStyles: Set<String> = []
  private var dataStyle: String?
  private var parts: DateParts = []
  private var style: String?

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "style:style":
      style = nil
      var dataStyle: String?
      var parent: String?
      for (key, value) in attributes {
        switch key {
        case "style:name": style = String(decoding: value, as: UTF8.self)
        case "style:data-style-name": dataStyle = String(decoding: value, as: UTF8.self)
        case "style:parent-style-name": parent = String(decoding: value, as: UTF8.self)
        default: break
        }
      }
      guard let style else { return }
      dataStyleOfStyle[style] = dataStyle
      parentOfStyle[style] = parent
    case "style:table-properties":
      for (key, value) in attributes where key == "table:display" {
        if value.elementsEqual("false".utf8), let style { hiddenTableStyles.insert(style) }
      }
    case "number:date-style", "number:time-style", "number:text-style", "number:number-style":
      parts = []
      for (key, value) in attributes {
        switch key {
        case "style:name": dataStyle = String(decoding: value, as: UTF8.self)
        case "number:truncate-on-overflow": if value.elementsEqual("false".utf8) { parts.insert(.elapsed) }
        default: break
        }
      }
    case "style:map":
      guard let dataStyle else { return }
      for (key, value) in attributes where key == "style:apply-style-name" {
        mapsOfDataStyle[dataStyle, default: []].append(String(decoding: value, as: UTF8.self))
      }
    case "number:year", "number:era": parts.insert(.year)
    case "number:month": parts.insert(.month)
    case "number:day", "number:day-of-week": parts.insert(.day)
    case "number:hours": parts.insert(.hour)
    case "number:minutes": parts.insert(.minute)
    case "number:seconds": parts.insert(.second)
    default: break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: String) {
    switch name {
    case "number:date-style", "number:time-style", "number:text-style", "number:number-style":
      if let dataStyle, !parts.isEmpty { datePartsOfDataStyle[dataStyle] = parts }
      dataStyle = nil
    case "style:style": style = nil
    default: break
    }
  }

  /// Whether the sheets of a style are hidden.
  func hidesTables(_ style: String) -> Bool { hiddenTableStyles.contains(style) }

  /// The parts of a date that cells of a style show; nil when the style does not say.
  func dateParts(ofCellStyle style: String) -> DateParts? {
    var name = style
    // A hostile file can make styles parents of each other.
    for _ in 0..<32 {
      if let dataStyle = dataStyleOfStyle[name] {
        if let parts = datePartsOfDataStyle[dataStyle] { return parts }
        return mapsOfDataStyle[dataStyle]?.lazy.compactMap { self.datePartsOfDataStyle[$0] }.first
      }
      guard let parent = parentOfStyle[name] else { return nil }
      name = parent
    }
    return nil
  }
}
