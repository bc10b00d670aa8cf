internal import Assembler

/// Where the lines of a title end, so that no word is cut and the whole looks like a trapezium or a diamond
/// (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜).
enum TitleBreak {
  /// More characters than a title has; what is longer is left to the office program.
  private static let longest = 240
  /// More lines than a title has.
  private static let mostLines = 8

  /// The scalars before which new lines begin; none for a text that fits on one line, or is too long to be a title.
  ///
  /// - Parameters:
  ///   - text: The title.
  ///   - most: The width of a line in characters.
  ///   - wordEnds: Whether a word ends behind each scalar, as far as words are known.
  static func breaks(_ text: String, most: Double, wordEnds: [Bool]? = nil) -> [Int] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= longest, most >= 2 else { return [] }
    let widths = scalars.map { TextWidth.characters(String($0)) }
    let total = widths.reduce(0, +)
    guard total > most else { return [] }
    let penalties = scalars.indices.map { index in
      let rest = scalars[(index + 1)...]
      // 和 of 和平 joins nothing.
      let joins = wordEnds.map { index + 1 < scalars.count && $0[index] && $0[index + 1] } ?? false
      return joins && rest.first.map(joining.contains) == true
        ? 0 : penalty(scalars[...index], following: rest, wordEnds?[index])
    }
    let least = max(2, Int((total / most).rounded(.up)))
    var best: (cost: Double, breaks: [Int])?
    for count in least...least + 1 where count <= min(mostLines, scalars.count) {
      // A further line is worth it only where a word would be cut otherwise.
      let extra = Double(count - least) * 12
      if let found = divide(widths, penalties, into: count, most: most), found.cost + extra < best?.cost ?? .infinity {
        best = (found.cost + extra, found.breaks)
      }
    }
    return best?.breaks ?? []
  }

  /// The cheapest division into a number of lines.
  private static func divide(
    _ widths: [Double], _ penalties: [Double], into count: Int, most: Double
  ) -> (cost: Double, breaks: [Int])? {
    let end = widths.count
    let ideal = widths.reduce(0, +) / Double(count)
    // For each line and each scalar behind it: what all lines up to there cost, and where the line began.
    var costs = [Double](repeating: .infinity, count: end + 1)
    costs[0] = 0
    var starts: [[Int]] = []
    for line in 0..<count {
      var next = [Double](repeating: .infinity, count: end + 1)
      var from = [Int](repeating: 0, count: end + 1)
      for start in 0..<end where costs[start] < .infinity {
        var width = 0.0
        for index in start..<end {
          width += widths[index]
          guard width <= most else { break }
          let isLast = line == count - 1
          guard isLast == (index == end - 1) else { continue }
          var cost = costs[start] + abs(width - ideal) + (isLast ? 0 : penalties[index])
          // The wider line stands above or in the middle.
          if width < ideal, line == 0 && count == 2 || line > 0 && !isLast { cost += (ideal - width) * 0.6 }
          if cost < next[index + 1] { (next[index + 1], from[index + 1]) = (cost, start) }
        }
      }
      costs = next
      starts.append(from)
    }
    guard costs[end] < .infinity else { return nil }
    var breaks: [Int] = []
    var place = end
    for line in stride(from: count - 1, to: 0, by: -1) {
      place = starts[line][place]
      breaks.append(place)
    }
    return (costs[end], breaks.reversed())
  }

  private static func penalty(
    _ line: ArraySlice<Unicode.Scalar>, following rest: ArraySlice<Unicode.Scalar>, _ isWordEnd: Bool?
  ) -> Double {
    guard let last = line.last, let next = rest.first else { return 0 }
    if "、，：；）》”〕".unicodeScalars.contains(next) || "第（《“〔".unicodeScalars.contains(last) { return 80 }
    // What belongs to a number, and the letters of a word, stay together.
    let numerals = "0123456789〇一二三四五六七八九十百".unicodeScalars
    if numerals.contains(last), numerals.contains(next) || "届次年月日号个批期项".unicodeScalars.contains(next) { return 60 }
    if last == "个", let before = line.dropLast().last, numerals.contains(before) { return 20 }
    if last.isASCII, next.isASCII, last != " ", next != " " { return 60 }
    if "的、，　 》）”".unicodeScalars.contains(last) { return 0 }
    // What joins two parts stands at the head of the second, and 的 never does.
    if "的了".unicodeScalars.contains(next) { return 40 }
    if joining.contains(last) { return 8 }
    if isInTitle(line) { return 12 }
    let endsPart = ends.contains { line.reversed().starts(with: $0) }
    switch isWordEnd {
    case true?: return endsPart ? 0 : 4
    case false?: return 40
    case nil: return endsPart ? 0 : 12
    }
  }

  /// Whether a line ends inside the title of a document: 《云溪县|突发事件总体应急预案》.
  private static func isInTitle(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.lastIndex(of: "《").map { !line[$0...].contains("》") } ?? false
  }

  private static let joining: Set<Unicode.Scalar> = ["暨", "和", "与", "及"]

  /// How the parts of the names of meetings and papers end, last character first.
  private static let ends: [[Unicode.Scalar]] = [
    "公司", "集团", "届", "次", "委员会", "大会", "会议", "县", "市", "省", "镇", "局", "厅", "室", "馆", "院", "站", "系统", "单位", "行业",
    "年度", "年", "精神", "工作", "建设", "发展", "改革", "关于", "落实", "规定", "转型",
  ].map { $0.unicodeScalars.reversed() }
}
