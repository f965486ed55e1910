// A notice of the invented city 望川市, as long as a real one: a covering notice, the enclosed 要点, an attachment.

const COVER = `
望川市应急管理局关于印发《望川市2026年应急管理工作要点》的通知
各县（市、区）应急管理局，局机关各科室、局属各单位：

　　《望川市2026年应急管理工作要点》已经局党委会议研究同意，现印发给你们，请结合实际认真抓好贯彻落实。
// 这一行不打印
附件：1.望川市2026年应急管理重点任务责任分工和进度安排一览表以及有关填报说明
2.联络员名单
望川市应急管理局
2026年3月16日
（此件公开发布）
望川市2026年应急管理工作要点`

const SECTIONS = ['夯实安全责任根基', '提升风险防控水平', '加强应急救援能力', '推进基层基础建设', '锻造过硬干部队伍']
const GROUPS = ['健全责任体系。坚持上下联动、条块结合，把工作做在平时、把功夫下在一线。', '完善工作机制']
const TASKS = [
  '开展桥梁隧道隐患排查。组织交通、住建、水务等部门对辖区内桥梁、隧道、涵洞逐一排查，建立“一桥一档、一隧一册”，对发现的问题限期整改，' +
    '整改不到位的依法依规停用，年内完成全部二级以上隐患的治理任务，并向社会公开整改结果。',
  '推进渡口渡船更新改造。按照“谁使用、谁负责”的原则，分三批更换老旧渡船，配齐救生设备和通信设备，落实船员持证上岗制度，' +
    '渡口所在乡镇要明确专人值守，汛期实行二十四小时值班。',
  '建设山洪灾害监测网络。在望川河上游和支流新建自动雨量站、水位站，接入全市统一的监测平台，实现预警信息直达村组、直达农户，' +
    '确保人员转移避险有充足时间，力争不发生群死群伤事件。',
  '组织应急演练和技能比武。每季度至少开展一次贴近实战的综合演练，检验预案、磨合机制、锻炼队伍，对演练中暴露的短板及时补齐，' +
    '并纳入年度考核内容。',
]
const CLAUSES = ['（牵头单位：市应急局；配合单位：市交通局、市水务局）', '（市林业局、市气象局按职责分工负责）', '（责任单位：各县区政府）']
const HAN = ['一', '二', '三', '四', '五']

const ATTACHMENT = `附件2
联络员名单
联络员由各单位自行确定，名单于每季度首月5日前报市应急局，人员调整的及时更新。
`

/** The source text; `tasks` items run on through five sections of two groups each. */
export function wangchuanNotice(tasks: number): string {
  const perGroup = Math.ceil(tasks / (SECTIONS.length * GROUPS.length))
  const lines = [COVER.trimStart()]
  let number = 0
  for (const [s, section] of SECTIONS.entries()) {
    lines.push(`${HAN[s] ?? ''}、${section}`)
    for (const [g, group] of GROUPS.entries()) {
      lines.push(`（${HAN[g] ?? ''}）${group}`)
      for (let i = 0; i < perGroup && number < tasks; i++, number++) {
        lines.push(`${number + 1}.${TASKS[number % TASKS.length] ?? ''}${CLAUSES[number % CLAUSES.length] ?? ''}`)
      }
    }
  }
  return [...lines, ATTACHMENT].join('\n')
}
