// 预览 in its webview: takes the pages that the server composed, shows them, and says where the drafter points.

import './preview.css'
import { pageWords, vsCode } from '../shared/host.js'
import { newDesk } from './desk.js'
import { isToPreview, previewState, type FromPreview, type ToPreview } from './messages.js'
import { placeLinesAway, placeNear, received, type Pages } from './pages.js'
import { newToolbar } from './toolbar.js'
import { nextZoom, percentOf, scaleOf, zoomFrom, type Zoom } from './zoom.js'

const host = vsCode()
const word = pageWords(document.body)
const kept = host.getState()

let pages: Pages | undefined
let zoom: Zoom = zoomFrom(typeof kept === 'object' && kept !== null && 'zoom' in kept ? kept.zoom : undefined)
let shown = previewState(kept)

const toolbar = newToolbar(word, {
  zoomOut: () => setZoom(nextZoom(scale(), -1)),
  zoomIn: () => setZoom(nextZoom(scale(), 1)),
  fit: () => setZoom('fit'),
  fullSize: () => setZoom(1),
})
const desk = document.createElement('main')
desk.tabIndex = 0
desk.setAttribute('aria-label', word('pages'))
const stack = document.createElement('div')
stack.className = 'stack'
stack.lang = 'zh-CN'
const nothing = document.createElement('p')
nothing.setAttribute('role', 'status')
desk.append(stack)
document.body.append(toolbar.bar, nothing, desk)
const sheets = newDesk(desk, stack, number => word('page').replace('{0}', String(number)))

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPreview(data)) take(data)
})
new ResizeObserver(() => lay()).observe(desk)
desk.addEventListener('scroll', showWhere, { passive: true })
desk.addEventListener('click', event => go(event.clientX, event.clientY, false))
desk.addEventListener('dblclick', event => go(event.clientX, event.clientY, true))
desk.addEventListener('wheel', event => zoomByWheel(event), { passive: false })
desk.addEventListener('keydown', event => {
  if (pressed(event)) event.preventDefault()
})
say({ kind: 'ready' })

function say(message: FromPreview): void {
  host.postMessage(message)
}

function take(message: ToPreview): void {
  switch (message.kind) {
    case 'document':
      shown = message.state
      return keep()
    case 'nothing':
      return showNothing(message.why)
    case 'pages': {
      pages = received(pages, message.preview)
      // What was sent goes on from pages that are not here: everything is asked for.
      if (pages === undefined) return say({ kind: 'ready' })
      showNothing('')
      lay()
      if (message.follow) sheets.revealCursor()
    }
  }
}

function showNothing(why: string): void {
  nothing.textContent = why
  nothing.hidden = why === ''
  stack.hidden = why !== ''
  if (why !== '') pages = undefined
}

function lay(): void {
  if (pages === undefined || desk.clientWidth === 0) return
  sheets.lay(pages, scale())
  toolbar.showZoom(percentOf(scale()), zoom === 'fit')
  showWhere()
}

function showWhere(): void {
  if (pages === undefined) return
  const count = pages.printed.length
  toolbar.showPage(Math.min(count, sheets.pageInView() + 1), count)
}

function scale(): number {
  return scaleOf(zoom, desk.clientWidth, pages?.sheets.portrait.width ?? 1)
}

function setZoom(next: Zoom): void {
  zoom = next
  keep()
  lay()
}

function keep(): void {
  host.setState({ ...shown, zoom })
}

function zoomByWheel(event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) return
  event.preventDefault()
  setZoom(nextZoom(scale(), event.deltaY < 0 ? 1 : -1))
}

/** To the place in the text that print shows at a point of the window. */
function go(clientX: number, clientY: number, enter: boolean): void {
  const hit = sheets.hit(clientX, clientY)
  const place = hit === undefined ? undefined : placeNear(hit.page, hit.x, hit.y)
  if (pages !== undefined && place !== undefined) say({ kind: 'go', id: pages.id, place, enter })
}

/** Arrows move the marked line and the text with it, Enter goes there to write, the rest turns pages and zooms. */
function pressed({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || pages === undefined) return false
  switch (key) {
    case 'ArrowDown':
      return move(1)
    case 'ArrowUp':
      return move(-1)
    case 'Enter':
      return enter()
    case 'PageDown':
      return turn(1)
    case 'PageUp':
      return turn(-1)
    case '+':
    case '=':
      setZoom(nextZoom(scale(), 1))
      return true
    case '-':
      setZoom(nextZoom(scale(), -1))
      return true
    case '0':
      setZoom('fit')
      return true
    case '1':
      setZoom(1)
      return true
    default:
      return false
  }
}

function move(step: 1 | -1): boolean {
  if (pages === undefined) return false
  const from = pages.cursor ?? { block: 0, offset: 0 }
  const place = placeLinesAway(pages, from, step)
  if (place === undefined) return false
  pages = { ...pages, cursor: place }
  lay()
  sheets.revealCursor()
  say({ kind: 'go', id: pages.id, place, enter: false })
  return true
}

function enter(): boolean {
  if (pages?.cursor == null) return false
  say({ kind: 'go', id: pages.id, place: pages.cursor, enter: true })
  return true
}

function turn(step: 1 | -1): boolean {
  sheets.scrollToPage(sheets.pageInView() + step)
  return true
}
