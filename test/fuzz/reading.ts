// Properties of reading: the tree, the model, findings, and every question that an editor asks without changing anything.

import {
  CHECK_PAGES, codeLenses, codeLensText, completion, definition, documentHighlights, documentLinks, documentSymbols, foldingRanges, hover,
  inlayHints, prepareRename, references, schemesAt, selectionRanges, semanticTokens, symbolsIn, taskDistribution, taskTable,
  unitTasks, allUnitsText, renumberAccount, renumber, type Inline, type LineBlock, type Snapshot, type Span, type WorkspaceFile,
} from '../../core/index.js'
import { DIRECTORY, demand, demandEdits, demandPlaces, noticeOf, offsetsIn, plainFindings, snapshotOf, type Property } from './property.js'

export const READING: readonly Property[] = [
  { name: 'the tree is the text', share: 1, hold: tried => demandTree(snapshotOf(tried)) },
  { name: 'findings are in order and inside the text', share: 1, hold: tried => demandFindings(snapshotOf(tried)) },
  { name: 'the model lies inside the text', share: 1, hold: tried => demandModel(snapshotOf(tried)) },
  {
    name: 'views of the whole text', share: 0.2,
    hold(tried) {
      const file = noticeOf(tried)
      demandViews(file.snapshot)
      demandFileViews(file, tried.text.length)
    },
  },
  {
    name: 'questions at any place', share: 0.2,
    hold(tried, thorough) {
      const file = noticeOf(tried)
      const directory: WorkspaceFile = { kind: 'directory', uri: DIRECTORY, text: tried.directory ?? '' }
      for (const offset of offsetsIn(tried.text, thorough)) demandAnswers(file, offset, [file, directory])
    },
  },
]

// ---------------------------------------------------------------- tree

function demandTree({ text, tree }: Snapshot): void {
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (const block of [...tree.frontMatter === undefined ? [] : [tree.frontMatter], ...tree.lines]) {
    const between = text.slice(at, block.start)
    demand(block.start >= at && /^(?:\r\n|\r|\n)?$/.test(between), () => `a block stands at ${block.start}, behind ${JSON.stringify(between)}`)
    demand(text.startsWith(block.text, block.start), () => `the block at ${block.start} is not the text`)
    at = block.start + block.text.length
  }
  demand(at === text.length, () => `the tree ends at ${at} of ${text.length}`)
  if (tree.frontMatter !== undefined) demandPlaces(tree.frontMatter.content, tree.frontMatter.text.length, 'front matter')
  tree.lines.forEach(demandLine)
}

function demandLine({ text, content }: LineBlock): void {
  demandPlaces(content, text.length, 'line')
  if (content.kind !== 'text') return
  const { titleMark, ordinal, pin, label, body, span } = content
  demand(text.trim() === '' || span.end > span.start, () => 'a line has no words')
  const heads = [titleMark, ordinal?.span, pin, label?.span].filter(each => each !== undefined)
  for (const head of heads) demand(head.start >= span.start && head.end <= body.start, () => 'an ordinal lies in the body')
  demandLeaves(content.content, body)
}

function demandLeaves(leaves: readonly Inline[], body: Span): void {
  let at = body.start
  for (const leaf of leaves) {
    demand(leaf.span.start === at && leaf.span.end > at, () => `a leaf stands at ${leaf.span.start} instead of ${at}`)
    at = leaf.span.end
    if (leaf.kind !== 'clause') continue
    let end = leaf.span.start
    for (const { span } of leaf.groups) {
      demand(span.start >= end && span.end <= leaf.span.end, () => 'groups of a clause overlap')
      end = span.end
    }
  }
  demand(at === body.end, () => `leaves end at ${at} of ${body.end}`)
}

// ---------------------------------------------------------------- findings and model

export function demandFindings({ text, findings, failures }: Snapshot): void {
  for (const { code, error } of failures) throw error instanceof Error ? error : new Error(`${code} breaks: ${String(error)}`)
  demandPlaces(plainFindings(findings), text.length, 'findings')
  const seen = new Set<string>()
  let last = 0
  for (const { span, code, message, fixes } of findings) {
    demand(span.start >= last, () => 'findings are not sorted')
    last = span.start
    const key = `${code} ${span.start} ${span.end} ${message}`
    demand(!seen.has(key), () => `a finding comes twice: ${key}`)
    seen.add(key)
    for (const fix of fixes) demandEdits(fix.edits, text.length, `fix of ${code}`)
  }
}

function demandModel({ text, parts, nodes, tasks, references: found, mentions, unitPlaces, units, labels }: Snapshot): void {
  const spans = (list: readonly { readonly span: Span }[]) => list.map(({ span }) => span)
  demandPlaces([spans(parts), spans(nodes), spans(mentions), spans(unitPlaces), spans(found), spans(labels)], text.length, 'model')
  demandPlaces(tasks.map(({ assignments, deadline }) => ({ assignments, deadline })), text.length, 'tasks')
  for (const node of nodes) {
    demand(Number.isFinite(node.number), () => 'a node without a number')
    for (const child of node.children) {
      demand(child.parent === node && child.span.start >= node.span.start && child.span.end <= node.span.end, () => 'a child outside of its node')
    }
  }
  for (const { name } of units) demand(name.trim() !== '', () => 'a unit without a name')
  for (let i = 1; i < unitPlaces.length; i++) {
    demand((unitPlaces[i]?.span.start ?? 0) >= (unitPlaces[i - 1]?.span.end ?? 0), () => 'places of units are not in order, or overlap')
  }
}

// ---------------------------------------------------------------- what editors show

function demandViews(snapshot: Snapshot): void {
  const { text } = snapshot
  const all = { start: 0, end: text.length }
  const tokens = semanticTokens(snapshot)
  for (let i = 1; i < tokens.length; i++) {
    demand((tokens[i]?.span.start ?? 0) >= (tokens[i - 1]?.span.end ?? 0), () => 'tokens overlap')
  }
  for (const { span } of tokens) demand(!/[\r\n]/.test(text.slice(span.start, span.end)), () => 'a token goes over the end of a line')
  const folds = foldingRanges(snapshot)
  demandPlaces([tokens, folds, documentLinks(snapshot)], text.length, 'views')
  demandSymbols(documentSymbols(snapshot), all)
  for (const { offset } of inlayHints(snapshot, all)) demand(offset >= 0 && offset <= text.length, () => 'a hint outside of the text')
  demandPlaces([taskTable(snapshot), unitTasks(snapshot)], text.length, 'tables')
  taskDistribution(snapshot)
  allUnitsText(unitTasks(snapshot))
  renumberAccount(renumber(snapshot, { kind: 'document' }))
}

function demandSymbols(symbols: ReturnType<typeof documentSymbols>, within: Span): void {
  for (const { name, span, selection, children } of symbols) {
    demand(name !== '', () => 'a symbol without a name')
    demand(span.start >= within.start && span.end <= within.end, () => `a symbol outside of its parent: ${name}`)
    demand(selection.start >= span.start && selection.end <= span.end, () => `the name outside of its symbol: ${name}`)
    demandSymbols(children, span)
  }
}

function demandFileViews(file: WorkspaceFile & { readonly kind: 'notice' }, length: number): void {
  const lenses = codeLenses(file)
  demandPlaces(lenses, length, 'lenses')
  for (const lens of lenses) demandPlaces(codeLensText(file, lens), length, 'lens')
  demandPlaces(symbolsIn(file), length, 'symbols')
}

function demandAnswers(file: WorkspaceFile & { readonly kind: 'notice' }, offset: number, files: readonly WorkspaceFile[]): void {
  const { snapshot } = file
  const { text } = snapshot
  const others = new Map(files.flatMap(each => each.kind === 'directory' ? [[each.uri, each.text.length]] : []))
  demandPlaces(hover(snapshot, offset, CHECK_PAGES), text.length, 'hover')
  for (const { origin, ...target } of definition(file, offset)) {
    demandPlaces(origin, text.length, 'origin of a definition')
    demandPlaces(target, text.length, 'definition', others)
  }
  demandPlaces(references(file, offset, files, true), text.length, 'references', others)
  demandPlaces(documentHighlights(file, offset), text.length, 'highlights')
  demandPlaces(prepareRename(file, offset), text.length, 'rename')
  schemesAt(snapshot, offset)
  let inner: Span = { start: offset, end: offset }
  for (const range of selectionRanges(snapshot, offset)) {
    demand(range.start <= inner.start && range.end >= inner.end && range.end <= text.length, () => 'a selection is not around the one inside')
    inner = range
  }
  const offered = completion(snapshot, { offset })
  if (offered === undefined) return
  demandPlaces(offered, text.length, 'completion')
  const { span, replaceEnd, typed } = offered
  demand(span.start <= offset && span.end >= offset && replaceEnd >= span.end, () => 'a completion does not hold the cursor')
  demand(!/[\r\n]/.test(text.slice(span.start, replaceEnd)), () => 'a completion goes over the end of a line')
  demand(text.slice(span.start, offset) === typed, () => 'a completion replaces other than what was typed')
}
