internal import OfficeDocuments

extension LayoutLibrary {
  /// The layout of a packet: what the user asked for, what the meeting says, or the usual one.
  ///
  /// - Parameter stated: The name that the user asks for; nil leaves it to the meeting.
  /// - Returns: The layout, and a finding when the meeting names one that does not exist.
  /// - Throws: `AssemblyError` when the user asked for one that does not exist.
  func layout(stated: String?, meeting: Meeting) throws(AssemblyError) -> (layout: Layout, findings: [Finding]) {
    let advice = Message(
      "；可用的有：\(names.joined(separator: "、"))", english: "; known are: \(names.joined(separator: ", "))")
    if let stated {
      guard let layout = layout(named: stated) else {
        throw AssemblyError(
          file: stated,
          Message("没有这个版式\(advice.chinese)", english: "there is no such layout\(advice.english)"))
      }
      return (layout, [])
    }
    guard let usual = layout(named: Self.defaultName) ?? layouts.first else {
      throw AssemblyError(
        file: "Layouts", Message("没有任何版式；请重新安装程序", english: "there are no layouts; install the program again"))
    }
    guard let wanted = meeting.layout else { return (usual, []) }
    if let layout = layout(named: wanted.value) { return (layout, []) }
    let finding = Finding(
      LayoutFinding.unknown,
      Message(
        "没有名为“\(wanted.value)”的版式\(advice.chinese)",
        english: "there is no layout named “\(wanted.value)”\(advice.english)"),
      at: wanted.location, subject: wanted.value, suggestions: nearestName(to: wanted.value).map { [$0] } ?? [])
    return (usual, [finding])
  }
}

extension LayoutLibrary {
  /// The layout that a meeting asks for, or the usual one.
  ///
  /// - Throws: `AssemblyError` when there are no layouts.
  public func layout(for meeting: Meeting) throws(AssemblyError) -> Layout {
    try layout(stated: nil, meeting: meeting).layout
  }
}
