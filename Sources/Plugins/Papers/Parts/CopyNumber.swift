internal import Assembler

/// The number of a copy (份号): six digits, one for everybody whom the register of papers lists.
enum CopyNumber {
  /// In whose bags numbered papers lie.
  static let bags: Set<BagRole> = [.leader, .delegate, .observer, .staff]

  /// Whom the register lists, in its order; the place of each is the number of the copy.
  static func recipients(_ request: CompositionRequest) -> [Traced<Person>] {
    AttendeeListPaper.groups(request.listedPeople).flatMap(\.people)
  }

  /// The digits of a number.
  static func text(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
