// Notices made up by the grammar of notices: what a drafter may write, in all its forms, right and slightly wrong.

import { formatChinese, formatCircled } from '../../core/index.js'
import { LABEL_WORDS, ROLE_WORDS, SENTENCES, UNITS } from './vocabulary.js'
import type { Dice } from './dice.js'

/** A whole notice, or the torso of one. */
export function randomNotice(dice: Dice): string {
  const lineEnd = dice.pick(['\n', '\n', '\n', '\n', '\r\n', '\r'])
  const lines = [
    ...dice.chance(0.6) ? frontMatter(dice) : [],
    ...dice.chance(0.4) ? coveringNotice(dice) : [],
    ...part(dice),
    ...dice.chance(0.3) ? dice.many(1, 3, i => [`附件${i + 1}`, ...part(dice)]).flat() : [],
    ...dice.chance(0.2) ? ['抄送：市委办公室，市人大常委会办公室。', '望川市水利局办公室　　　　2026年3月16日印发'] : [],
  ]
  return (dice.chance(0.03) ? '\ufeff' : '') + lines.join(lineEnd) + (dice.chance(0.8) ? lineEnd : '')
}

/** Without what a Word document cannot carry: comments, labels, pins, automatic numbers, front matter of settings. */
export function plainNotice(dice: Dice): string {
  const tasks = dice.many(1, 6, i => `${i + 1}.${dice.pick(SENTENCES)}${clause(dice)}`)
  return ['望川市2026年水利工作要点', '一、总体要求', dice.pick(SENTENCES), '二、重点任务', ...tasks].join('\n') + '\n'
}

// ---------------------------------------------------------------- front matter

function frontMatter(dice: Dice): readonly string[] {
  const colon = dice.pick(['：', '：', ':', ': '])
  const entries = dice.many(1, 9, () => dice.pick(ENTRIES)(dice, colon)).flat()
  return ['---', ...entries, ...dice.chance(0.95) ? ['---'] : []]
}

type Entry = (dice: Dice, colon: string) => readonly string[]

const ENTRIES: readonly Entry[] = [
  (_, colon) => [`标题${colon}望川市2026年水利工作要点`],
  (_, colon) => [`发文机关${colon}望川市水利局`],
  (dice, colon) => [`发文字号${colon}望水发${dice.pick(['〔2026〕', '[2026]', '（2026）'])}${dice.pick(['11', '011', ''])}号`],
  (dice, colon) => [`主送${colon}${units(dice, 3)}`],
  (dice, colon) => [`成文日期${colon}${dice.pick(['2026年3月16日', '2026年03月16日', '2026-3-16', '二〇二六年三月', ''])}`],
  (dice, colon) => [`编号${colon}${dice.pick(['连续', '分节', '（一）连续，1.分节', '随便', ''])}`],
  (dice, colon) => [`编号${colon}`, `  （一）${colon}${dice.pick(['连续', '分节'])}`, `  1.${colon}分节`],
  (dice, colon) => [`责任条款${colon}${dice.pick(['必填', '选填', '无'])}`],
  (dice, colon) => [`首列为牵头${colon}${dice.pick(['是', '否', '也许'])}`],
  (dice, colon) => [`版式${colon}${dice.pick(['文件', '信函', '纪要', '横排'])}`],
  (dice, colon) => [`年度${colon}${dice.pick(['2026', '二〇二六', '0', '2026年'])}`],
  (dice, colon) => ['规则' + colon, ...dice.many(1, 3, () => `  ${dice.pick(CODES)}${colon}${dice.pick(['开', '关', '错误', '提示', '?'])}`)],
  (dice, colon) => [`附件${colon}`, ...dice.many(0, 3, i => `  - ${dice.pick(['', `${i + 1}.`])}${dice.pick(['任务分工表', '《名单》', '附件1'])}`)],
  (dice, colon) => [
    `单位名录${colon}`, `  局机关科室${colon}`,
    ...dice.many(0, 5, () => `    - ${dice.pick(UNITS)}${dice.pick(['', '', '（简称：水文科）', '（曾用名：水利科；简称：水科）', '（'])}`),
    ...dice.chance(0.5) ? [`  统称${colon}`, '    - 各县（市、区）水利局'] : [],
  ],
  (dice, colon) => [`${dice.pick(['抄送', '印发机关', '印发日期', '签发人', '密级', '紧急程度', '份号', '附注', '署名', '成文曰期', 'x'])}${colon}${dice.pick(['办公室', '2026年3月16日', '特急', '000001', ''])}`],
  dice => [dice.pick(['', '// 说明', '没有冒号的一行', '  - 悬空', '    深：浅', '- 甲：乙'])],
]

const CODES = ['numbering/gap', 'unit/order', 'punctuation/width', 'wording/repeated', 'task/empty', '*', 'numbering/无']

// ---------------------------------------------------------------- covering notice

function coveringNotice(dice: Dice): readonly string[] {
  return [
    ...dice.chance(0.3) ? ['望水发〔2026〕11号'] : [],
    dice.pick(['望川市水利局', '# 关于印发《要点》的通知', '关于印发望川市水利局2026年工作要点的通知']),
    ...dice.chance(0.7) ? [`${units(dice, 2)}${dice.pick(['：', ':', ''])}`] : [],
    dice.pick(SENTENCES),
    ...dice.chance(0.5) ? [`附件：${dice.pick(['望川市2026年水利工作要点', '1.要点'])}`, ...dice.chance(0.5) ? ['2.名单'] : []] : [],
    ...dice.chance(0.7) ? ['望川市水利局', dice.pick(['2026年3月16日', '2026年13月40日'])] : [],
    ...dice.chance(0.3) ? ['（此件公开发布）'] : [],
  ]
}

// ---------------------------------------------------------------- body

function part(dice: Dice): readonly string[] {
  const most = dice.pick([1, 2, 3, 6, 12])
  const levels = dice.pick([[3], [1, 3], [1, 2], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4, 5], [2, 4]])
  const counts = [0, 0, 0, 0, 0, 0]
  const running = dice.chance(0.5)
  return [
    ...dice.chance(0.6) ? ['望川市2026年水利工作要点'] : [],
    ...dice.chance(0.3) ? [dice.pick(SENTENCES)] : [],
    ...dice.many(0, most, () => {
      const level = dice.pick(levels)
      counts[level] = (counts[level] ?? 0) + (dice.chance(0.9) ? 1 : dice.below(4))
      if (!running) counts.fill(0, level + 1)
      return item(dice, level, counts[level] ?? 1)
    }).flat(),
  ]
}

function item(dice: Dice, level: number, number: number): readonly string[] {
  const label = dice.chance(0.1) ? dice.pick(['{#防汛}', '{!}', '{!}{#甲}', '{#}']) : ''
  const words = dice.chance(0.95) ? dice.many(1, 3, () => sentence(dice)).join('') : ''
  return [
    ...dice.chance(0.04) ? [`// 要点-忽略 ${dice.pick(CODES)}`] : [],
    ...dice.chance(0.02) ? [dice.pick(['// 要点-忽略-开始 wording/repeated', '// 要点-忽略-结束', '// 要点-忽略-全文 numbering/gap', '// 说明'])] : [],
    `${indent(dice)}${ordinal(dice, level, number)}${label}${words}${dice.chance(0.6) ? clause(dice) : ''}`,
    ...dice.chance(0.15) ? [sentence(dice)] : [],
    ...dice.chance(0.1) ? [clause(dice).replace(/^[（(]|[）)]$/g, '')] : [],
    ...dice.chance(0.08) ? [''] : [],
  ]
}

function indent(dice: Dice): string {
  return dice.chance(0.1) ? dice.pick(['　　', '  ', '\t', '\u00a0']) : ''
}

function ordinal(dice: Dice, level: number, number: number): string {
  const chinese = formatChinese(number)
  const usual = ['', `${chinese}、`, `（${chinese}）`, `${number}.`, `（${number}）`, formatCircled(number) ?? '①'][level] ?? ''
  if (dice.chance(0.9)) return usual
  return dice.pick([
    `${chinese}.`, `${chinese}，`, `第${chinese}章`, `第${chinese}部分 `, `(${chinese})`, `（${chinese}）、`, `㈠`, `${number}．`,
    `${number}、`, `${number})`, `${number}。`, `(${number})`, '⑴', '#.', '（#）', '#、', `${number}. `, '１.', `${number}.5`,
  ])
}

function sentence(dice: Dice): string {
  if (dice.chance(0.8)) return dice.pick(SENTENCES)
  const reference = dice.pick(['第3项', '第二部分第（一）条', '{@防汛}', '{@无}', '附件1', '第（三）项', '《望川市规划》第12项'])
  return dice.pick([
    `按照${reference}的要求推进。`, `一是${dice.pick(SENTENCES)}二是${dice.pick(SENTENCES)}`, `做好以下${dice.pick(['两', '3', '四'])}个方面：`,
    `第一，甲；第三，乙。`, `（1）巡查；（2）整改。`, `①摸底②建档。`, `全年完成${dice.below(30)}个项目，其中新建${dice.below(30)}个、续建${dice.below(30)}个。`,
  ])
}

// ---------------------------------------------------------------- clauses

export function clause(dice: Dice): string {
  const inside = dice.chance(0.75)
    ? dice.many(1, 3, () => group(dice)).join(dice.pick(['；', '；', '，', ';', '']))
    : units(dice, 3)
  const rider = dice.chance(0.06)
    ? dice.pick(['<下同，后文不再重复表述>', '。以下责任单位均包括各县（市、区）政府，不再逐一列出', '。以下各项任务均需办公室落实', '（下同）']) : ''
  const all = inside + rider
  return dice.pick([`（${all}）`, `（${all}）`, `（${all}）`, `(${all})`, all, `（${all}`, `（${all})`, `（${all}）。`, `<${all}>`])
}

function group(dice: Dice): string {
  const label = dice.chance(0.5) ? `${dice.pick(LABEL_WORDS)}${dice.pick(['：', '：', ':', ''])}` : ''
  if (dice.chance(0.15)) return label + dice.pick(['6月底前', '2026年12月', '持续推进', '年底前完成', '2月30日'])
  const etc = dice.chance(0.1) ? dice.pick(['等', '等部门']) : ''
  return `${label}${units(dice, 4)}${etc}${label === '' || dice.chance(0.1) ? dice.pick(ROLE_WORDS) : ''}`
}

function units(dice: Dice, most: number): string {
  return dice.many(1, most, () => dice.pick(UNITS)).join(dice.pick(['、', '、', '、', '，', ',', ' ']))
}
