internal import OfficeDocuments

/// What a notice of the meeting says of itself: to whom it goes, when it was issued, and how many each unit may send.
public struct NoticeTerms: MeetingWork {
  /// One notice.
  public struct Notice: Sendable {
    /// The file.
    public var file: String
    /// When it was issued, as the line below its signature says.
    public var issued: Located<CalendarDate>?
    /// To whom it goes, one by one.
    public var recipients: [Located<String>]
    /// How many each unit may send.
    public var placesOfEachUnit: Located<Int>?
  }

  /// The notices, in the order of the folder.
  public private(set) var notices: [Notice] = []

  /// Reads the notices of a meeting.
  public init(_ meeting: Meeting, sharing work: SharedWork) {
    for paper in meeting.papers where paper.kind == .notice {
      let draft = Draft(paper.file, path: paper.path)
      var notice = Notice(file: paper.path, issued: nil, recipients: [], placesOfEachUnit: nil)
      for part in draft.parts {
        switch part.role {
        case .signatureDate: notice.issued = Self.date(part) ?? notice.issued
        case .recipients where notice.recipients.isEmpty: notice.recipients = Self.recipients(part)
        default: break
        }
      }
      let lines = PaperLine.lines(of: paper.file, path: paper.path, kind: .notice)
      notice.placesOfEachUnit = lines.lazy.compactMap(Self.places).first
      notices.append(notice)
    }
  }

  private static func date(_ part: DraftPart) -> Located<CalendarDate>? {
    WhenText.date(part.text.trimmingSpace())?.date.map { Located($0, at: part.location) }
  }

  private static func recipients(_ part: DraftPart) -> [Located<String>] {
    let scalars = Array(part.text.unicodeScalars)
    let end = scalars.lastIndex { $0 == "：" || $0 == ":" } ?? scalars.count
    var recipients: [Located<String>] = []
    var start = 0
    for index in 0...end where index == end || "、，,；;".unicodeScalars.contains(scalars[index]) {
      let name = String(scalars: scalars[start..<index]).trimmingSpace()
      var location = part.location
      location.place.narrow(to: start..<index)
      if !name.isEmpty { recipients.append(Located(name, at: location)) }
      start = index + 1
    }
    return recipients
  }

  /// The places of each unit, by 每单位限1人 and the like; whoever is a contact or drives a car takes none.
  private static func places(_ line: PaperLine) -> Located<Int>? {
    for sentence in line.sentences {
      let text = line.words(sentence)
      guard !["联络", "驾驶", "司机", "工作人员", "记录", "随员"].contains(where: { text.contains($0) }),
        let each = line.first(.eachUnit, in: sentence)
      else { continue }
      for index in each.upperBound..<min(each.upperBound + 12, sentence.upperBound) {
        guard let (number, end) = line.number(at: index, in: sentence), end < sentence.upperBound,
          "名人".unicodeScalars.contains(line.scalars[end]), (1...1_000).contains(number)
        else { continue }
        return Located(number, at: line.location(index..<end + 1))
      }
    }
    return nil
  }
}

extension Words {
  fileprivate static let eachUnit = Words("每单位 每个单位 每家单位 各单位 各有关单位 各参会单位 每一单位")
}
