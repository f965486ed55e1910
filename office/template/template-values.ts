// What each anchor of a template stands for in a notice.

import { formElements, type Snapshot } from '../../core/index.js'
import type { Block, NoticeLayout, Run } from '../layout/blocks.js'

/** Where the text of the notice goes; stands alone in its paragraph. */
export const BODY_ANCHOR = '正文'

/** Replaced in the line, in the order of a printed page. */
export const VALUE_ANCHORS = [
  '份号', '密级', '紧急程度', '发文机关', '发文字号', '签发人', '标题', '主送', '署名', '成文日期', '附注', '抄送', '印发机关',
  '印发日期',
] as const

export type ValueAnchor = typeof VALUE_ANCHORS[number]

/** As print has it, labels (抄送：) aside; '' for what the notice does not give. */
export function templateValues(snapshot: Snapshot, layout: NoticeLayout): Readonly<Record<ValueAnchor, string>> {
  const official = formElements(snapshot)
  const blocks = layout.sections.flatMap(section => section.blocks)
  const first = blocks.slice(0, endOfFirstPart(blocks))
  const textOfKind = (...kinds: readonly Block['kind'][]): string =>
    first.filter(({ kind }) => kinds.includes(kind)).map(blockText).filter(text => text !== '').join('　')
  const copies = official.copies.map(({ text }) => text.replace(/^抄送[：:]\s*/u, '')).join('，')
  return {
    份号: official.copyNumber?.text ?? '', 密级: official.classification?.text ?? '', 紧急程度: official.urgency?.text ?? '',
    发文机关: official.issuers.map(({ text }) => text).join('　'),
    发文字号: numberIn(blocks) ?? official.documentNumber?.text ?? '',
    签发人: official.signatories.map(({ text }) => text).join('　'),
    标题: layout.title ?? '', 主送: textOfKind('salutation'), 署名: textOfKind('signature', 'signature-row'),
    成文日期: textOfKind('date'), 附注: textOfKind('note'),
    抄送: copies === '' || copies.endsWith('。') ? copies : `${copies.replace(/[；，、：．.;,:]$/u, '')}。`,
    印发机关: official.printer?.text ?? '', 印发日期: official.printDate?.text ?? '',
  }
}

/** What follows a page break is an attachment with a title, a signature … of its own. */
export function endOfFirstPart(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ kind }) => kind === 'page-break')
  return at === -1 ? blocks.length : at
}

/** Of the head; a line of the text if there is no head. */
function numberIn(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.kind === 'masthead' || block.kind === 'letterhead') return runText(block.number?.runs ?? [])
  }
  return undefined
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'signature-row':
      return block.names.map(({ runs }) => runText(runs)).join('　')
    case 'salutation':
    case 'signature':
    case 'date':
    case 'note':
      return runText(block.runs)
    default:
      return ''
  }
}

function runText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('').trim()
}
