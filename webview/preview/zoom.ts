// How large the pages are shown: as wide as the window, or so many per cent of their size on paper.

export type Zoom = 'fit' | number

const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]
const PIXELS_PER_POINT = 96 / 72
/** Pixels to the left and right of a page. */
const MARGIN = 16
const LEAST = 0.2

/** Pixels for a point, where the window has `room` pixels for a page of `width` points. */
export function scaleOf(zoom: Zoom, room: number, width: number): number {
  return zoom === 'fit' ? Math.max(LEAST * PIXELS_PER_POINT, (room - 2 * MARGIN) / width) : zoom * PIXELS_PER_POINT
}

/** In per cent of the size on paper. */
export function percentOf(scale: number): number {
  return Math.round(scale / PIXELS_PER_POINT * 100)
}

/** The next step up (1) or down (-1) from what is shown now; at the ends, what is shown. */
export function nextZoom(scale: number, direction: 1 | -1): Zoom {
  const now = scale / PIXELS_PER_POINT
  const next = direction === 1 ? STEPS.find(step => step > now + 0.01) : STEPS.findLast(step => step < now - 0.01)
  return next ?? now
}

/** What was kept from the last time; `fit` for anything else. */
export function zoomFrom(value: unknown): Zoom {
  return typeof value === 'number' && value >= LEAST && value <= 5 ? value : 'fit'
}
