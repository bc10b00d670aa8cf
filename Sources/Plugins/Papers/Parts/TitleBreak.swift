internal import Assembler

/// Where a title of two lines breaks, so that no word is cut (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整).
enum TitleBreak {
  /// The width of the first line in characters; nil when any place is as good as another.
  ///
  /// The second line is never longer, because both have the same room.
  static func firstLine(_ text: String, most: Double) -> Double? {
    let scalars = Array(text.unicodeScalars)
    let widths = scalars.map { TextWidth.characters(String($0)) }
    let whole = widths.reduce(0, +)
    var best: (cost: Double, width: Double)?
    var width = 0.0
    for index in scalars.indices.dropLast() {
      width += widths[index]
      guard width >= whole / 2, width + 0.5 <= most else { continue }
      let uneven = width - whole / 2
      let cost = uneven + penalty(scalars[...index], next: scalars[index + 1])
      if cost < best?.cost ?? .infinity { best = (cost, width) }
    }
    return best?.width
  }

  private static func penalty(_ line: ArraySlice<Unicode.Scalar>, next: Unicode.Scalar) -> Double {
    let last = line[line.endIndex - 1]
    if "、，：；）》”".unicodeScalars.contains(next) || "第（《“〔".unicodeScalars.contains(last) { return 8 }
    // What belongs to a number stays with it.
    let isCounted = "0123456789〇一二三四五六七八九十".unicodeScalars.contains(last)
    if isCounted, "届次年月日号个批期".unicodeScalars.contains(next) { return 8 }
    return ends.contains { line.reversed().starts(with: $0) } ? 0 : 6
  }

  /// How the parts of the names of meetings and papers end, last character first.
  private static let ends: [[Unicode.Scalar]] = [
    "公司", "集团", "届", "次", "委员会", "大会", "会议", "县", "市", "省", "镇", "局", "厅", "室", "馆", "院", "站", "系统", "单位", "行业", "年度",
    "年", "暨", "的", "和", "与", "、", "，", "及",
    "精神", "工作",
    "建设", "发展", "改革", "关于", "　", " ", "》", "）", "”",
  ].map { $0.unicodeScalars.reversed() }
}
