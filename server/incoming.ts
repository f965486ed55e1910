// What a client sends may have any shape: what a method cannot do without is looked at before anything works with it.

import {
  ErrorCodes, ResponseError, type Connection, type ConnectionOptions,
} from 'vscode-languageserver'
import { member } from './from-lsp.js'
import type { Lifecycle } from './lifecycle.js'

type Shape = (value: unknown) => boolean

const isCount: Shape = value => typeof value === 'number' && Number.isInteger(value) && value >= 0
const isText: Shape = value => typeof value === 'string'
const isPosition: Shape = value => isCount(member(value, 'line')) && isCount(member(value, 'character'))
const isRange: Shape = value => isPosition(member(value, 'start')) && isPosition(member(value, 'end'))
const isStretch: Shape = value => isCount(member(value, 'start')) && isCount(member(value, 'end'))
const eachIs = (shape: Shape): Shape => value => Array.isArray(value) && value.every(shape)
const isChange: Shape = change => isText(member(change, 'text')) &&
  (member(change, 'range') === undefined || isRange(member(change, 'range')))

/** Members that have one shape in every method that has them. */
const SHAPES = {
  textDocument: value => isText(member(value, 'uri')),
  position: isPosition,
  positions: eachIs(isPosition),
  range: isRange,
  contentChanges: eachIs(isChange),
  newName: isText,
  ch: isText,
  command: isText,
  query: isText,
  changes: eachIs(change => isText(member(change, 'uri'))),
  breaks: eachIs(each => isCount(member(each, 'offset'))),
  selections: eachIs(isStretch),
  selection: isStretch,
  capabilities: value => typeof value === 'object' && value !== null,
  year: isCount,
  organ: isText,
  from: isText,
  data: value => value !== undefined,
} as const satisfies Readonly<Record<string, Shape>>

type Member = keyof typeof SHAPES

const AT_POSITION: readonly Member[] = ['textDocument', 'position']

/** What methods need beside the document that every method of documents needs. */
const NEEDED: ReadonlyMap<string, readonly Member[]> = new Map<string, readonly Member[]>([
  ...['hover', 'definition', 'references', 'documentHighlight', 'completion', 'prepareRename']
    .map(name => [`textDocument/${name}`, AT_POSITION] as const),
  ['textDocument/rename', [...AT_POSITION, 'newName']],
  ['textDocument/onTypeFormatting', [...AT_POSITION, 'ch']],
  ...['codeAction', 'inlayHint', 'rangeFormatting', 'semanticTokens/range']
    .map(name => [`textDocument/${name}`, ['textDocument', 'range']] as const),
  ['textDocument/selectionRange', ['textDocument', 'positions']],
  ['textDocument/didChange', ['textDocument', 'contentChanges']],
  ['initialize', ['capabilities']],
  ['codeLens/resolve', ['data']],
  ['workspace/symbol', ['query']],
  ['workspace/executeCommand', ['command']],
  ['workspace/didChangeWatchedFiles', ['changes']],
  ['yaodian/onEnter', ['textDocument', 'breaks']],
  ['yaodian/changeLevel', ['textDocument', 'selections']],
  ['yaodian/moveItems', ['textDocument', 'selection']],
  ['yaodian/newPlan', ['year', 'organ']],
  ['yaodian/newDirectory', ['from']],
  ['yaodian/import', ['from']],
  ['yaodian/renumber', AT_POSITION],
  ['yaodian/schemes', AT_POSITION],
  ...['stateScheme', 'preview', 'previewSource', 'unitTasks', 'taskDistribution', 'unitText', 'exportDocx', 'exportTasks', 'exportAs']
    .map(name => [`yaodian/${name}`, ['textDocument']] as const),
])

/** The first member that is missing or has another shape; `undefined` where all is well. */
export function misshapenMember(method: string, params: unknown): string | undefined {
  const needed = NEEDED.get(method) ?? (method.startsWith('textDocument/') ? ['textDocument'] as const : [])
  const wrong = needed.find(name => !SHAPES[name](member(params, name)))
  if (wrong !== undefined) return wrong
  if (method !== 'textDocument/didOpen') return undefined
  const document = member(params, 'textDocument')
  return isText(member(document, 'text')) && isCount(member(document, 'version')) ? undefined : 'textDocument'
}

/** No method of any client: what is misshapen goes there, so that it is answered where all errors are. */
const MISSHAPEN = 'yaodian/misshapen'

/** For the connection: requests and notifications that nobody could work with reach no handler but ours. */
export const checkedMessages: ConnectionOptions = {
  messageStrategy: {
    handleMessage(message, next) {
      const [method, params] = [member(message, 'method'), member(message, 'params')]
      const wrong = typeof method === 'string' ? misshapenMember(method, params) : undefined
      // Its cancellation and its answer go by the id, which stays.
      const handed = wrong === undefined ? message : { ...message, method: MISSHAPEN, params: { method, member: wrong } }
      return next(handed)
    },
  },
}

interface Misshapen {
  readonly method: string
  readonly member: string
}

export function refuseMisshapen(connection: Connection, lifecycle: Lifecycle): void {
  const sentence = ({ method, member: name }: Misshapen): string => `${method} 的参数不合协议：缺 ${name}，或者它的形式不对`
  connection.onRequest(MISSHAPEN, (wrong: Misshapen) => {
    if (wrong.method !== 'initialize') lifecycle.demandRunning()
    throw new ResponseError(ErrorCodes.InvalidParams, sentence(wrong))
  })
  connection.onNotification(MISSHAPEN, (wrong: Misshapen) => {
    if (lifecycle.running) connection.console.warn(sentence(wrong))
  })
}
