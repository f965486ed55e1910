// A client for tests: speaks JSON-RPC over the standard streams with the server as it is shipped.

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  createMessageConnection,
  ErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node'
import type { FolderEntry } from '../../server/protocol.js'

export interface SessionOptions {
  /** For the server's Node. */
  readonly nodeOptions?: readonly string[]
  readonly capabilities?: ClientCapabilities
  /** Other members of `initialize`. */
  readonly params?: Partial<InitializeParams>
  readonly initializationOptions?: unknown
  /** The section `yaodian` of the settings, given to a server that asks for it. */
  readonly settings?: unknown
  /** The addresses of the workspace's folders. */
  readonly folders?: () => readonly string[]
  /** Answers `yaodian/readFile`. */
  readonly readFile?: (uri: string) => string | undefined | Promise<string>
  /** Answers `yaodian/readFolder`. */
  readonly readFolder?: (uri: string) => readonly FolderEntry[] | undefined
}

/** What an editor of today says it can do. */
export const editorCapabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } }, isPreferredSupport: true,
    },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
}

export interface Session {
  readonly connection: MessageConnection
  readonly process: ChildProcessWithoutNullStreams
  /** Every `publishDiagnostics` so far, in order. */
  readonly published: readonly PublishDiagnosticsParams[]
  /** The methods of every request of the server that a test has no handler of its own for. */
  readonly asked: readonly string[]
  /** What the server has logged. */
  readonly logged: readonly string[]
  initialize(): Promise<InitializeResult>
  /** What `initialize` was answered with; throws before. */
  readonly initialized: InitializeResult
  open(uri: string, text: string): Promise<void>
  /** One incremental change; the version is counted. */
  edit(uri: string, range: Range, text: string): Promise<number>
  close(uri: string): Promise<void>
  /** The first findings published for this version, waiting for them if need be. */
  findings(uri: string, version: number): Promise<PublishDiagnosticsParams>
  /** Resolves to the exit status once the process has ended. */
  readonly ended: Promise<number | null>
  /** Closes every document; what the server has said so far is gone. */
  forget(): Promise<void>
  /** Says `shutdown` and `exit` and waits for the end. */
  end(): Promise<number | null>
}

const SERVER = resolve('dist/server/node.js')

/** Starts the bundled server with `--stdio`; `initialize` is up to the test. */
export function startSession(options: SessionOptions = {}): Session {
  if (!existsSync(SERVER)) {
    throw new Error('dist/server/node.js is missing: run the build first')
  }
  const server = spawn(process.execPath, [...options.nodeOptions ?? [], SERVER, '--stdio'])
  server.stderr.pipe(process.stderr)
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  const ended = new Promise<number | null>(resolveEnd => server.once('exit', resolveEnd))
  const diagnostics = collectDiagnostics(connection)
  const documents = documentMessages(connection)
  const asked = answerServer(connection, options)
  const logged: string[] = []
  connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => void logged.push(message))
  let initialized: InitializeResult | undefined
  connection.listen()
  return {
    connection,
    process: server,
    published: diagnostics.published,
    asked,
    logged,
    findings: diagnostics.findings,
    async initialize() {
      initialized = await initialize(connection, options)
      return initialized
    },
    get initialized() {
      if (initialized === undefined) throw new Error('not initialized')
      return initialized
    },
    ...documents,
    ended,
    async forget() {
      await documents.closeAll()
      // What was under way before this has come when it is answered.
      await connection.sendRequest('yaodian/unknown').catch(() => undefined)
      for (const list of [diagnostics.published, asked, logged]) list.length = 0
    },
    async end() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      return ended
    },
  }
}

/**
 * Runs a test in a session that is initialized. Tests that want nothing special of the client, `{}`, share one server, as the
 * documents of an editor do; each finds it without documents. The others have one of their own, ended whatever happens.
 */
export async function inSession(
  options: SessionOptions,
  test: (session: Session) => Promise<void>,
): Promise<void> {
  if (Object.keys(options).length === 0) return inSharedSession(test)
  const session = startSession({ capabilities: editorCapabilities, ...options })
  try {
    await session.initialize()
    await test(session)
    await session.end()
  } finally {
    session.process.kill()
  }
}

let shared: Session | undefined

async function inSharedSession(test: (session: Session) => Promise<void>): Promise<void> {
  if (shared === undefined) {
    shared = startSession({ capabilities: editorCapabilities })
    await shared.initialize()
  }
  const session = shared
  try {
    await test(session)
    await session.forget()
  } catch (error) {
    // Who knows what it is in now.
    shared = undefined
    session.process.kill()
    throw error
  }
}

// A bench or a campaign has sessions, too, but none of mocha's hooks.
if (typeof after === 'function') {
  after(async () => {
    await shared?.end()
  })
}

/** To be called after the first findings: what was asked of the client before them has been answered then. */
export async function settingsArrived({ connection }: Session): Promise<void> {
  await connection.sendRequest('yaodian/unknown').catch(() => undefined)
}

async function initialize(connection: MessageConnection, options: SessionOptions): Promise<InitializeResult> {
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    ...(options.folders === undefined ? {} : { workspaceFolders: options.folders().map(uri => ({ uri, name: uri })) }),
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
    ...options.params,
  })
  await connection.sendNotification('initialized', {})
  return result
}

/** The answer fills up with what was asked. */
function answerServer(connection: MessageConnection, { settings, readFile, readFolder }: SessionOptions): string[] {
  const asked: string[] = []
  const on = <Params>(method: string, answer: (params: Params) => unknown): void => {
    connection.onRequest(method, (params: Params) => {
      asked.push(method)
      return answer(params)
    })
  }
  on('client/registerCapability', () => null)
  on('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => settings ?? null))
  on('yaodian/readFolder', ({ uri }: { uri: string }) => readFolder?.(uri) ?? null)
  on('yaodian/readFile', async ({ uri }: { uri: string }) => {
    const text = await readFile?.(uri)
    return text === undefined ? null : { text }
  })
  connection.onRequest(method => {
    asked.push(method)
    throw new ResponseError(ErrorCodes.MethodNotFound, method)
  })
  return asked
}

function collectDiagnostics(connection: MessageConnection): Pick<Session, 'findings'> & { readonly published: PublishDiagnosticsParams[] } {
  const published: PublishDiagnosticsParams[] = []
  let waiting: readonly (() => void)[] = []
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
    waiting.forEach(wake => wake())
    waiting = []
  })
  return {
    published,
    async findings(uri, version) {
      for (;;) {
        const found = published.find(params => params.uri === uri && params.version === version)
        if (found !== undefined) {
          return found
        }
        await new Promise<void>(wake => {
          waiting = [...waiting, wake]
        })
      }
    },
  }
}

function documentMessages(connection: MessageConnection): Pick<Session, 'open' | 'edit' | 'close'> & { closeAll(): Promise<void> } {
  const versions = new Map<string, number>()
  const close = (uri: string): Promise<void> => {
    versions.delete(uri)
    return connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
  }
  return {
    open(uri, text) {
      versions.set(uri, 1)
      const textDocument = { uri, languageId: 'yaodian', version: 1, text }
      return connection.sendNotification('textDocument/didOpen', { textDocument })
    },
    async edit(uri, range, text) {
      const version = (versions.get(uri) ?? 0) + 1
      versions.set(uri, version)
      const textDocument = { uri, version }
      await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] })
      return version
    },
    close,
    async closeAll() {
      for (const uri of [...versions.keys()]) await close(uri)
    },
  }
}
