// Notices of the invented city 望川市 in every form: what the rendering tests print and measure.

const SIGNED = '署名：望川市水利局\n成文日期：2026年3月16日'
const IMPRINT = '抄送：市人大常委会办公室，市审计局\n印发机关：望川市水利局办公室\n印发日期：2026年3月18日'
const COPIES = '抄送：省水利厅，省应急管理厅，市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市纪委监委机关，' +
  '市中级人民法院，市人民检察院，望川军分区，各民主党派市委'

const TEXT = `望川市水利局关于做好2026年小型水库安全度汛工作的通知
各县（市、区）水利局：
为切实做好小型水库安全度汛工作，确保人民群众生命财产安全，现就有关事项通知如下。
一、落实责任
逐库落实行政责任人、技术责任人和巡查责任人并向社会公布接受群众监督，责任人有变动的在五个工作日内调整到位。
二、消除隐患
对大坝、溢洪道、放水设施逐一排查，发现渗漏、裂缝、淤堵等问题立即处置，不能立即处置的降低水位运行或者空库度汛。`

const ATTACHMENT = `附件1
小型水库安全度汛检查表
逐库填写检查时间、检查人员、发现的问题和整改情况，一库一表，由检查人员和水库管理人员共同签字后存档备查，年底前汇总上报市水利局。
附件2
联络员名单
名单由各地于每季度首月5日前报送。`

const HAN = ['三', '四', '五', '六', '七', '八']

/** The section again and again, each time with the next number. */
function sections(count: number, text: (number: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${HAN[i] ?? ''}、${text(i + 1)}`).join('\n')
}

function notice(frontMatter: string, text: string): string {
  return `---\n${frontMatter}\n---\n${text}\n`
}

export const FORM_NOTICES = {
  /** 份号, 密级, 紧急程度, two attachments, one of them landscape, 版记 on a page of its own. */
  full: notice(`份号：000012\n密级：机密★1年\n紧急程度：特急\n发文机关：望川市水利局\n发文字号：望水发〔2026〕8号\n附件：
  - 小型水库安全度汛检查表\n  - 联络员名单\n${SIGNED}\n${COPIES}\n印发机关：望川市水利局办公室\n印发日期：2026年3月18日\n版式：\n  横排附件：1`,
  `${TEXT}\n\n${ATTACHMENT}`),
  /** Three organs, three signatories, sealed side by side, 版记 under the text. */
  upward: notice(`发文机关：望川市水利局、望川市应急管理局、望川市自然资源和规划局\n发文字号：望水发〔2026〕9号
签发人：李　明、王建国、陈立新\n署名：\n  - 望川市水利局\n  - 望川市应急管理局\n  - 望川市自然资源和规划局
成文日期：2026年3月16日\n${IMPRINT}\n版式：同页`,
  TEXT.replace(/^.*\n.*\n/u, '望川市水利局 望川市应急管理局 望川市自然资源和规划局关于联合开展检查的请示\n市人民政府：\n')),
  /** A long name, not sealed, margins of GB/T 33476.2, bold items, three pages. */
  unsealed: notice(`发文机关：中共望川市委农村工作领导小组办公室\n发文字号：望农领办发〔2026〕3号\n${SIGNED}\n${IMPRINT}\n版式：不盖章、33476、加粗`,
    `${TEXT}\n${sections(6, number => `强化第${number}段值守\n汛期实行领导带班和关键岗位二十四小时值班，一般险情一小时内报告，重大险情立即报告，` +
      `不得迟报漏报瞒报。\n1.配齐人员。第${number}段每座水库不少于两人。`)}`),
  /** 信函 of two pages, in the mode for programs without a character grid. */
  letter: notice(`密级：秘密★6个月\n份号：000003\n发文机关：望川市水利局\n发文字号：望水函〔2026〕12号\n${SIGNED}\n抄送：市审计局\n版式：信函、不盖章、兼容`,
    `${TEXT.replace('的通知', '的函')}\n${sections(4, number => `安排第${number}笔资金\n资金分两批下达，第一批于四月底前下达百分之六十，第二批根据完成情况于九月底前下达，` +
      '请及时分解到县并函告我局。')}`),
} as const
