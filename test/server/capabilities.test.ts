// What several features promise, put together: everything is kept, and what would overwrite is refused.

import { strict as assert } from 'node:assert'
import { joinCapabilities } from '../../server/capabilities.js'

describe('joinCapabilities', () => {
  it('keeps what each feature promises, also inside workspace, experimental and the commands', () => {
    assert.deepEqual(
      joinCapabilities([
        { hoverProvider: true, workspace: { workspaceFolders: { supported: true } }, experimental: { ordinal: '#' } },
        { executeCommandProvider: { commands: ['甲'] }, experimental: { paper: 'A4' } },
        {},
        { executeCommandProvider: { commands: ['乙', '丙'] }, workspace: { fileOperations: {} } },
      ]),
      {
        hoverProvider: true,
        workspace: { workspaceFolders: { supported: true }, fileOperations: {} },
        experimental: { ordinal: '#', paper: 'A4' },
        executeCommandProvider: { commands: ['甲', '乙', '丙'] },
      },
    )
  })

  it('promises nothing that no feature promised', () => {
    assert.deepEqual(joinCapabilities([{}, {}]), {})
  })

  it('refuses what two features promise, instead of keeping the last', () => {
    assert.throws(() => joinCapabilities([{ hoverProvider: true }, { hoverProvider: true }]), /hoverProvider/)
    assert.throws(() => joinCapabilities([{ experimental: { a: 1 } }, { experimental: { a: 2 } }]), /promise a/)
    assert.throws(() => joinCapabilities([
      { executeCommandProvider: { commands: ['甲'] } }, { executeCommandProvider: { commands: ['甲'] } },
    ]), /甲/)
  })
})
