// Enter, Tab, Shift+Tab, Alt+↑ and Alt+↓: the commands behind the keys of package.json.

import { commands, Disposable } from 'vscode'
import type { ClientFeature } from '../feature.js'
import { inTurn } from '../in-turn.js'
import { enterKey } from './enter.js'
import { inOrdinal } from './in-ordinal.js'
import { changeLevel, moveItems } from './items.js'

export const typingKeys: ClientFeature = ({ server }) => {
  // The second Enter is about the text that the first one made.
  const turn = inTurn()
  const enter = enterKey(server, turn)
  const context = inOrdinal(server)
  return Disposable.from(
    enter,
    context,
    commands.registerCommand('yaodian.continueItem', async () => {
      context.expect()
      await enter.continueItem()
      context.refresh()
    }),
    commands.registerCommand('yaodian.itemDeeper', () => turn(() => changeLevel(server, 'deeper'))),
    commands.registerCommand('yaodian.itemHigher', () => turn(() => changeLevel(server, 'higher'))),
    commands.registerCommand('yaodian.moveItemsUp', () => turn(() => moveItems(server, 'up'))),
    commands.registerCommand('yaodian.moveItemsDown', () => turn(() => moveItems(server, 'down'))),
  )
}
