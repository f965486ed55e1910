// From the protocol's words to ours: positions, what the client is able to do, settings.

import {
  CompletionItemKind, MarkupKind, ResourceOperationKind, TokenFormat,
  type ClientCapabilities, type InitializeParams, type Range,
} from 'vscode-languageserver'
import { URI } from 'vscode-uri'
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
  readonly preferredActions: boolean
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
  /** `undefined` where it asks for none. */
  readonly semanticTokens: { readonly delta: boolean; readonly range: boolean } | undefined
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
  readonly completionKinds: ReadonlySet<CompletionItemKind>
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
  /** Whether each check after an edit is held against one from scratch, and what differs goes to the log. */
  readonly paranoid: boolean
}

export const defaultSettings: Settings = { delay: 150, keepFormerName: true, paranoid: false }

/** Before `initialize` nothing is known. */
export const noClient: Client = clientFrom({}, {})

export function clientFrom({ general, textDocument, window, workspace }: ClientCapabilities, options: InitializationOptions): Client {
  const versionedEdits = workspace?.workspaceEdit?.documentChanges === true
  const operations = workspace?.workspaceEdit?.resourceOperations ?? []
  const completionItem = textDocument?.completion?.completionItem
  const pullsFindings = textDocument?.diagnostic !== undefined && options.pushFindings !== true
  // Some clients say what they show of a finding with one of the two ways only.
  const findings = { ...textDocument?.publishDiagnostics, ...pullsFindings ? textDocument.diagnostic : {} }
  return {
    encoding: encodingFrom(general?.positionEncodings),
    versionedDiagnostics: textDocument?.publishDiagnostics?.versionSupport === true,
    relatedInformation: findings?.relatedInformation === true,
    pullsFindings,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    versionedEdits,
    createsFiles: versionedEdits && operations.includes(ResourceOperationKind.Create),
    markdownHover: prefersMarkdown(textDocument?.hover?.contentFormat),
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
    semanticTokens: tokensFor(textDocument?.semanticTokens),
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
    completionKinds: new Set(textDocument?.completion?.completionItemKind?.valueSet ?? FIRST_COMPLETION_KINDS),
    itemDefaults: ['editRange', 'insertTextFormat'].every(name =>
      textDocument?.completion?.completionList?.itemDefaults?.includes(name) === true),
    suggestCommand: options.suggestCommand,
    bundles: options.bundles,
    trusted: options.trusted !== false,
  }
}

/** The order is the client's preference. */
function prefersMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.find(format => format === MarkupKind.Markdown || format === MarkupKind.PlainText) === MarkupKind.Markdown
}

/** Ours are single lines that do not overlap, told as differences of place: all that a client must understand. */
function tokensFor(asked: NonNullable<ClientCapabilities['textDocument']>['semanticTokens']): Client['semanticTokens'] {
  if (asked?.formats?.includes(TokenFormat.Relative) !== true) return undefined
  const { full, range } = asked.requests
  return { delta: typeof full === 'object' && full.delta === true, range: range !== undefined && range !== false }
}

/** What a client knows that says nothing of kinds: those of the protocol's first version. */
const FIRST_COMPLETION_KINDS: readonly CompletionItemKind[] =
  Array.from({ length: CompletionItemKind.Reference }, (_, index) => (index + 1) as CompletionItemKind)

/** The addresses of the workspace's folders, the first one first; of old clients the one root, by address or by path. */
export function foldersFrom({ rootPath, rootUri, workspaceFolders }: InitializeParams): readonly string[] {
  const root = rootUri ?? (typeof rootPath === 'string' && rootPath !== '' ? URI.file(rootPath).toString() : undefined)
  return workspaceFolders?.map(({ uri }) => uri) ?? (root === undefined ? [] : [root])
}

/** A client may send anything as settings; what is missing or out of range has its default. */
export function settingsFrom(section: unknown): Settings {
  const delay = member(member(section, 'diagnostics'), 'delay')
  const usable = typeof delay === 'number' && Number.isFinite(delay) && delay >= 0
  return {
    delay: usable ? Math.min(delay, 10_000) : defaultSettings.delay,
    keepFormerName: member(member(section, 'rename'), 'keepFormerName') !== false,
    paranoid: member(member(section, 'diagnostics'), 'paranoid') === true,
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
