// What a workspace has to be trusted with: templates to be filled, programs to be run. Held here, whatever the client does.

import { refusedRequest } from './errors.js'
import { member } from './from-lsp.js'
import type { WorkspaceTrustMethod } from './protocol.js'
import type { Session } from './session.js'

const WORKSPACE_TRUST: WorkspaceTrustMethod = 'yaodian/workspaceTrust'

/** What needs trust, by the sentence that refuses it and names another way. */
const REFUSALS = {
  program: '这个工作区还没有受信任，不运行 LibreOffice 转 PDF。请先信任这个工作区；或者导出 Word 文件，在 Word、WPS 里另存为 PDF。',
  template: '这个工作区还没有受信任，不使用 Word 模板。请先信任这个工作区，或者直接导出 Word 文件。',
} as const

/** Trust counts from the moment when it is given: nothing has to be started again. */
export function followTrust(session: Session): void {
  session.connection.onNotification(WORKSPACE_TRUST, (params: unknown) => {
    session.trusted = member(params, 'trusted') === true
  })
}

/** Throws the protocol's error, with a sentence for the drafter, while the workspace is not trusted. */
export function demandTrust({ trusted }: Session, need: keyof typeof REFUSALS): void {
  if (!trusted) throw refusedRequest(REFUSALS[need])
}
