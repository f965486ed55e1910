// What stands above the table: the order of the rows, what the numbers mean, and the ways to keep the picture.

import { element } from './element.js'
import { ROLES, type RowOrder } from './matrix.js'
import type { PictureFormat } from './messages.js'
import type { DistributionWords } from './words.js'

export interface ToolbarActions {
  sort(by: RowOrder): void
  save(format: PictureFormat): void
}

export function toolbar(words: DistributionWords, order: RowOrder, { sort, save }: ToolbarActions): HTMLElement {
  const choice = element('select', { id: 'order' },
    element('option', { value: 'directory' }, words.byDirectory),
    element('option', { value: 'load' }, words.byLoad))
  choice.value = order
  choice.addEventListener('change', () => sort(choice.value === 'load' ? 'load' : 'directory'))
  const button = (label: string, format: PictureFormat): HTMLElement => {
    const made = element('button', { type: 'button' }, label)
    made.addEventListener('click', () => save(format))
    return made
  }
  return element('div', { class: 'toolbar' },
    element('label', { for: 'order' }, words.order), choice,
    button(words.saveSvg, 'svg'), button(words.savePng, 'png'),
    element('span', { class: 'legend' }, ...ROLES.flatMap(role => [
      element('span', { class: role, 'aria-hidden': 'true' }, '3'), element('span', {}, words.roles[role]),
    ])))
}
