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
///   - bag: The bag that the packet is made for; nil for the whole packet.
///   - filling: Who fills templates of the office's own; nil leaves them alone.
public func composePacket(
  sharing work: SharedWork, layout: Layout, papers: [any Paper], only: Set<PaperKind>? = nil,
  checks: [FindingCode] = [],
  findings: [Finding] = [], isDraft: Bool = false, bag: Bag? = nil, filling: (any TemplateFilling)? = nil
) -> PacketComposition {
  composePacket(
    sharing: work, layout: layout, papers: papers, only: only, checks: checks, findings: findings, isDraft: isDraft,
    bag: bag, filling: filling
  ) { _, _ in }
}

/// Composes the papers of a meeting, and hands each document that is wanted over as soon as it is composed.
func composePacket(
  sharing work: SharedWork, layout: Layout, papers: [any Paper], only: Set<PaperKind>?, checks: [FindingCode],
  findings: [Finding], isDraft: Bool, bag: Bag?, filling: (any TemplateFilling)?,
  _ receive: (Document, PaperPosition) -> Void
) -> PacketComposition {
  let isWanted = { (kind: PaperKind) in only?.contains(kind) ?? true }
  let lies = { (paper: ComposedPaper) in bag?.holds(paper) ?? true }
  let needsAll = papers.contains { $0.description.tellsOfOthers && isWanted($0.description.kind) }
  var compositions = [Composition](repeating: Composition(), count: papers.count)
  var result = PacketComposition(papers: [], findings: [])
  let wanted = papers.map(\.description).filter { isWanted($0.kind) }
  for paper in wanted { result.findings += layout.lacks(paper).map { .missingLook($0, of: paper, in: layout) } }
  let layout = layout.completed(for: papers.map(\.description))
  var findings = findings + result.findings
  let templates = filling.map {
    TemplatePapers(work.meeting.templates, papers: papers.map(\.description), filling: $0)
  }
  // Two rounds: papers that stand alone, then those that tell of them.
  for tellsOfOthers in [false, true] {
    for (index, paper) in papers.enumerated() where paper.description.tellsOfOthers == tellsOfOthers {
      guard isWanted(paper.description.kind) || (needsAll && !tellsOfOthers) else { continue }
      let standIn = templates?.standIns[index]
      func request(isAskedFor: Bool) -> CompositionRequest {
        var request = CompositionRequest(
          sharing: work, layout: layout, checks: checks, findings: findings, isDraft: isDraft, isAskedFor: isAskedFor,
          // A bag list names what lies in the bag, and nothing else.
          composed: compositions.flatMap(\.papers).filter(lies))
        request.bag = bag
        return request
      }
      // A template of the office's own is a wish for the paper.
      let isOfStaff = bag?.role == .staff && paper.description.bags.contains(.staff)
      let isAskedFor = only?.contains(paper.description.kind) ?? (standIn != nil || isOfStaff)
      compositions[index] = paper.compose(request(isAskedFor: isAskedFor))
      if let standIn, let templates, isWanted(paper.description.kind) {
        let name = compositions[index].papers.first?.fileName ?? paper.description.title.chinese
        let filled = templates.paper(
          standIn, kind: paper.description.kind, fileName: name, keepsBroken: false, request(isAskedFor: true),
          &compositions[index].findings)
        if let filled { compositions[index].take(filled) }
      }
      if !work.meeting.handEdits.isEmpty {
        var lost: [Finding] = []
        for number in compositions[index].papers.indices {
          work.meeting.handEdits.apply(to: &compositions[index].papers[number], &lost)
        }
        compositions[index].findings += lost
      }
      for number in compositions[index].papers.indices where compositions[index].papers[number].bags == nil {
        compositions[index].papers[number].bags = paper.description.bags
      }
      findings += compositions[index].findings
      guard isWanted(paper.description.kind) else { continue }
      for (number, composed) in compositions[index].papers.enumerated()
      where composed.finished.isEmpty && lies(composed) {
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
      guard isWanted(paper.description.kind), lies(composed) else { continue }
      result.papers.append(composed)
      result.positions.append(PaperPosition(kind: index, number: number))
    }
  }
  for (number, own) in (templates?.others ?? []).enumerated() where isWanted(.template) && bag == nil {
    let request = CompositionRequest(
      sharing: work, layout: layout, checks: checks, findings: findings, isDraft: isDraft, isAskedFor: true)
    let paper = templates?.paper(
      own, kind: .template, fileName: own[0].title, keepsBroken: true, request, &result.findings)
    guard var paper else { continue }
    paper.fileName = names.name(for: paper.fileName, number: papers.count + 1 + number)
    result.papers.append(paper)
    result.positions.append(PaperPosition(kind: papers.count + number, number: 0))
  }
  return result
}

extension Bag {
  /// Whether a paper lies in the bag.
  fileprivate func holds(_ paper: ComposedPaper) -> Bool {
    if case .person(let id, _, _) = self, paper.recipients.contains(id) { return true }
    return paper.bags?.contains(role) ?? false
  }
}

extension Composition {
  /// Puts a paper made from a template in the place of what the program would have made; the booklet keeps that.
  fileprivate mutating func take(_ filled: ComposedPaper) {
    guard var first = papers.first else {
      papers = [filled]
      return
    }
    first.finished = filled.finished
    first.fileName = filled.fileName
    first.provenance = filled.provenance
    papers = [first]
  }
}
