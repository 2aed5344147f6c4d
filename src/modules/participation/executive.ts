import { listConclusions } from '#modules/conclusions/index.ts'
import { listFollowUp } from '#modules/follow-up/index.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import type { Db } from '#platform/db/kysely.ts'

/** The forums whose meetings are of executives and answer Resolution 68. */
export const executiveForums = ['CTO', 'CTO-REGIONAL', 'CXO'] as const

/** Counts with their denominators; every one can be counted again from the rows of the conclusions list. */
export interface ExecutiveFigures {
  readonly meetings: number
  /** Meetings of which at least one conclusion could be read. */
  readonly meetingsWithText: number
  /** Meetings known or inferred to have been held, without any conclusion read. */
  readonly meetingsWithoutText: number
  readonly conclusions: number
  readonly addresseeStated: number
  readonly followUpKnown: number
  /** Of those, how many a source ties to the conclusion in so many words. */
  readonly followUpLinkStated: number
  readonly verified: number
}

/** Figures of the executive meetings on record. */
export async function executiveFigures(db: Db): Promise<ExecutiveFigures> {
  const [meetings, conclusions, followUp] = await Promise.all([
    listMeetings(db, 'en'),
    listConclusions(db, 'en'),
    listFollowUp(db, 'en'),
  ])
  const ours = meetings.filter(meeting => (executiveForums as readonly string[]).includes(meeting.forum))
  const meetingIds = new Set(ours.map(meeting => meeting.id))
  const own = conclusions.filter(conclusion => meetingIds.has(conclusion.meetingId))
  const followed = new Set(followUp.map(entry => entry.conclusionId))
  const stated = new Set(followUp.filter(entry => entry.linkBasis === 'stated').map(entry => entry.conclusionId))
  const withText = new Set(own.map(conclusion => conclusion.meetingId)).size
  return {
    meetings: ours.length,
    meetingsWithText: withText,
    meetingsWithoutText: ours.length - withText,
    conclusions: own.length,
    addresseeStated: own.filter(conclusion => conclusion.addressees.some(one => one.basis === 'stated')).length,
    followUpKnown: own.filter(conclusion => followed.has(conclusion.id)).length,
    followUpLinkStated: own.filter(conclusion => stated.has(conclusion.id)).length,
    verified: own.filter(conclusion => conclusion.verified).length,
  }
}
