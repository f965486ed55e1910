// The page 任务分布: units against sections, as a table that can be read, walked through and saved as a picture.

import './style.css'
import type { TaskDistribution } from '../../server/protocol.js'
import { pageWords, vsCode } from '../shared/host.js'
import { element } from './element.js'
import { placeAfter, type GridPlace } from './grid-keys.js'
import { matrixOf, type RowOrder } from './matrix.js'
import type { DistributionMessage, PictureFormat, ShowDistribution } from './messages.js'
import { pngBase64, svgBase64 } from './picture.js'
import { distributionSvg } from './svg.js'
import { distributionTable, type Field } from './table.js'
import { taskList } from './task-list.js'
import { toolbar } from './toolbar.js'
import { distributionWords } from './words.js'

const host = vsCode()
const words = distributionWords(pageWords(document.body))
const post = (message: DistributionMessage): void => host.postMessage(message)

const heading = element('h1', {}, words.title)
const summary = element('p', { id: 'summary' })
const notice = element('p', { role: 'status' })
const frame = element('div', { class: 'frame' })
const list = element('section', { class: 'tasks', 'aria-live': 'polite' })
let distribution: TaskDistribution | null = null
let order: RowOrder = host.getState() === 'load' ? 'load' : 'directory'
let fields: readonly (readonly Field[])[] = []
let place: GridPlace = { row: 1, column: 0 }

const tools = toolbar(words, order, {
  sort(by) {
    order = by
    host.setState(by)
    show()
  },
  save: format => void save(format),
})
document.body.append(element('header', {}, heading, tools, summary), notice, frame, list)
window.addEventListener('message', (event: MessageEvent<ShowDistribution>) => {
  distribution = event.data.distribution
  show()
})
frame.addEventListener('keydown', onKey)
frame.addEventListener('click', event => {
  const found = placeOf(event.target)
  if (found !== undefined) open(found, false)
})
list.addEventListener('keydown', event => {
  if (event.key === 'Escape') focus(place)
})
post({ kind: 'ready' })

/** Everything anew, the keyboard where it was. */
function show(): void {
  const focused = frame.contains(document.activeElement)
  const empty = distribution === null || distribution.units.length === 0
  notice.textContent = distribution === null ? words.noNotice : empty ? words.noTasks : ''
  tools.hidden = empty
  heading.textContent = distribution?.title ?? words.title
  summary.textContent = distribution === null || empty ? ''
    : `${words.summary(distribution.units.length, distribution.sections.length, distribution.tasks.length)} ${words.hint}`
  list.replaceChildren()
  if (distribution === null || empty) {
    frame.replaceChildren()
    fields = []
    return
  }
  const table = distributionTable(matrixOf(distribution, order), words)
  fields = table.fields
  frame.replaceChildren(table.node)
  keepClear()
  place = { row: Math.min(place.row, fields.length - 1), column: Math.min(place.column, (fields[0]?.length ?? 1) - 1) }
  fields.flat().forEach(({ node }) => node.setAttribute('tabindex', '-1'))
  fieldAt(place)?.node.setAttribute('tabindex', '0')
  if (focused) focus(place)
}

/** A field that gets the keyboard scrolls into view from under the head, the names and the sums. */
function keepClear(): void {
  const [corner] = fields[0] ?? []
  const [total] = fields.at(-1) ?? []
  frame.style.scrollPadding = `${corner?.node.offsetHeight ?? 0}px 0 ${total?.node.offsetHeight ?? 0}px ${corner?.node.offsetWidth ?? 0}px`
}

function onKey(event: KeyboardEvent): void {
  const here = placeOf(event.target)
  if (here === undefined || event.altKey || event.metaKey) return
  const next = placeAfter(event, here, { rows: fields.length, columns: fields[0]?.length ?? 0 })
  if (next !== undefined) focus(next)
  else if (event.key === 'Enter' || event.key === ' ') open(here, true)
  else return
  event.preventDefault()
}

/** The one field that Tab reaches is the one that had the keyboard last. */
function focus(to: GridPlace): void {
  fieldAt(place)?.node.setAttribute('tabindex', '-1')
  place = to
  const node = fieldAt(to)?.node
  node?.setAttribute('tabindex', '0')
  node?.focus()
}

/** @param enter whether the keyboard goes on into the list */
function open(at: GridPlace, enter: boolean): void {
  focus(at)
  const field = fieldAt(at)
  if (field === undefined || distribution === null) return
  list.replaceChildren(taskList(field, distribution, words, task => post({ kind: 'go', task })))
  if (enter) list.querySelector('button')?.focus()
}

async function save(format: PictureFormat): Promise<void> {
  if (distribution === null) return
  const title = distribution.title === null ? words.title : `${distribution.title}　${words.title}`
  const picture = distributionSvg(matrixOf(distribution, order), { ...words, title })
  const base64 = format === 'svg' ? svgBase64(picture) : await pngBase64(picture)
  if (base64 === undefined) notice.textContent = words.tooLarge
  else post({ kind: 'save', format, base64 })
}

function fieldAt({ row, column }: GridPlace): Field | undefined {
  return fields[row]?.[column]
}

function placeOf(target: EventTarget | null): GridPlace | undefined {
  const node = target instanceof Element ? target.closest('th, td') : null
  const row = fields.findIndex(each => each.some(field => field.node === node))
  const column = fields[row]?.findIndex(field => field.node === node) ?? -1
  return row < 0 || column < 0 ? undefined : { row, column }
}
