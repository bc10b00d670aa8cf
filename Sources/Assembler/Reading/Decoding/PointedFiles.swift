internal import OfficeDocuments

extension MeetingDecoder {
  mutating func table(
    _ value: SourceValue, of part: FieldName, _ fields: FieldTable, required: FieldName
  ) throws(AssemblyError) -> RecordList { RecordList(records: [], location: value.location) }
  mutating func seatingTable(_ value: SourceValue) throws(AssemblyError) -> RecordList {
    RecordList(records: [], location: value.location)
  }
  mutating func rosterFile(_ value: SourceValue) throws(AssemblyError) -> Roster { Roster(location: value.location) }
  mutating func nameCardsFile(_ value: SourceValue) throws(AssemblyError) -> NameCards? { nil }
}
