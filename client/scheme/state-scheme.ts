// 编号方式: offers the ways in which numbers may run, and has the chosen one written into the front matter.

import { commands, l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode'
import type { LevelSchemeShown, SchemeKind, StateSchemeMethod, StateSchemeParams } from '../../server/protocol.js'
import type { ClientFeature, Extension } from '../feature.js'
import { schemesAtCursor } from './scheme-status.js'

const STATE_SCHEME: StateSchemeMethod = 'yaodian/stateScheme'

/** A key may be bound to one way at once: `{ "level": 3, "kind": "running" }`, with both, either or none of them. */
export const stateSchemeCommand: ClientFeature = extension =>
  commands.registerCommand('yaodian.stateScheme', (statement?: unknown) => stateScheme(extension, statement))

type Statement = Omit<StateSchemeParams, 'textDocument'>

interface SchemeItem extends QuickPickItem {
  readonly statement: Statement
}

async function stateScheme(extension: Extension, given: unknown): Promise<void> {
  const editor = window.activeTextEditor
  const schemes = await schemesAtCursor(extension, editor)
  if (editor === undefined || schemes === undefined) {
    void window.showInformationMessage(l10n.t('Open a work plan first.'))
    return
  }
  const statement = statementFrom(given) ?? await choose(schemes.levels)
  if (statement === undefined) {
    return
  }
  const { client } = extension.server
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri)
  try {
    await client.sendRequest(STATE_SCHEME, { textDocument: { uri }, ...statement } satisfies StateSchemeParams)
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error))
  }
}

async function choose(levels: readonly LevelSchemeShown[]): Promise<Statement | undefined> {
  const items = levels.filter(({ level }) => level > 1).flatMap(levelItems)
  const separator = { label: l10n.t('Level by level'), kind: QuickPickItemKind.Separator, statement: {} }
  const chosen = await window.showQuickPick([...itemsForAll(levels), separator, ...items], {
    title: l10n.t('How do the numbers run?'),
    placeHolder: l10n.t('Written into the front matter as 编号'),
    matchOnDescription: true,
  })
  return chosen?.statement
}

function itemsForAll(levels: readonly LevelSchemeShown[]): readonly SchemeItem[] {
  const open = levels.every(({ stated }) => stated === undefined)
  const ofAll = (label: string, description: string, kind: SchemeKind): SchemeItem =>
    ({ label, description, statement: { kind } })
  return [
    marked({ label: l10n.t('Automatic'), description: l10n.t('the numbers themselves decide'), statement: {} }, open),
    ofAll(l10n.t('Continuous'), l10n.t('（一） and 1. run on through the whole text'), 'running'),
    ofAll(l10n.t('By section'), l10n.t('（一） and 1. begin anew under each heading'), 'restarting'),
  ]
}

function levelItems({ level, name, reason, stated }: LevelSchemeShown): readonly SchemeItem[] {
  return [
    marked({ label: l10n.t('{0} continuous', name), statement: { level, kind: 'running' } }, stated === 'running'),
    marked({ label: l10n.t('{0} by section', name), statement: { level, kind: 'restarting' } }, stated === 'restarting'),
    marked({
      label: l10n.t('{0} automatic', name), statement: { level },
      ...(stated === undefined ? { description: reason } : {}),
    }, stated === undefined),
  ]
}

function marked(item: SchemeItem, now: boolean): SchemeItem {
  return { ...item, label: `${now ? '$(check) ' : ''}${item.label}` }
}

/** Of what a key binding hands over; `undefined` where it is nothing of the kind, so that the drafter is asked. */
function statementFrom(given: unknown): Statement | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const level: unknown = Reflect.get(given, 'level')
  const kind: unknown = Reflect.get(given, 'kind')
  return {
    ...(typeof level === 'number' ? { level } : {}),
    ...(kind === 'running' || kind === 'restarting' ? { kind } : {}),
  }
}
