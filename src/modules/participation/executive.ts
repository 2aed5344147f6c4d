import type { ExecutiveRecord } from './record.ts'

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
export function executiveFigures(
  record: Pick<ExecutiveRecord, 'meetings' | 'conclusions' | 'followUp'>,
): ExecutiveFigures {
  const { meetings, conclusions, followUp } = record
  const withText = new Set(conclusions.map(conclusion => conclusion.meetingId)).size
  const stated = followUp.filter(entry => entry.linkBasis === 'stated')
  return {
    meetings: meetings.length,
    meetingsWithText: withText,
    meetingsWithoutText: meetings.length - withText,
    conclusions: conclusions.length,
    addresseeStated: conclusions.filter(({ addressees }) => addressees.some(one => one.basis === 'stated')).length,
    followUpKnown: new Set(followUp.map(entry => entry.conclusionId)).size,
    followUpLinkStated: new Set(stated.map(entry => entry.conclusionId)).size,
    verified: conclusions.filter(conclusion => conclusion.verified).length,
  }
}
