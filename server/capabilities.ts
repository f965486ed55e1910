// What the features promise at `initialize`, put together: none takes away what another one promised.

import type { ServerCapabilities } from 'vscode-languageserver'

/** Throws where two features promise the same thing: only one of them could be kept, and that is a mistake of ours. */
export function joinCapabilities(shares: readonly ServerCapabilities[]): ServerCapabilities {
  const commands = shares.flatMap(share => share.executeCommandProvider?.commands ?? [])
  demandOnce(commands)
  const workspace = shares.flatMap(share => share.workspace ?? [])
  const experimental = shares.flatMap(share => typeof share.experimental === 'object' ? share.experimental ?? [] : [])
  return {
    ...disjoint(shares.map(({ executeCommandProvider: _, workspace: __, experimental: ___, ...own }) => own)),
    ...commands.length > 0 && { executeCommandProvider: { commands } },
    ...workspace.length > 0 && { workspace: disjoint(workspace) },
    ...experimental.length > 0 && { experimental: disjoint(experimental) },
  }
}

/** One object with the members of all. */
function disjoint<Part extends object>(parts: readonly Part[]): Part {
  demandOnce(parts.flatMap(part => Object.keys(part)))
  return Object.assign({}, ...parts)
}

function demandOnce(names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new Error(`Two features promise ${twice}.`)
}
