internal import Assembler
internal import ChineseText
internal import OfficeDocuments

/// Finds people whom a draft names with their posts, and where it contradicts itself.
enum NamedPosts {
  struct Difference {
    var passage: TextPassage
    /// The post, or the name, that differs.
    var range: Range<Int>
    /// What stood before.
    var other: String
    var place: Location
  }

  private struct Mention {
    var name: [Unicode.Scalar]
    var post: String
    /// The characters before the post, which may be of the unit.
    var unit: String
    var nameRange: Range<Int>
    var postRange: Range<Int>
    var passage: TextPassage
  }

  private static let posts: WordList = [
    "副书记", "书记", "副主任", "主任", "副部长", "部长", "副局长", "局长", "副县长", "县长", "副市长", "市长", "副区长", "区长", "副镇长", "镇长", "副乡长", "乡长",
    "副院长", "院长", "副校长",
    "校长", "副主席", "主席", "秘书长", "董事长", "总经理", "副处长", "处长", "副科长", "科长", "站长", "所长", "厂长", "会长", "检察长", "队长",
  ]

  static func differences(_ text: ScannedText, _ chinese: ChineseData) -> [Difference] {
    let mentions = text.passages.filter { $0.role != nil }.flatMap(mentions)
    guard mentions.count > 1 else { return [] }
    var found: [Difference] = []
    var comparison = CharacterComparison(chinese)
    var seen = SeenMentions()
    for mention in mentions {
      defer { seen.add(mention) }
      if let earlier = seen.first(named: mention.name) {
        guard earlier.post != mention.post, !seen.hasPost(mention) else {
          if isOtherBureau(earlier.unit, mention.unit) {
            let start = mention.postRange.lowerBound - 3
            found.append(
              Difference(
                passage: mention.passage, range: start..<mention.postRange.lowerBound,
                other: String(earlier.unit.suffix(3)),
                place: earlier.passage.location(
                  of: earlier.postRange.lowerBound - 3..<earlier.postRange.lowerBound)))
          }
          continue
        }
        found.append(
          Difference(
            passage: mention.passage, range: mention.postRange, other: earlier.post,
            place: earlier.passage.location(of: earlier.postRange)))
      } else if let earlier = seen.likely(mention).first(where: { isAlike($0, mention, &comparison) }) {
        found.append(
          Difference(
            passage: mention.passage, range: mention.nameRange, other: String(String.UnicodeScalarView(earlier.name)),
            place: earlier.passage.location(of: earlier.nameRange)))
      }
    }
    return found
  }

  /// The mentions before one, found by name and post, because a long paper names thousands of people.
  private struct SeenMentions {
    private struct Key: Hashable {
      var post: String
      var name: [Unicode.Scalar]
    }

    private var mentions: [Mention] = []
    private var byName: [[Unicode.Scalar]: Int] = [:]
    private var withPost: Set<Key> = []
    /// By post and the name without one of its characters.
    private var byRest: [Key: [Int]] = [:]

    mutating func add(_ mention: Mention) {
      let number = mentions.count
      mentions.append(mention)
      if byName[mention.name] == nil { byName[mention.name] = number }
      // A name that stood with this post before is found by its first place.
      guard withPost.insert(Key(post: mention.post, name: mention.name)).inserted else { return }
      for key in Self.rests(mention) { byRest[key, default: []].append(number) }
    }

    func first(named name: [Unicode.Scalar]) -> Mention? { byName[name].map { mentions[$0] } }

    /// Whether the name stood with this post before.
    func hasPost(_ mention: Mention) -> Bool { withPost.contains(Key(post: mention.post, name: mention.name)) }

    /// Those of the same post whose names differ in one character, in the order of the text.
    func likely(_ mention: Mention) -> [Mention] {
      Set(Self.rests(mention).flatMap { byRest[$0] ?? [] }).sorted().map { mentions[$0] }
    }

    private static func rests(_ mention: Mention) -> [Key] {
      mention.name.indices.map { hole in
        var name = mention.name
        name[hole] = "\0"
        return Key(post: mention.post, name: name)
      }
    }
  }

  /// Whether both are bureaus of three characters behind a place, 县财政局 and 县审计局; longer names may be put shorter.
  private static func isOtherBureau(_ left: String, _ right: String) -> Bool {
    func bureau(_ unit: String) -> [Unicode.Scalar]? {
      let scalars = Array(unit.unicodeScalars)
      guard scalars.count == 4, places.contains(scalars[0]), scalars[3] == "局" || scalars[3] == "厅" else { return nil }
      return Array(scalars.dropFirst())
    }
    guard let first = bureau(left), let second = bureau(right) else { return false }
    return first != second
  }

  /// Whether two names of one post differ in one character that sounds or looks alike.
  private static func isAlike(_ left: Mention, _ right: Mention, _ comparison: inout CharacterComparison) -> Bool {
    guard left.post == right.post, left.name.count == right.name.count, left.name.count > 1 else { return false }
    let different = zip(left.name, right.name).filter { $0 != $1 }
    guard different.count == 1, let pair = different.first else { return false }
    return comparison.likeness(pair.0, pair.1).cost <= 0.6
  }

  /// The people whom a paragraph names with a post before the name and 同志, a comma or a verb behind it.
  private static func mentions(_ passage: TextPassage) -> [Mention] {
    let text = passage.text
    var found: [Mention] = []
    var index = 0
    while index < text.count {
      guard posts.beginnings.contains(text.scalars[index]), let post = text.first(of: posts, at: index) else {
        index += 1
        continue
      }
      let end = index + post.unicodeScalars.count
      defer { index = end }
      // 书记、县长 are two posts of one person; the second one counts for neither.
      let start = index
      guard text[start - 1] != "、", text[end] != "、" else { continue }
      guard let count = [3, 2].first(where: { isName(end, $0, text) }) else { continue }
      found.append(
        Mention(
          name: Array(text.scalars[end..<end + count]), post: post, unit: text[max(0, start - 4)..<start],
          nameRange: end..<end + count, postRange: start..<end, passage: passage))
    }
    return found
  }

  private static let after: WordList = [
    "同志", "作", "讲", "强调", "主持", "指出", "介绍", "汇报", "发言", "表示", "，", "。", "、", "出席", "参加", "宣读", "代表", "通报", "传达", "要求",
    "说", "致辞", "对", "就", "在", "带队", "到会",
    "的", "认为", "谈", "做", "为", "到", "来", "与", "和", "向", "率", "检查", "调研", "会见", "陪同",
  ]
  private static let places: ScalarSet = "县市省区镇州旗"

  private static func isName(_ start: Int, _ count: Int, _ text: ScalarLine) -> Bool {
    guard start + count <= text.count, text.scalars[start..<start + count].allSatisfy(\.isHan) else { return false }
    return Surname.length(in: Array(text.scalars[start..<start + count])) > 0
      && PersonName(text[start..<start + count]).looksLikePerson && text.first(of: after, at: start + count) != nil
      && (count == 2 ? text.has("同志", at: start + 2) : true)
      && (text[start + count] != "的" || Surname.isCommon(in: text.scalars[start..<start + count]))
  }
}
