/// The names of what a meeting or an office says of checks.
extension MeetingFields {
  /// What may stand under 核对, and at the top of the settings of an office.
  enum Checking {
    static let profile = FieldName("方案", "profile", .text, "核对方案")
    static let checks = FieldName("项目", "checks", .settings, "核对项目", "级别", "severity")
    static let looked = FieldName("已核对", "suppressions", .records, "不再提示", "忽略", "已看过", "suppress")
    static let words = FieldName("用词", "words", .records, "本单位用词", "词表", "ownWords")
    static let ruleFiles = FieldName("规则文件", "ruleFiles", .texts, "核对规则", "自定规则", "ruleFile")
    static let rankRules = FieldName("职级规则", "rules", .records, "规则", "会议规则", "rankRules")
    /// What a meeting may say.
    static let ofMeeting = FieldTable([profile, checks, looked, words])
    /// What the settings of an office may say: rule files too, which no meeting folder may bring along.
    static let ofOffice = FieldTable([profile, checks, looked, words, ruleFiles, rankRules, Part.checking])
  }

  /// What may be said of one check beside its options.
  enum CheckEntry {
    static let level = FieldName("级别", "severity", .checkLevel, "设置", "开关", "level")
    static let all = FieldTable([level])
  }

  /// A finding that somebody looked at and does not want to see again; a row of the sheet 核对 without words sets a check.
  enum Looked {
    static let code = FieldName("代码", "code", .text, "核对代码", "项目", "check")
    static let level = FieldName("级别", "severity", .checkLevel, "设置", "开关", "level")
    static let words = FieldName("字词", "words", .text, "文字", "内容", "姓名", "text")
    static let file = FieldName("文件", "file", .text, "文件名", "path")
    static let reason = FieldName("理由", "reason", .text, "原因", "说明", "备注", "because")
    static let all = FieldTable([code, words, file, reason])
    static let inWorkbook = FieldTable([code, level, words, file, reason])
  }

  /// The words of an office.
  enum Words {
    static let terms = FieldName("术语", "terms", .texts, "专名", "词", "单位名称")
    static let names = FieldName("姓名", "names", .people, "人名")
    static let wrongForms = FieldName("错字", "wrongForms", .settings, "错词", "误写", "typos")
    static let all = FieldTable([terms, names, wrongForms])
  }

  /// The columns of the sheet 用词.
  enum Word {
    static let word = FieldName("词", "word", .text, "字词", "术语", "错字", "误写", "wrong")
    static let right = FieldName("应为", "right", .text, "正确", "改为", "正字")
    static let note = FieldName("备注", "note", .text, "说明", "remark")
    static let all = FieldTable([word, right, note])
  }
}
