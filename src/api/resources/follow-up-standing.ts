import { z } from 'zod'
import { type FollowUpView, followUpLifecycle, sourceStatuses } from '#modules/follow-up/index.ts'
import { basisShape, urlText } from './shapes.ts'

/** Where an entry comes from and how it stands: what a source says, or what a body was offered. */
export const followUpStandingFields = {
  kind: z.enum(['historic', 'offered']).describe('historic: as a public source tells it; offered: offered to a body'),
  source_status: z
    .enum(sourceStatuses)
    .nullable()
    .describe('In the scale of the source, no state of ours; null where it was offered'),
  state: z.enum(followUpLifecycle.states).nullable().describe('Of what was offered; null where a source tells it'),
  link_basis: basisShape.describe('Does the source say that this follows from the conclusion?'),
  source: urlText.nullable(),
}

export const followUpStanding = (entry: FollowUpView) => ({
  kind: entry.kind,
  source_status: entry.kind === 'historic' ? entry.sourceStatus : null,
  state: entry.kind === 'offered' ? entry.state : null,
  link_basis: entry.linkBasis,
  source: entry.kind === 'historic' ? entry.source : null,
})
