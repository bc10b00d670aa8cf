public import Assembler
internal import ChineseText
internal import OfficeDocuments

extension PaperKind {
  /// 会议纪要.
  public static let minutes = PaperKind("minutes")
}

/// 会议纪要: the frame of the minutes, with what was known before the meeting.
struct MinutesPaper: Paper {
  let description = PaperDescription(
    kind: .minutes, title: Message("会议纪要", english: "minutes"),
    explanation: Message(
      "会议纪要框架：时间、地点、主持、出席、请假按会议要素写好，议定事项会后补写；点名生成",
      english:
        "the frame of the minutes with time, place, host and attendance; decisions are written after the "
        + "meeting; made when asked for"),
    looks: .styles(.secrecy, .title, .salutation, .body, .heading1, .signature, .attachment, .tableHeading, .tableText))

  func compose(_ request: CompositionRequest) -> Composition {
    guard request.isAskedFor else { return Composition() }
    let meeting = request.meeting
    return request.singlePaper(.minutes, "会议纪要", page: request.layout.page) {
      let width = request.layout.page.textWidth
      var blocks = meeting.secrecyLines
      blocks.append(.paragraph(request.titles.paragraph("\(meeting.name)纪要", .title, width: width)))
      let host = meeting.host.map { meeting.titleAndName($0, separator: "") }
      let opening = [meeting.dateText, host.map { "\($0)主持召开\(meeting.name)" } ?? "召开\(meeting.name)"]
      blocks.append(.text(opening.compactMap { $0 }.joined(separator: "，") + "。现将议定事项纪要如下：", .body))
      for (index, item) in meeting.agenda.items.enumerated() {
        blocks += request.piece(.item(item.title.spacedOnce)) {
          [
            .text("\(ChineseNumeral.words(index + 1))、关于\(item.title.spacedOnce)", .heading1),
            .text("会议议定：＿＿＿＿＿＿＿＿（责任单位：＿＿＿＿，完成时限：＿＿＿＿）", .body),
          ]
        }
      }
      for group in AttendeeListPaper.groups(request.expectedPeople) where group.role != .staff && group.role != .press {
        blocks.append(names(group.role?.rawValue ?? "出席", group.people, request))
      }
      let absent = meeting.roster.people.filter { !$0.isExpected }
      if !absent.isEmpty { blocks.append(names("请假", absent, request)) }
      return blocks
    }
  }

  /// Names behind a label, the lines below the first name (GB/T 9704-2012, 10.3).
  private func names(_ label: String, _ people: [Traced<Person>], _ request: CompositionRequest) -> Block {
    let character = request.layout.characterWidth(of: .body)
    let width = TextWidth.characters(label) + 1
    let heading = request.layout.styles.first { $0.name == StyleName.heading1.rawValue }?.text
    let look = TextProperties {
      $0.style = StyleName.heading1.rawValue
      $0.eastAsianFont = heading?.eastAsianFont
    }
    let list = people.map { person in request.piece(.person(person.name)) { person.name.text } }
    return .paragraph(
      Paragraph(
        [.text("\(label)：", look), .text(list.joined(separator: "　"), TextProperties())], .body,
        properties: ParagraphProperties {
          $0.leftIndent = character * (2 + width)
          $0.firstLineIndent = character * -width
        }))
  }
}
