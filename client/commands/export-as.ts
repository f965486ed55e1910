// 导出为其他格式…: PDF, HTML, Markdown, or the agency's own Word template.

import { commands, l10n, Uri, window, workspace, type QuickPickItem } from 'vscode'
import type { ExportAsMethod, ExportAsParams, ExportAsResult } from '../../server/protocol.js'
import { base64Of, bytesOf } from '../base64.js'
import { askExport, asUri, documentToExport, exportsAnyway, folderOf } from '../exporting/ask-export.js'
import { askWhere, writeExport, type FileKind } from '../exporting/write-export.js'
import type { ClientFeature, Extension } from '../feature.js'
import { demandTrust } from '../trust.js'
import { offerExported } from './offer-exported.js'

const EXPORT_AS: ExportAsMethod = 'yaodian/exportAs'

/** Where the template of the last time lies. */
const TEMPLATE = 'template'
/** Bytes; the server would refuse it after it had been sent. */
const LARGEST_TEMPLATE = 50_000_000

export const exportAsCommand: ClientFeature = extension =>
  commands.registerCommand('yaodian.exportAs', (from?: unknown, to?: unknown, format?: unknown, template?: unknown) =>
    exportAs(extension, asUri(from), asUri(to), FORMATS.find(known => known === format), asUri(template)),
  )

const FORMATS = ['docx', 'pdf', 'html', 'md'] as const

type Format = (typeof FORMATS)[number]

/**
 * @param to where to write; without it, the drafter is asked
 * @param template the .docx to be filled, for `docx`; without it, the drafter is asked
 * @returns where it was written; `undefined` where the drafter gave up or it failed, which has been said then
 */
async function exportAs(
  extension: Extension,
  from: Uri | undefined,
  to: Uri | undefined,
  given: Format | undefined,
  template: Uri | undefined,
): Promise<Uri | undefined> {
  const document = await documentToExport(from)
  const format = document === undefined ? undefined : (given ?? (await askFormat()))
  if (document === undefined || format === undefined || !(await mayMake(format))) {
    return undefined
  }
  const { client } = extension.server
  const how = await howToExport(extension, format, template)
  if (how === undefined) {
    return undefined
  }
  const params: ExportAsParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, ...how }
  const made = await askExport<ExportAsResult>(client, EXPORT_AS, params, l10n.t('Exporting…'))
  if (made === undefined || (to === undefined && format !== 'md' && !(await exportsAnyway(made.lacking)))) {
    return undefined
  }
  const kind = kindOf(format)
  const target = to ?? (await askWhere(Uri.joinPath(folderOf(document), made.fileName), kind))
  const written = target === undefined ? undefined : await writeExport(bytesOf(made.base64), target, kind)
  if (written !== undefined) {
    void offerExported(written, made.notes.join(''))
  }
  return written
}

interface FormatItem extends QuickPickItem {
  readonly format: Format
}

async function askFormat(): Promise<Format | undefined> {
  const items: readonly FormatItem[] = [
    {
      label: l10n.t('Our own Word template…'), format: 'docx',
      detail: l10n.t('Fills in what is written as {正文}, {标题}, {发文字号} … in a .docx of yours.'),
    },
    { label: 'PDF', format: 'pdf', detail: l10n.t('Made by LibreOffice, where it is installed.') },
    { label: l10n.t('Web page (HTML)'), format: 'html', detail: l10n.t('One file that needs no other; it can be printed.') },
    { label: 'Markdown', format: 'md', detail: l10n.t('For reading and for web pages.') },
  ]
  const chosen = await window.showQuickPick(items, { title: l10n.t('Export'), placeHolder: l10n.t('In which format?') })
  return chosen?.format
}

/** A PDF needs a program to be run, a template comes from anywhere: a workspace has to be trusted with both. */
function mayMake(format: Format): Promise<boolean> {
  switch (format) {
    case 'pdf':
      return demandTrust(l10n.t('A PDF is made by running LibreOffice, and this workspace is not trusted. Export to Word instead, or trust it.'))
    case 'docx':
      return demandTrust(l10n.t('Templates are not used in a workspace that is not trusted. Export to Word without one, or trust it.'))
    default:
      return Promise.resolve(true)
  }
}

type How = { readonly format: 'pdf' | 'html' | 'md' } | { readonly format: 'docx'; readonly template: string }

/** `undefined` where the drafter chose no template, or it is too large. */
async function howToExport({ context }: Extension, format: Format, given: Uri | undefined): Promise<How | undefined> {
  if (format !== 'docx') {
    return { format }
  }
  const last = context.workspaceState.get<string>(TEMPLATE)
  const [chosen] = given === undefined ? ((await window.showOpenDialog({
    title: l10n.t('Choose the Template'), filters: { [l10n.t('Word Document')]: ['docx'] },
    ...(last === undefined ? {} : { defaultUri: Uri.parse(last) }),
  })) ?? []) : [given]
  if (chosen === undefined) {
    return undefined
  }
  if ((await workspace.fs.stat(chosen)).size > LARGEST_TEMPLATE) {
    void window.showErrorMessage(l10n.t('“{0}” is larger than 50 MB and was not read.', chosen.path.slice(chosen.path.lastIndexOf('/') + 1)))
    return undefined
  }
  await context.workspaceState.update(TEMPLATE, chosen.toString())
  return { format, template: base64Of(await workspace.fs.readFile(chosen)) }
}

function kindOf(format: Format): FileKind {
  const names: Readonly<Record<Format, string>> = {
    docx: l10n.t('Word Document'), pdf: 'PDF', html: l10n.t('Web page (HTML)'), md: 'Markdown',
  }
  return { title: l10n.t('Export'), name: names[format], ending: format }
}
