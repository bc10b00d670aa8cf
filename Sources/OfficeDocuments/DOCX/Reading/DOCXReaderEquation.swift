/// The text of an EQ field, with which Word sets characters in circles, readings above characters and fractions.
enum WordEquation {
  /// What a reader sees, in one line: `EQ \o\ac(○,3)` is ③, and a reading above a character is left out.
  static func text(of instruction: Substring) -> String {
    var rest = instruction.drop { $0 == " " }
    if rest.prefix(2).uppercased() == "EQ" { rest = rest.dropFirst(2) }
    return sequence(&rest, depth: 0).trimmed
  }

  private static func sequence(_ rest: inout Substring, depth: Int) -> String {
    var text = ""
    while let character = rest.first {
      if depth > 0, character == "," || character == ";" || character == ")" { break }
      rest.removeFirst()
      switch character {
      case "\\":
        guard let next = rest.first else { break }
        if "*,;()\\".contains(next) {
          rest.removeFirst()
          // `\* jc2` and the like say how readings are set.
          if next == "*" { skipWord(&rest) } else { text.append(next) }
        } else if depth < 32 {
          text += function(&rest, depth: depth)
        }
      default: text.append(character)
      }
    }
    return text
  }

  /// Reads a function from its letter on: its options, and what it makes of its arguments.
  private static func function(_ rest: inout Substring, depth: Int) -> String {
    guard let letter = rest.popFirst() else { return "" }
    // Options such as `\ad` or `\up 9` come before the opening bracket.
    while let character = rest.first, character != "(" {
      guard character == "\\" || character == " " || character.isASCII && (character.isLetter || character.isNumber)
      else { return "" }
      rest.removeFirst()
    }
    guard rest.popFirst() != nil else { return "" }
    var arguments: [String] = []
    repeat {
      arguments.append(sequence(&rest, depth: depth + 1).trimmed)
    } while rest.popFirst().map { $0 == "," || $0 == ";" } ?? false
    switch letter.lowercased() {
    case "o": return overlay(arguments)
    case "f": return arguments.joined(separator: "/")
    case "r": return "√" + (arguments.last ?? "")
    case "b": return "(" + arguments.joined(separator: ",") + ")"
    case "l": return arguments.joined(separator: ",")
    default: return arguments.joined(separator: " ")
    }
  }

  /// Characters over one another: a number in a circle, or a reading and its character.
  private static func overlay(_ arguments: [String]) -> String {
    guard let last = arguments.last(where: { !$0.isEmpty }) else { return "" }
    let isCircle = arguments.contains { $0 == "○" || $0 == "〇" || $0 == "◯" }
    let content = arguments.last { !["○", "〇", "◯", ""].contains($0) } ?? last
    if isCircle, let number = Int(content), (1...20).contains(number) {
      return NumberNotation(wordFormat: "decimalEnclosedCircle").text(number)
    }
    return content
  }

  private static func skipWord(_ rest: inout Substring) {
    rest = rest.drop { $0 == " " }
    let isQuoted = rest.contains("\"") && rest.prefix { $0 != " " }.contains("\"")
    if isQuoted, let quote = rest.firstIndex(of: "\""), let end = rest[rest.index(after: quote)...].firstIndex(of: "\"")
    {
      rest = rest[rest.index(after: end)...]
    } else {
      rest = rest.drop { $0 != " " && $0 != "\\" }
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
