/** The rehearsal's invented next meeting, told in verbs. Every name in it says that it is a rehearsal; no State, company or person is real. */
import type { Actor } from '#kernel/actor.ts'
import type { Wording } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { type Act, type Ground, inTransaction, perform, type Verb } from '#modules/access/index.ts'
import { addConclusion } from '#modules/conclusions/index.ts'
import {
  acceptFollowUp,
  addEvidence,
  beginFollowUp,
  noteFollowUp,
  offerFollowUp,
  reportDone,
} from '#modules/follow-up/index.ts'
import { announceMeeting, closeMeeting, meetingByRef, openMeeting, planMeeting } from '#modules/meetings/index.ts'
import { addOrganization, recordBody } from '#modules/members/index.ts'
import { admitTopic, mergeTopic, proposeTopic } from '#modules/topics/index.ts'
import { receiveMail, type Say, tellImport, tellSeats, tellSubmission } from './house.ts'

/** Where the story is told: the meeting's reference says that nobody has told it before. */
export const rehearsalMeeting = 'REHEARSAL-01'
const body = 'REHEARSAL-GROUP'

/** The program in an officer's place: the deeds of the story are nobody's. */
const teller: Actor = {
  label: 'system:rehearsal',
  person: null,
  held: [
    { role: 'system', scope: 'everywhere' },
    { role: 'officer', scope: 'everywhere' },
  ],
}

const worded = (text: string): Wording => ({ original: 'en', basis: 'our-paraphrase', texts: { en: text } })

/** Says something that must be possible: a refusal is a fault of the story. */
const telling =
  (act: Act) =>
  async <Input, Output>(doing: Verb<Input, Output>, input: object): Promise<Output> =>
    orThrow(await perform(act, doing, input), doing.name)

const organizations = [
  { name: 'Rehearsal Telecom A (invented)', kind: 'operator', region: 'AFR' },
  { name: 'Rehearsal Telecom B (invented)', kind: 'operator', region: 'ASP' },
  { name: 'Rehearsal Devices C (invented)', kind: 'vendor', region: 'EUR' },
] as const

const nothingYet = {
  subseries: null,
  ordinal: null,
  time: null,
  place: null,
  colocatedWith: null,
  attendance: null,
} as const
const noLists = { roles: [], hosts: [], coHosts: [], facts: [], conflicts: [], sources: [] }

async function tellMeeting(say: Say, day: string): Promise<string> {
  const date = { value: day, precision: 'day', basis: 'stated', note: null }
  const content = {
    ...nothingYet,
    ...noLists,
    sector: 'ITU-T',
    name: worded('Rehearsal meeting (invented)'),
    date,
    mode: 'virtual',
    evidence: 'secretariat',
    evidenceNote: 'Invented for the rehearsal.',
  }
  const { id } = await say(planMeeting, { ref: rehearsalMeeting, forum: 'CTO', content })
  for (const [index, move] of [announceMeeting, openMeeting, closeMeeting].entries())
    await say(move, { id, version: index + 1 })
  return id
}

/** One admitted, one merged into it, one that waits for a decision. */
async function tellTopics(say: Say): Promise<string> {
  const rest = { studyGroup: null, question: null, elsewhere: [], sponsors: [], terms: [] }
  const propose = async (title: string, why: string) =>
    say(proposeTopic, {
      content: { ...rest, title: worded(title), why: worded(why), expected: worded('A Recommendation (rehearsal).') },
    })
  const kept = await propose('Rehearsal: charging of small networks', 'Invented need of Rehearsal Telecom A.')
  const same = await propose('Rehearsal: how small networks are charged', 'Invented need of Rehearsal Telecom B.')
  await propose('Rehearsal: naming of test devices', 'Invented need of Rehearsal Devices C.')
  for (const { id } of [kept, same]) await say(admitTopic, { id, version: 1 })
  await say(mergeTopic, { id: same.id, version: 2, into: kept.id })
  return kept.slug
}

/** Everything is offered and said on `day`: nothing can have been said of it before. */
async function tellFollowUp(say: Say, conclusion: string, day: string): Promise<void> {
  const heard = { channel: 'meeting', day }
  const offer = async (text: string) =>
    say(offerFollowUp, { on: { conclusion }, content: { body, office: 'Rehearsal office', wording: worded(text) } })
  const noted = await offer('Rehearsal: study the charging of small networks.')
  await say(noteFollowUp, { id: noted.id, version: 1, heard })
  const done = await offer('Rehearsal: publish a first text.')
  const dueDay = Temporal.PlainDate.from(day).add({ months: 6 }).toString()
  const words = { text: 'We take it up (rehearsal).', language: 'en' }
  await say(acceptFollowUp, { id: done.id, version: 1, heard, dueDay, words })
  await say(beginFollowUp, { id: done.id, version: 2, heard })
  await say(reportDone, { id: done.id, version: 3, heard })
  const piece = { kind: 'document', reference: 'Rehearsal document 1', link: null, saidBy: 'body', saidOn: day }
  await say(addEvidence, { id: done.id, version: 4, piece })
  // Shown to nobody: a contact is an account, and the first account is the officer's who rehearses.
  await offer('Rehearsal: nobody has answered this yet.')
}

/**
 * Tells the story once, in one transaction at the ground's moment; its events are told to nobody. The meeting took place on `day`
 * (ISO), which must not be to come. False: it was told before.
 */
export async function tellRehearsal(ground: Ground, day: string): Promise<boolean> {
  const quiet: Ground = { ...ground, subscriptions: { together: [], after: [] } }
  const reason = 'Rehearsal: invented.'
  const told = await inTransaction(
    quiet,
    teller,
    async act => {
      if (await meetingByRef(act.db, rehearsalMeeting)) return false
      const say = telling(act)
      await say(recordBody, {
        code: body,
        name: worded('Rehearsal group (invented)'),
        kind: 'study_group',
        sector: 'ITU-T',
      })
      const ids: string[] = []
      for (const organization of organizations)
        ids.push((await say(addOrganization, { content: { ...organization, country: null, website: null } })).id)
      await tellSeats(say, ids, day)
      await tellImport(say)
      const meeting = await tellMeeting(say, day)
      const topic = await tellTopics(say)
      const addressees = [{ body, basis: 'stated', purpose: 'action', recordedAs: null }]
      const topics = [{ slug: topic, basis: 'stated' }]
      const conclude = (text: string, kind: string) =>
        say(addConclusion, {
          meeting,
          state: 'on-record',
          content: { kind, kindBasis: 'stated', wording: worded(text), addressees, topics },
        })
      const { id, slug } = await conclude(
        'Rehearsal: the meeting invites the Rehearsal group to study how small networks are charged.',
        'ask',
      )
      await conclude('Rehearsal: the meeting holds that test devices need names.', 'view')
      await tellFollowUp(say, id, act.now.toString().slice(0, 10))
      await tellSubmission(act, slug)
      return true
    },
    { reason },
  )
  // By a transaction of its own, as mail comes; a message that was filed before is not filed again.
  await receiveMail(quiet)
  return told
}
