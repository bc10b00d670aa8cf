internal import ArgumentParser
internal import Assembler
internal import OfficeDocuments

/// `huiwu new`: a meeting folder that builds as it is, to be typed over.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: say("新建一个会议文件夹，可直接生成，改成自己的内容即可", "make a meeting folder that builds as it is, to be typed over"),
      discussion: say(
        "文件夹里有 会议.xlsx（会议、名单、议程、座次、材料五张表）、讲话稿/ 和 说明.txt。已有的文件夹不会覆盖。",
        "The folder holds 会议.xlsx (sheets 会议, 名单, 议程, 座次, 材料), 讲话稿/ and 说明.txt. An existing folder is never "
          + "overwritten."))
  }

  @Argument(help: help("会议名称，也是文件夹的名称", "name of the meeting and of the folder"))
  var name: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let title = name.split(separator: "/").last.map(String.init) ?? name
    try NewFolder.create(name, files: try MeetingTemplate(name: title).files())
    try writeOutput(
      say(
        "已建好 \(name)。请打开其中的 会议.xlsx 填写，然后运行：huiwu build \(name)\n",
        "Made \(name). Fill in 会议.xlsx in it, then run: huiwu build \(name)\n"))
  }
}
