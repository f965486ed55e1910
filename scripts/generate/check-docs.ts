// The pages of the checks as documentation: docs/checks/index.md by group, and one page for each check.

import type { CheckInfo, Severity } from '../../core/index.js'
import type { GeneratedFile } from './generated-file.js'

export const DOCS_FOLDER = 'docs/checks'

/** In the order of the index. */
const GROUPS: Readonly<Record<string, string>> = {
  numbering: '编号', task: '任务', unit: '单位', count: '数目', reference: '引用', element: '格式要素', form: '版式', date: '日期',
  punctuation: '标点', figure: '数字', wording: '用词', syntax: '写法',
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' }

export function docsIndex(checks: readonly CheckInfo[]): GeneratedFile {
  const groups = [...new Set(checks.map(groupOf))].sort((a, b) => rankOf(a) - rankOf(b))
  const off = checks.filter(check => check.off).length
  const whichOff = off === 0 ? '' : `，其中${off}种默认关，要用时在文首的“规则”或者 yaodian.config.json 里写“开”`
  const content = [
    '<!-- 由 scripts/generate.ts 生成，不要直接修改。 -->', '',
    '# 全部检查', '',
    `共${checks.length}种${whichOff}。级别、开关都可以改，见[要点的写法](../guide.md#不想看到的问题)。`, '',
    ...groups.flatMap(group => section(group, checks.filter(check => groupOf(check) === group))),
  ]
  return { path: `${DOCS_FOLDER}/index.md`, content: content.join('\n') }
}

export function docsPage([code, page]: readonly [code: string, page: string]): GeneratedFile {
  const header = `<!-- 由 scripts/generate.ts 从 core/checks/${code}.md 生成，不要直接修改。 -->`
  return { path: `${DOCS_FOLDER}/${code}.md`, content: `${header}\n\n${page}` }
}

function section(group: string, checks: readonly CheckInfo[]): readonly string[] {
  const rows = checks.map(({ code, title, severity, source, off }) =>
    `| [\`${code}\`](${code}.md) | ${title} | ${SEVERITIES[severity]} | ${source} | ${off ? '关' : '开'} |`)
  const head = ['| 代码 | 查什么 | 级别 | 依据 | 默认 |', '| --- | --- | --- | --- | --- |']
  return [`## ${GROUPS[group] ?? group}`, '', ...head, ...rows, '']
}

function groupOf({ code }: CheckInfo): string {
  return code.slice(0, code.indexOf('/'))
}

function rankOf(group: string): number {
  const rank = Object.keys(GROUPS).indexOf(group)
  return rank < 0 ? Infinity : rank
}
