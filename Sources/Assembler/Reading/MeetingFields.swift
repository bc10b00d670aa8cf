/// Every name of a sheet, a column or a key that a description of a meeting may use.
///
/// The tables of the user's documentation are made from these and compared with them by a test.
enum MeetingFields {
  /// The parts of a description: keys at the top of YAML, or sheets of a workbook.
  enum Part {
    static let meeting = FieldName("会议", "meeting", .records, "会议信息", "基本信息", "会议概况", "基本情况")
    static let roster = FieldName(
      "名单", "roster", .records, "参会名单", "参会人员", "参会人员名单", "人员名单", "与会人员", "与会人员名单", "人员", "people", "attendees")
    static let groups = FieldName("分组", "groups", .records, "分组名单", "代表团", "讨论分组", "分组讨论")
    static let agenda = FieldName("议程", "agenda", .records, "会议议程", "日程", "会议日程", "schedule")
    static let seating = FieldName("座次", "seating", .records, "座次表", "座次安排", "座位安排", "座位", "座位表", "seats")
    static let materials = FieldName(
      "材料", "materials", .files, "会议材料", "材料目录", "材料清单", "讲话稿", "drafts", "speeches")
    static let nameCards = FieldName("座牌", "nameCards", .files, "桌签", "席卡", "台签", "桌牌", "名牌", "座签", "cards")
    static let units = FieldName("单位", "units", .records, "单位表", "机构", "单位排序")
    static let rules = FieldName("规则", "rules", .records, "职级规则", "会议规则")
    static let checking = FieldName("核对", "checking", .records, "核对设置", "检查设置")
    static let words = FieldName("用词", "words", .records, "本单位用词", "词表")
    static let steps = FieldName("流程", "steps", .records, "会场流程", "运行单", "会场运行单", "会场运行表", "会务流程", "runningOrder")
    static let visit = FieldName("接待", "visit", .records, "接待安排", "参观行程", "考察行程", "接待日程", "考察日程", "reception")
    static let vehicles = FieldName("车辆", "vehicles", .records, "车队", "车辆安排", "用车安排", "车辆编队", "motorcade")
    static let legs = FieldName("路线", "legs", .records, "行车路线", "行车安排", "行车时间", "车队行程", "route")
    static let duties = FieldName("分工", "duties", .records, "会务分工", "任务分工", "工作分工", "职责分工")
    static let preparation = FieldName("筹备", "preparation", .records, "筹备进度", "筹备工作", "工作进度", "进度安排")
    static let decisions = FieldName("议定事项", "decisions", .records, "议定", "会议决定", "决定事项", "任务分解", "督办事项")
    static let all = FieldTable([
      meeting, roster, groups, agenda, seating, materials, nameCards, units, rules, checking, words, steps, visit,
      vehicles, legs, duties, preparation, decisions,
    ])
  }

  /// The facts of the meeting: rows of the sheet 会议, or keys of YAML.
  enum Fact {
    static let name = FieldName("会议名称", "name", .text, "名称", "会议全称", "会议标题", "title", "meetingName")
    static let organizer = FieldName("主办单位", "organizer", .text, "主办", "主办部门", "召集单位", "organiser", "host unit")
    static let publisher = FieldName("编印单位", "publisher", .text, "编印", "印发单位", "印制单位")
    static let when = FieldName("会议时间", "when", .dateAndTime, "时间", "时间安排", "召开时间", "time")
    static let date = FieldName("日期", "date", .date, "会议日期", "开会日期", "召开日期", "day")
    static let weekday = FieldName("星期", "weekday", .weekday, "星期几", "周几")
    static let start = FieldName("开始时间", "start", .time, "开始", "开会时间", "起始时间", "startTime", "begin")
    static let end = FieldName("结束时间", "end", .time, "结束", "散会时间", "endTime")
    static let signIn = FieldName("签到时间", "signIn", .time, "签到", "报到时间", "报到", "signInTime", "registration")
    static let venue = FieldName("地点", "venue", .text, "会议地点", "开会地点", "会场", "会议室", "place")
    static let host = FieldName("主持人", "host", .name, "主持", "会议主持", "会议主持人", "chair", "chairperson")
    static let meetingClass = FieldName("会议类别", "class", .text, "会议类型", "类别", "会议性质", "meetingClass", "type")
    static let secrecy = FieldName("密级", "secrecy", .text, "保密等级", "classification")
    static let listOrder = FieldName("名单排序", "listOrder", .listOrder, "名单次序", "名单顺序", "人员排序")
    static let noticeForm = FieldName("通知形式", "noticeForm", .noticeForm, "通知格式", "发文形式", "发文格式")
    static let documentNumber = FieldName("发文字号", "documentNumber", .text, "文号", "通知文号", "发电编号")
    static let urgency = FieldName("紧急程度", "urgency", .text, "缓急", "等级", "发电等级")
    static let recipients = FieldName("主送单位", "recipients", .text, "主送", "主送机关", "发送单位", "发往")
    static let replyBy = FieldName("回执期限", "replyBy", .text, "回执截止", "回执时间", "报名期限", "报名截止时间")
    static let requirements = FieldName("有关要求", "requirements", .text, "会议要求", "参会要求", "通知要求")
    static let issued = FieldName("印发日期", "issued", .date, "成文日期", "发文日期", "通知日期")
    static let contact = FieldName("联系人", "contact", .text, "会务联系人", "会务负责人", "contactPerson")
    static let contactPhone = FieldName(
      "联系电话", "contactPhone", .text, "电话", "会务电话", "联系人电话", "联系方式", "phone")
    static let publicColumns = FieldName("公开栏目", "public", .texts, "公开", "公开的栏目", "印发栏目", "publicColumns")
    static let layout = FieldName("版式", "layout", .text, "版面", "样式", "模板", "template")
    static let templates = FieldName("模板文件", "templates", .texts, "套用模板", "自己的模板", "单位模板", "templateFiles")
    static let all = FieldTable([
      name, organizer, publisher, when, date, weekday, start, end, signIn, venue, host, meetingClass, secrecy,
      listOrder, noticeForm, documentNumber, urgency, recipients, replyBy, requirements, issued, contact, contactPhone,
      publicColumns, layout, templates,
    ])
    /// The file of name cards, which a workbook names among the facts.
    static let nameCardsFile = FieldName("座牌文件", "nameCardsFile", .file, "座牌", "桌签", "席卡", "台签")
    /// What may stand on the sheet 会议.
    static let inWorkbook = FieldTable(all.fields + [nameCardsFile])
    /// What may stand at the top of YAML: the parts, and the facts without the key that would hold them.
    static let withParts = FieldTable(
      Part.all.fields + all.fields)
  }

  /// The columns of the list of people.
  enum Person {
    static let number = FieldName("序号", "number", .integer, "编号", "序", "号", "代表号", "代表证号", "no", "no.", "#")
    static let order = FieldName("排序", "order", .integer, "排名", "排序号", "顺序", "位次")
    static let name = FieldName(
      "姓名", "name", .name, "名字", "人员姓名", "参会人", "参会人员", "参会人员姓名", "与会人员", "参加人员", "出席人员", "人员", "领导姓名", "代表姓名", "姓名及职务",
      "姓名职务", "参会人员姓名及职务", "参会领导", "出席领导",
      "与会领导", "参会代表",
      "参训人员", "参加会议人员", "参会同志", "列席人员", "列席人", "列席人员姓名", "与会人员姓名", "参训人员姓名", "参加人员姓名", "出席人员姓名", "成员", "组员", "小组成员",
      "fullName",
      "person")
    static let unit = FieldName(
      "单位", "unit", .text, "部门", "工作单位", "所在单位", "所在部门", "单位名称", "单位全称", "单位及部门", "所属单位", "机构", "处室", "科室", "乡镇", "镇街",
      "企业名称", "企业", "公司名称", "学校名称",
      "参会单位", "参训单位",
      "organisation",
      "organization", "department", "company")
    static let post = FieldName(
      "职务", "post", .text, "职位", "岗位", "现任职务", "行政职务", "党内职务", "职务名称", "职务职级", "职务/职级", "所任职务", "职称", "title",
      "position", "job")
    static let unitAndPost = FieldName(
      "单位及职务", "unitAndPost", .text, "单位职务", "单位和职务", "工作单位及职务", "工作单位职务", "单位、职务", "单位/职务", "所在单位及职务",
      "职务及单位")
    static let rank = FieldName("级别", "rank", .text, "职级", "行政级别", "职务层次", "职务级别", "level", "grade")
    static let role = FieldName(
      "身份", "role", .role, "参会身份", "参会类别", "与会身份", "人员类别", "人员类型", "参会人员类别", "出席类别", "代表类别", "代表身份", "参会性质", "capacity")
    static let group = FieldName("分组", "group", .text, "组别", "小组", "讨论组", "所在组", "组", "代表团", "代表组", "讨论分组")
    static let foreignName = FieldName("外文姓名", "foreignName", .text, "英文姓名", "英文名", "外文名", "拼音姓名")
    static let phone = FieldName(
      "手机", "phone", .text, "电话", "联系电话", "手机号", "手机号码", "电话号码", "联系方式", "移动电话", "mobile", "telephone",
      "tel", "cellphone")
    static let rostrum = FieldName(
      "主席台", "rostrum", .yesNo, "主席台就座", "是否主席台", "是否上主席台", "是否主席台就座", "主席团", "主席团成员", "onRostrum")
    static let attends = FieldName(
      "参会", "attends", .yesNo, "是否到会", "是否与会", "是否出席会议", "能否参会", "能否出席", "到会", "是否参会", "是否参加", "参会情况", "出席情况", "是否出席",
      "到会情况", "attending")
    static let leave = FieldName("请假", "leave", .yesNo, "是否请假", "请假情况", "缺席", "onLeave", "absent")
    static let substitute = FieldName("代会人", "substitute", .name, "代会人员", "替会人", "替会人员", "代会人姓名", "代替参会人")
    static let lodging = FieldName("住宿", "lodging", .text, "是否住宿", "住宿要求", "住宿安排", "是否需要住宿")
    static let room = FieldName("房号", "room", .text, "房间号", "房间", "住宿房号")
    static let car = FieldName("车号", "car", .text, "车牌号", "车牌", "车次", "乘车", "车辆", "乘车安排", "乘坐车辆")
    static let table = FieldName("桌号", "table", .text, "餐桌", "就餐", "用餐", "用餐桌号", "就餐桌号")
    static let photoRow = FieldName("合影排次", "photoRow", .text, "合影", "合影位置", "合影站位", "合影排")
    static let certificate = FieldName("证件", "certificate", .text, "证件类别", "证件类型", "证件编号", "出席证", "列席证", "代表证")
    static let needs = FieldName("需要", "needs", .text, "特殊需要", "特殊需求", "特殊要求", "需求", "忌口", "饮食禁忌")
    static let arrival = FieldName("到达时间", "arrival", .text, "到达", "抵达时间", "抵达", "到达车次", "抵达航班")
    static let departure = FieldName("返程时间", "departure", .text, "返程", "离开时间", "返程车次", "返程航班")
    static let note = FieldName("备注", "note", .text, "说明", "附注", "notes", "remark", "remarks", "comment")
    /// The columns of what is arranged for each person.
    static let arrangements: [(FieldName, Arrangement)] = [
      (lodging, .lodging), (room, .room), (car, .car), (table, .table), (photoRow, .photoRow),
      (certificate, .certificate),
      (needs, .needs), (arrival, .arrival), (departure, .departure),
    ]
    static let all = FieldTable([
      number, order, name, foreignName, unit, post, unitAndPost, rank, role, group, phone, rostrum, attends, leave,
      substitute,
      lodging, room, car, table, photoRow, certificate, needs, arrival, departure, note,
    ])
    /// Columns that lists of people usually have and no paper needs; they are named once and not taken for mistakes.
    static let unused = FieldTable([
      FieldName("性别", "sex", .text, "gender"), FieldName("民族", "ethnicity"), FieldName("年龄", "age"),
      FieldName("出生年月", "born", .text, "出生日期", "birthday"), FieldName("政治面貌", "politicalStatus", .text, "党派"),
      FieldName("学历", "education", .text, "文化程度", "学位"), FieldName("籍贯", "origin"),
      FieldName("身份证号", "identity", .text, "身份证", "身份证号码", "证件号码", "证件号"),
      FieldName("邮箱", "email", .text, "电子邮箱", "电子邮件", "e-mail"), FieldName("微信", "wechat", .text, "微信号"),
      FieldName("办公电话", "officePhone", .text, "办公", "办公室电话", "座机", "固定电话"), FieldName("传真", "fax"),
      FieldName("地址", "address", .text, "通讯地址", "联系地址"),
      FieldName("签名", "signature", .text, "签到", "签字", "签到栏"),
      FieldName("照片", "photo"), FieldName("工号", "staffNumber", .text, "员工编号", "工作证号"),
      FieldName("联络员", "liaison", .text, "联络人", "联系人", "联系人姓名", "联络员姓名"),
      FieldName("驾驶员", "driver", .text, "司机", "驾驶人", "驾驶员姓名"), FieldName("人数", "count", .text, "参会人数", "参加人数"),
      FieldName("批次", "batch"), FieldName("地点", "place", .text, "座位号", "座次"),
    ])
  }

  /// The columns of the list of groups.
  enum Group {
    static let number = FieldName("序号", "number", .integer, "编号", "no", "no.", "#")
    static let name = FieldName("分组", "group", .text, "组别", "小组", "组", "代表团", "讨论组", "名称", "name")
    static let head = FieldName("召集人", "head", .name, "组长", "团长", "小组长", "负责人")
    static let deputies = FieldName("副召集人", "deputies", .people, "副团长", "副组长", "deputy")
    static let recorder = FieldName("记录员", "recorder", .name, "记录人", "记录", "秘书", "联络员", "联络人")
    static let room = FieldName("讨论地点", "room", .text, "地点", "讨论室", "会议室", "分组讨论地点", "venue")
    static let note = FieldName("备注", "note", .text, "说明", "remark")
    static let all = FieldTable([number, name, head, deputies, recorder, room, note])
  }

  /// The columns of the agenda.
  enum Item {
    static let number = FieldName("序号", "number", .integer, "编号", "序", "no", "no.", "#")
    static let title = FieldName(
      "事项", "item", .text, "议题", "内容", "会议内容", "议程", "议程内容", "议程事项", "活动", "活动内容", "环节", "项目", "议题名称", "主要内容", "议程安排",
      "流程", "程序", "课程内容", "课程", "课程名称", "培训内容", "授课内容", "教学内容", "会议议程", "会议议题", "日程内容", "主题", "title", "matter",
      "topic", "subject")
    static let speakers = FieldName(
      "发言人", "speaker", .people, "发言人员", "汇报人", "报告人", "主讲人", "讲话人", "发言", "汇报", "发言领导", "主讲", "演讲人", "授课人", "授课人员",
      "授课教师", "授课老师", "主讲教师", "主讲老师", "讲师", "发言嘉宾", "主讲嘉宾",
      "发言单位及人员", "汇报人员", "报告人员", "发言代表", "主持/发言",
      "发言/主持", "主持或发言", "主持发言人", "汇报单位", "发言单位", "责任人", "主持及发言人", "speakers", "presenter")
    static let date = FieldName("日期", "date", .date, "day")
    static let half = FieldName("半天", "half", .text, "午别", "时段", "上下午", "上午/下午", "上午下午")
    static let start = FieldName("开始时间", "start", .time, "开始", "起始时间", "开始时刻", "startTime", "from", "begin")
    static let end = FieldName("结束时间", "end", .time, "结束", "终止时间", "结束时刻", "endTime", "to", "until")
    static let time = FieldName("时间", "time", .timeRange, "起止时间", "时间段", "时间安排", "when")
    static let minutes = FieldName("时长", "minutes", .minutes, "分钟", "用时", "时长分钟", "时限", "预计用时", "所需时间", "duration")
    static let materials = FieldName(
      "材料", "materials", .texts, "相关材料", "会议材料", "所用材料", "材料编号", "材料名称", "附件", "material", "papers")
    static let note = FieldName("备注", "note", .text, "说明", "notes", "remark")
    static let host = FieldName("主持人", "host", .name, "主持", "主持领导", "chair")
    static let venue = FieldName("地点", "venue", .text, "会场", "场地", "教室", "room", "location")
    static let attendees = FieldName("参加人员", "attendees", .text, "参会人员", "参加对象", "参会范围", "参加范围", "出席人员", "参加单位", "参会单位")
    static let observers = FieldName("列席人员", "observers", .text, "列席", "列席单位", "列席范围", "列席对象")
    static let steps = FieldName("步骤", "steps", .records, "会场步骤", "具体步骤", "会场动作")
    static let session = FieldName("场次", "session", .text, "阶段", "会议阶段", "单元", "板块", "会议名称")
    static let all = FieldTable([
      number, title, speakers, date, half, start, end, time, minutes, host, venue, attendees, observers, session,
      materials, steps, note,
    ])
  }

  /// The settings of the seats.
  enum Seating {
    static let evenRow = FieldName("双数排法", "evenRow", .evenRow, "偶数排法", "双数", "偶数", "双数座次")
    static let honour = FieldName("尊位", "honour", .honour, "上座", "左右为上", "honor")
    static let hallFill = FieldName("会场排法", "hallFill", .hallFill, "会场排座", "排座方式", "填座方式", "排座顺序", "fill")
    static let hallSide = FieldName("左右基准", "hallSide", .hallSide, "会场左右", "左右")
    static let rostrumRowCapacity = FieldName(
      "主席台每排座位", "rostrumRowCapacity", .integer, "主席台每排人数", "主席台每排", "主席台每排座位数", "rostrumRow", "rostrumSeats")
    static let hall = FieldName("会场", "hall", .records, "听众席", "会场座位")
    static let rows = FieldName("会场排数", "rows", .integer, "排数", "会场座位排数", "hallRows")
    static let seatsPerRow = FieldName(
      "会场每排座位", "seatsPerRow", .integer, "每排座位", "每排座位数", "每排人数", "每排座数", "会场每排座位数", "会场每排人数", "hallSeatsPerRow")
    static let aisles = FieldName("过道", "aislesAfter", .integers, "过道位置", "走道", "aisles", "aisle")
    static let assignments = FieldName("固定座位", "assignments", .records, "指定座位", "座位", "座位表", "座次表", "seats", "fixed")
    static let lectern = FieldName("发言席", "lectern", "发言席位置", "讲台", "podium")
    static let entrance = FieldName("入口", "entrance", "会场入口", "入口位置", "门", "door")
    static let chartEdition = FieldName("座次图版次", "chartEdition", .text, "版次", "第几版")
    static let chartDate = FieldName("制图日期", "chartDate", .text, "绘制日期", "制表日期")
    static let absentSeats = FieldName("缺席处理", "onAbsence", .absentSeats, "on_absence", "缺席排法", "请假处理")
    static let forms = FieldName("座次形式", "form", .seatingForms, "座次类型", "会场形式", "摆台形式", "台型", "forms", "seatingForm")
    static let guests = FieldName("客方", "guests", .texts, "客方人员", "来宾方")
    static let tableDirection = FieldName("桌向", "tableDirection", .tableDirection, "桌子方向", "摆桌方向")
    static let tables = FieldName("桌数", "tables", .integer, "宴会桌数")
    static let seatsPerTable = FieldName("每桌人数", "seatsPerTable", .integer, "每桌座位")
    static let banquetOrder = FieldName("宴会排法", "banquetOrder", .banquetOrder, "宴请排法")
    static let photoRowCapacity = FieldName("合影每排人数", "photoRow", .integer, "合影每排")
    static let vehicles = FieldName("车型", "vehicles", .vehicles, "车辆类型", "vehicle")
    static let seatsPerVehicle = FieldName("每车人数", "seatsPerVehicle", .integer)
    static let driver = FieldName("驾车人", "driver", .driver, "驾驶", "由谁驾车")
    static let vanSeat = FieldName("商务车上座", "vanSeat", .vanSeat, "商务车排法")
    static let view = FieldName("视角", "view", .chartView, "座次图视角")
    static let pressSeats = FieldName("记者席", "pressSeats", .asideSeats, "媒体席")
    static let staffSeats = FieldName("工作人员席", "staffSeats", .asideSeats, "会务席")
    static let cardStocks = FieldName("座牌用纸", "cardStocks", .texts, "桌签用纸", "台签用纸", "席卡用纸")
    static let cardContent = FieldName("座牌内容", "cardContent", .cardContent, "桌签内容", "台签内容", "席卡内容")
    static let cardSize = FieldName("座牌字号统一", "oneCardSize", .yesNo, "座牌统一字号", "统一字号")
    static let spareCards = FieldName("备用座牌", "spareCards", .integer, "空白座牌", "备用桌签")
    static let trialCards = FieldName("座牌试印", "trialCards", .yesNo, "座牌打样", "试印")
    private static let ofForms = [
      forms, guests, tableDirection, tables, seatsPerTable, banquetOrder, photoRowCapacity, vehicles, seatsPerVehicle,
      driver, vanSeat, view, chartEdition, chartDate, pressSeats, staffSeats, cardStocks, cardContent, cardSize,
      spareCards, trialCards,
    ]
    static let all = FieldTable(
      [evenRow, honour, hallFill, hallSide, rostrumRowCapacity, hall, rows, seatsPerRow, aisles, lectern, entrance]
        + ofForms + [absentSeats, assignments])
    static let hallOnly = FieldTable([rows, seatsPerRow, aisles])
    /// The settings that a name and a value in a row of a sheet can express.
    static let settings = FieldTable(
      [evenRow, honour, hallFill, hallSide, rostrumRowCapacity, rows, seatsPerRow, aisles, lectern, entrance]
        + ofForms + [absentSeats])
  }

  /// The columns of the list of fixed seats.
  enum Assignment {
    static let number = FieldName("序号", "no", .integer, "no.", "#")
    static let person = FieldName("姓名", "name", .name, "名字", "人员", "person")
    static let area = FieldName("区域", "area", .seatArea, "位置", "席位", "座区")
    static let row = FieldName("排", "row", .integer, "排号", "第几排", "排次")
    static let seatNumber = FieldName("座号", "number", .integer, "座", "号", "第几座", "column", "seatNumber")
    static let seat = FieldName("座位", "seat", .seat, "座次", "座位号", "排座", "place")
    static let unit = FieldName("单位", "unit", .text, "部门", "工作单位")
    static let post = FieldName("职务", "post", .text, "职位")
    static let unitAndPost = FieldName("单位及职务", "unitAndPost", .text, "单位职务", "单位和职务")
    static let group = FieldName("分组", "group", .text, "组别", "小组", "代表团")
    static let note = FieldName("备注", "note", .text, "说明", "remark")
    static let all = FieldTable([number, person, area, row, seatNumber, seat, unit, post, unitAndPost, group, note])
  }

  /// The columns of the list of materials.
  enum Material {
    static let number = FieldName("编号", "number", .integer, "序号", "材料编号", "材料序号", "序", "no", "no.", "#")
    static let title = FieldName("标题", "title", .text, "材料名称", "名称", "题目", "材料标题", "材料", "name")
    static let speaker = FieldName(
      "发言人", "speaker", .name, "讲话人", "汇报人", "报告人", "主讲人", "作者", "姓名", "发言人员", "presenter")
    static let file = FieldName("文件", "file", .file, "文件名", "文件名称", "文件路径", "路径", "稿件", "path")
    static let status = FieldName("状态", "status", .text, "稿次", "文稿状态", "材料状态")
    static let kind = FieldName("种类", "kind", .text, "类型", "类别", "文种", "材料类型", "材料种类", "type")
    static let bags = FieldName("发放范围", "for", .texts, "发放对象", "分发范围", "印发范围", "发给", "distribution")
    static let keepsOriginal = FieldName("原样", "keep_original", .yesNo, "原样合入", "保持原样", "原样汇编", "as_is")
    static let note = FieldName("备注", "note", .text, "说明", "remark")
    static let review = FieldName("审签", "review", .review, "审签流程", "审核流程", "审批流程", "审稿", "核稿签发")
    static let all = FieldTable([number, title, speaker, file, kind, status, bags, keepsOriginal, review, note])
  }

  /// A file in place of records.
  enum Pointer {
    static let file = FieldName("文件", "file", .file, "文件名", "路径", "path")
    static let sheet = FieldName("工作表", "sheet", .texts, "表", "表名", "工作表名", "sheets", "tab")
    static let all = FieldTable([file, sheet])
  }

  /// The column of a list of name cards.
  enum Card {
    static let name = FieldName("姓名", "name", .name, "名字", "座牌", "桌签", "席卡", "名牌")
    static let all = FieldTable([name])
  }
}
