// What a line can be in a 公文, judged by its own shape. Where it stands is judged by parts.ts.

import { looksLikeUnit, type LineBlock } from '../../grammar/index.js'
import { textLineOf, wordsOf } from './place.js'

const CHINESE_DATE = '[〇○零一二三四五六七八九０-９0-9]{4}年(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})月' +
  '(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})日'
const DATE = new RegExp(`^${CHINESE_DATE}$`)
const DOCUMENT_NUMBER = /^[（(]?[\u4e00-\u9fff]{2,16}[〔[［（(【﹝]\s*\d{2,4}\s*[〕\]］）)】﹞]\s*第?\d{1,5}号?[）)]?$/
const TITLE_END = '要点|通知|方案|意见|办法|措施|计划|规划|安排|分工|清单|规定|细则|函|报告|决定|纪要|行动|任务|部署|政策|名单|名录|规则|要求'
const TITLE = new RegExp(`(?:${TITLE_END})(?:的通知)?(?:[（(][^（()）]{1,16}[）)])?$`)
const ATTACHMENT_LABEL = /^附\s{0,8}件\s{0,8}[0-9０-９一二三四五六七八九十]{0,3}\s{0,8}[：:]?$/
const ATTACHMENT_NOTE = /^附件\s{0,8}[：:]\s*\S/
const NOTE = /^[（(](?:此件|主动公开|依申请公开|不予公开|公开方式|联系人|信息公开)[^（()）]*[）)]$/
const SENTENCE_MARK = /[。；！？;!?]/
/** How the lines begin that web pages and archives put around a notice. */
const FURNITURE_START = new RegExp(
  '^(?:来源|信息来源|稿源|作者|撰稿|供稿|发布(?:时间|日期|机构|单位|人)|发文日期|生成日期|成文时间|时间[：:]|日期[：:]|索\\s*引\\s*号|信息分类|' +
  '文件编号|公开方式|公开范围|主题词|主题分类|体裁分类|有效性|文\\s*号[：:]|责任编辑|责编|编辑|审核|浏览|点击|阅读|字体|字号|打印|关闭|' +
  '分享|收藏|上一[篇条]|下一[篇条]|相关(?:文档|链接|新闻|信息|阅读|文章|附件)|扫一扫|手机(?:版|看)|版权|Copy ?[Rr]ight|©|今日新闻|推荐新闻|热门|' +
  '您(?:所在|当前|现在)|当前位置|首页|网站|原文链接|登录|注册|简体|繁體|无障碍|【(?:本文|字体|打印|关闭|法宝|返回|大)|' +
  '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d|https?:|ICP|京公网安备|请查收相关附件|附件下载|•)',
)
/** What else gives them away. */
const FURNITURE_SIGN =
  /\.(?:rar|zip|docx?|xlsx?|pdf|wps|et|ofd)$|LOGO$|ICP备|公网安备|网站标识码|版权所有|技术支持[：:]|网站地图|联系我们/

export function isDate(block: LineBlock): boolean {
  return block.text.trimEnd().endsWith('日') && DATE.test(compact(block))
}

export function isDocumentNumber(block: LineBlock): boolean {
  return DOCUMENT_NUMBER.test(compact(block))
}

export function isAttachmentLabel(block: LineBlock): boolean {
  return ATTACHMENT_LABEL.test(wordsOf(block))
}

export function isAttachmentNote(block: LineBlock): boolean {
  return ATTACHMENT_NOTE.test(wordsOf(block))
}

export function isNote(block: LineBlock): boolean {
  return NOTE.test(compact(block))
}

export function isFurniture(block: LineBlock): boolean {
  const words = wordsOf(block)
  return FURNITURE_START.test(words) || FURNITURE_SIGN.test(words)
}

/** A line that could be a whole title, or the last line of one. */
export function isTitle(block: LineBlock): boolean {
  const line = textLineOf(block)
  if (line?.titleMark !== undefined) return true
  const words = wordsOf(block)
  return line !== undefined && line.ordinal === undefined && isShortPhrase(words) && TITLE.test(words) && words.length >= 6
}

/** A line without sentence marks that could be one of a title's upper lines. */
export function isTitlePiece(block: LineBlock): boolean {
  const line = textLineOf(block)
  return line !== undefined && line.ordinal === undefined && isShortPhrase(wordsOf(block)) && !isFurniture(block) &&
    !isDocumentNumber(block) && !isDate(block) && !isAttachmentLabel(block) && !isImprint(block)
}

/** 版记: 抄送 and 印发, at the foot of the last page. */
function isImprint(block: LineBlock): boolean {
  return /^抄送|印发$/.test(wordsOf(block))
}

/** 主送: units, closed by a colon. */
export function isSalutation(block: LineBlock): boolean {
  const line = textLineOf(block)
  const words = wordsOf(block)
  if (line === undefined || line.ordinal !== undefined || !/[：:]$/.test(words) || SENTENCE_MARK.test(words)) return false
  const names = words.slice(0, -1).split(/[、，,]/)
  return /^各|^市|^省|^区|^县|^局/.test(words) || looksLikeUnit(names[0] ?? '') || looksLikeUnit(names.at(-1) ?? '')
}

/** 署名: one or more organs without any mark. */
export function isSignature(block: LineBlock): boolean {
  const line = textLineOf(block)
  const words = wordsOf(block)
  if (line === undefined || line.ordinal !== undefined || /[，。、；：,;:]/.test(words)) return false
  const name = compact(block)
  return name.length <= 60 && looksLikeUnit(name)
}

/** Prose: a sentence that ends, or one that is long enough to be one with its comma. */
export function isProse(block: LineBlock): boolean {
  const words = wordsOf(block)
  return SENTENCE_MARK.test(words) || words.length > 80 || (words.length > 24 && /[，,]/.test(words) && !/[：:]$/.test(words))
}

/** A paragraph that announces a list: 「程序如下：」. */
export function announcesList(block: LineBlock): boolean {
  return /[：:]$/.test(wordsOf(block))
}

function isShortPhrase(words: string): boolean {
  return words.length > 0 && words.length <= 60 && !SENTENCE_MARK.test(words) && !/[，,：:]$/.test(words)
}

/** Without any white space: names and dates are often spaced out. */
function compact(block: LineBlock): string {
  return wordsOf(block).replace(/[\s\u3000]/g, '')
}
