import { z } from 'zod'
import { changedSince, notFound, ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, type Done, verb } from '#modules/access/index.ts'
import { changedFields, keepRevision } from '#modules/audit/index.ts'
import { tie, untie } from '#modules/trace/index.ts'
import { type ConclusionContent, contentShape, type Kept, knownParts, loadKept, storeAddressees } from '../content.ts'
import { editableConclusionStates } from '../lifecycle.ts'
import { conclusionPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'

const module = 'conclusions'

export const isEditable = ({ state }: Pick<Kept, 'state'>): boolean =>
  editableConclusionStates.some(one => one === state)

/**
 * Held until the transaction ends; refused when it is not there, may not be edited, or was changed since. What everybody can read
 * is changed for a reason only; `next` is what it will say, where that may be the same.
 */
export async function holdSeen(
  act: Act,
  { id, version }: z.infer<typeof seenShape>,
  next?: ConclusionContent,
): Promise<Result<Kept>> {
  const kept = await loadKept(act.db, id, { hold: true })
  if (!kept) return notFound()
  if (!isEditable(kept)) return refused('conclusion-not-editable')
  if (kept.version !== version) return changedSince(kept.version)
  const stays = next !== undefined && changedFields({ ...kept.content }, { ...next }).length === 0
  if (kept.state === 'on-record' && !stays && !act.reason) return refused('reason-missing')
  return ok(kept)
}

async function retie(act: Act, kept: Kept, content: ConclusionContent): Promise<Result<null>> {
  const [before, after] = [await knownParts(act, kept.content), await knownParts(act, content)]
  if (!after.ok) return after
  const to = { stage: 'conclusion', id: kept.id } as const
  for (const { id, basis } of before.ok ? before.value : [])
    if (!after.value.some(topic => topic.id === id && topic.basis === basis))
      await untie(act, { stage: 'topic', id }, to)
  for (const { id, basis } of after.value)
    await tie(act, { from: { stage: 'topic', id }, to, basis, source: null, viaMeeting: kept.meetingId })
  return ok(null)
}

/** What an officer found in the document, or null: then nobody has checked the new text. */
interface Checked {
  readonly document: string
  readonly page: number | null
  readonly paragraph: string | null
}

/** Writes the new content as the next version. Topics are tied anew; whoever edits without checking takes the mark of a check away. */
export async function rewrite(act: Act, kept: Kept, content: ConclusionContent, checked: Checked | null) {
  const retied = await retie(act, kept, content)
  if (!retied.ok) return retied
  const { kind, kindBasis, wording } = content
  await tables(act.db)
    .updateTable('conclusions.conclusion')
    .set({
      kind,
      kind_basis: kindBasis,
      wording: JSON.stringify(wording),
      version: kept.version + 1,
      document: checked?.document ?? null,
      page: checked?.page ?? null,
      paragraph: checked?.paragraph ?? null,
      verified_by: checked ? act.actor.person : null,
      verified_at: checked ? act.now : null,
    })
    .where('id', '=', kept.id)
    .execute()
  await storeAddressees(act.db, kept.id, content.addressees)
  await keepRevision(act.db, {
    noun: 'conclusion',
    nounId: kept.id,
    at: act.now,
    actor: act.actor.label,
    reason: act.reason,
    before: { version: kept.version, content: { ...kept.content } },
    after: { version: kept.version + 1, content: { ...content } },
  })
  return ok(changedFields({ ...kept.content }, { ...content }))
}

interface Edited {
  readonly version: number
  /** Names of the fields that changed. */
  readonly changed: readonly string[]
}

export const doneWith = (
  kept: Kept,
  changed: readonly string[],
  values: Done<Edited>['values'] = {},
): Result<Done<Edited>> =>
  ok({
    answer: { version: kept.version + 1, changed },
    noun: 'conclusion',
    nounId: kept.id,
    values: { ref: kept.ref, version: kept.version + 1, fields: [...changed], ...values },
    announces: 'changed',
  })

export const editConclusion = verb({
  module,
  name: 'edit-conclusion',
  does: 'Correct a conclusion on record (with a reason) or a draft: wording, kind, addressees, topics. Nothing is overwritten that somebody changed since.',
  input: z.strictObject({ ...seenShape.shape, content: contentShape }),
  refusals: ['conclusion-not-editable', 'reason-missing', 'nothing-changed', 'body-unknown', 'topic-unknown'],
  policy,
  async run(act, { content, ...seen }) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    if (changedFields({ ...held.value.content }, { ...content }).length === 0) return refused('nothing-changed')
    const changed = await rewrite(act, held.value, content, null)
    return changed.ok ? doneWith(held.value, changed.value) : changed
  },
})
