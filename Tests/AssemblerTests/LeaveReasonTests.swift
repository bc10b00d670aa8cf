import Testing

@testable import Assembler

struct LeaveReasonTests {
  @Test(arguments: [
    ("请假（省里开会）", "省里开会"), ("请假（已向组织部报备）", nil), ("因公出差，请假", "因公出差"), ("出差，由副局长林栖迟代会", "出差"), ("请假", nil),
    ("病假", "病假"), ("外出学习请假", "外出学习"), ("请假：在省委党校学习", "在省委党校学习"), ("因病不能参会", "因病"), ("何田代会", nil),
  ])
  func takesTheReasonFromTheRemark(_ note: String, _ reason: String?) {
    #expect(LeaveReason.reason(in: note) == reason)
  }
}
