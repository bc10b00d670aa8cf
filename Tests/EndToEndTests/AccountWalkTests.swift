import Foundation
import TestSupport
import Testing

/// What other programs read in the files of a meeting is a fact, text of a draft, or told as not used.
@Suite(.enabled(if: OutsideProgram.python != nil, "needs Python with python-docx, odfdo and openpyxl"))
struct AccountWalkTests {
  @Test(arguments: ["全县办公室工作会议", "数字档案室座谈会", "考察团座谈会"])
  func accountsForEveryPlaceOfAnExample(name: String) throws {
    try walk(Checkout.folder + "/examples/" + name)
  }

  @Test func accountsForEveryPlaceOfFoldersThatNobodyDescribed() throws {
    let folder = try TemporaryFolder()
    let python = try #require(OutsideProgram.python)
    let made = try python.run([Checkout.folder + "/Tests/EndToEndTests/rawfolders.py", folder.path])
    try #require(made.status == 0, "\(made.errors)")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      try walk(folder.path + "/" + name)
    }
  }

  private func walk(_ folder: String) throws {
    let python = try #require(OutsideProgram.python)
    let ended = try python.run([Checkout.folder + "/Tests/EndToEndTests/account.py", Checkout.huiwu, folder])
    #expect(ended.status == 0, "\(ended.output)\(ended.errors)")
    #expect(!ended.output.contains("refused"))
  }
}
