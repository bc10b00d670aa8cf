internal import OfficeDocuments

extension MeetingDecoder {
  /// The rules that a meeting brings of its own, laid over the default ones, or those of the YAML file that it names.
  mutating func rules(_ value: SourceValue) throws(AssemblyError) -> RankRules {
    guard case .text(let text) = value.content else {
      return RankRules.decoded(from: value, over: defaultRules, findings: &findings)
    }
    let name = Located(text.trimmingSpace(), at: value.location)
    guard let path = folder.path(named: name, &findings) else { return defaultRules }
    folder.account.file(path).markWhole(.used(.rules))
    let root = try YAMLReader.read(bytes: try folder.bytes(of: path), file: path)
    return RankRules.decoded(from: root, over: defaultRules, findings: &findings)
  }

  /// Rules with the office's own sequence of units, a list of their names.
  mutating func rules(_ base: RankRules, units: SourceValue) -> RankRules {
    let entry = SourceValue.Entry(key: Located("机构序列", at: units.location), value: units)
    return RankRules.decoded(
      from: SourceValue(.record([entry]), at: units.location), over: base, findings: &findings)
  }
}
