public import OfficeDocuments

/// What writing the papers has to tell.
enum PacketFinding: FindingCodes {
  /// What an output format cannot hold.
  case notExpressed
  /// A page number of the contents that an office program does not bear out.
  case contentsPage
  /// A title of the contents that an office program puts on no page.
  case contentsTitle
  /// Contents whose page numbers were to be checked and could not be.
  case contentsNotVerified

  /// The part of the program that reports them.
  static let title = Message("写出文件", english: "Writing the files")

  /// The code with all that a user needs to know of it.
  var code: FindingCode {
    switch self {
    case .notExpressed:
      FindingCode(
        "packet.not-expressed", .warning,
        title: Message("输出格式写不出的内容", english: "what an output format cannot hold"),
        explanation: Message(
          "材料里的内容有一项是这种文件格式没有的，已照最接近的样子写出",
          english: "The format has no such thing as the paper holds, so the nearest was written"),
        remedy: Message("打开文件看一看，或换一种格式", english: "look at the file, or take the other format"))
    case .contentsPage:
      FindingCode(
        "packet.contents-page", .warning,
        title: Message("目录的页码和排出来的不一样", english: "a page number of the contents is not that of the page"),
        explanation: Message(
          "目录的页码是程序算的；--verify-pages 让 LibreOffice 排一遍，这一项落在了别的页上",
          english:
            "The program works out the pages by itself; LibreOffice, asked by --verify-pages, put the title on another page"
        ),
        remedy: Message("打印前在办公软件里更新目录", english: "update the contents in an office program before printing"))
    case .contentsTitle:
      FindingCode(
        "packet.contents-title", .warning,
        title: Message("目录的页码没能核对", english: "a page number of the contents that could not be checked"),
        explanation: Message(
          "--verify-pages 在有页码的各页页首都没有找到这个标题：那一页没有页码，或标题写法不同",
          english:
            "--verify-pages found the title at the head of no numbered page: its page bears no number, or words it otherwise"
        ),
        remedy: Message("打印后翻到那一页看一看", english: "look at that page once printed"))
    case .contentsNotVerified:
      FindingCode(
        "packet.contents-not-verified", .warning,
        title: Message("没有核对目录的页码", english: "the page numbers of the contents were not checked"),
        explanation: Message(
          "写了 --verify-pages，但是没有可以排出页来的程序，或者没有汇编；材料照样生成，目录的页码是程序自己算的",
          english:
            "--verify-pages was said, and there is no program that makes pages, or no booklet; the papers are made, and the contents "
            + "have the numbers that the program worked out"),
        remedy: Message(
          "装上 LibreOffice 和 pdftotext 再来一次，或者打印前在办公软件里更新目录",
          english:
            "install LibreOffice and pdftotext and repeat it, or update the contents in an office program before printing"
        ))
    }
  }
}

extension Finding {
  /// A title that an office program puts on another page than the contents say.
  public static func contentsPage(_ title: String, stated: Int, found: Int, in file: String) -> Finding {
    Finding(
      PacketFinding.contentsPage,
      Message(
        "目录写“\(title)”在第 \(stated) 页，LibreOffice 排在第 \(found) 页；打印前请更新目录",
        english:
          "the contents say that “\(title)” is on page \(stated), and LibreOffice puts it on page \(found); update them"
      ),
      at: Location(file: file), subject: title)
  }

  /// A title of the contents that an office program puts on no page that bears a number.
  public static func contentsTitle(_ title: String, in file: String) -> Finding {
    Finding(
      PacketFinding.contentsTitle,
      Message(
        "LibreOffice 排出的各页里没有找到目录上的“\(title)”，它的页码没有核对",
        english: "no page that LibreOffice made is headed “\(title)”, so its number in the contents was not checked"),
      at: Location(file: file), subject: title)
  }

  /// Contents that were to be checked and could not be, and why.
  public static func contentsNotVerified(_ reason: Message, in file: String) -> Finding {
    Finding(
      PacketFinding.contentsNotVerified,
      Message(
        "\(reason.chinese)，没有核对目录的页码；目录里是程序自己算的",
        english:
          "\(reason.english), so the numbers of the contents were not checked; they are those that the program worked out"
      ),
      at: Location(file: file))
  }
}
