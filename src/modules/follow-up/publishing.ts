import { isDeepStrictEqual } from 'node:util'
import type { Act } from '#modules/access/index.ts'
import { clausesByIds } from '#modules/mandates/index.ts'
import { tie } from '#modules/trace/index.ts'
import { type Evidence, evidenceOf, type KeptEntry, loadEntry, type Statement, statementsOf } from './content.ts'
import type { FollowUpState } from './lifecycle.ts'
import type { EntryContent, PublishedEvidence, SaidPublicly } from './model.ts'
import { tables } from './store.ts'

/** Everything everybody reads of an entry once it is published: what a preview shows, and nothing else is shown. */
export interface ToPublish extends EntryContent {
  readonly state: FollowUpState
  readonly dueDay: string | null
  readonly supersededBy: string | null
  readonly said: readonly SaidPublicly[]
  readonly evidence: readonly PublishedEvidence[]
}

/** The entry as it stands, without names of persons, files of the staff and what was taken back. */
export const toPublish = (
  { content, state, dueDay, supersededBy }: KeptEntry,
  statements: readonly Statement[],
  evidence: readonly Evidence[],
): ToPublish => ({
  ...content,
  state,
  dueDay,
  supersededBy,
  said: statements.map(({ says, channel, day, dueDay: due, words, wordsLanguage }) => ({
    says,
    channel,
    day,
    dueDay: due,
    words,
    wordsLanguage,
  })),
  evidence: evidence.map(({ kind, reference, link, saidBy, saidOn, verifiedAt }) => ({
    kind,
    reference,
    link,
    saidBy,
    saidOn,
    verifiedOn: verifiedAt?.toString().slice(0, 10) ?? null,
  })),
})

/** The first time, what it follows on gets its link: before, the line would tell that something is there. */
async function tieOnce(act: Act, { id, conclusionId, clauseId, publishedVersion }: KeptEntry): Promise<void> {
  if (publishedVersion !== null) return
  const to = { stage: 'follow-up', id } as const
  const [clause] = clauseId === null ? [] : await clausesByIds(act.db, [clauseId])
  const from = clause
    ? ({ stage: 'mandate', id: clause.versionId } as const)
    : ({ stage: 'conclusion', id: conclusionId ?? '' } as const)
  await tie(act, { from, to, basis: 'stated', source: null })
}

/** Makes public what stands, in the transaction in which the body said so or the secretariat found the time to reply over. */
export async function publish(act: Act, kept: KeptEntry, releasedBy: 'link' | 'time'): Promise<void> {
  const [statements, evidence] = [await statementsOf(act.db, kept.id), await evidenceOf(act.db, kept.id)]
  const { said, evidence: shown, ...rest } = toPublish(kept, statements, evidence)
  await tieOnce(act, kept)
  const changing = {
    body: rest.body,
    office: rest.office,
    wording: JSON.stringify(rest.wording),
    state: rest.state,
    due_day: rest.dueDay,
    superseded_by: rest.supersededBy,
    said: JSON.stringify(said),
    evidence: JSON.stringify(shown),
    version: kept.version,
    published_at: act.now,
    released_by: releasedBy,
  }
  const offered_on = kept.offeredAt.toString().slice(0, 10)
  const standing = { id: kept.id, slug: kept.slug, conclusion_id: kept.conclusionId, clause_id: kept.clauseId }
  const db = tables(act.db)
  await db
    .insertInto('follow_up.published')
    .values({ ...standing, offered_on, first_published_at: act.now, ...changing })
    .onConflict(conflict => conflict.column('id').doUpdateSet(changing))
    .execute()
  for (const table of ['follow_up.statement', 'follow_up.evidence'] as const)
    await db
      .updateTable(table)
      .set({ published_at: act.now })
      .where('entry_id', '=', kept.id)
      .where('published_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute()
  await db.updateTable('follow_up.entry').set({ published_version: kept.version }).where('id', '=', kept.id).execute()
}

/**
 * After a change that brought back what everybody reads already: it is the same, so nothing waits, and nobody is shown it again. What
 * differs waits as before.
 */
export async function sameAgain(act: Act, id: string): Promise<void> {
  const kept = await loadEntry(act.db, { id }, { hold: false })
  const published = await tables(act.db)
    .selectFrom('follow_up.published')
    .select(['body', 'office', 'wording', 'state', 'due_day as dueDay', 'superseded_by as supersededBy'])
    .select(['said', 'evidence'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!kept || !published) return
  const stands = toPublish(kept, await statementsOf(act.db, id), await evidenceOf(act.db, id))
  if (!isDeepStrictEqual({ ...stands }, { ...published })) return
  const { version } = kept
  await tables(act.db).updateTable('follow_up.published').set({ version }).where('id', '=', id).execute()
  await tables(act.db).updateTable('follow_up.entry').set({ published_version: version }).where('id', '=', id).execute()
}
