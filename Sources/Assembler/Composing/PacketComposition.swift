/// The papers of a packet before they are written, and what did not fit in them.
public struct PacketComposition: Sendable {
  /// The papers in packet order, with their final file names.
  public var papers: [ComposedPaper]
  /// What did not fit or could not be shown.
  public var findings: [Finding]
}

/// Composes the papers of a meeting.
///
/// The number at the head of a file name is the position of the kind in the list of papers, so that it stays the same
/// whether or not other papers are wanted or have anything to say.
///
/// - Parameters:
///   - work: The meeting, with what was worked out of it already.
///   - layout: How the papers look.
///   - papers: The kinds of papers, in packet order.
///   - only: The kinds that are wanted; nil for all. What a wanted paper tells of is composed but not returned.
///   - checks: The checks that were run, for the check sheet.
///   - findings: What they found, for the check sheet.
///   - isDraft: Whether the packet is made in spite of errors.
public func composePacket(
  sharing work: SharedWork, layout: Layout, papers: [any Paper], only: Set<String>? = nil,
  checks: [FindingCode] = [],
  findings: [Finding] = [], isDraft: Bool = false
) -> PacketComposition {
  let isWanted = { (kind: String) in only?.contains(kind) ?? true }
  let needsAll = papers.contains { $0.description.tellsOfOthers && isWanted($0.description.kind) }
  var compositions = [Composition](repeating: Composition(), count: papers.count)
  var request = CompositionRequest(
    sharing: work, layout: layout, checks: checks, findings: findings, isDraft: isDraft)
  // Two rounds: papers that stand alone, then those that tell of them.
  for tellsOfOthers in [false, true] {
    for (index, paper) in papers.enumerated() where paper.description.tellsOfOthers == tellsOfOthers {
      guard isWanted(paper.description.kind) || (needsAll && !tellsOfOthers) else { continue }
      request.composed = compositions.flatMap(\.papers)
      compositions[index] = paper.compose(request)
      request.findings += compositions[index].findings
    }
  }
  var names = FileNames()
  var result = PacketComposition(papers: [], findings: [])
  for (index, paper) in papers.enumerated() {
    result.findings += compositions[index].findings
    for var composed in compositions[index].papers {
      // Names are given to all, so that leaving some papers out does not rename the others.
      composed.fileName = names.name(for: composed.fileName, number: index + 1)
      if isWanted(paper.description.kind) { result.papers.append(composed) }
    }
  }
  return result
}
