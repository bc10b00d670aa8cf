public import Assembler

/// Composes one paper of a meeting in the usual layout of the program.
///
/// - Parameter layout: How it looks; nil for the usual layout.
public func compose(_ paper: any Paper, from meeting: Meeting, layout: Layout? = nil) throws -> PacketComposition {
  let library = try builtInLayouts()
  guard let layout = layout ?? library.layout(named: LayoutLibrary.defaultName) else {
    return PacketComposition(papers: [], findings: [])
  }
  return composePacket(sharing: SharedWork(meeting), layout: layout, papers: [paper])
}
