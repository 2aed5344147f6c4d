import { z } from 'zod'
import { ok, refused } from '#kernel/result.ts'
import { dayShape, seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { loadEntry } from '../content.ts'
import { shownStatementShape, statementShape } from '../model.ts'
import { followUpPolicy as policy } from '../policy.ts'
import { sameAgain } from '../publishing.ts'
import { tables } from '../store.ts'
import { holdSeen } from './entries.ts'
import { say, standingOf, throughLink } from './said.ts'

const module = 'follow-up'

/** What every statement can be refused for. */
const stating = ['not-from-this-state', 'heard-missing', 'day-to-come', 'said-before-offered'] as const

export const noteFollowUp = verb({
  module,
  name: 'note-follow-up',
  does: 'Say that the body has taken note of what it was offered.',
  input: shownStatementShape,
  refusals: stating,
  policy,
  standing: standingOf,
  run: (act, input) => say(act, input, { by: 'note-follow-up', says: 'noted' }),
})

export const acceptFollowUp = verb({
  module,
  name: 'accept-follow-up',
  does: 'Say that the body takes it up, and by which day; again for another day.',
  input: shownStatementShape.extend({ dueDay: dayShape }),
  refusals: [...stating, 'due-day-passed'],
  policy,
  standing: standingOf,
  async run(act, { dueDay, ...input }) {
    const day = throughLink(act, input.id) ? act.now.toString().slice(0, 10) : (input.heard?.day ?? '')
    if (dueDay < day) return refused('due-day-passed')
    return say(act, input, { by: 'accept-follow-up', says: 'accepted', dueDay })
  },
})

export const beginFollowUp = verb({
  module,
  name: 'begin-follow-up',
  does: 'Say that the body is at work on it.',
  input: shownStatementShape,
  refusals: stating,
  policy,
  standing: standingOf,
  run: (act, input) => say(act, input, { by: 'begin-follow-up', says: 'begun' }),
})

export const reportDone = verb({
  module,
  name: 'report-done',
  does: 'Say that the body has done it, with a piece of evidence if there is one.',
  input: shownStatementShape,
  refusals: stating,
  policy,
  standing: standingOf,
  run: (act, input) => say(act, input, { by: 'report-done', says: 'done' }),
})

export const declineFollowUp = verb({
  module,
  name: 'decline-follow-up',
  does: 'Say that the body does not take it up, and why, in its own words.',
  input: shownStatementShape,
  refusals: [...stating, 'words-missing'],
  policy,
  standing: standingOf,
  run: async (act, input) =>
    input.words === null
      ? refused('words-missing')
      : say(act, input, { by: 'decline-follow-up', says: 'not-taken-up' }),
})

export const commentOnFollowUp = verb({
  module,
  name: 'comment-on-follow-up',
  does: 'Add words of the body to an entry, as they were given; its state stays.',
  input: shownStatementShape,
  refusals: [...stating, 'words-missing'],
  policy,
  standing: standingOf,
  run: async (act, input) =>
    input.words === null ? refused('words-missing') : say(act, input, { by: null, says: 'words' }),
})

export const supersedeFollowUp = verb({
  module,
  name: 'supersede-follow-up',
  does: 'Say that another entry has taken the place of this one.',
  input: statementShape.extend({ by: z.uuid() }),
  refusals: [...stating, 'not-to-be-superseded-by'],
  policy,
  async run(act, { by, ...input }) {
    const other = by === input.id ? undefined : await loadEntry(act.db, { id: by }, { hold: false })
    if (!other || other.state === 'withdrawn' || other.state === 'superseded') return refused('not-to-be-superseded-by')
    return say(act, { ...input, evidence: null }, { by: 'supersede-follow-up', says: 'superseded', supersededBy: by })
  },
})

const lastStatement = ({ db }: Act, entry: string) =>
  tables(db)
    .selectFrom('follow_up.statement')
    .select(['id', 'before', 'published_at as publishedAt'])
    .where('entry_id', '=', entry)
    .where('withdrawn_at', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export const takeStatementBack = verb({
  module,
  name: 'take-statement-back',
  does: 'Take the last statement back that the secretariat wrote down and nobody has read, and the evidence that came with it; the entry stands as before it.',
  input: seenShape,
  refusals: ['not-from-this-state', 'nothing-to-take-back'],
  policy,
  async run(act, seen) {
    const held = await holdSeen(act, seen)
    if (!held.ok) return held
    const kept = held.value
    const last = await lastStatement(act, kept.id)
    if (!last || last.publishedAt !== null) return refused('nothing-to-take-back')
    const version = kept.version + 1
    const { state, dueDay } = last.before
    await tables(act.db)
      .updateTable('follow_up.statement')
      .set({ withdrawn_at: act.now })
      .where('id', '=', last.id)
      .execute()
    await tables(act.db)
      .updateTable('follow_up.evidence')
      .set({ withdrawn_at: act.now })
      .where('statement_id', '=', last.id)
      .where('withdrawn_at', 'is', null)
      .execute()
    await tables(act.db)
      .updateTable('follow_up.entry')
      .set({ state, due_day: dueDay, superseded_by: null, version })
      .where('id', '=', kept.id)
      .execute()
    await sameAgain(act, kept.id)
    const values = { slug: kept.slug, from: kept.state, to: state }
    return ok({ answer: { version, state }, noun: 'follow-up', nounId: kept.id, values })
  },
})
