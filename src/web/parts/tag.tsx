import type { Basis } from '#kernel/fact.ts'
import type { Messages } from '../messages/index.ts'

export type Tone = 'done' | 'wait' | 'plain'

/** A small state mark: its form says as much as its colour. */
export const Tag = ({ tone = 'plain', children, title }: { tone?: Tone; children?: unknown; title?: string }) => (
  <span class={tone === 'plain' ? 'tag' : `tag ${tone}`} title={title}>
    {children as string}
  </span>
)

/** How we know it. Inferred never looks official. */
export const BasisTag = ({ t, basis }: { t: Messages; basis: Basis }) => (
  <Tag tone={basis === 'stated' ? 'done' : 'wait'} title={t.basis[`${basis}Long`]}>
    {t.basis[basis]}
  </Tag>
)
