// What the manifest says of workspaces that are not trusted, against what the settings could do there.

import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'

interface Setting {
  readonly type: string | readonly string[]
  readonly enum?: readonly string[]
}

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] }
  }
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } }
}

const { capabilities, contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))

describe('a workspace that is not trusted, in the manifest', () => {
  it('is supported in part', () => {
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited')
  })

  it('has no say in settings that could name a program or a file', () => {
    const free = Object.entries(contributes.configuration.properties)
      .filter(([, { type, enum: words }]) => !['boolean', 'integer', 'number'].includes(String(type)) && words === undefined)
      .map(([name]) => name)
    assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations, free)
  })
})
