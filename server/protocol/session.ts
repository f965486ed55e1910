// What client and server say about themselves, and names that both must know.

/**
 * What the client says about itself in `initialize`; every member may be absent. What is unknown or of the wrong kind is
 * left out, and the log says so.
 */
export interface InitializationOptions {
  /** The section `yaodian` of the settings, until the client gives others in the protocol's own way. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** The client answers `yaodian/readFile`. */
  readonly readFile?: boolean
  /** The client has keys of its own for Enter, Tab and Alt+arrows, and asks by our methods. */
  readonly ownKeys?: boolean
  /** The client answers `yaodian/readFolder`. */
  readonly readFolder?: boolean
  /** The client has views beside the text, and wants to be told by `yaodian/settled` when to ask for them anew. */
  readonly ownViews?: boolean
  /** Findings are to be pushed, although the client could pull them. */
  readonly pushFindings?: boolean
  /** Where the page of a check can be opened: the code is put behind it. */
  readonly checkPages?: string
  /** The address of the folder with the server's bundles, for a server that cannot tell by itself. */
  readonly bundles?: string
  /** The client's command that opens the list of completions. */
  readonly suggestCommand?: string
  /** The client has the command `yaodian.showPlaces`. */
  readonly showPlaces?: boolean
  /**
   * `false`: the drafter has not said that he trusts this workspace, so no template is filled and no program is run. A
   * client that knows no such thing says nothing, and is trusted.
   */
  readonly trusted?: boolean
}

/** Client → server, a notification: trust was given to the workspace, or taken back. */
export type WorkspaceTrustMethod = 'yaodian/workspaceTrust'

export interface WorkspaceTrustParams {
  readonly trusted: boolean
}

/** What the server says about itself beyond the protocol, to a client with keys of its own. */
export interface ServerExperimental {
  /** The source of a regular expression for an ordinal: so the client knows without asking where Tab may be ours. */
  readonly ordinal: string
}

/**
 * A command of the client that a code lens runs: goes to the only place, or shows several to choose from. Its arguments
 * are those of the protocol: the address and the position of the lens, and a list of `Location`.
 */
export type ShowPlacesCommand = 'yaodian.showPlaces'

/**
 * Server → client, a notification: nobody has typed in this document for the pause after which findings come, whether they
 * have changed or not. What is asked now belongs to the same moment as they.
 */
export type SettledMethod = 'yaodian/settled'

export interface SettledParams {
  readonly uri: string
}

/** The settings file of a project, which the client keeps open with the server like a document. */
export type ConfigFileName = 'yaodian.config.json'
