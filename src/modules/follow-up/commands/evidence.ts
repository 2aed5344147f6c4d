import { z } from 'zod'
import { ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, type Done, verb } from '#modules/access/index.ts'
import { attachmentById } from '#modules/documents/index.ts'
import type { KeptEntry } from '../content.ts'
import { evidenceShape, type PublishedEvidence } from '../model.ts'
import { followUpPolicy as policy } from '../policy.ts'
import { sameAgain } from '../publishing.ts'
import { tables } from '../store.ts'
import { holdSeen } from './entries.ts'
import { insertEvidence } from './said.ts'

const module = 'follow-up'

/** What everybody reads would be another after this: the body sees it first. */
async function nextVersion(act: Act, kept: KeptEntry, evidence: string): Promise<Result<Done<{ version: number }>>> {
  const version = kept.version + 1
  await tables(act.db).updateTable('follow_up.entry').set({ version }).where('id', '=', kept.id).execute()
  await sameAgain(act, kept.id)
  const values = { slug: kept.slug, evidence, version }
  return ok({ answer: { version }, noun: 'follow-up', nounId: kept.id, values })
}

const isOfThisEntry = async (act: Act, attachment: string, entry: string): Promise<boolean> => {
  const file = await attachmentById(act.db, attachment)
  return file?.noun === 'follow-up' && file.nounId === entry && file.withdrawnAt === null
}

export const addEvidence = verb({
  module,
  name: 'add-evidence',
  does: 'Add what shows that something became of an entry: who said so, when, and where it can be read; a file stays with the staff.',
  input: z.strictObject({ ...seenShape.shape, piece: evidenceShape }),
  refusals: ['not-from-this-state', 'day-to-come', 'file-unknown'],
  policy,
  async run(act, { piece, ...seen }) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    if (piece.saidOn > act.now.toString().slice(0, 10)) return refused('day-to-come')
    if (piece.attachment !== null && !(await isOfThisEntry(act, piece.attachment, seen.id)))
      return refused('file-unknown')
    return nextVersion(act, held.value, await insertEvidence(act, seen.id, piece))
  },
})

/**
 * Where everybody reads the piece, they read at once that it was verified. It is the secretariat's own word and says nothing new of the
 * body, so it makes no new version, and what the body was shown stays what it was shown.
 */
async function tickPublished(act: Act, entry: string, ticked: PublishedEvidence): Promise<void> {
  const published = await tables(act.db)
    .selectFrom('follow_up.published')
    .select('evidence')
    .where('id', '=', entry)
    .forUpdate()
    .executeTakeFirst()
  const told = ({ kind, reference, link, saidBy, saidOn }: PublishedEvidence) =>
    JSON.stringify([kind, reference, link, saidBy, saidOn])
  const pieces = published?.evidence ?? []
  const at = pieces.findIndex(piece => piece.verifiedOn === null && told(piece) === told(ticked))
  if (at < 0) return
  await tables(act.db)
    .updateTable('follow_up.published')
    .set({ evidence: JSON.stringify(pieces.with(at, ticked)) })
    .where('id', '=', entry)
    .execute()
}

const ofEntryShape = z.strictObject({ ...seenShape.shape, evidence: z.uuid() })

/** A piece of this entry that stands, held. */
const standing = (act: Act, entry: string, id: string) =>
  tables(act.db)
    .selectFrom('follow_up.evidence')
    .select(['id', 'kind', 'reference', 'link', 'said_by as saidBy', 'said_on as saidOn'])
    .select(['verified_at as verifiedAt', 'published_at as publishedAt'])
    .where('id', '=', id)
    .where('entry_id', '=', entry)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const verifyEvidence = verb({
  module,
  name: 'verify-evidence',
  does: 'Say that the secretariat looked at a piece of evidence and found what it is said to show; where it is public, everybody reads that at once.',
  input: ofEntryShape,
  refusals: ['not-from-this-state', 'evidence-unknown', 'already-verified'],
  policy,
  async run(act, { evidence, ...seen }) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const piece = await standing(act, seen.id, evidence)
    if (!piece) return refused('evidence-unknown')
    if (piece.verifiedAt !== null) return refused('already-verified')
    await tables(act.db)
      .updateTable('follow_up.evidence')
      .set({ verified_by: act.actor.person, verified_at: act.now })
      .where('id', '=', evidence)
      .execute()
    const { kind, reference, link, saidBy, saidOn, publishedAt } = piece
    const verifiedOn = act.now.toString().slice(0, 10)
    if (publishedAt !== null) await tickPublished(act, seen.id, { kind, reference, link, saidBy, saidOn, verifiedOn })
    const { slug, version } = held.value
    return ok({ answer: { version }, noun: 'follow-up', nounId: seen.id, values: { slug, evidence, version } })
  },
})

export const withdrawEvidence = verb({
  module,
  name: 'withdraw-evidence',
  does: 'Take a piece of evidence away; where it was published, it stays so until the body has seen that it goes.',
  input: ofEntryShape,
  refusals: ['not-from-this-state', 'evidence-unknown'],
  policy,
  async run(act, { evidence, ...seen }) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    if (!(await standing(act, seen.id, evidence))) return refused('evidence-unknown')
    await tables(act.db)
      .updateTable('follow_up.evidence')
      .set({ withdrawn_at: act.now })
      .where('id', '=', evidence)
      .execute()
    return nextVersion(act, held.value, evidence)
  },
})
