internal import Assembler
internal import OfficeDocuments

/// What dividing the papers into bags has to tell.
enum BagFinding: FindingCodes {
  case inferred

  static let title = Message("分装材料袋", english: "Dividing the papers into bags")

  var code: FindingCode {
    switch self {
    case .inferred:
      FindingCode(
        "bags.inferred", .info,
        title: Message("发放范围是推定的", english: "for whom a paper is was inferred"),
        explanation: Message(
          "材料清单没有写“发放范围”的，按种类推定：主持词只给会务组，人事材料不给列席和记者，未定稿和有密级的不给记者",
          english:
            "Of materials that do not say for whom they are this is told by their kind: the script is for the staff, papers on "
            + "personnel not for observers and press, drafts and secret papers not for the press"),
        remedy: Message("在材料清单里写“发放范围”", english: "fill in the column “for” of the materials"))
    }
  }

  /// A finding on the materials that do not say for whom they are; none when all do.
  static func inferred(_ meeting: Traced<Meeting>) -> [Finding] {
    let open = meeting.materials.filter { $0.untraced(\.bags) == nil }
    guard let first = open.first?.untraced(\.title) else { return [] }
    return [
      Finding(
        BagFinding.inferred,
        Message(
          "\(open.count) 份材料没有写“发放范围”，按种类推定了发给谁，如“\(first.value)”；请核对，不对的在材料清单里写明",
          english:
            "\(open.count) materials do not say for whom they are, which was told by their kind, as of “\(first.value)”; "
            + "where it is wrong, state it"),
        at: first.location, subject: first.value)
    ]
  }
}
