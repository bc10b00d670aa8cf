internal import OfficeDocuments

/// The findings that no check reports: those of reading, and of composing papers.
///
/// They have no examples; a test holds this list against the codes in the program.
public enum OtherFindings {
  /// Reading a meeting.
  public static let reading: [CheckDescription] = [
    describe(
      "source.unknown-key", .warning, Message("不认识的名称", english: "a name that is not known"),
      Message(
        "键或列名不在已知的名称之内，它的内容没有采用",
        english: "The key or column is none of those that are known, so what stands under it was not used"),
      Message("按提示改成已知的名称，或删去", english: "use a known name, or delete it")),
    describe(
      "source.duplicate-key", .warning, Message("名称重复", english: "a name stands twice"),
      Message("同一个键或列名出现两次，只用了第一处", english: "A key or column stands twice and only the first was used"),
      Message("删去多余的一处", english: "delete one of the two")),
    describe(
      "source.wrong-shape", .error, Message("内容的写法不对", english: "the wrong shape"),
      Message(
        "这里应当是若干“名称: 内容”、一个列表或一句话，写的是别的",
        english: "Names and values, a list, or a text belong here, and something else stands there"),
      Message("按示例的格式填写", english: "follow the example")),
    describe(
      "source.bad-value", .error, Message("内容的格式不对", english: "a value of the wrong form"),
      Message("日期、时间、数字、是否等内容认不出来", english: "A date, a time, a number or a choice could not be understood"),
      Message("按提示的格式改写", english: "write it as the message shows")),
    describe(
      "source.missing-field", .error, Message("缺少必要的内容", english: "something necessary is missing"),
      Message(
        "会议名称、名单或记录里必须有的一项没有写",
        english: "The name of the meeting, the roster, or a field that a record has to have is not there"),
      Message("补上", english: "add it")),
    describe(
      "source.missing-value", .warning, Message("一行缺少主要内容", english: "a row without its main value"),
      Message("这一行没有姓名、事项或文件，没有采用", english: "The row has no name, item or file and was not used"),
      Message("补上，或删去这一行", english: "fill it in, or delete the row")),
    describe(
      "source.missing-column", .error, Message("表里没有需要的列", english: "a necessary column is missing"),
      Message(
        "没有找到“姓名”等必须有的列，这张表没有采用",
        english: "The column of names, or another that has to be there, was not found, so the table was not used"),
      Message("在表头写上列名", english: "name the column in the header row")),
    describe(
      "source.unnamed-column", .warning, Message("有内容的列没有列名", english: "a column with content and no name"),
      Message(
        "这一列没有列名，不知道是什么，没有采用", english: "The column has no name, so nobody knows what it is, and it was not used"),
      Message("在表头写上列名", english: "name it in the header row")),
    describe(
      "source.unused-column", .info, Message("用不着的列", english: "a column that no paper uses"),
      Message("性别、民族等列认得出来，但哪种材料都用不着", english: "The column is known, such as sex or lodging, but no paper uses it"),
      Message("不用处理", english: "nothing needs doing")),
    describe(
      "source.no-header", .info, Message("表没有表头", english: "a table without a header row"),
      Message(
        "表没有表头，按内容认出了姓名列；各格都是姓名的，逐格读成参会人员，是警告；像座次图、值班表的不当作名单",
        english:
          "The column of names was told by its content; where all cells are names, each was read as a person, which is a "
          + "warning; what looks like a drawing of seats or a timetable is not taken for a list"),
      Message("在第一行写上列名", english: "name the columns in the first row")),
    describe(
      "source.example-row", .info, Message("名单里的填写示例", english: "an example row in a list"),
      Message(
        "这一行写明是“示例”，只教人怎样填表，没有采用",
        english: "The row says that it is an example of how to fill in the list, so it was not used"),
      Message("不用处理；真有此人的删去“示例”二字", english: "nothing needs doing; if it is a person, delete the word for example")),
    describe(
      "source.unfilled-control", .info, Message("没有填写的填写框", english: "a field of a form that is not filled in"),
      Message(
        "Word 表单里的填写框还显示着提示文字，提示文字没有读入",
        english: "A content control or placeholder still shows its prompt, which was left out"),
      Message("填写，或删去", english: "fill it in, or delete it")),
    describe(
      "source.error-value", .warning, Message("公式的错误值", english: "the error value of a formula"),
      Message(
        "格子里是 #REF!、#N/A 之类的错误值，或列太窄时的 ####，没有采用",
        english: "The cell holds an error such as #REF!, or the #### of a column too narrow, and was not used"),
      Message("改正公式，或直接填写", english: "mend the formula, or type the value")),
    describe(
      "source.lost-digits", .warning, Message("电话号码丢了位数", english: "a telephone number that lost digits"),
      Message(
        "电话号码存成了 1.38E+10 之类的科学计数，后几位已经丢失，没有采用",
        english: "The number was saved in scientific notation, which lost its last digits, and was not used"),
      Message("把这一列设为文本格式，重新填写", english: "make the column text and type the number again")),
    describe(
      "source.no-name", .warning, Message("姓名列里不是姓名", english: "no name in the column of names"),
      Message(
        "姓名列里只有数字或符号，如公式引用空格得到的 0",
        english: "The column of names holds only digits or signs, such as the 0 of a formula"),
      Message("填写姓名，或删去这一行", english: "write the name, or delete the row")),
    describe(
      "source.unfilled", .warning, Message("提示文字没有换成内容", english: "a prompt in the place of a value"),
      Message("格子里还是“单击此处输入文字”之类的提示", english: "The cell still holds the words that ask for a value"),
      Message("填写，或删去", english: "fill it in, or delete it")),
    describe(
      "source.unmerged-field", .warning, Message("没有合并的邮件合并域", english: "a mail merge field that was never merged"),
      Message("格子里是 «姓名» 之类的域，没有采用", english: "The cell holds a field such as «姓名» and was not used"),
      Message("完成邮件合并，或直接填写", english: "finish the merge, or type the value")),
    describe(
      "source.announced-count", .warning, Message("写明的人数与姓名对不上", english: "another number of people than announced"),
      Message(
        "一行写着“3人”或“等3人”，读出的姓名却不是 3 个", english: "A line says how many people it names, and another number was read"),
      Message("核对有没有漏写姓名", english: "see whether a name is missing")),
    describe(
      "source.nothing-read", .error, Message("指明的文件没有内容可用", english: "a named file that yields nothing"),
      Message(
        "会议说明里把这个文件指作名单、议程、座次或材料，里面却什么也没有读出来",
        english: "The description names the file for a part of the meeting, and nothing was read from it"),
      Message("核对是不是给错了文件，或按说明改写", english: "see whether it is the right file, or write it as the guide shows")),
    describe(
      "source.not-understood", .warning, Message("没有看懂的内容", english: "something nobody understood"),
      Message(
        "文件里的这一处没有读成任何会议要素、人员、议程或座次，而里面像有姓名、时间或电话",
        english: "No reader made anything of the place, and it seems to hold a name, a time or a telephone number"),
      Message("有用的话改写，或移到该写的地方；没用的不必处理", english: "write it in another way or where it belongs, if it matters")),
    describe(
      "source.unread-text", .warning, Message("名单里有认不出的文字", english: "text in a list of names that names nobody"),
      Message(
        "与姓名写在同一行，却认不出是姓名、单位还是职务，没有采用",
        english: "It stands in a line of names and could not be told to be a name, a unit or a post, so it was not used"
      ),
      Message("是人的话写成“姓名（单位职务）”，不是的话不用处理", english: "write a person as name (unit post); else nothing needs doing")),
    describe(
      "source.unread-people", .warning, Message("表格之外还有人名", english: "people beside the table of a list"),
      Message(
        "文档里有参会人员表，表外又写着“列席：某某”之类的人，没有采用",
        english: "A document holds a table of people, and lines beside it name more of them, who were not used"),
      Message("写进表格，或删去", english: "put them into the table, or delete them")),
    describe(
      "source.hidden-sheet", .warning, Message("隐藏的工作表里有名单", english: "a hidden sheet holds a list"),
      Message(
        "隐藏的工作表没有采用，可能是旧名单，也可能漏了人",
        english: "A hidden sheet was not used; it may be an old list, or people may be missing"),
      Message("取消隐藏，或删除", english: "unhide it, or delete it")),
    describe(
      "source.missing-sheet", .error, Message("没有这张工作表", english: "there is no such sheet"),
      Message("会议文件指明的工作表在工作簿里没有", english: "The sheet that the meeting names is not in the workbook"),
      Message("按提示改正名称", english: "correct the name")),
    describe(
      "source.missing-file", .error, Message("没有这个文件", english: "there is no such file"),
      Message("会议文件提到的文件不在会议文件夹里", english: "A file that the meeting names is not in its folder"),
      Message("放进文件，或改正文件名", english: "add the file, or correct its name")),
    describe(
      "source.unsafe-path", .error, Message("文件不在会议文件夹里", english: "a path that leads out of the folder"),
      Message("为了安全，只读会议文件夹里的文件", english: "Only files inside the meeting folder are read"),
      Message("把文件放进会议文件夹，写相对路径", english: "put the file into the folder and name it by a relative path")),
    describe(
      "source.unused-file", .warning, Message("没有采用的会议文件", english: "a description that was not used"),
      Message(
        "文件夹里有两个说明会议的文件，只用了一个", english: "The folder holds two descriptions of the meeting and only one was used"),
      Message("只留一个", english: "keep one")),
    describe(
      "source.several-days", .info, Message("会期有几天，议程没有分日期", english: "several days and no dates in the agenda"),
      Message("会议有几天，议程各项都算在第一天", english: "The meeting takes several days, and all items count for the first"),
      Message("在议程里写明各项的日期", english: "give the items of the agenda their dates")),
    describe(
      "roster.empty", .error, Message("名单里没有人", english: "nobody on the roster"),
      Message("没有读到一个人，多半是表头或文件不对", english: "Nobody was found; most likely the header row or the file is wrong"),
      Message("检查文件和“姓名”列", english: "see the file and its column of names")),
    describe(
      "roster.leave-note", .info, Message("备注里写着请假", english: "a remark speaks of leave"),
      Message(
        "备注写明请假、不参加的，按请假处理；只请半天、替会等说不清的，仍按参会编排；与“参会”列矛盾的是警告",
        english:
          "Somebody whose remark says that they do not come counts as on leave; where it is unclear, as for half a day "
          + "or a substitute, they count as coming; a contradiction with the column of attendance is a warning"),
      Message("核对；另加“请假”或“参会”一列，写明是否", english: "see whether it is so, and say it in a column of its own")),
    describe(
      "cards.none", .error, Message("座牌文件里没有姓名", english: "no name on the cards"),
      Message(
        "没有找到姓名，可能姓名是图片，或文件不对", english: "No name was found: the names may be pictures, or the file is another one"),
      Message("换一份姓名是文字的文件", english: "supply a file whose names are text")),
    describe(
      "rules.incomplete", .warning, Message("规则不完整", english: "an incomplete rule"),
      Message("规则里缺少名称、职务或级别，这一条没有采用", english: "The rule lacks a name, a post or a level and was not used"),
      Message("补上", english: "complete it")),
    describe(
      "rules.unknown-name", .warning, Message("规则里用了没有的名称", english: "a rule names something unknown"),
      Message(
        "规则提到的级别或层级没有定义，这一条没有采用", english: "A level or tier that the rule names is not defined, so it was not used"),
      Message("按提示改正", english: "correct the name")),
    describe(
      "rules.invalid-number", .warning, Message("规则里的数字不对", english: "a number in the rules is wrong"),
      Message(
        "时长、人数或语速应当是范围之内的整数",
        english: "Minutes, people and the reading rate have to be whole numbers within their range"),
      Message("改成整数", english: "write a whole number")),
  ]

  /// Reading a file.
  public static let files: [CheckDescription] = [
    describe(
      "source.tracked-changes", .warning, Message("文件有没处理的修订", english: "tracked changes"),
      Message(
        "修订按已接受的样子读取，作者可能还没有定稿", english: "Tracked changes are read as if accepted; the author may not have finished"),
      Message("在文字处理程序里接受或拒绝修订", english: "accept or reject the changes")),
    describe(
      "source.comments", .info, Message("文件有批注", english: "comments"),
      Message("批注没有带入", english: "Comments are left out"),
      Message("看看批注里的意见处理了没有", english: "see whether the remarks have been dealt with")),
    describe(
      "source.hidden-text", .warning, Message("文件有隐藏的文字", english: "hidden text"),
      Message("隐藏的文字没有带入", english: "Hidden text is left out"),
      Message("需要的话取消隐藏", english: "unhide it if it matters")),
    describe(
      "source.hidden-cells", .warning, Message("表里有隐藏的行、列或工作表", english: "hidden rows, columns or sheets"),
      Message("隐藏的行列照样读取，可能是不该出现的人", english: "They are read all the same, and may hold people who should not appear"),
      Message("取消隐藏核对，或删除", english: "unhide and look, or delete")),
    describe(
      "source.macros", .info, Message("文件有宏", english: "macros"),
      Message("宏从不运行", english: "Macros are never run"),
      Message("不用处理", english: "nothing needs doing")),
    describe(
      "source.embedded-object", .info, Message("文件有嵌入的对象", english: "embedded objects"),
      Message("嵌入的对象没有带入", english: "Embedded objects are left out"),
      Message("需要的内容请改成文字或表格", english: "turn what matters into text or a table")),
    describe(
      "source.external-link", .info, Message("文件引用了外部内容", english: "references to something outside"),
      Message("外部内容从不读取", english: "References are never followed"),
      Message("需要的内容请放进文件", english: "put what matters into the file")),
    describe(
      "source.wrong-extension", .warning,
      Message("文件的内容与扩展名不符", english: "the content is of another format than the name says"),
      Message("按内容读取", english: "The file was read by its content"),
      Message("改正扩展名", english: "correct the name")),
    describe(
      "source.converted", .info,
      Message("旧格式文件，由 LibreOffice 转换后读取", english: "an old format, read through LibreOffice"),
      Message("转换可能改变编号和格式", english: "Conversion may change numbering and looks"),
      Message("在 WPS 或 Word 中另存为 DOCX、XLSX", english: "save it as DOCX or XLSX")),
    describe(
      "source.encoding", .info, Message("文本不是 UTF-8 编码", english: "text in another encoding"),
      Message("已经转换，生僻字请核对", english: "It was converted; look at rare characters"),
      Message("另存为 UTF-8", english: "save it as UTF-8")),
    describe(
      "source.undecodable", .warning, Message("有认不出的字符", english: "characters that cannot be decoded"),
      Message("这些字符换成了替代符号", english: "They were replaced"),
      Message("找出原字改正", english: "find the right characters")),
    describe(
      "source.mojibake", .warning, Message("像是乱码", english: "text that looks garbled"),
      Message("文字多半用错了编码保存或打开过", english: "The text was probably saved or opened in the wrong encoding at some time"),
      Message(
        "请原作者重新发一份；没有原件时用 huiwu text --repair 还原",
        english: "ask for the file again; failing that, huiwu text --repair turns it back")),
    describe(
      "source.unknown-content", .warning, Message("有读不了的内容", english: "content that cannot be read"),
      Message("程序不认识的内容没有带入", english: "What the program does not know is left out"),
      Message("打开原文件核对", english: "look at the file itself")),
    describe(
      "source.malformed", .warning, Message("文件有损坏的地方", english: "a damaged place"),
      Message("已尽量读取", english: "It was read as well as possible"),
      Message("打开原文件核对，或重新保存", english: "look at the file, or save it again")),
    describe(
      "draft.unsure-title", .info, Message("来稿的标题认得不准", english: "a title that is not certain"),
      Message(
        "来稿开头几行没有明显的结尾，几行合成了一个标题",
        english: "The first lines of the draft end nowhere for certain, so several were taken for one title"),
      Message("不对的话在材料里写明标题", english: "state the title with the material if it is wrong")),
    describe(
      "draft.no-title", .info, Message("来稿没有标题", english: "a draft without a title"),
      Message(
        "来稿开头就是正文，用文件名作标题", english: "The draft begins with its text, so the name of the file serves as its title"),
      Message("不对的话在材料里写明标题", english: "state the title with the material if it is wrong")),
    describe(
      "draft.unsure-speaker", .info, Message("文件名里的发言人没有采用", english: "a speaker in the name of a file"),
      Message(
        "只有文件名像是说到发言人，名单上没有这个人，没有采用",
        english: "Only the name of the file seems to name a speaker, who is not on the roster and was not taken"),
      Message("是的话写进名单和材料", english: "put the person on the roster and state the speaker with the material")),
    describe(
      "seating.front-assumed", .warning,
      Message("座次图没有标明前方", english: "a drawing of seats without its front"),
      Message("图上没有写主席台或讲台，当作前方在上", english: "Nothing says where the rostrum is, so it was taken to be at the top"),
      Message("在图上写明“主席台”", english: "write 主席台 where it is")),
    describe(
      "seating.not-a-name", .warning,
      Message("座次图上有的座位不是姓名", english: "seats of a drawing without a name"),
      Message("只写了单位或别的字的座位没有采用", english: "Seats that hold a unit or something else were not used"),
      Message("写上姓名", english: "write the name")),
  ]

  /// Composing the papers.
  public static let composing: [CheckDescription] = [
    describe(
      "layout.unknown", .error, Message("没有这个版式", english: "there is no such layout"),
      Message(
        "会议指定的版式不存在，用了默认的", english: "The layout that the meeting names does not exist, so the usual one was used"),
      Message("按提示改正名称", english: "correct the name")),
    describe(
      "layout.bad-value", .error, Message("版式里的值不对", english: "a value of the layout is wrong"),
      Message("版式文件里的尺寸、字体或选项认不出来", english: "A size, a font or a choice in the layout could not be understood"),
      Message("按提示改正", english: "correct it")),
    describe(
      "cards.squeezed", .info, Message("姓名在座牌上压缩了", english: "a name is squeezed on its card"),
      Message(
        "姓名太长，横向压缩到极限后减小了字号，以免换行",
        english: "The name is long and is squeezed and set smaller rather than wrapped"),
      Message("看样后决定是否换大一号的纸", english: "look at a print, and take a larger stock if needed")),
    describe(
      "seating.too-large", .error, Message("会场大得不合常理", english: "a hall that is too large"),
      Message("会场的座位数太大，多半是笔误，没有排座", english: "The number of seats is probably a slip; nobody is seated"),
      Message("改正排数和每排座位", english: "correct rows and seats")),
    describe(
      "speeches.no-draft", .warning, Message("材料没有来稿", english: "a material without its draft"),
      Message("没有读到来稿，材料没有编入", english: "The draft could not be read and is left out"),
      Message("补上文件", english: "supply the file")),
    describe(
      "speeches.page-furniture", .info, Message("来稿的页眉页脚没有带入", english: "headers and footers of a draft are left out"),
      Message("会议材料统一用版式的页码", english: "The papers use the page numbers of the layout"),
      Message("需要的文字写进正文", english: "put words that matter into the text")),
    describe(
      "speeches.too-wide", .error, Message("材料的表格太宽", english: "a table that is too wide"),
      Message("右边的列排不下", english: "Columns at the right do not fit"),
      Message("拆成几张表", english: "split it")),
  ]

  /// What comes with the program.
  public static let installation: [CheckDescription] = [
    describe(
      "installation.missing-table", .error,
      Message("缺少随程序安装的字表", english: "a table that comes with the program is missing"),
      Message(
        "程序安装得不完整，同音字、形近字、异体字没有比较，认得出的误写会少",
        english:
          "The installation is not complete: characters of the same sound or shape and variants were not compared, so "
          + "fewer slips are explained"),
      Message(
        "重新用 make install 安装，或用环境变量 HUIWU_HOME 指明有 Data 的文件夹",
        english: "install it again with make install, or name the folder that holds Data in HUIWU_HOME"))
  ]

  /// All of them.
  public static var all: [CheckDescription] { reading + files + composing + installation }

  private static func describe(
    _ code: String, _ severity: Severity, _ title: Message, _ explanation: Message, _ remedy: Message
  ) -> CheckDescription {
    CheckDescription(
      code: code, severity: severity, title: title, explanation: explanation, remedy: remedy, examples: [])
  }
}
