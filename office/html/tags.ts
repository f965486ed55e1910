// Writes HTML: elements as strings, whatever comes from a text escaped.

/** Void elements have no end. */
const VOID: ReadonlySet<string> = new Set(['col'])

export function tag(
  name: string, attributes: Readonly<Record<string, string | number | undefined>>, ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`).join('')
  return VOID.has(name) ? `<${name}${written}>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** For text and for values of attributes. */
export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, sign => ESCAPES[sign] ?? '')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;',
}

/** Control characters but white space, and halves of surrogate pairs: no text of HTML may hold them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu
