// The words of the language, in one table: the lexer, completion, the TextMate grammar and the docs read them here.

import type { LabelRole, RolePhrase } from './tree.js'

/** Clause labels (责任单位：…) and what they say about the names after them. */
export const CLAUSE_LABELS: Readonly<Record<LabelRole, readonly string[]>> = {
  lead: ['牵头单位', '牵头部门', '牵头科室', '牵头处室', '牵头考核单位', '牵头责任单位', '主办单位', '主办部门', '主办科室', '主责单位',
    '主责部门', '牵头股室', '牵头机构', '牵头'],
  support: ['配合单位', '配合部门', '配合科室', '配合处室', '协同配合单位', '协同单位', '协办单位', '协办部门', '协办科室', '协作单位',
    '参与单位', '参与部门', '参加单位', '支持单位', '配合股室', '配合机构', '配合'],
  responsible: ['责任单位', '责任部门', '责任科室', '责任处室', '责任股室', '主要责任单位', '主要责任部门', '责任主体', '承办单位',
    '承办部门', '承办科室', '落实单位', '实施单位', '分工单位', '第一责任单位', '责任机构', '考核单位', '督办单位', '督导单位', '责任分工', '任务分工'],
  person: ['责任领导', '牵头领导', '分管领导', '责任人', '责任人员', '具体责任人', '联系人', '主要责任人', '包抓领导', '挂钩领导'],
  deadline: ['完成时限', '完成时间', '时限要求', '责任时限', '办结时限', '时间要求', '时间节点', '工作时限', '推进时限', '时限'],
}

/** A label as it is written, without its colon: 责任单位, 责任科室<单位>; the longest word that fits. */
export const LABEL_PATTERN =
  `(?:${Object.values(CLAUSE_LABELS).flat().sort((a, b) => b.length - a.length).join('|')})` +
  '(?:[（(<〈〔](?:单位|部门|科室|处室)[）)>〉〕])?'

const BY_DIVISION = '(?:按照?(?:各自)?(?:职责|职能|责任)(?:分工)?)'

/** Role phrases after names, as regular expressions; the first that fits counts. */
export const ROLE_PATTERNS: Readonly<Record<RolePhrase['role'], string>> = {
  lead: `${BY_DIVISION}?(?:分别|共同|联合|具体)?(?:牵头|主办)(?:负责落实|抓好落实|组织实施|负责|落实|抓落实|组织|实施|办理|推进|协调|考核)?`,
  support: `${BY_DIVISION}?(?:共同|协同|积极|做好)?(?:配合|协助|协办|协同|参与|参加)(?:配合|落实|实施)?`,
  responsible: `${BY_DIVISION}(?:分别|共同|具体)?(?:负责)?(?:抓好落实|组织实施|组织落实|贯彻落实|落实|负责|实施|推进)?` +
    '|(?:分工|分别|共同|具体|各自)?(?:负责(?:落实|实施|推进|组织实施|抓好落实)?|抓好落实|组织实施|组织落实|贯彻落实|落实|承办|实施)',
}

/** Role phrases that completion offers, the commonest first. */
export const ROLE_PHRASES: readonly string[] = [
  '牵头', '按职责分工负责', '配合', '负责', '牵头落实', '按职责分工牵头落实', '牵头负责', '落实',
]

/** What may end the name of a unit. Longest first where one ends another. */
export const UNIT_SUFFIXES: readonly string[] = [
  '委员会', '办公室', '领导小组', '工作组', '专班', '指挥部', '联席会议', '管委会', '中心', '支队', '大队', '总队', '中队', '公司', '集团', '银行',
  '支行', '分行', '政府', '法院', '检察院', '研究院', '学院', '大学', '学校', '医院', '党校', '协会', '学会', '联合会', '商会', '基金会', '总工会',
  '工商联', '残联', '妇联', '科协', '文联', '社科联', '侨联', '红十字会', '团委', '党委', '党组', '党支部', '纪委', '监委', '党工委', '组织部',
  '宣传部', '统战部', '网信办', '编办', '街道', '开发区', '园区', '新区', '高新区', '乡镇', '镇街', '地区', '部门', '单位', '机构', '科室', '处室',
  '股室', '企业', '军分区', '人武部', '气象台', '电视台', '报社', '分局', '委', '局', '厅', '办', '科', '处', '室', '部', '署', '院', '所',
  '站', '会', '社', '团', '队', '馆', '组', '股', '库', '校', '市', '县', '区', '乡', '镇', '村', '盟', '旗', '省委', '团省委', '团市委',
]

/** Words at the start of a bracket that is no clause although it ends like one: （含试点县）. */
export const NOT_A_CLAUSE_STARTS: readonly string[] = [
  '含', '如', '见', '附', '即', '包括', '包含', '以', '不', '除', '其中', '例如', '比如', '指', '原', '简称', '以下简称', '下称', '或', '及', '和',
  '与', '共', '约', '限', '试', '暂', '国家级', '省级', '市级', '县级', '区级',
]

/** Time limits that completion offers beside those of months, the commonest first. */
export const TIME_LIMITS: readonly string[] = ['年底前', '持续推进', '长期坚持', '全年推进']

/** Months whose end closes a quarter: offered first. */
export const LIMIT_MONTHS: readonly number[] = [6, 9, 12, 3, 1, 2, 4, 5, 7, 8, 10, 11]

/** Front matter keys by purpose; the value is what the glossary calls them in code. */
export const FRONT_MATTER_KEYS = {
  份号: 'copyNumber', 密级: 'classification', 紧急程度: 'urgency', 发文机关: 'issuer', 发文字号: 'documentNumber', 签发人: 'signatory',
  标题: 'title', 主送: 'addressees', 附件: 'attachments', 署名: 'signature', 成文日期: 'date', 附注: 'note',
  抄送: 'copiesTo', 印发机关: 'printer', 印发日期: 'printDate',
  年度: 'year', 编号: 'numbering', 责任条款: 'clauses', 首列为牵头: 'firstLeads', 单位名录: 'directory', 规则: 'rules', 版式: 'layout',
} as const

export type FrontMatterKey = keyof typeof FRONT_MATTER_KEYS

export function isFrontMatterKey(key: string): key is FrontMatterKey {
  return Object.hasOwn(FRONT_MATTER_KEYS, key)
}

/** Words of suppression comments. */
export const SUPPRESSION_WORDS = {
  '要点-忽略-开始': 'begin', '要点-忽略-结束': 'end', '要点-忽略-全文': 'document', '要点-忽略': 'next-line',
} as const
