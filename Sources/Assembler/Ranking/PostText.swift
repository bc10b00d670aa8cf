/// What a roster writes under 职务, taken apart: `县委副书记、县长（正处级）` holds two posts and a remark.
struct PostText: Hashable {
  /// The single posts in order, without spaces.
  private(set) var posts: [String] = []
  /// What stands in brackets.
  private(set) var remarks: [String] = []

  init(_ text: String) {
    var current = String.UnicodeScalarView()
    var remark = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "（", "[", "【", "〔": depth += 1
      case ")", "）", "]", "】", "〕":
        depth = max(0, depth - 1)
        if depth == 0 {
          remarks.append(String(remark))
          remark = String.UnicodeScalarView()
        }
      case _ where depth > 0: remark.append(scalar)
      case "、", "，", ",", "；", ";", "/", "／", "\n", "\r", "兼":
        add(String(current))
        current = String.UnicodeScalarView()
      default: current.append(scalar)
      }
    }
    if !remark.isEmpty { remarks.append(String(remark)) }
    add(String(current))
  }

  private mutating func add(_ text: String) {
    let words = text.unicodeScalars.split { $0.isWhiteSpace }
    guard !words.isEmpty else { return }
    // Lists pad two-character titles (局　长): a space parts two posts only where whole words stand on both sides.
    if words.allSatisfy({ $0.count > 1 }) {
      posts += words.map { String($0) }
    } else {
      posts.append(words.map { String($0) }.joined())
    }
  }
}

extension String {
  /// The text without any white space.
  func removingSpace() -> String {
    unicodeScalars.contains(where: \.isWhiteSpace) ? String(scalars: unicodeScalars.filter { !$0.isWhiteSpace }) : self
  }
}
