// What each key of the front matter is for, where the standard speaks of it, and what may be written behind it.

import { isFrontMatterKey, type FrontMatterKey } from '../../grammar/index.js'

export interface KeyFacts {
  /** 版头, 主体 and 版记 are those of GB/T 9704-2012, 7.1; the rest speaks to this program only. */
  readonly group: '版头' | '主体' | '版记' | '起草设置'
  /** For the drafter, in one sentence. */
  readonly purpose: string
  /** Of GB/T 9704-2012; `undefined` where the standard knows no such thing. */
  readonly clause: string | undefined
  /** As it may be written behind the colon; may be the usual beginning of it. */
  readonly example: string
  /** The words that it takes; empty where anything may be written. */
  readonly values: readonly KeyValue[]
  /** `only`: every other value does nothing. `usual`: others are as good. */
  readonly choice: 'only' | 'usual'
  /** What may stand on the lines below. */
  readonly below: 'nothing' | 'items' | 'entries'
}

export interface KeyValue {
  readonly word: string
  readonly meaning: string
}

/** `undefined` for a key that the language does not know. */
export function factsOfKey(key: string): KeyFacts | undefined {
  return isFrontMatterKey(key) ? KEY_FACTS[key] : undefined
}

/** The words that alone mean something behind this key, or behind the keys below it; empty where anything does. */
export function onlyWordsOf(key: string): readonly string[] {
  const facts = factsOfKey(key)
  return facts?.choice === 'only' ? facts.values.map(({ word }) => word) : []
}

export const KEY_FACTS: Readonly<Record<FrontMatterKey, KeyFacts>> = {
  份号: element('版头', '7.2.1', '同一份公文印制若干份时每份的顺序号，一般用6位阿拉伯数字；涉密公文应当标注。', '000001'),
  密级: {
    ...element('版头', '7.2.2', '秘密等级和保密期限，保密期限用阿拉伯数字。', '秘密★1年'),
    values: [{ word: '绝密', meaning: '最高一级' }, { word: '机密', meaning: '中间一级' }, { word: '秘密', meaning: '最低一级' }],
  },
  紧急程度: {
    ...element('版头', '7.2.3', '要求送达和办理的时限程度；电报另有特提、平急。', '加急'),
    values: [
      { word: '特急', meaning: '比加急更急' }, { word: '加急', meaning: '比平常急' },
      { word: '特提', meaning: '电报用，最急' }, { word: '平急', meaning: '电报用，最缓' },
    ],
  },
  发文机关: element('版头', '7.2.4', '发文机关的全称或者规范化简称，用于发文机关标志；联合行文的主办机关在前。', '望川市水利局'),
  发文字号: element('版头', '7.2.5', '由机关代字、年份、发文顺序号组成；年份用全称、六角括号，顺序号不加“第”、不编虚位。', '望水发〔2026〕8号'),
  签发人: element('版头', '7.2.6', '上行文才标注签发人姓名。', '林知远'),
  标题: element('主体', '7.3.1', '由发文机关名称、事由和文种组成；正文里没有写标题的，由这里补上。',
    '望川市水利局关于印发《望川市2026年水利工作要点》的通知'),
  主送: { ...element('主体', '7.3.2', '公文的主要受理机关，用全称、规范化简称或者统称；末尾的冒号导出时自动加。',
    '各县（市、区）水利局，局机关各科室'), below: 'items' },
  附件: { ...element('主体', '7.3.4', '附件说明里的附件名称；不写书名号，末尾不加标点，顺序号导出时自动加。', '重点工程清单'), below: 'items' },
  署名: { ...element('主体', '7.3.5', '发文机关署名，用全称或者规范化简称。', '望川市水利局'), below: 'items' },
  成文日期: element('主体', '7.3.5.4', '会议通过或者负责人签发的日期；用阿拉伯数字标全年、月、日，月、日不编虚位。', '2026年3月6日'),
  附注: {
    ...element('主体', '7.3.6', '印发传达范围等需要说明的事项；圆括号导出时自动加。', '此件公开发布'),
    values: [{ word: '此件公开发布', meaning: '向社会公开' }, { word: '此件不公开', meaning: '不公开' },
      { word: '此件依申请公开', meaning: '有人申请时公开' }],
  },
  抄送: { ...element('版记', '7.4.2', '主送以外需要执行或者知晓公文内容的机关，打印时末尾标句号。', '市委办公室，市人大常委会办公室'), below: 'items' },
  印发机关: element('版记', '7.4.3', '印制公文的单位，一般是办公厅（室）。', '望川市水利局办公室'),
  印发日期: element('版记', '7.4.3', '公文送印的日期；写法同成文日期，不写“印发”二字。', '2026年3月9日'),
  年度: setting('这份要点是哪一年的；不写时看标题。时限、年份按它检查。', '2026'),
  编号: {
    ...setting('各层次怎样编号；不写时由文稿自己的编号断定。只写一个词的，指（一）和1.两层；也可以在下面每层写一行。', '连续'),
    values: [{ word: '连续', meaning: '贯穿全文往下编' }, { word: '分节', meaning: '在每个上级标题下面从1重新开始' }],
    choice: 'only', below: 'entries',
  },
  责任条款: {
    ...setting('是不是每项任务都要写明责任单位；不写时看文稿自己的习惯。', '必填'),
    values: [{ word: '必填', meaning: '每项任务都要写，没有写的都报' }, { word: '选填', meaning: '不查' }],
    choice: 'only',
  },
  首列为牵头: {
    ...setting('没有写明谁牵头的条款，是不是由列第一位的单位牵头。', '是'),
    values: [{ word: '是', meaning: '列第一位的单位牵头' }, { word: '否', meaning: '不分牵头和配合' }],
    choice: 'only',
  },
  单位名录: { ...setting('单位名录的文件，或者在下面分组直接列出；次序就是建制顺序。', './单位名录.yaodian'), below: 'entries' },
  规则: {
    ...setting('检查的级别，在下面每种检查写一行：代码，冒号，级别。', ''),
    values: [
      { word: '错误', meaning: '当作错误来报' }, { word: '警告', meaning: '当作警告来报' }, { word: '提示', meaning: '当作提示来报' },
      { word: '开', meaning: '按检查原来的级别报' }, { word: '关', meaning: '不查' },
    ],
    choice: 'only', below: 'entries',
  },
  版式: {
    ...setting('导出时的版式，几个词用“、”隔开；也可以在下面一项一项写。不写时，有发文机关的印红头。', '不盖章'),
    values: [
      { word: '文件', meaning: '红头文件' }, { word: '信函', meaning: '信函格式' }, { word: '白头', meaning: '不印红头' },
      { word: '上行文', meaning: '签发人印在发文字号右边' }, { word: '下行文', meaning: '不印签发人' },
      { word: '加文件', meaning: '发文机关后面加“文件”二字' }, { word: '不加文件', meaning: '只印发文机关' },
      { word: '盖章', meaning: '署名留出印章的位置' }, { word: '不盖章', meaning: '署名右空二字' },
      { word: '另面', meaning: '版记单独占最后一个偶数页' }, { word: '同页', meaning: '版记在最后一页正文下面' },
      { word: '9704', meaning: '页边距上37、下35毫米' }, { word: '33476', meaning: '页边距上34.58、下32.58毫米' },
      { word: '加粗', meaning: '“1.”一级的标题句加粗' }, { word: '不加粗', meaning: '国标的写法' },
      { word: '字符网格', meaning: '用 Word 的字符网格排28字' }, { word: '兼容', meaning: '收紧字距排28字，给 LibreOffice 等用' },
    ],
    below: 'entries',
  },
}

function element(group: KeyFacts['group'], clause: string, purpose: string, example: string): KeyFacts {
  return { group, clause, purpose, example, values: [], choice: 'usual', below: 'nothing' }
}

function setting(purpose: string, example: string): KeyFacts {
  return { group: '起草设置', clause: undefined, purpose, example, values: [], choice: 'usual', below: 'nothing' }
}
