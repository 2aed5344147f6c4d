import type { Basis } from '#kernel/fact.ts'
import { type ConclusionRow, type Kind, kinds } from '#modules/conclusions/index.ts'
import { type FollowUpView, type SourceStatus, sourceStatuses } from '#modules/follow-up/index.ts'

export interface ConclusionsOfKind {
  readonly kind: Kind
  readonly conclusions: readonly ConclusionRow[]
}

/** Conclusions by kind; for past meetings the kind is our reading. */
export const conclusionsByKind = (conclusions: readonly ConclusionRow[]): readonly ConclusionsOfKind[] =>
  kinds.map(kind => ({ kind, conclusions: conclusions.filter(conclusion => conclusion.kind === kind) }))

export interface ConclusionsByAddressee {
  /** `stated`: the text itself addresses at least one body. `inferred`: every addressee is our reading. */
  readonly basis: 'stated' | 'inferred'
  readonly conclusions: readonly ConclusionRow[]
}

/** How we know to whom conclusions were addressed. */
export function conclusionsByAddressee(conclusions: readonly ConclusionRow[]): readonly ConclusionsByAddressee[] {
  const byBasis = Map.groupBy(conclusions, ({ addressees }) =>
    addressees.some(one => one.basis === 'stated') ? ('stated' as const) : ('inferred' as const),
  )
  return (['stated', 'inferred'] as const).map(basis => ({ basis, conclusions: byBasis.get(basis) ?? [] }))
}

export interface FollowUpOfStatus {
  readonly status: SourceStatus
  readonly entries: readonly FollowUpView[]
  /** Of the entries: how many by how sure the link to the conclusion is. */
  readonly links: Readonly<Record<Basis, number>>
}

/** What public sources say became of conclusions, by the status the source gives; every status, empty ones too. */
export const followUpByStatus = (followUp: readonly FollowUpView[]): readonly FollowUpOfStatus[] =>
  sourceStatuses.map(status => {
    const entries = followUp.filter(entry => entry.sourceStatus === status)
    const linked = (basis: Basis) => entries.filter(entry => entry.linkBasis === basis).length
    return {
      status,
      entries,
      links: { stated: linked('stated'), inferred: linked('inferred'), not_recorded: linked('not_recorded') },
    }
  })
