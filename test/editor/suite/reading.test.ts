// What the editor draws into the text by itself: lenses, hints, colours by meaning; and hover.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, eventually, openSample } from './editor.js'

describe('reading a document that numbers 10 → 13 @提示', () => {
  let document: vscode.TextDocument
  let jump: vscode.Position

  before(async () => {
    document = await openSample('河湖管护.yaodian')
    jump = document.positionAt(document.getText().search(/^13\./m))
  })

  after(closeUnchanged)

  it('hover on the ordinal tells the rule first, then how the level runs @悬停', async () => {
    await eventually(async () => {
      const text = await hoverText(document, jump)
      assert.match(text, /编号断号/)
      assert.match(text, /第三层/)
      assert.ok(text.indexOf('编号断号') < text.indexOf('第三层'))
    })
  })

  it('lenses say what is missing, and lead to it', async () => {
    const lens = await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100)
      const found = lenses.find(({ command }) => command?.title === '缺 11、12')
      assert.ok(found, `is among ${lenses.map(({ command }) => command?.title ?? '?').join(' | ')}`)
      return found
    })
    assert.ok(lens.command)
    await vscode.commands.executeCommand(lens.command.command, ...lens.command.arguments ?? [])
    await eventually(() => assert.equal(vscode.window.activeTextEditor?.selection.active.line, jump.line))
  })

  it('a hint stands behind the wrong number', async () => {
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    await eventually(async () => {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole)
      const there = hints.filter(({ position }) => position.isEqual(jump.translate(0, 3)))
      assert.deepEqual(there.map(textOf), ['应为11'])
    })
  })

  it('colours by meaning have types that the manifest explains', async () => {
    const { tokens, legend } = await eventually(async () => {
      const answer = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens', document.uri)
      const names = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend', document.uri)
      assert.ok(answer && answer.data.length > 0 && names)
      return { tokens: answer, legend: names }
    })
    const manifest: unknown = vscode.extensions.getExtension('yaodian.yaodian')?.packageJSON
    for (const [list, known] of [['semanticTokenTypes', legend.tokenTypes], ['semanticTokenModifiers', legend.tokenModifiers]] as const) {
      assert.deepEqual(idsIn(manifest, list), [...known].sort())
    }
    const types = new Set([...tokens.data].filter((_, i) => i % 5 === 3).map(type => legend.tokenTypes[type]))
    for (const type of ['ordinal', 'unit']) assert.ok(types.has(type), type)
  })
})

async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)
  return hovers.flatMap(({ contents }) => contents.map(each => typeof each === 'string' ? each : each.value)).join('\n')
}

function textOf({ label }: vscode.InlayHint): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('')
}

/** The ids of a list in the manifest's contributions, sorted. */
function idsIn(manifest: unknown, list: string): readonly string[] {
  const { contributes } = manifest as { readonly contributes: Readonly<Record<string, readonly { readonly id: string }[]>> }
  return (contributes[list] ?? []).map(({ id }) => id).sort()
}
