public import OfficeDocuments

/// What an incomplete installation has to tell.
public enum InstallationFinding: FindingCodes {
  /// A table of Chinese was needed and is not there.
  case missingTable

  /// The part of the program that reports them.
  public static let title = Message("安装", english: "Installation")

  /// The code with all that a user needs to know of it.
  public var code: FindingCode {
    switch self {
    case .missingTable:
      FindingCode(
        "installation.missing-table", .error,
        title: Message("缺少随程序安装的字表", english: "a table that comes with the program is missing"),
        explanation: Message(
          "程序安装得不完整，同音字、形近字、异体字没有比较，认得出的误写会少",
          english:
            "The installation is not complete: characters of the same sound or shape and variants were not compared, so "
            + "fewer slips are explained"),
        remedy: Message(
          "重新用 make install 安装，或用环境变量 HUIWU_HOME 指明有 Data 的文件夹",
          english: "install it again with make install, or name the folder that holds Data in HUIWU_HOME"))
    }
  }
}

extension Finding {
  /// A table of Chinese was needed and is not there.
  static func missingTable(_ path: String) -> Finding {
    Finding(
      InstallationFinding.missingTable,
      Message(
        "找不到随程序安装的字表，同音字、形近字没有比较；请重新用 make install 安装，或用环境变量 HUIWU_HOME 指明数据所在的文件夹",
        english:
          "a table that comes with the program is missing, so characters of the same sound or shape were not compared; "
          + "install it again with make install, or name the folder of the data in the environment variable HUIWU_HOME"),
      at: Location(file: path))
  }
}
