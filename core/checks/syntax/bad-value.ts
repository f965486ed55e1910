// syntax/bad-value: a setting of the front matter with a value that means nothing.

import { flatMap, type FrontMatterEntry } from '../../../grammar/index.js'
import { isAbsolutePath, isPath, type UnreadDirectory } from '../../model/directory.js'
import { onlyWordsOf } from '../../model/front-matter-keys.js'
import { placeOf } from '../../model/place.js'
import { levelOfKey } from '../../model/settings.js'
import { nearestWord } from '../../text/nearest.js'
import { isKnownCode, KNOWN_CODES } from '../codes.js'
import { defineCheck, type Report } from '../check.js'
import { wrongForm } from './form-values.js'
import { wrongWord } from './wrong-word.js'

export const badValue = defineCheck({
  code: 'syntax/bad-value',
  title: '文首的值不起作用',
  severity: 'warning',
  level: '本单位',
  clause: '要点语言 第2节',
  // What could be read is known of the document alone.
  of: 'document',
  run: ({ tree, context }) => {
    const block = tree.frontMatter
    if (block === undefined) return []
    const reports = flatMap(block.content.entries, entry => [...wrongValues(entry, context.unread ?? []), ...wrongKeysBelow(entry)])
    return reports.map(report => ({
      ...report,
      span: placeOf(block, report.span),
      fixes: (report.fixes ?? []).map(fix => ({
        ...fix, edits: fix.edits.map(edit => ({ ...edit, span: placeOf(block, edit.span) })),
      })),
    }))
  },
})

function wrongValues(entry: FrontMatterEntry, unread: readonly UnreadDirectory[]): readonly Report[] {
  if (entry.key === '版式') return wrongForm(entry)
  if (entry.key === '单位名录') return wrongPaths(entry, unread)
  const words = onlyWordsOf(entry.key)
  if (words.length === 0) return []
  return flatMap([entry, ...entry.entries], ({ value, key }) => {
    if (value === undefined || words.includes(value.text)) return []
    return [wrongWord(key, value, words)]
  })
}

function wrongPaths({ value, items }: FrontMatterEntry, unread: readonly UnreadDirectory[]): readonly Report[] {
  return flatMap([...value === undefined ? [] : [value], ...items].filter(({ text }) => isPath(text)), ({ span, text }) => {
    const why = isAbsolutePath(text) ? 'absolute' : unread.find(({ path }) => path === text)?.why
    return why === undefined ? [] : [{ span, message: `“${text}”没有读取：${PATH_PROBLEMS[why]}。` }]
  })
}

const PATH_PROBLEMS = {
  absolute: '绝对路径换一台电脑就不对。请改为相对路径，从本文件所在的文件夹算起，如“./单位名录.yaodian”',
  absent: '没有这个文件，单位按没有这份名录检查。请改正路径（从本文件所在的文件夹算起），或者新建这个文件',
  outside: '它在打开的文件夹以外。请把它放进来并改正路径，或者打开包含它的文件夹',
} as const

function wrongKeysBelow({ key, entries }: FrontMatterEntry): readonly Report[] {
  if (key === '编号') {
    return entries.filter(entry => levelOfKey(entry.key) === undefined).map(entry => ({
      span: entry.keySpan, message: `“编号”之下没有“${entry.key}”这一层，应写“一、”“（一）”“1.”“（1）”或“①”。`,
    }))
  }
  if (key !== '规则') return []
  return entries.filter(entry => !isKnownCode(entry.key)).map(entry => {
    const nearest = nearestWord(entry.key, KNOWN_CODES)
    return {
      span: entry.keySpan,
      message: `没有叫“${entry.key}”的检查，这一行不起作用。${nearest === undefined ? '请删去' : `是不是“${nearest}”？请改正`}。`,
      fixes: nearest === undefined ? [] : [
        { title: `改为“${nearest}”`, kind: 'choice', edits: [{ span: entry.keySpan, newText: nearest }] } as const,
      ],
    }
  })
}
