// The bar over the pages: where we are, how large they are, and whether the preview stays with its document.

export interface ToolbarActions {
  readonly zoomOut: () => void
  readonly zoomIn: () => void
  readonly fit: () => void
  readonly fullSize: () => void
}

export interface Toolbar {
  readonly bar: HTMLElement
  /** Pages are counted from 1. */
  showPage(page: number, count: number): void
  showZoom(percent: number, fits: boolean): void
}

export function newToolbar(word: (name: string) => string, actions: ToolbarActions): Toolbar {
  const bar = document.createElement('header')
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', word('toolbar'))
  const where = document.createElement('output')
  const fit = button(word('fit'), '↔', actions.fit)
  const full = button(word('fullSize'), '100%', actions.fullSize)
  bar.append(where, button(word('zoomOut'), '−', actions.zoomOut), full, button(word('zoomIn'), '+', actions.zoomIn), fit)
  let announced = ''
  return {
    bar,
    showPage(page, count) {
      const text = word('pageOf').replace('{0}', String(page)).replace('{1}', String(count))
      if (text !== announced) where.textContent = text
      announced = text
    },
    showZoom(percent, fits) {
      full.textContent = `${percent}%`
      fit.setAttribute('aria-pressed', String(fits))
    },
  }
}

function button(label: string, text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.title = label
  made.setAttribute('aria-label', label)
  made.textContent = text
  made.addEventListener('click', act)
  return made
}
