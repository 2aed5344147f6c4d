import type { Actor } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { next } from '#kernel/lifecycle.ts'
import { ok, type Refusal, type Result, refused } from '#kernel/result.ts'
import { type Act, type Ground, inTransaction, perform } from '#modules/access/index.ts'
import {
  acceptFollowUp,
  addEvidence,
  beginFollowUp,
  type Channel,
  commentOnFollowUp,
  declineFollowUp,
  editFollowUp,
  entryBySlug,
  type FollowUpState,
  followUpLifecycle,
  noteFollowUp,
  recordedChannels,
  reportDone,
} from '#modules/follow-up/index.ts'
import type { Change } from './differences.ts'
import { actionPlanTexts } from './messages/index.ts'

/** How the secretariat heard what the workbook says, and when: once for the whole workbook. */
export interface Heard {
  readonly channel: Exclude<Channel, 'link'>
  readonly day: string
}

/**
 * What an officer typed about the whole workbook. Where nothing is said it was heard by mail, today, and the record changes because of the
 * Action Plan; a day that is none is refused by the verbs.
 */
export const applyingAs = (
  { channel, day, reason }: Readonly<Record<string, string | undefined>>,
  now: Temporal.Instant,
  reader: Language,
): { readonly heard: Heard; readonly reason: string } => ({
  heard: {
    channel: recordedChannels.find(one => one === channel) ?? 'mail',
    day: day || now.toString().slice(0, 10),
  },
  reason: reason?.trim() || actionPlanTexts[reader].title,
})

interface Applying {
  readonly heard: Heard
  /** In which the words are: the workbook's. */
  readonly language: Language
}

type Step = (act: Act, version: number) => Promise<Result<{ readonly version: number }>>

const verbOf = {
  noted: noteFollowUp,
  accepted: acceptFollowUp,
  'in-progress': beginFollowUp,
  done: reportDone,
  'not-taken-up': declineFollowUp,
} as const

const hasVerb = (state: FollowUpState): state is keyof typeof verbOf => Object.hasOwn(verbOf, state)

/** The statement a row makes: a state with its words, a new day, or words alone. */
function stating({ row, state, due, words }: Change, { heard, language }: Applying): Step | null {
  const { id } = row.entry
  const said = { id, heard, words: words === undefined ? null : { text: words, language } }
  const target =
    state ?? (due === undefined ? undefined : row.entry.state === 'in-progress' ? 'in-progress' : 'accepted')
  if (target === undefined)
    return words === undefined ? null : (act, version) => perform(act, commentOnFollowUp, { ...said, version })
  return async (act, version) => {
    // A new day is a promise again, in whichever of the two states; anything else is the verb of its state.
    const doing = due !== undefined && state === undefined ? acceptFollowUp : hasVerb(target) ? verbOf[target] : null
    if (!doing || next(followUpLifecycle, row.entry.state, doing.name) !== target) return refused('not-from-this-state')
    const dueDay = due ?? row.cells.due
    return doing === acceptFollowUp
      ? perform(act, acceptFollowUp, { ...said, version, dueDay })
      : perform(act, doing as typeof noteFollowUp, { ...said, version })
  }
}

function office({ row, office: to }: Change): Step | null {
  if (to === undefined) return null
  return async (act, version) => {
    const kept = await entryBySlug(act.db, row.entry.slug)
    if (!kept) return refused('not-from-this-state')
    return perform(act, editFollowUp, { id: row.entry.id, version, content: { ...kept.content, office: to } })
  }
}

const evidence = ({ row, evidence: pieces = [] }: Change, { heard }: Applying): Step[] =>
  pieces.map(piece => (act, version) => {
    const saidBy = heard.channel === 'secretariat' ? 'secretariat' : 'body'
    return perform(act, addEvidence, { id: row.entry.id, version, piece: { ...piece, saidBy, saidOn: heard.day } })
  })

/** All steps of one row, each with the version the one before it made. */
async function steps(act: Act, change: Change, how: Applying): Promise<Result<number>> {
  let { version } = change
  for (const step of [office(change), stating(change, how), ...evidence(change, how)]) {
    if (!step) continue
    const done = await step(act, version)
    if (!done.ok) return done
    version = done.value.version
  }
  return ok(version)
}

/** What became of a row: null, or why nothing of it was done. */
export interface Outcome {
  readonly change: Change
  readonly refusal: Refusal | null
}

/**
 * Carries each row out by the verbs of follow-up, in a transaction of its own: all of a row or nothing. With `dry` everything is
 * undone again, so that the rules themselves say what they would refuse.
 */
export async function applyChanges(
  ground: Ground,
  actor: Actor,
  changes: readonly Change[],
  { dry, reason, ...how }: Applying & { readonly dry: boolean; readonly reason: string },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const change of changes) {
    const done = await inTransaction(ground, actor, act => steps(act, change, how), {
      reason,
      keep: ({ ok: kept }) => kept && !dry,
    })
    outcomes.push({ change, refusal: done.ok ? null : done.refusal })
  }
  return outcomes
}
