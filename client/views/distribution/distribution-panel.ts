// 任务分布: the panel with the picture of units against sections, for the notice in the editor.

import { commands, Disposable, l10n, Range, Uri, ViewColumn, window, type WebviewPanel } from 'vscode'
import type { TaskDistribution, TaskDistributionMethod } from '../../../server/protocol.js'
import type { DistributionMessage, ShowDistribution } from '../../../webview/index.js'
import type { ClientFeature, Extension } from '../../feature.js'
import { pageOptions, showPage } from '../../webview/page.js'
import { showPlace } from '../show-place.js'
import { watchNotice, type NoticeWatch } from '../watch-notice.js'
import { distributionWords } from './distribution-words.js'
import { savePicture } from './save-picture.js'

const TASK_DISTRIBUTION: TaskDistributionMethod = 'yaodian/taskDistribution'
const PANEL = 'yaodian.taskDistribution'

export const distributionPanel: ClientFeature = extension => {
  let shown: WebviewPanel | undefined
  const keep = (panel: WebviewPanel, watch: NoticeWatch<TaskDistribution>): void => {
    shown = panel
    fill(panel, watch, extension)
    panel.onDidDispose(() => {
      shown = undefined
    })
  }
  const open = (): void => {
    if (shown !== undefined) {
      shown.reveal()
      return
    }
    // Before the panel takes the place of the active editor.
    const watch = watchNotice<TaskDistribution>(extension, TASK_DISTRIBUTION)
    const options = { ...pageOptions(extension.context.extensionUri), enableFindWidget: true }
    keep(window.createWebviewPanel(PANEL, l10n.t('Task Distribution'), ViewColumn.Beside, options), watch)
  }
  return Disposable.from(
    commands.registerCommand('yaodian.showTaskDistribution', open),
    window.registerWebviewPanelSerializer(PANEL, {
      deserializeWebviewPanel(panel) {
        keep(panel, watchNotice<TaskDistribution>(extension, TASK_DISTRIBUTION))
        return Promise.resolve()
      },
    }),
    new Disposable(() => shown?.dispose()),
  )
}

/** The page asks for what it shall show when it is there, also when it comes back after it was hidden. */
function fill(panel: WebviewPanel, watch: NoticeWatch<TaskDistribution>, extension: Extension): void {
  const show = (): void => {
    const message: ShowDistribution = { kind: 'show', distribution: watch.current?.answer ?? null }
    void panel.webview.postMessage(message)
  }
  const parts = [
    watch,
    watch.onDidChange(show),
    panel.webview.onDidReceiveMessage((message: DistributionMessage) => {
      switch (message.kind) {
        case 'ready': return show()
        case 'go': return void goToTask(message.task, watch)
        case 'save': return void savePicture(message, watch.current?.answer.title ?? undefined, watch.current?.document)
      }
    }),
  ]
  panel.onDidDispose(() => parts.forEach(part => void part.dispose()))
  const icon = (theme: string): Uri => Uri.joinPath(extension.context.extensionUri, 'client', 'icons', `distribution-${theme}.svg`)
  panel.iconPath = { light: icon('light'), dark: icon('dark') }
  showPage(panel.webview, extension.context.extensionUri, {
    name: 'distribution', title: l10n.t('Task Distribution'), words: distributionWords(),
  })
}

/** The text gets the keyboard: whoever goes to a task wants to work on it. */
async function goToTask(index: number, { current }: NoticeWatch<TaskDistribution>): Promise<void> {
  const task = current?.answer.tasks[index]
  if (current === undefined || task === undefined) return
  const { start, end } = task.selection
  await showPlace(current.document, new Range(start.line, start.character, end.line, end.character), false)
}
