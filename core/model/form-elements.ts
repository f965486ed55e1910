// The elements of 版头 and 版记 (GB/T 9704-2012, 7.2 and 7.4) that the front matter gives, each with its place.

import { flatMap } from '../../grammar/index.js'
import type { Snapshot } from '../snapshot.js'
import type { FormKind } from './form.js'
import { valuesOf, type PlacedValue } from './placed-values.js'

export interface FormElements {
  readonly kind: FormKind
  readonly upward: boolean
  readonly copyNumber: PlacedValue | undefined
  readonly classification: PlacedValue | undefined
  readonly urgency: PlacedValue | undefined
  /** One, or several that issue together, the host first. */
  readonly issuers: readonly PlacedValue[]
  readonly documentNumber: PlacedValue | undefined
  readonly signatories: readonly PlacedValue[]
  readonly copies: readonly PlacedValue[]
  readonly printer: PlacedValue | undefined
  readonly printDate: PlacedValue | undefined
}

export function formElements(snapshot: Snapshot): FormElements {
  const { form } = snapshot.settings
  const values = (key: Parameters<typeof valuesOf>[1]) => valuesOf(snapshot, key)
  const issuers = flatMap(values('发文机关'), value => namesIn(value, /[、，,；;\s]+/))
  const signatories = flatMap(values('签发人'), value => namesIn(value, /[、，,；;]+/))
  return {
    kind: form.kind ?? (issuers.length > 0 ? 'document' : 'plain'),
    upward: form.direction === undefined ? signatories.length > 0 : form.direction === 'upward',
    copyNumber: values('份号')[0],
    classification: values('密级')[0],
    urgency: values('紧急程度')[0],
    issuers,
    documentNumber: values('发文字号')[0],
    signatories,
    copies: values('抄送'),
    printer: values('印发机关')[0],
    printDate: values('印发日期')[0],
  }
}

/** The names of a list, each with its own place. */
function namesIn({ text, span }: PlacedValue, between: RegExp): readonly PlacedValue[] {
  let at = 0
  return flatMap(text.split(between), piece => {
    const start = span.start + text.indexOf(piece, at)
    at = start - span.start + piece.length
    const name = piece.trim()
    return name === '' ? [] : [{ text: name, span: { start, end: start + piece.length } }]
  })
}
