internal import OfficeDocuments

/// The papers of a packet before they are written, and what did not fit in them.
public struct PacketComposition: Sendable {
  /// The papers in packet order, with their final file names.
  public var papers: [ComposedPaper]
  /// What did not fit or could not be shown.
  public var findings: [Finding]
  /// Where each of the papers stands among all that were composed.
  var positions: [PaperPosition] = []

  /// Creates a result.
  public init(papers: [ComposedPaper], findings: [Finding]) {
    self.papers = papers
    self.findings = findings
  }
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
  sharing work: SharedWork, layout: Layout, papers: [any Paper], only: Set<PaperKind>? = nil,
  checks: [FindingCode] = [],
  findings: [Finding] = [], isDraft: Bool = false
) -> PacketComposition {
  composePacket(
    sharing: work, layout: layout, papers: papers, only: only, checks: checks, findings: findings, isDraft: isDraft
  ) { _, _ in }
}

/// Composes the papers of a meeting, and hands each document that is wanted over as soon as it is composed.
func composePacket(
  sharing work: SharedWork, layout: Layout, papers: [any Paper], only: Set<PaperKind>?, checks: [FindingCode],
  findings: [Finding], isDraft: Bool, _ receive: (Document, PaperPosition) -> Void
) -> PacketComposition {
  let isWanted = { (kind: PaperKind) in only?.contains(kind) ?? true }
  let needsAll = papers.contains { $0.description.tellsOfOthers && isWanted($0.description.kind) }
  var compositions = [Composition](repeating: Composition(), count: papers.count)
  var result = PacketComposition(papers: [], findings: [])
  let wanted = papers.map(\.description).filter { isWanted($0.kind) }
  for paper in wanted { result.findings += layout.lacks(paper).map { .missingLook($0, of: paper, in: layout) } }
  let layout = layout.completed(for: papers.map(\.description))
  var findings = findings + result.findings
  // Two rounds: papers that stand alone, then those that tell of them.
  for tellsOfOthers in [false, true] {
    for (index, paper) in papers.enumerated() where paper.description.tellsOfOthers == tellsOfOthers {
      guard isWanted(paper.description.kind) || (needsAll && !tellsOfOthers) else { continue }
      compositions[index] = paper.compose(
        CompositionRequest(
          sharing: work, layout: layout, checks: checks, findings: findings, isDraft: isDraft,
          isAskedFor: only?.contains(paper.description.kind) ?? false, composed: compositions.flatMap(\.papers)))
      if !work.meeting.handEdits.isEmpty {
        var lost: [Finding] = []
        for number in compositions[index].papers.indices {
          work.meeting.handEdits.apply(to: &compositions[index].papers[number], &lost)
        }
        compositions[index].findings += lost
      }
      findings += compositions[index].findings
      guard isWanted(paper.description.kind) else { continue }
      for (number, composed) in compositions[index].papers.enumerated() {
        receive(composed.document, PaperPosition(kind: index, number: number))
      }
    }
  }
  var names = FileNames()
  for (index, paper) in papers.enumerated() {
    result.findings += compositions[index].findings
    for (number, var composed) in compositions[index].papers.enumerated() {
      // Names are given to all, so that leaving some papers out does not rename the others.
      composed.fileName = names.name(for: composed.fileName, number: index + 1)
      guard isWanted(paper.description.kind) else { continue }
      result.papers.append(composed)
      result.positions.append(PaperPosition(kind: index, number: number))
    }
  }
  return result
}
