// yaodian/newPlan: the skeleton of a notice, as a snippet.

import { newPlan } from '../../core/index.js'
import type { ServerFeature } from '../feature.js'
import type { NewPlanMethod, NewPlanParams, NewPlanResult } from '../protocol.js'

const NEW_PLAN: NewPlanMethod = 'yaodian/newPlan'

export const newPlanFeature: ServerFeature = {
  capabilities: () => ({}),
  serve({ connection, lifecycle }) {
    connection.onRequest(
      NEW_PLAN,
      lifecycle.guard(({ year, organ, directory }: NewPlanParams): NewPlanResult =>
        ({ snippet: newPlan({ year, organ, directory }) })),
    )
  },
}
