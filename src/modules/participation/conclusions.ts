import type { Basis } from '#kernel/fact.ts'
import { type ConclusionRow, type Kind, kinds } from '#modules/conclusions/index.ts'
import {
  type FollowUpState,
  type FollowUpView,
  followUpLifecycle,
  type SourceStatus,
  sourceStatuses,
} from '#modules/follow-up/index.ts'

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

/** A status of a source, in its scale, or a state of what was offered, in ours: `done` is not the same in both. */
export type FollowUpScale =
  | { readonly kind: 'historic'; readonly status: SourceStatus }
  | { readonly kind: 'offered'; readonly status: FollowUpState }

export interface FollowUpOfStatus {
  readonly scale: FollowUpScale
  readonly entries: readonly FollowUpView[]
  /** Of the entries: how many by how sure the link to the conclusion is. */
  readonly links: Readonly<Record<Basis, number>>
}

/**
 * What became of conclusions: by the status public sources give (every status, empty ones too), then what bodies were offered, by its
 * state, where there is any.
 */
export function followUpByStatus(followUp: readonly FollowUpView[]): readonly FollowUpOfStatus[] {
  const past: FollowUpScale[] = sourceStatuses.map(status => ({ kind: 'historic', status }))
  const ours: FollowUpScale[] = followUpLifecycle.states.map(status => ({ kind: 'offered', status }))
  const rows = [...past, ...ours].map(scale => {
    const entries = followUp.filter(entry =>
      entry.kind === 'historic'
        ? scale.kind === 'historic' && entry.sourceStatus === scale.status
        : scale.kind === 'offered' && entry.state === scale.status,
    )
    const linked = (basis: Basis) => entries.filter(entry => entry.linkBasis === basis).length
    return {
      scale,
      entries,
      links: { stated: linked('stated'), inferred: linked('inferred'), not_recorded: linked('not_recorded') },
    }
  })
  return rows.filter(({ scale, entries }) => scale.kind === 'historic' || entries.length > 0)
}
