internal import Assembler
internal import ChineseText
internal import OfficeDocuments

extension WordSlip.Kind {
  /// Why the wrong form was typed, in brackets; empty where nothing needs saying.
  var reason: Message {
    switch self {
    case .listed: Message("", english: "")
    case .replaced(let cause):
      switch cause {
      case .sameSound: Message("（同音）", english: " (same sound)")
      case .similarSound: Message("（音近）", english: " (similar sound)")
      case .shape: Message("（形近）", english: " (similar shape)")
      case .traditionalForm: Message("（繁简）", english: " (other script)")
      case .variant: Message("（异体）", english: " (variant)")
      }
    case .swapped, .reversed: Message("（倒序）", english: " (order)")
    case .omitted: Message("（缺字）", english: " (a character is missing)")
    case .common: Message("（同音）", english: " (same sound)")
    }
  }
}

extension TextHits {
  /// Adds the slips of a paragraph whose kind is looked for, each with the right form; one that may be meant is a note.
  mutating func addSlips(in passage: TextPassage, where isWanted: (WordSlip) -> Bool) {
    for slip in passage.slips where isWanted(slip) {
      let right = String(String.UnicodeScalarView(slip.right))
      let should = slip.isSure ? ("应是", "should be") : ("可能应是", "should perhaps be")
      add(
        slip.range, in: passage,
        Message(
          "“\(passage.text[slip.range])”\(should.0)“\(right)”\(slip.kind.reason.chinese)；请核对",
          english: "“\(passage.text[slip.range])” \(should.1) “\(right)”\(slip.kind.reason.english)"),
        right: right, isSafe: slip.isSure ? nil : false, severity: slip.isSure ? nil : .info)
    }
  }
}
