internal import ChineseText

/// Who does something in a sentence such as 县水利局局长张三汇报防汛工作, and what.
struct SpeakerInSentence {
  /// The stretch that names the people.
  let people: Range<Int>
  /// The stretch that says what they do.
  let matter: Range<Int>

  /// Whether the sentence says what the meeting does with the speech: 听取…报告, 请…讲话.
  let isListenedTo: Bool

  /// Looks for people before a verb of speaking; nil when there are none.
  init?(_ sentence: ArraySlice<Unicode.Scalar>, people roster: PersonResolver) {
    guard sentence.count <= 200 else { return nil }
    var scalars = sentence
    for beginning in Self.beginnings where scalars.starts(with: beginning) && scalars.count > beginning.count + 4 {
      scalars = scalars.dropFirst(beginning.count)
    }
    isListenedTo = scalars.startIndex > sentence.startIndex
    for index in scalars.indices.dropFirst(2).prefix(60) {
      guard Self.verbs.contains(where: { scalars[index...].starts(with: $0) }) else { continue }
      let before = String(scalars: scalars[scalars.startIndex..<index])
      let entries = PersonList(before).entries
      guard !entries.isEmpty,
        entries.allSatisfy({ Self.isPerson($0.person, roster) || Self.couldBePerson($0.person) })
      else { continue }
      // 昌远致通报 is 昌远致 where the roster has that name, and no 致 of 昌远.
      if let last = entries.last?.person.name,
        !roster.people(named: PersonName(last + String(scalars[index]))).isEmpty
      {
        continue
      }
      people = scalars.startIndex..<index
      matter = index..<scalars.endIndex
      return
    }
    return nil
  }

  /// Whether a text that stands alone before a verb may be a name that the roster does not have; to ask who it is beats
  /// printing an item without its speaker.
  private static func couldBePerson(_ person: PersonText) -> Bool {
    let scalars = PersonName(person.name).scalars
    return person.beside.isEmpty && (2...4).contains(scalars.count) && NameShape.isName(scalars)
      && !NameShape.isCommonWord(person.name) && !NameShape.isTitleWord(scalars) && Surname.isCommon(in: scalars)
  }

  /// A record of the agenda with the speakers whom its matter names, where it has none: 开幕大会，听取县长张三作政府工作报告.
  static func filled(_ record: SourceRecord, people roster: PersonResolver) -> SourceRecord {
    typealias Field = MeetingFields.Item
    guard record.value(Field.speakers) == nil, let title = record.value(Field.title),
      case .text(let text) = title.content
    else { return record }
    let scalars = Array(text.unicodeScalars)
    if let behind = SpeakersBehindMatter(scalars[...], people: roster) {
      let named = AgendaLines.withoutLabel(String(scalars: scalars[behind.people]).trimmingSpace())
      let matter = SourceValue(
        .text(String(scalars: scalars[behind.matter]).trimmingSpace()), at: title.location, isVerbatim: title.isVerbatim
      )
      let people = SourceValue(.text(named), at: title.location(ofScalar: behind.people.lowerBound))
      return record.replacing(Field.title, with: matter).filled(with: [Field.speakers: people])
    }
    var speakers: [SourceValue] = []
    for part in scalars.split(whereSeparator: { "，,。；;、：:".unicodeScalars.contains($0) }) {
      guard let found = SpeakerInSentence(part, people: roster) else { continue }
      speakers.append(
        SourceValue(
          .text(String(scalars: scalars[found.people])), at: title.location(ofScalar: found.people.lowerBound)))
      // 总经理张三作工作报告 says twice who speaks once the speaker has a column.
      guard found.people.lowerBound == 0, !found.isListenedTo, found.matter.upperBound == scalars.count else {
        continue
      }
      let matter = String(scalars: scalars[found.matter]).trimmingSpace()
      return record.filled(with: [Field.speakers: speakers[0]]).replacing(
        Field.title, with: SourceValue(.text(matter), at: title.location, isVerbatim: title.isVerbatim))
    }
    if let first = speakers.first {
      let people = speakers.count == 1 ? first : SourceValue(.list(speakers), at: first.location)
      return record.filled(with: [Field.speakers: people])
    }
    return record
  }

  private static let beginnings = ["听取", "审议", "传达", "邀请", "请", "由"].map { Array($0.unicodeScalars) }

  /// Whether a text names somebody: by a name with a post or unit beside it, or by a name of the roster.
  static func isPerson(_ person: PersonText, _ people: PersonResolver) -> Bool {
    let scalars = Array(person.name.unicodeScalars)
    if !people.people(addressedAs: PersonName(person.name)).isEmpty { return true }
    guard NameShape.isName(scalars), !NameShape.isTitleWord(scalars) else { return false }
    if !people.people(named: PersonName(person.name)).isEmpty { return true }
    return !person.beside.isEmpty
      && person.beside.allSatisfy { text in
        PersonRemark.isFact(text) || NameShape.isPostOrUnit(Array(text.unicodeScalars)) || UnitAndPost(text).unit != nil
      }
  }

  private static let verbs: [[Unicode.Scalar]] = [
    "讲话", "发言", "汇报", "通报", "致", "介绍", "传达", "宣读", "宣布", "部署", "安排", "作", "做", "主持", "报告", "总结", "分析", "解读", "说明", "学习",
    "讲解", "授课", "点评", "交流", "表态", "述职", "演示", "领学", "发布", "代表", "就", "对", "围绕", "为", "向", "书面", "宣誓", "颁", "签",
  ].map { Array($0.unicodeScalars) }
}
