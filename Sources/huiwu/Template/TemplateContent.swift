/// What a new meeting folder says: a small meeting that builds as it is and shows how each column is filled in.
struct TemplateContent {
  /// A sheet of the workbook.
  struct Sheet {
    /// A column: its title, how wide it is in characters, and what it offers to choose from.
    struct Column {
      var title: String
      var width: Double
      var choices: [String] = []
      var isHint = false
    }

    var name: String
    var columns: [Column]
    var rows: [[String]]
    /// Choices that only the second cell of one row offers, by the number of the row.
    var choicesByRow: [(row: Int, choices: [String])] = []
  }

  /// A draft of a speech.
  struct Draft {
    var path: String
    var title: String
    var speaker: String
    var paragraphs: [String]
  }

  static let workbookName = "会议.xlsx"
  static let explanationName = "说明.txt"

  /// The name of the meeting.
  let name: String

  /// The five sheets.
  var sheets: [Sheet] {
    [
      Sheet(
        name: "会议",
        columns: [.init(title: "项目", width: 14), .init(title: "内容", width: 48)],
        rows: [
          ["会议名称", name],
          ["主办单位", "示例县档案馆"],
          ["日期", "2026年12月4日"],
          ["星期", "星期五"],
          ["签到时间", "8:30"],
          ["开始时间", "9:00"],
          ["结束时间", "9:45"],
          ["地点", "县档案馆二楼会议室"],
          ["主持人", "何景行"],
          ["会议类别", "座谈会"],
          ["联系人", "许南乔"],
          ["联系电话", "0000-1234567"],
        ],
        choicesByRow: [
          (5, ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"]),
          (11, ["全县性会议", "部门会议", "专题会议", "座谈会", "培训会议", "电视电话会议"]),
        ]),
      Sheet(
        name: "名单",
        columns: [
          .init(title: "序号", width: 6), .init(title: "姓名", width: 12), .init(title: "单位", width: 26),
          .init(title: "职务", width: 20),
          .init(title: "身份", width: 10, choices: ["出席", "列席", "特邀", "旁听", "工作人员", "媒体"]),
          .init(title: "主席台", width: 8, choices: ["是", "否"]), .init(title: "手机", width: 16),
          .init(title: "备注", width: 24),
        ],
        rows: [
          ["1", "林晓舟", "示例县档案馆", "馆长", "出席", "是", "13900000001", ""],
          ["2", "何景行", "示例县档案馆", "副馆长", "出席", "是", "13900000002", ""],
        ]),
      Sheet(
        name: "议程",
        columns: [
          .init(title: "序号", width: 6), .init(title: "事项", width: 36), .init(title: "发言人", width: 12),
          .init(title: "开始时间", width: 10), .init(title: "结束时间", width: 10), .init(title: "材料", width: 36),
        ],
        rows: [
          ["1", "通报档案工作情况", "何景行", "9:00", "9:20", "档案工作情况通报"],
          ["2", "馆长讲话", "林晓舟", "9:20", "9:45", "在\(name)上的讲话"],
        ]),
      Sheet(
        name: "座次",
        columns: [.init(title: "项目", width: 18), .init(title: "内容", width: 20)],
        rows: [["会场排数", "2"], ["每排座位", "6"], ["会场排法", "横排"], ["双数排法", "2号在1号左手"]],
        choicesByRow: [(4, ["横排", "居中左右", "竖排"]), (5, ["2号在1号左手", "2号在1号右手", "双数单摆"])]),
      Sheet(
        name: "材料",
        columns: [
          .init(title: "序号", width: 6), .init(title: "标题", width: 36), .init(title: "发言人", width: 12),
          .init(title: "文件", width: 32),
          .init(title: "类别", width: 12, choices: ["讲话", "主持词", "汇报", "通报", "交流发言"]),
        ],
        rows: [
          ["1", "档案工作情况通报", "何景行", "讲话稿/01通报.docx", "通报"],
          ["2", "在\(name)上的讲话", "林晓舟", "讲话稿/02讲话.docx", "讲话"],
        ]),
    ]
  }

  /// The two drafts.
  var drafts: [Draft] {
    [
      Draft(
        path: "讲话稿/01通报.docx", title: "档案工作情况通报", speaker: "何景行",
        paragraphs: [
          "各位同事：",
          "现将今年以来的档案工作情况通报如下。",
          "一、收集整理按时完成",
          "各单位应交的档案已经收齐，目录与实物逐件核对一致。",
          "二、查阅服务更加方便",
          "常用档案可以在窗口当场查阅，查不到的当天答复去处。",
          "以上情况，请结合各自工作抓好落实。",
        ]),
      Draft(
        path: "讲话稿/02讲话.docx", title: "在\(name)上的讲话", speaker: "林晓舟",
        paragraphs: [
          "同志们：",
          "刚才的通报讲得很实在，我再强调两点。",
          "一、把账记清楚",
          "一份材料从收进来到借出去，每一步都要有人签字、有据可查。",
          "二、把人服务好",
          "群众来查档案，为的是办成一件事，我们要帮他把这件事办成。",
          "今天的会就开到这里，谢谢大家。",
        ]),
    ]
  }

  /// How to go on, for somebody who has never seen a command line.
  var explanation: String {
    """
    这个文件夹就是一次会议。现在就能生成一套材料，改成自己的内容以后再生成一次即可。

    一、填写 会议.xlsx
      会议：名称、时间、地点、主持人等，左边是项目，右边填内容。
      名单：一人一行。姓名照实填写，不必为了对齐加空格。“主席台”填“是”的人上主席台。
            请假的人不必删去，加一列“请假”，填“是”。
      议程：一件事一行。“材料”写材料的标题，要与“材料”表一致。
      座次：会场有几排、每排几个座位。需要固定座位时，另写“姓名、排、座号”三列。
      材料：一份稿子一行，“文件”写稿子放在哪里。
      各表第一行是列名，不要删去；示例行改掉或删去都可以。

    二、把稿子放进 讲话稿 文件夹
      DOCX、ODT、纯文本、Markdown 都可以。

    三、在终端中运行
      huiwu check \(name)     看看有没有不一致的地方
      huiwu build \(name)     生成 \(name)/packet 里的全套材料

    生成的材料可以用 WPS、Word 或 LibreOffice 修改。改过的那一套不会被覆盖：
    再次生成时，它会整个改名为 packet.保留-1 留在旁边。

    """
  }
}
