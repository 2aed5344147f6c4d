import { type Revision, revisionsOf } from '#modules/audit/index.ts'
import { readersOf, type SignedIn } from '#modules/identity/index.ts'
import { type KeptTopic, type KeptTopicRow, listKeptTopics, loadTopic, topicPolicy } from '#modules/topics/index.ts'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'
import { type Offered, offeredIn } from './offered.ts'
import { type Alike, alikeIn } from './similar.tsx'
import { proposer } from './standing.ts'
import { textsIn, typedOf } from './topic-typed.ts'

/** Everything the page of one topic shows, to an officer or to who proposed it. */
export interface About {
  readonly me: SignedIn
  readonly officer: boolean
  readonly kept: KeptTopic
  readonly row: KeptTopicRow
  /** What was merged into it. */
  readonly merged: readonly KeptTopicRow[]
  /** What it could be merged into. */
  readonly others: readonly KeptTopicRow[]
  /** The name of who proposed it, for officers. */
  readonly author: string | null
  readonly revisions: readonly Revision[]
  readonly offered: Offered
  readonly alike: Alike
  /** Where this page lives, without language. */
  readonly path: string
}

function aboutAs(request: PageRequest, me: SignedIn, officer: boolean): Promise<About | null> {
  const { language, params } = request
  return readAs(request, me, async ({ db }) => {
    const kept = await loadTopic(db, { slug: params.slug ?? '' }, { hold: false })
    if (!kept || (!officer && kept.proposedBy !== me.person)) return null
    const all = await listKeptTopics(db, language)
    const row = all.find(({ id }) => id === kept.id)
    if (!row) return null
    const asked = { id: kept.id, title: kept.content.title, texts: textsIn(typedOf(kept.content), language) }
    const { proposedBy } = kept
    const names = officer && proposedBy !== null ? await readersOf(db, [proposedBy]) : new Map()
    return {
      me,
      officer,
      kept,
      row,
      merged: all.filter(({ mergedInto }) => mergedInto?.id === kept.id),
      others: all.filter(({ id, mergedInto, state }) => id !== kept.id && !mergedInto && state !== 'withdrawn'),
      author: names.get(proposedBy ?? '')?.name ?? null,
      revisions: await revisionsOf(db, 'topic', kept.id),
      offered: await offeredIn({ db, language }),
      alike: await alikeIn({ db, language }, all, asked),
      path: `${officer ? '/keep/topics' : '/topics/proposed'}/${kept.slug}`,
    }
  })
}

/** Null where there is no such topic, and for whoever does not keep the record. */
export async function aboutTopic(request: PageRequest): Promise<About | null> {
  const me = await whoMay(request, topicPolicy, 'edit-topic')
  return me && aboutAs(request, me, true)
}

/** Null for everybody but who proposed it. */
export async function aboutProposal(request: PageRequest): Promise<About | null> {
  const me = await proposer(request)
  return me && aboutAs(request, me, false)
}
