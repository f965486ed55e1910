// The tasks behind a field of the grid, each a button that leads to the text.

import type { TaskDistribution } from '../../server/protocol.js'
import { element } from './element.js'
import type { Field } from './table.js'
import type { DistributionWords } from './words.js'

/** @param go told of the index of the task that was chosen */
export function taskList(
  { title, cell }: Field, { tasks }: TaskDistribution, words: DistributionWords, go: (task: number) => void,
): HTMLElement {
  const entries = cell.tasks.flatMap(({ task: index, role }) => {
    const task = tasks[index]
    if (task === undefined) return []
    const button = element('button', { type: 'button', class: 'task' },
      element('span', { class: `role ${role}` }, words.roles[role]),
      element('span', { class: 'words' }, `${task.ordinal}${task.words}`),
      element('span', { class: 'deadline' }, task.deadline ?? ''))
    button.addEventListener('click', () => go(index))
    return [element('li', {}, button)]
  })
  return element('div', {},
    element('h2', {}, `${title}　${words.tasks(entries.length)}`),
    element('ul', {}, ...entries))
}
