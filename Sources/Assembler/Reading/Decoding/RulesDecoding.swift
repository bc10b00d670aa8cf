internal import OfficeDocuments

extension MeetingDecoder {
  /// The rules that a meeting brings of its own, laid over the default ones.
  mutating func rules(_ value: SourceValue) -> RankRules {
    findings.append(
      Finding(
        "source.unused", .warning,
        Message("会议自带的规则没有采用", english: "the rules of the meeting were not used"), at: value.location))
    return defaultRules
  }
}
