internal import OfficeDocuments

/// The settings of an office, which hold for all of its meetings: a YAML file beside or above the meeting folders, or in the
/// folder of the user's settings.
public struct OfficeSettings: Sendable {
  /// The names under which such a file is looked for.
  public static let fileNames = ["huiwu.yaml", "huiwu.yml", "单位.yaml", "单位.yml"]

  /// What it says of checks.
  public private(set) var layer = CheckConfiguration.Layer()
  /// The rules on ranks and classes of meetings, with those that were given before.
  public private(set) var rules: RankRules
  /// The files of rules that it names, as it names them.
  public private(set) var ruleFiles: [Located<String>] = []
  /// What was wrong with it.
  public private(set) var findings: [Finding] = []

  /// Reads settings.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - file: The path as the user knows it.
  ///   - rules: The rules that it changes parts of.
  /// - Throws: `AssemblyError` when it is no YAML.
  public init(_ bytes: [UInt8], file: String, over rules: RankRules) throws(AssemblyError) {
    typealias Checking = MeetingFields.Checking
    self.rules = rules
    let root = try YAMLReader.read(bytes: bytes, file: file)
    var reader = CheckConfigurationReader(isOfMeeting: false)
    let record = SourceRecord(root, fields: Checking.ofOffice, findings: &reader.findings)
    reader.read(record)
    if let value = record.value(MeetingFields.Part.checking) {
      reader.read(SourceRecord(value, fields: Checking.ofMeeting, findings: &reader.findings))
    }
    ruleFiles = record.texts(Checking.ruleFiles, &reader.findings)
    if let value = record.value(Checking.rankRules) {
      self.rules = RankRules.decoded(from: value, over: rules, findings: &reader.findings)
    }
    layer = reader.layer
    findings = reader.findings
  }
}
