// From the protocol's words to ours: positions, what the client is able to do, settings.

import { MarkupKind, ResourceOperationKind, type InitializeParams, type Range } from 'vscode-languageserver'
import type { Span } from '../core/index.js'
import { encodingFrom, type Encoding } from './encoding.js'
import type { Lines } from './lines.js'
import type { InitializationOptions } from './protocol.js'

/** What the client can do, as far as an answer depends on it. */
export interface Client {
  /** In what units its positions count. */
  readonly encoding: Encoding
  readonly versionedDiagnostics: boolean
  readonly relatedInformation: boolean
  /** Findings are asked for by the client; if not, they are pushed. */
  readonly pullsFindings: boolean
  readonly nestedSymbols: boolean
  readonly codeActionLiterals: boolean
  readonly versionedEdits: boolean
  readonly createsFiles: boolean
  readonly markdownHover: boolean
  readonly workspaceFolders: boolean
  readonly configuration: boolean
  readonly registersConfiguration: boolean
  readonly registersWatchedFiles: boolean
  readonly readFile: boolean
  readonly appliesEdits: boolean
  /** Keys such as Enter reach us by our own methods, not as on-type formatting or commands. */
  readonly ownKeys: boolean
  readonly readFolder: boolean
  /** It shows views beside the text, and waits for `yaodian/settled` to ask for them anew. */
  readonly ownViews: boolean
  readonly preparesRename: boolean
  readonly linkedDefinitions: boolean
  readonly createsProgress: boolean
  /** What the client asks or tells when it moves, makes or deletes files itself. */
  readonly fileOperations: { readonly willRename: boolean; readonly didRename: boolean; readonly didCreate: boolean; readonly didDelete: boolean }
  readonly semanticTokens: boolean
  readonly inlayHints: boolean
  readonly codeLenses: boolean
  /** The client has the command `yaodian.showPlaces`. */
  readonly showPlaces: boolean
  /** What the client asks for again when it is told to. */
  readonly refreshes: {
    readonly findings: boolean
    readonly semanticTokens: boolean
    readonly inlayHints: boolean
    readonly codeLenses: boolean
  }
  /** The address in front of a check's code; `undefined` where pages cannot be opened, or links are not shown. */
  readonly checkPages: string | undefined
  readonly commitCharacters: boolean
  readonly labelDetails: boolean
  readonly insertReplace: boolean
  /** What the items of a list have in common may stand once in front of them. */
  readonly itemDefaults: boolean
  /** The command that opens the list of completions again; `undefined` where there is none. */
  readonly suggestCommand: string | undefined
  /** The folder with the server's bundles; `undefined` where the client does not say. */
  readonly bundles: string | undefined
  /** Whether the workspace was trusted when the session began. */
  readonly trusted: boolean
}

export interface Settings {
  /** Milliseconds without typing before findings are published. */
  readonly delay: number
  /** Whether renaming a unit leaves its old name in the directory as 曾用名. */
  readonly keepFormerName: boolean
}

export const defaultSettings: Settings = { delay: 150, keepFormerName: true }

/** Before `initialize` nothing is known. */
export const noClient: Client = clientFrom({ capabilities: {}, processId: null, rootUri: null })

export function clientFrom({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, window, workspace } = capabilities
  const versionedEdits = workspace?.workspaceEdit?.documentChanges === true
  const operations = workspace?.workspaceEdit?.resourceOperations ?? []
  const completionItem = textDocument?.completion?.completionItem
  const options = optionsFrom(initializationOptions)
  const pullsFindings = textDocument?.diagnostic !== undefined && options.pushFindings !== true
  // Some clients say what they show of a finding with one of the two ways only.
  const findings = { ...textDocument?.publishDiagnostics, ...pullsFindings ? textDocument.diagnostic : {} }
  return {
    encoding: encodingFrom(capabilities.general?.positionEncodings),
    versionedDiagnostics: textDocument?.publishDiagnostics?.versionSupport === true,
    relatedInformation: findings?.relatedInformation === true,
    pullsFindings,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits,
    createsFiles: versionedEdits && operations.includes(ResourceOperationKind.Create),
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readFile: options.readFile === true,
    appliesEdits: workspace?.applyEdit === true,
    ownKeys: options.ownKeys === true,
    readFolder: options.readFolder === true,
    ownViews: options.ownViews === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    linkedDefinitions: textDocument?.definition?.linkSupport === true,
    createsProgress: window?.workDoneProgress === true,
    fileOperations: {
      willRename: workspace?.fileOperations?.willRename === true,
      didRename: workspace?.fileOperations?.didRename === true,
      didCreate: workspace?.fileOperations?.didCreate === true,
      didDelete: workspace?.fileOperations?.didDelete === true,
    },
    semanticTokens: textDocument?.semanticTokens !== undefined,
    inlayHints: textDocument?.inlayHint !== undefined,
    codeLenses: textDocument?.codeLens !== undefined,
    showPlaces: options.showPlaces === true,
    refreshes: {
      findings: workspace?.diagnostics?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
    },
    checkPages: findings?.codeDescriptionSupport === true
      ? options.checkPages
      : undefined,
    commitCharacters: completionItem?.commitCharactersSupport === true,
    labelDetails: completionItem?.labelDetailsSupport === true,
    insertReplace: completionItem?.insertReplaceSupport === true,
    itemDefaults: ['editRange', 'insertTextFormat'].every(name =>
      textDocument?.completion?.completionList?.itemDefaults?.includes(name) === true),
    suggestCommand: options.suggestCommand,
    bundles: options.bundles,
    trusted: options.trusted !== false,
  }
}

/** The addresses of the workspace's folders, the first one first. */
export function foldersFrom({ rootUri, workspaceFolders }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri])
}

/** A client may send anything as settings; what is missing or out of range has its default. */
export function settingsFrom(section: unknown): Settings {
  const delay = member(member(section, 'diagnostics'), 'delay')
  const usable = typeof delay === 'number' && Number.isFinite(delay) && delay >= 0
  return {
    delay: usable ? Math.min(delay, 10_000) : defaultSettings.delay,
    keepFormerName: member(member(section, 'rename'), 'keepFormerName') !== false,
  }
}

/** A member of something that may be anything; `undefined` where it has none. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Positions behind a line's end mean the line's end, as the protocol says. */
export function spanFrom(range: Range, lines: Lines): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }
}

/** Whether the client asks for a kind: `source.fixAll` asks for `source.fixAll.yaodian` as well. */
export function asksFor(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some(asked => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
}

function optionsFrom(options: unknown): InitializationOptions {
  return {
    ...(member(options, 'readFile') === true ? { readFile: true } : {}),
    ...(member(options, 'ownKeys') === true ? { ownKeys: true } : {}),
    ...(member(options, 'readFolder') === true ? { readFolder: true } : {}),
    ...(member(options, 'ownViews') === true ? { ownViews: true } : {}),
    ...(member(options, 'pushFindings') === true ? { pushFindings: true } : {}),
    ...(member(options, 'showPlaces') === true ? { showPlaces: true } : {}),
    ...(member(options, 'trusted') === false ? { trusted: false } : {}),
    ...text('checkPages'),
    ...text('bundles'),
    ...text('suggestCommand'),
  }
  function text(name: 'checkPages' | 'bundles' | 'suggestCommand'): InitializationOptions {
    const value = member(options, name)
    return typeof value === 'string' ? { [name]: value } : {}
  }
}
