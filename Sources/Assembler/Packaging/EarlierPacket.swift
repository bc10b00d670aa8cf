internal import OfficeDocuments

extension Packet {
  /// Takes over the papers of other kinds from the packet that lies in a folder, bytes, edits and all.
  ///
  /// - Parameters:
  ///   - folder: The folder of the packet.
  ///   - renewed: The kinds that were made anew.
  /// - Throws: `AssemblyError` when a file of the packet cannot be read.
  public mutating func keepOthers(ofPacketIn folder: String, besides renewed: Set<PaperKind>) throws(AssemblyError) {
    guard let manifest = PacketManifest.read(inFolder: folder) else { return }
    let names = Set(files.map { $0.path.lowercased() })
    for file in manifest.files where !renewed.contains(PaperKind(file.kind)) {
      guard !file.path.contains("/"), !names.contains(file.path.lowercased()) else { continue }
      let path = folder + "/" + file.path
      // Names of the manifest are those of files in the folder; anything else was not written by this program.
      guard !file.path.contains("/"), Disk.kind(of: path) == .file else { continue }
      var kept = File(
        path: file.path, kind: PaperKind(file.kind), bytes: try OrdinaryFile.read(path, limit: .max),
        provenance: Provenance())
      kept.earlier = file
      files.append(kept)
    }
    files.sort { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
    guard var record, let old = manifest.record else { return }
    let kinds = Set(renewed.map(\.name))
    record.keep(from: old, besides: kinds)
    record.only = old.only.map { Set($0).union(kinds).sorted() } ?? nil
    self.record = record
  }
}

extension PacketRecord {
  /// Keeps what an earlier record has of all kinds but some: cards go with the people, and the chart with the seats.
  mutating func keep(from old: PacketRecord, besides kinds: Set<String>) {
    papers = (papers.filter { kinds.contains($0.kind) } + old.papers.filter { !kinds.contains($0.kind) })
      .sorted { $0.file.unicodeScalars.lexicographicallyPrecedes($1.file.unicodeScalars) }
    if !kinds.contains(PaperKind.nameCards.name) { people = old.people }
    if !kinds.contains(PaperKind.seatingChart.name) { seats = old.seats }
  }
}
