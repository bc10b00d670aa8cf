/// An EQ field, with which Word sets characters in circles, readings above characters, and formulas without an equation
/// editor (ISO/IEC 29500-1, 17.16.5.17, and the help of Word).
struct WordEquationField {
  /// A piece of what the field shows.
  fileprivate enum Piece {
    case part(EquationPart)
    /// Characters with their reading.
    case ruby(base: String, reading: String)
  }

  private var rest: Substring
  private static let deepest = 32

  /// Reads an instruction: as text where it says only text, such as ③ for `EQ \o\ac(○,3)`, else as a formula or as
  /// characters with their reading.
  static func inlines(of instruction: Substring, _ properties: TextProperties) -> [Inline] {
    var rest = instruction.drop { $0 == " " }
    if rest.prefix(2).uppercased() == "EQ" { rest = rest.dropFirst(2) }
    var field = WordEquationField(rest: rest)
    let pieces = field.sequence(depth: 0)
    var isFormula = false
    for case .part(let part) in pieces {
      if case .run = part { continue }
      isFormula = true
    }
    if isFormula {
      let parts = pieces.map(\.part)
      return parts.isEmpty ? [] : [.equation(Equation(parts))]
    }
    return pieces.compactMap { piece in
      switch piece {
      case .part(.run(let text, _)): text.isEmpty ? nil : .text(text, properties)
      case .part: nil
      case .ruby(let base, let reading): .ruby(Ruby([.text(base, properties)], reading: reading))
      }
    }
  }

  private static func run(_ text: String) -> EquationPart { .run(text, EquationLook { $0.isItalic = false }) }

  private mutating func sequence(depth: Int) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    func flush(_ text: inout String) {
      let trimmed = text.trimmed
      if !trimmed.isEmpty { pieces.append(.part(Self.run(trimmed))) }
      text = ""
    }
    while let character = rest.first {
      if depth > 0, character == "," || character == ";" || character == ")" { break }
      rest.removeFirst()
      guard character == "\\" else {
        text.append(character)
        continue
      }
      guard let next = rest.first else { break }
      if "*,;()\\".contains(next) {
        rest.removeFirst()
        // `\* jc2` and the like say how readings are set.
        if next == "*" { skipWord() } else { text.append(next) }
      } else if depth < Self.deepest {
        flush(&text)
        function(depth: depth, &pieces)
      }
    }
    flush(&text)
    return pieces
  }

  /// Reads a function from its letter on: its options, and what it makes of its arguments.
  private mutating func function(depth: Int, _ pieces: inout [Piece]) {
    guard let letter = rest.popFirst()?.lowercased() else { return }
    let options = self.options()
    guard rest.first == "(" else { return }
    rest.removeFirst()
    var arguments: [[Piece]] = []
    repeat {
      arguments.append(sequence(depth: depth + 1))
    } while rest.popFirst().map { $0 == "," || $0 == ";" } ?? false
    if letter == "o" { return pieces += Self.overlay(arguments) }
    let parts = arguments.map { $0.map(\.part).joiningRuns }
    func argument(_ index: Int) -> [EquationPart] { index < parts.count ? parts[index] : [] }
    switch letter {
    case "f": pieces.append(.part(.fraction(above: argument(0), below: argument(1), .bar)))
    case "r":
      pieces.append(
        .part(parts.count > 1 ? .radical(degree: argument(0), argument(1)) : .radical(degree: [], argument(0))))
    case "b":
      let both = options["bc"].flatMap(\.first)
      let open = both.map { String($0) } ?? options["lc"] ?? (options["rc"] == nil ? "(" : "")
      let close = both.map { Self.closing($0) } ?? options["rc"] ?? (options["lc"] == nil ? ")" : "")
      pieces.append(.part(.delimited(open: open, separator: ",", close: close, parts)))
    case "i":
      let sign = options["fc"] ?? options["vc"] ?? (options["su"] != nil ? "∑" : options["pr"] != nil ? "∏" : "∫")
      let isStacked = options["in"] == nil && sign != "∫"
      pieces.append(
        .part(
          .operation(
            sign: sign, lower: argument(0), upper: argument(1), of: argument(2), isStacked ? .belowAndAbove : .behind)))
    case "s": script(parts, isBelow: options["do"] != nil && options["up"] == nil, &pieces)
    case "a":
      let width = max(1, options["co"].flatMap { Int($0) } ?? 1)
      let rows = stride(from: 0, to: parts.count, by: width).map { Array(parts[$0..<min($0 + width, parts.count)]) }
      pieces.append(.part(width == 1 ? .lines(parts) : .matrix(rows)))
    case "x": pieces.append(.part(.box(argument(0))))
    // What is only moved aside shows nothing of its own.
    case "d": pieces += arguments.flatMap { $0 }
    default:
      for (index, argument) in arguments.enumerated() {
        if index > 0 { pieces.append(.part(Self.run(letter == "l" ? "," : " "))) }
        pieces += argument
      }
    }
  }

  /// Options such as `\ad`, `\up 9` or `\lc\{`, with what they say.
  private mutating func options() -> [String: String] {
    var options: [String: String] = [:]
    while true {
      rest = rest.drop { $0 == " " }
      guard rest.first == "\\" else { return options }
      var name = ""
      rest.removeFirst()
      while let character = rest.first, character.isASCII, character.isLetter, name.count < 2 {
        name.append(character)
        rest.removeFirst()
      }
      guard !name.isEmpty else { return options }
      rest = rest.drop { $0 == " " }
      var value = ""
      if ["lc", "rc", "bc", "fc", "vc"].contains(name.lowercased()), rest.first == "\\" {
        rest.removeFirst()
        value = rest.popFirst().map { String($0) } ?? ""
      } else {
        while let character = rest.first, character.isASCII, character.isNumber || character == "-" {
          value.append(character)
          rest.removeFirst()
        }
      }
      options[name.lowercased()] = value
    }
  }

  private static func closing(_ open: Character) -> String {
    switch open {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    case "<": ">"
    default: String(open)
    }
  }

  /// Sets an argument high or low behind what stands before it.
  private mutating func script(_ parts: [[EquationPart]], isBelow: Bool, _ pieces: inout [Piece]) {
    let raised = parts.first ?? []
    var base: [EquationPart] = []
    if case .part(let before)? = pieces.last {
      pieces.removeLast()
      if case .run(let text, let look) = before {
        // Only the last name or number is raised to something.
        let kept = text.unicodeScalars.reversed().prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        let split = text.unicodeScalars.index(text.unicodeScalars.endIndex, offsetBy: -max(1, kept.count))
        let head = String(text.unicodeScalars[..<split])
        if !head.isEmpty { pieces.append(.part(.run(head, look))) }
        base = [.run(String(text.unicodeScalars[split...]), look)]
      } else {
        base = [before]
      }
    }
    if case .script(let inner, let lower, let upper, false)? = base.first, base.count == 1,
      isBelow ? lower.isEmpty : upper.isEmpty
    {
      pieces.append(
        .part(
          .script(base: inner, lower: isBelow ? raised : lower, upper: isBelow ? upper : raised, isBefore: false)))
    } else {
      pieces.append(
        .part(.script(base: base, lower: isBelow ? raised : [], upper: isBelow ? [] : raised, isBefore: false)))
    }
  }

  /// Characters over one another: a number in a circle, or a reading and its character.
  private static func overlay(_ arguments: [[Piece]]) -> [Piece] {
    let texts = arguments.map { $0.map(\.part).linearText }
    if arguments.count == 2, arguments[0].count == 1,
      case .part(.script(let base, let lower, let upper, false)) = arguments[0][0], base.isEmpty, !texts[1].isEmpty
    {
      return [.ruby(base: texts[1], reading: (upper.isEmpty ? lower : upper).linearText)]
    }
    guard let last = texts.last(where: { !$0.isEmpty }) else { return [] }
    let circles: Set<String> = ["○", "〇", "◯"]
    let content = texts.last { !circles.contains($0) && !$0.isEmpty } ?? last
    if texts.contains(where: { circles.contains($0) }), let number = Int(content), (1...20).contains(number) {
      return [.part(run(NumberNotation(wordFormat: "decimalEnclosedCircle").text(number)))]
    }
    return [.part(run(content))]
  }

  private mutating func skipWord() {
    rest = rest.drop { $0 == " " }
    let isQuoted = rest.prefix { $0 != " " }.contains("\"")
    if isQuoted, let quote = rest.firstIndex(of: "\""), let end = rest[rest.index(after: quote)...].firstIndex(of: "\"")
    {
      rest = rest[rest.index(after: end)...]
    } else {
      rest = rest.drop { $0 != " " && $0 != "\\" }
    }
  }
}

extension WordEquationField.Piece {
  /// The piece as a part of a formula, which holds no readings.
  fileprivate var part: EquationPart {
    switch self {
    case .part(let part): part
    case .ruby(let base, _): .run(base, EquationLook { $0.isItalic = false })
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
