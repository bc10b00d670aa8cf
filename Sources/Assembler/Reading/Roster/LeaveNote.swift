internal import OfficeDocuments

/// What a remark (备注) on a roster says of leave: many offices write 请假 there and have no column for it.
enum LeaveNote {
  /// The person does not come.
  case onLeave
  /// The remark speaks of leave, but the person may still come for a part, or stands in for somebody who does not.
  case unclear

  /// Understands a remark; nil when it does not speak of leave.
  init?(_ note: String) {
    guard Self.words.contains(where: note.contains), !Self.denials.contains(where: note.contains) else { return nil }
    let isPlain = note.unicodeScalars.count <= 14 && !Self.limits.contains { note.contains($0) }
    self = isPlain ? .onLeave : .unclear
  }

  private static let words = withoutReason + ["病假", "事假", "产假"]
  /// What says that somebody does not come, and nothing of why.
  static let withoutReason = [
    "请假", "缺席", "不参加", "不参会", "不出席", "不到会", "不能参加", "不能参会", "不能出席", "不能到会", "无法参加", "无法参会", "无法出席",
    "未参加", "未参会", "on leave", "absent",
  ]
  private static let denials = ["未请假", "不请假", "没有请假", "无请假", "没请假", "取消请假", "销假", "不得", "不准", "不许"]
  private static let limits = [
    "上午", "下午", "半天", "晚", "中途", "提前", "日", "天", "时", "点", "替", "代会", "代为", "代替", "代参", "代开", "代其", "拟", "待", "如", "若",
    "可能", "第", "之前", "之后", "会餐",
    "用餐", "午餐",
    "住宿", "合影", "联系", "负责", "事宜", "审批", "手续", "讨论", "分组", "参观", "考察", "？", "?",
  ]
}

extension Person {
  /// Takes over what the remark says of leave and of who comes instead, unless the roster says elsewhere whether the person
  /// comes.
  mutating func takeLeaveFromNote(_ findings: inout [Finding]) {
    defer {
      // Whoever sends somebody else does not come.
      if let substitute, attends == nil { attends = Located(false, at: substitute.location) }
    }
    guard let note else { return }
    if let standIn = SubstituteNote(note.value) {
      substitute = substitute ?? PersonReference(standIn.person, written: note.value, at: note.location)
      return
    }
    guard let leave = LeaveNote(note.value), attends?.value != false else { return }
    let name = name.value.text
    let text = note.value.shortened
    guard leave == .onLeave else {
      findings.append(
        Finding(
          RosterFinding.leaveNote,
          Message(
            "“\(name)”的备注是“\(text)”，仍按参会编排；不参加的请加一列“请假”，填“是”，有人代会的写上“由某某代会”",
            english:
              "the remark on “\(name)” is “\(text)”, and papers are made as for somebody who comes; if not, add a "
              + "column “leave” and write yes"),
          at: note.location, subject: name))
      return
    }
    if let attends {
      findings.append(
        Finding(
          RosterFinding.leaveNote, severity: .warning,
          Message(
            "“\(name)”写明参会，备注却是“\(text)”，按参会编排；请核对后改正其中一处",
            english:
              "“\(name)” is said to come, but the remark is “\(text)”; papers are made as for somebody who comes; "
              + "correct one of the two"),
          at: note.location, subject: name, related: [attends.location]))
      return
    }
    attends = Located(false, at: note.location)
    findings.append(
      Finding(
        RosterFinding.leaveNote,
        Message(
          "“\(name)”的备注是“\(text)”，按请假处理，不排座位、不做座牌；要参加的请改备注，或加一列“参会”，填“是”",
          english:
            "the remark on “\(name)” is “\(text)”, so no seat and no card is made; if the person comes, change the "
            + "remark, or add a column “attends” and write yes"),
        at: note.location, subject: name))
  }
}
