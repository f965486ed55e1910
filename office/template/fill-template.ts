// A notice in an agency's own .docx: its anchors filled in, everything else of it kept to the letter.

import { strToU8, unzipSync } from 'fflate'
import type { Snapshot } from '../../core/index.js'
import { sectionElements } from '../docx/paragraphs.js'
import { profileFor, type PageProfile } from '../docx/profile.js'
import { openPackage, type WordPackage } from '../import/package.js'
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from '../import/xml.js'
import { layOutNotice } from '../layout/lay-out-notice.js'
import { UnreadableFile } from '../unreadable-file.js'
import { zipFiles } from '../zip.js'
import { anchorsIn, changed, filledIn, textOf, type Change, type FoundAnchor } from './anchors.js'
import { paragraphsIn, type PlacedParagraph } from './paragraphs.js'
import { templateBody } from './template-body.js'
import { fitStyles, type FittedStyles } from './template-styles.js'
import { BODY_ANCHOR, templateValues, VALUE_ANCHORS, type ValueAnchor } from './template-values.js'

export interface FilledTemplate {
  readonly bytes: Uint8Array
  /** In Chinese: what the drafter should know, such as anchors for which the notice has nothing. */
  readonly notes: readonly string[]
}

/**
 * Nothing in the template is run, and nothing but its text and its list of styles is changed. The same snapshot and
 * template give the same bytes.
 *
 * @param template the bytes of a .docx
 * @throws UnreadableFile with all that is wrong with the template, in Chinese
 */
export function fillTemplate(snapshot: Snapshot, template: Uint8Array): FilledTemplate {
  const opened = openPackage(template)
  const styles = demandOrdinary(opened)
  const layout = layOutNotice(snapshot)
  const values = templateValues(snapshot, layout)
  const parts = [opened.path, ...new Set([...opened.pathsOf('header'), ...opened.pathsOf('footer')])]
    .map(path => readPart(path, opened.xmlOf(path)))
  const anchors = demandAnchors(parts, opened.path)
  const body = templateBody(layout, anchors)
  const profile = fittedProfile(profileFor(snapshot.settings.form), opened.document)
  const fitted = fitStyles(sectionElements(body, profile, undefined).join(''), opened.part('styles'), profile)
  const written = new Map(parts.map(part => [part.path, filledPart(part, values, fitted)]))
  written.set(styles, withStyles(opened.xmlOf(styles), fitted))
  return { bytes: repacked(template, written), notes: notesOf(anchors, values, fitted) }
}

/** The path of the list of styles. */
function demandOrdinary(opened: WordPackage): string {
  const types = parseXml(opened.xmlOf('[Content_Types].xml'))
  const type = childrenOf(types).find(each => attributeOf(each, 'PartName') === `/${opened.path}`)
  if (!(attributeOf(type, 'ContentType') ?? '').endsWith('wordprocessingml.document.main+xml')) {
    throw new UnreadableFile('模板要是普通的 .docx：带宏的（.docm）、Word 模板（.dotx）请先另存为 .docx。')
  }
  const root = /<w:document\b[^>]*>/.exec(opened.xmlOf(opened.path))?.[0] ?? ''
  if (!root.includes('"http://schemas.openxmlformats.org/wordprocessingml/2006/main"')) {
    throw new UnreadableFile('模板是“严格”格式的 Word 文档，请在 Word 里另存为普通的 .docx。')
  }
  const [styles] = opened.pathsOf('styles')
  if (styles === undefined || !STYLES_END.test(opened.xmlOf(styles))) throw new UnreadableFile('模板里没有样式表。请在 Word 或 WPS 里打开，另存一份再试。')
  return styles
}

interface TemplatePart {
  readonly path: string
  readonly xml: string
  readonly paragraphs: readonly PlacedParagraph[]
  readonly anchors: readonly FoundAnchor[]
}

function readPart(path: string, xml: string): TemplatePart {
  parseXml(xml)
  const paragraphs = paragraphsIn(xml)
  return { path, xml, paragraphs, anchors: anchorsIn(paragraphs) }
}

/** The anchors other than {正文}, each once; throws where one means nothing, or where {正文} does not stand as it must. */
function demandAnchors(parts: readonly TemplatePart[], main: string): readonly ValueAnchor[] {
  const all = parts.flatMap(({ path, anchors }) => anchors.map(anchor => ({ path, anchor })))
  const names = [...new Set(all.map(({ anchor }) => anchor.name))]
  const known = VALUE_ANCHORS.filter(anchor => names.includes(anchor))
  const unknown = names.filter(name => name !== BODY_ANCHOR && !known.some(anchor => anchor === name))
  const bodies = all.filter(({ anchor }) => anchor.name === BODY_ANCHOR)
  const standsWell = bodies.length === 1 && bodies.every(({ path, anchor }) => path === main && isBody(anchor.paragraph))
  const faults = [
    ...unknown.length === 0 ? [] : [
      `不认得${unknown.map(name => `{${name}}`).join('、')}；可用的是{${[BODY_ANCHOR, ...VALUE_ANCHORS].join('}、{')}}。`,
    ],
    ...bodies.length === 0 ? ['没有 {正文}。请在放正文的地方单独写一段 {正文}。'] : [],
    ...bodies.length > 1 ? [`有${bodies.length}处 {正文}，只能有一处。`] : [],
    ...bodies.length === 1 && !standsWell ? ['{正文} 要独占一段，段里没有别的文字和图形，不能放在表格、文本框、页眉页脚里。'] : [],
  ]
  if (faults.length > 0) throw new UnreadableFile(`模板不能用：${faults.join('')}`)
  return known
}

function isBody(paragraph: PlacedParagraph): boolean {
  return /^\s*[{｛]\s*正文\s*[}｝]\s*$/u.test(textOf(paragraph)) && !paragraph.holdsMore &&
    paragraph.around.join('/') === 'w:document/w:body'
}

function filledPart({ xml, paragraphs, anchors }: TemplatePart, values: Readonly<Record<string, string>>, { body }: FittedStyles): string {
  const valueOf = (name: string, next: string): string => {
    const value = values[name] ?? ''
    // The template may have the colon or the stop already.
    return next !== '' && value.endsWith(next) ? value.slice(0, -next.length) : value
  }
  return changed(xml, paragraphs.flatMap((paragraph): readonly Change[] => {
    const own = anchors.filter(anchor => anchor.paragraph === paragraph)
    if (own.some(({ name }) => name === BODY_ANCHOR)) return [{ ...paragraph, xml: marksIn(xml, paragraph) + body + sectionEnd(xml, paragraph) }]
    return filledIn(paragraph, own, valueOf)
  }))
}

/** Bookmarks and their like may begin or end in the paragraph of the anchor, and elsewhere end or begin. */
function marksIn(xml: string, { start, end }: PlacedParagraph): string {
  return (xml.slice(start, end).match(/<w:(?:bookmark|commentRange|perm)(?:Start|End)\b[^>]*\/>/g) ?? []).join('')
}

/** A paragraph that ends a section goes on to do so. */
function sectionEnd(xml: string, { properties }: PlacedParagraph): string {
  const written = properties === undefined ? '' : xml.slice(properties.start, properties.end)
  return written.includes('<w:sectPr') ? `<w:p>${written}</w:p>` : ''
}

/** Tables are as wide as the template's own pages. */
function fittedProfile(profile: PageProfile, document: XmlElement): PageProfile {
  const section = childrenOf(childOf(document, 'w:body'), 'w:sectPr').at(-1)
  const twips = (name: string, attribute: string): number => Number(attributeOf(childOf(section, name), attribute))
  const width = twips('w:pgSz', 'w:w') - twips('w:pgMar', 'w:left') - twips('w:pgMar', 'w:right')
  return width > 0 ? { ...profile, cellTwips: Math.min(profile.cellTwips, width / CELLS) } : profile
}

/** 字 across an upright page. */
const CELLS = 28

function withStyles(xml: string, { added }: FittedStyles): string {
  return xml.replace(STYLES_END, () => `${added}</w:styles>`)
}

const STYLES_END = /<\/w:styles>\s*$/

function repacked(template: Uint8Array, written: ReadonlyMap<string, string>): Uint8Array {
  return zipFiles(Object.entries(unzipSync(template, { filter: ({ name }) => !name.endsWith('/') })).map(([path, bytes]) => {
    const xml = written.get(path)
    return [path, xml === undefined ? bytes : strToU8(xml)]
  }))
}

function notesOf(
  anchors: readonly ValueAnchor[], values: Readonly<Record<ValueAnchor, string>>, { names }: FittedStyles,
): readonly string[] {
  const empty = anchors.filter(anchor => values[anchor] === '')
  return [
    ...empty.length === 0 ? [] : [`文稿里没有${empty.join('、')}，模板里的${empty.map(name => `{${name}}`).join('、')}空着。`],
    ...names.length === 0 ? [] : [`模板里没有样式${names.map(name => `“${name}”`).join('')}，已按国标的格式补上。`],
  ]
}
