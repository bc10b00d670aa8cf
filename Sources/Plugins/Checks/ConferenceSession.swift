internal import ChineseText
internal import OfficeDocuments

/// The session that the name of a congress tells: 第三届职工代表大会第二次会议 and 三届二次职代会 are one.
struct ConferenceSession: Hashable {
  /// The number of the congress (届), and of its session (次).
  private var term: Int
  private var session: Int
  private var body: Body?

  private enum Body: CaseIterable {
    case people, consultation, party, workers, women, youth

    var words: [String] {
      switch self {
      case .people: ["人民代表", "人代会", "人大"]
      case .consultation: ["政协", "政治协商"]
      case .party: ["党代会", "党员代表", "共产党", "全会", "纪委", "纪律检查", "党委", "县委", "市委"]
      case .workers: ["职工代表", "职代会", "工会", "工代会"]
      case .women: ["妇女代表", "妇代会"]
      case .youth: ["团代会", "共青团"]
      }
    }
  }

  /// Takes a name apart; nil for one that tells no session.
  init?(_ name: String) {
    let scalars = name.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.self)
    guard let term = Self.number(before: "届", in: scalars), let session = Self.number(before: "次", in: scalars) else {
      return nil
    }
    self.term = term
    self.session = session
    let text = String(String.UnicodeScalarView(scalars))
    body = Body.allCases.first { $0.words.contains { text.contains($0) } }
  }

  /// Whether two names may be of one session; a body that only one of them tells does not part them.
  func isSame(as other: ConferenceSession) -> Bool {
    term == other.term && session == other.session && (body == nil || other.body == nil || body == other.body)
  }

  private static func number(before mark: Unicode.Scalar, in scalars: [Unicode.Scalar]) -> Int? {
    guard let end = scalars.firstIndex(of: mark) else { return nil }
    let digits = scalars[..<end].reversed().prefix { $0.isDigit }.reversed()
    if !digits.isEmpty { return Int(String(String.UnicodeScalarView(digits))) }
    let words = scalars[..<end].reversed().prefix {
      ChineseNumeral.digit($0) != nil || ChineseNumeral.unit($0) != nil
    }.reversed()
    return ChineseNumeral.number(beginning: words)?.value
  }
}
