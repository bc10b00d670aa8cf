extension [EquationPart] {
  /// How high the parts are, in sizes of the letters around them; a line of text is 1.2.
  var relativeHeight: Double { reduce(1.2) { Swift.max($0, $1.relativeHeight) } }
}

extension EquationPart {
  fileprivate var relativeHeight: Double {
    /// What stands small above or below takes most of its height beyond that of its base.
    func small(_ parts: [EquationPart]) -> Double { parts.isEmpty ? 0 : 0.65 * parts.relativeHeight }
    return switch self {
    case .run: 1.2
    case .fraction(let above, let below, let kind):
      kind == .linear
        ? Swift.max(above.relativeHeight, below.relativeHeight) : above.relativeHeight + below.relativeHeight + 0.1
    case .script(let base, let lower, let upper, _):
      base.relativeHeight + 0.5 * small(lower) + 0.5 * small(upper)
    case .radical(_, let content): content.relativeHeight + 0.2
    case .operation(_, let lower, let upper, let content, let limits):
      Swift.max(
        content.relativeHeight,
        limits == .belowAndAbove ? 1.8 + small(lower) + small(upper) : 1.8 + 0.5 * small(lower) + 0.5 * small(upper))
    case .delimited(_, _, _, let contents): contents.reduce(1.2) { Swift.max($0, $1.relativeHeight) } + 0.1
    case .matrix(let rows):
      Swift.max(1.2, rows.reduce(0) { $0 + $1.reduce(1.2) { Swift.max($0, $1.relativeHeight) } })
    case .lines(let lines): Swift.max(1.2, lines.reduce(0) { $0 + $1.relativeHeight })
    case .accent(_, _, let content): content.relativeHeight + 0.3
    case .function(let name, let content): Swift.max(name.relativeHeight, content.relativeHeight)
    case .limit(let base, let limit, _): base.relativeHeight + small(limit)
    case .box(let content): content.relativeHeight + 0.3
    }
  }
}
