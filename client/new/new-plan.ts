// 新建工作要点: asks for the year, the organ and the unit directory, and opens a skeleton to type over.

import { commands, l10n, SnippetString, Uri, window, workspace, type ExtensionContext, type QuickPickItem } from 'vscode'
import type { NewPlanMethod, NewPlanParams, NewPlanResult } from '../../server/protocol.js'
import type { ClientFeature, Extension } from '../feature.js'
import { newFile } from './new-file.js'
import { askChoice, askText, inTurn, kept } from './steps.js'

const NEW_PLAN: NewPlanMethod = 'yaodian/newPlan'

/** The organ of the last notice: a drafter writes for the same one year after year. */
const LAST_ORGAN = 'lastOrgan'

/** How many directories are offered. */
const MOST_DIRECTORIES = 20

export const newPlanCommand: ClientFeature = extension =>
  commands.registerCommand('yaodian.newPlan', () => newPlan(extension))

interface Wishes {
  readonly year: string
  readonly organ: string
  readonly directory: DirectoryItem
}

interface DirectoryItem extends QuickPickItem {
  readonly kindOfChoice: 'existing' | 'new' | 'none'
  /** Of the file, seen from where the notice will lie; only with `existing`. */
  readonly path?: string
}

async function newPlan({ context, server }: Extension): Promise<void> {
  const wishes = await askWishes(context)
  if (wishes === undefined) {
    return
  }
  const { organ, directory } = wishes
  await context.globalState.update(LAST_ORGAN, organ)
  const params: NewPlanParams = {
    year: Number(wishes.year),
    organ,
    ...(directory.path === undefined ? {} : { directory: directory.path }),
  }
  try {
    const { snippet } = await server.client.sendRequest<NewPlanResult>(NEW_PLAN, params)
    const editor = await newFile(l10n.t('{0} work plan {1}.yaodian', organ, wishes.year))
    await editor.insertSnippet(new SnippetString(snippet))
  } catch (error) {
    server.client.error(NEW_PLAN, error, false)
    void window.showErrorMessage(l10n.t('The new document could not be made: {0}', String(error)))
    return
  }
  if (directory.kindOfChoice === 'new') {
    await commands.executeCommand('yaodian.newDirectory')
  }
}

/** `undefined` where the drafter gave up. */
async function askWishes(context: ExtensionContext): Promise<Wishes | undefined> {
  const directories = await directoryItems()
  let year = String(likelyYear(new Date()))
  let organ = context.globalState.get(LAST_ORGAN, '')
  let directory: DirectoryItem | undefined
  await inTurn(l10n.t('New Work Plan'), [
    async step => {
      const prompt = l10n.t('Which year is the plan for?')
      return kept(await askText(step, { prompt, value: year, check: checkYear }), answer => { year = answer })
    },
    async step => {
      const prompt = l10n.t('Which organ issues it? Write the full name.')
      const question = { prompt, placeholder: '望川市应急管理局', value: organ, check: checkOrgan }
      return kept(await askText(step, question), answer => { organ = answer })
    },
    async step => {
      const placeholder = l10n.t('Which unit directory does it use?')
      return kept(await askChoice(step, placeholder, directories), answer => { directory = answer })
    },
  ])
  return directory === undefined ? undefined : { year, organ, directory }
}

/** From September on, offices write the plan of the next year. */
function likelyYear(today: Date): number {
  return today.getMonth() >= 8 ? today.getFullYear() + 1 : today.getFullYear()
}

function checkYear(answer: string): string | undefined {
  return /^\s*(?:19|20)\d\d\s*$/.test(answer) ? undefined : l10n.t('Write the year with four digits, such as 2026.')
}

function checkOrgan(answer: string): string | undefined {
  return answer.trim() === '' ? l10n.t('The organ is needed: it stands in the title.') : undefined
}

/** The directories of the workspace, then to make one, then to do without. */
async function directoryItems(): Promise<readonly DirectoryItem[]> {
  const found = await workspace.findFiles('**/单位名录.{yaodian,要点}', '**/node_modules/**', MOST_DIRECTORIES)
  const existing = found.sort((a, b) => a.path.length - b.path.length).flatMap((uri): DirectoryItem[] => {
    const path = pathFrom(workspace.workspaceFolders?.[0]?.uri, uri)
    return path === undefined ? [] : [{ label: `$(organization) ${path}`, kindOfChoice: 'existing', path }]
  })
  return [
    ...existing,
    {
      label: `$(add) ${l10n.t('Make a unit directory now…')}`,
      detail: l10n.t('From pasted lines, from an Excel workbook, or from scratch.'),
      kindOfChoice: 'new',
    },
    {
      label: `$(circle-slash) ${l10n.t('Without a directory for now')}`,
      detail: l10n.t('The units that the document names count as known.'),
      kindOfChoice: 'none',
    },
  ]
}

/** 「./单位名录.yaodian」 for a file in or under the folder in which the notice will lie. */
function pathFrom(folder: Uri | undefined, file: Uri): string | undefined {
  const inside = folder !== undefined && folder.authority === file.authority && file.path.startsWith(`${folder.path}/`)
  return inside ? `.${file.path.slice(folder.path.length)}` : undefined
}
