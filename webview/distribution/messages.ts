// What the page 任务分布 and its panel say to each other.

import type { TaskDistribution } from '../../server/protocol.js'

/** Panel → page: what to show from now on; `null` where no notice is open. */
export interface ShowDistribution {
  readonly kind: 'show'
  readonly distribution: TaskDistribution | null
}

/** Page → panel. */
export type DistributionMessage =
  | { readonly kind: 'ready' }
  /** To a task; an index into the distribution's tasks. */
  | { readonly kind: 'go'; readonly task: number }
  | { readonly kind: 'save'; readonly format: PictureFormat; readonly base64: string }

export type PictureFormat = 'svg' | 'png'
