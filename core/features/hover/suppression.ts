// On a suppression comment: how far it reaches, and which checks its codes are.

import type { Suppression } from '../../../grammar/index.js'
import { checks } from '../../checks/catalogue.js'
import { suppressionOf } from '../../checks/suppressions.js'
import { isAt, lineAt } from '../../model/at-offset.js'
import { placeOf } from '../../model/place.js'
import type { Snapshot } from '../../snapshot.js'
import { literal, type Hover } from './subject.js'

export function hoverSuppression({ tree }: Snapshot, offset: number): Hover | undefined {
  const block = lineAt(tree.lines, offset)
  const suppression = block && suppressionOf(block)
  if (block === undefined || suppression === undefined) return undefined
  const code = suppression.codes.find(({ span }) => isAt(placeOf(block, span), offset))
  if (code !== undefined) return { span: placeOf(block, code.span), markdown: checkNamed(code.code) }
  const span = placeOf(block, suppression.span)
  return isAt(span, offset) ? { span, markdown: REACHES[suppression.reach] } : undefined
}

export function checkNamed(code: string): string {
  const check = checks.find(other => other.code === code)
  return check === undefined ? `没有叫\`${literal(code)}\`的检查` : `**${check.title}**　依据：${check.source}　\`${check.code}\``
}

const REACHES: Readonly<Record<Suppression['reach'], string>> = {
  'next-line': '忽略下一行里所列的检查',
  begin: '从这里起忽略所列的检查，到“要点-忽略-结束”为止',
  end: '到这里为止：结束上面最近的“要点-忽略-开始”',
  document: '全文忽略所列的检查',
}
