/// Every name of a column or key of the parts that tell how a meeting is run: steps in the hall, visit, motorcade, duties,
/// preparation and decisions. Hours have the fields of the agenda, because fields are told apart by their English keys.
extension MeetingFields {
  /// The columns of the running order of the hall.
  enum Step {
    static let item = FieldName("所属议程", "item", .text, "议程", "议程事项", "议题", "事项", "所属事项", "阶段")
    static let title = FieldName(
      "步骤", "step", .text, "环节", "内容", "流程", "具体步骤", "具体环节", "会场流程", "what")
    static let people = FieldName("人员", "people", .text, "台上人员", "上场人员", "人物", "走位", "人员走位", "who")
    static let sound = FieldName(
      "音响", "sound", .text, "音乐", "话筒", "麦克风", "音控", "音响音乐", "音响、音乐", "话筒音响", "microphone", "music")
    static let screen = FieldName("大屏", "screen", .text, "屏幕", "课件", "投影", "视频", "大屏幕", "PPT", "LED", "slide")
    static let light = FieldName("灯光", "light", .text, "灯控", "lights")
    static let action = FieldName("会务动作", "action", .text, "动作", "工作要求", "会务工作", "配合", "备注", "说明", "note")
    static let owner = FieldName("责任人", "owner", .text, "负责人", "操作人", "责任人员", "岗位", "责任岗位")
    static let all = FieldTable([
      Item.number, item, title, Item.start, Item.end, Item.time, Item.minutes, people, sound, screen, light, action,
      owner,
    ])
  }

  /// The columns of the visit of guests.
  enum Visit {
    static let activity = FieldName(
      "活动", "activity", .text, "活动内容", "内容", "事项", "行程", "安排", "参观内容", "活动安排", "环节", "what")
    static let escort = FieldName("陪同", "escort", .text, "陪同人员", "陪同领导", "参加人员", "参加领导")
    static let vehicle = FieldName("车辆", "vehicle", .text, "用车", "乘车", "乘车安排")
    static let owner = FieldName("责任人", "owner", .text, "负责人", "联络员", "责任单位", "落实单位", "责任单位及责任人")
    static let phone = FieldName("电话", "phone", .text, "联系电话", "手机", "联系方式")
    static let note = FieldName("备注", "note", .text, "说明", "remark")
    static let all = FieldTable([
      Item.number, Item.date, Item.half, Item.start, Item.end, Item.time, Item.minutes, activity, Item.venue, escort,
      vehicle, owner, phone, note,
    ])
  }

  /// The columns of the vehicles of a motorcade.
  enum Vehicle {
    static let number = FieldName("车序", "order", .integer, "序号", "顺序", "编号", "no", "no.", "#")
    static let name = FieldName("车号", "car", .text, "呼号", "代号", "车辆编号", "车次", "车辆", "car", "call number")
    static let plate = FieldName("车牌", "plate", .text, "车牌号", "车牌号码", "号牌", "牌照")
    static let model = FieldName("车型", "model", .text, "车辆类型")
    static let seats = FieldName("座位数", "seats", .integer, "核载人数", "核载", "座位", "座数", "可乘人数")
    static let driver = FieldName("司机", "driver", .text, "驾驶员", "驾驶员姓名", "司机姓名", "驾驶人")
    static let driverPhone = FieldName(
      "司机电话", "driverPhone", .text, "驾驶员电话", "电话", "手机", "联系电话", "司机手机", "phone")
    static let riders = FieldName(
      "乘车人员", "riders", .people, "乘坐人员", "乘员", "乘车人", "人员", "乘车领导", "乘坐领导", "passengers")
    static let liaison = FieldName("联络员", "liaison", .text, "随车联络员", "带车人", "随车人员", "带车人员")
    static let note = FieldName("备注", "note", .text, "说明", "remark")
    static let all = FieldTable([
      number, name, plate, model, seats, driver, driverPhone, riders, liaison, note,
    ])
  }

  /// The columns of the drives of a motorcade.
  enum Leg {
    static let origin = FieldName("出发地", "origin", .text, "起点", "出发地点", "始发地", "from")
    static let destination = FieldName("目的地", "destination", .text, "终点", "到达地", "到达地点", "抵达地点", "站点", "地点", "to")
    static let depart = FieldName("出发时间", "start", .time, "发车时间", "发车", "出发", "出发时刻", "开始时间", "depart")
    static let arrive = FieldName("到达时间", "end", .time, "到达", "抵达时间", "抵达", "到达时刻", "结束时间", "arrive")
    static let minutes = FieldName("车程", "minutes", .minutes, "行驶时间", "行车时间", "用时", "时长", "行驶时长", "drive")
    static let distance = FieldName("里程", "kilometres", .text, "公里", "公里数", "距离", "千米", "km")
    static let speed = FieldName("时速", "speed", .integer, "车速", "行驶速度")
    static let stay = FieldName("停留", "stay", .minutes, "停留时间", "停留时长", "活动时长")
    static let route = FieldName("路线", "route", .text, "行车路线", "途经", "行驶路线")
    static let note = FieldName("备注", "note", .text, "说明", "remark")
    static let all = FieldTable([
      Item.number, Item.date, origin, destination, depart, arrive, minutes, distance, speed, stay, route, note,
    ])
  }

  /// The columns of the division of work.
  enum Duty {
    static let team = FieldName("组别", "team", .text, "工作组", "小组", "组", "组名", "岗位")
    static let duty = FieldName("职责", "duty", .text, "任务", "工作内容", "工作任务", "主要职责", "工作职责", "分工")
    static let head = FieldName("负责人", "head", .text, "组长", "牵头人", "责任人", "牵头领导")
    static let members = FieldName("成员", "members", .text, "组员", "人员", "工作人员", "成员单位")
    static let phone = FieldName("电话", "phone", .text, "联系电话", "手机", "联系方式")
    static let all = FieldTable([Item.number, team, duty, head, members, phone])
  }

  /// The columns of the preparation.
  enum Preparation {
    static let task = FieldName("工作", "task", .text, "工作事项", "任务", "事项", "内容", "筹备工作", "工作内容", "项目")
    static let deadline = FieldName("完成时限", "deadline", .text, "时限", "完成时间", "截止时间", "时间", "日期")
    static let owner = FieldName("责任人", "owner", .text, "负责人", "责任单位", "责任组", "牵头组")
    static let state = FieldName("完成情况", "state", .text, "进度", "进展", "状态")
    static let all = FieldTable([Item.number, task, deadline, owner, state])
  }

  /// The columns of what was decided.
  enum Decision {
    static let matter = FieldName("议定事项", "matter", .text, "事项", "任务", "工作任务", "决定事项", "内容", "任务内容")
    static let item = FieldName("所属议程", "item", .text, "议程", "议题", "议程事项")
    static let measure = FieldName("具体措施", "measure", .text, "措施", "工作措施", "目标", "具体要求")
    static let lead = FieldName("牵头单位", "lead", .text, "责任单位", "主办单位", "牵头部门")
    static let support = FieldName("配合单位", "support", .text, "协办单位", "配合部门", "参与单位")
    static let leader = FieldName("责任领导", "leader", .text, "分管领导", "牵头领导")
    static let owner = FieldName("责任人", "owner", .text, "负责人", "具体责任人")
    static let deadline = FieldName("完成时限", "deadline", .text, "时限", "完成时间", "办结时限", "截止时间")
    static let progress = FieldName("进展", "progress", .text, "进展情况", "完成情况", "办理情况")
    static let all = FieldTable([
      Item.number, matter, item, measure, lead, support, leader, owner, deadline, progress,
    ])
  }

  /// The parts that tell how the meeting is run, each with its columns and the one that a record must have.
  static let arrangements: [(part: FieldName, fields: FieldTable, main: FieldName)] = [
    (Part.steps, Step.all, Step.title), (Part.visit, Visit.all, Visit.activity),
    (Part.vehicles, Vehicle.all, Vehicle.name), (Part.legs, Leg.all, Leg.destination),
    (Part.duties, Duty.all, Duty.team), (Part.preparation, Preparation.all, Preparation.task),
    (Part.decisions, Decision.all, Decision.matter),
  ]
}
