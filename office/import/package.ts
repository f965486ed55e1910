// The package that a .docx is: its parts, opened with care, since the file may come from anywhere.

import { strFromU8, unzipSync } from 'fflate'
import { UnreadableFile } from '../unreadable-file.js'
import { attributeOf, childrenOf, parseXml, type XmlElement } from './xml.js'

/** Bytes: what is larger is no notice, packed or unpacked. */
const LARGEST_FILE = 50_000_000
const LARGEST_CONTENT = 200_000_000
/** Of a part that is read; pictures may be larger. */
const LARGEST_PART = 30_000_000

export interface WordPackage {
  readonly document: XmlElement
  /** Where the document stands in the package: `word/document.xml`. */
  readonly path: string
  /** `undefined` where the package has no such part. */
  part(kind: 'styles' | 'numbering'): XmlElement | undefined
  /** The parts of a kind that a document may have several of. */
  parts(kind: 'header' | 'footer' | 'footnotes' | 'endnotes' | 'comments'): readonly XmlElement[]
  /** Where these parts stand in the package, those that are there. */
  pathsOf(kind: 'header' | 'footer' | 'styles'): readonly string[]
  /** The XML of a part as it is written. */
  xmlOf(path: string): string
}

/** @throws UnreadableFile with the reason, for everything that is no sound .docx */
export function openPackage(bytes: Uint8Array): WordPackage {
  demandZip(bytes)
  const names = contentOf(bytes)
  const read = (name: string): XmlElement | undefined => {
    if (!names.has(name)) return undefined
    return parseXml(unpack(bytes, name))
  }
  const main = targetsOf(read('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.path
  const document = main === undefined ? undefined : read(main)
  if (main === undefined || document?.name !== 'w:document') {
    throw new UnreadableFile('这不是 Word 文档：压缩包里没有正文。')
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const related = targetsOf(read(`${folder}_rels/${main.slice(folder.length)}.rels`), folder)
  const parts = (kind: string) =>
    related.filter(({ type }) => type === kind).flatMap(({ path }) => read(path) ?? [])
  return {
    document, parts, path: main, part: kind => parts(kind)[0], xmlOf: path => unpack(bytes, path),
    pathsOf: kind => related.filter(({ type, path }) => type === kind && names.has(path)).map(({ path }) => path),
  }
}

/** What else people have under the name of a document. */
function demandZip(bytes: Uint8Array): void {
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('这个文件超过50 MB，没有读取。请删去图片后另存再试。')
  const start = strFromU8(bytes.subarray(0, 8), true)
  if (start.startsWith('PK')) return
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    throw new UnreadableFile(isEncrypted(bytes)
      ? '这个文档加了打开密码。请先在 Word 或 WPS 里去掉密码再试。'
      : '这是旧的 .doc 格式（或 .wps）。请在 Word 或 WPS 里另存为 .docx 再试。')
  }
  if (start.startsWith('{\\rtf')) throw new UnreadableFile('这是 RTF 文件。请另存为 .docx 再试。')
  if (start.startsWith('%PDF')) throw new UnreadableFile('这是 PDF 文件。请复制其中的文字粘贴进来，或者转成 .docx 再试。')
  throw new UnreadableFile(bytes.length === 0 ? '这个文件是空的。' : '这不是 Word 文档（.docx）。')
}

/** A protected document is a stream of this name, in UTF-16, in a compound file. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].map(char => `${char}\0`).join('')
  return strFromU8(bytes.subarray(0, 1_000_000), true).includes(name)
}

/** The names of all parts, as the archive lists them; nothing is unpacked. */
function contentOf(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  let size = 0
  guarded(() => unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.add(name)
      size += originalSize
      return false
    },
  }))
  if ([...names].some(name => /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name))) {
    throw new UnreadableFile('这个文件的内部路径不正常，没有读取。')
  }
  if (size > LARGEST_CONTENT) throw new UnreadableFile('这个文件解开后超过200 MB，没有读取。')
  return names
}

function unpack(bytes: Uint8Array, wanted: string): string {
  const part = guarded(() => unzipSync(bytes, { filter: ({ name }) => name === wanted }))[wanted]
  if (part !== undefined && part.length > LARGEST_PART) {
    throw new UnreadableFile('这个文档的文字超过了一份文稿应有的量（30 MB），没有读取。')
  }
  return part === undefined ? '' : strFromU8(part)
}

function guarded<T>(unzip: () => T): T {
  try {
    return unzip()
  } catch {
    throw new UnreadableFile('这个文件不完整或者已经损坏。请在 Word 或 WPS 里打开，另存一份再试。')
  }
}

interface Target {
  /** The last word of the relationship's type: styles, numbering, header … */
  readonly type: string
  readonly path: string
}

/** Relationships to parts inside the package; links to the outside are left out. */
function targetsOf(relationships: XmlElement | undefined, folder: string): readonly Target[] {
  return childrenOf(relationships, 'rel:Relationship').flatMap(element => {
    const [type, target] = [attributeOf(element, 'Type'), attributeOf(element, 'Target')]
    if (type === undefined || target === undefined || attributeOf(element, 'TargetMode') === 'External') return []
    const path = target.startsWith('/') ? target.slice(1) : resolved(`${folder}${target}`)
    return [{ type: type.slice(type.lastIndexOf('/') + 1), path }]
  })
}

function resolved(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
