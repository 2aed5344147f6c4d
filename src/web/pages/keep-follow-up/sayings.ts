import {
  acceptFollowUp,
  beginFollowUp,
  commentOnFollowUp,
  declineFollowUp,
  noteFollowUp,
  reportDone,
} from '#modules/follow-up/index.ts'
import { doing } from '../../keeping/doing.ts'

/** What can be written down for a body, in the order in which it is offered. */
export const sayings = {
  note: { ...doing(noteFollowUp), says: 'noted' },
  accept: { ...doing(acceptFollowUp), says: 'accepted' },
  begin: { ...doing(beginFollowUp), says: 'begun' },
  done: { ...doing(reportDone), says: 'done' },
  decline: { ...doing(declineFollowUp), says: 'not-taken-up' },
  words: { ...doing(commentOnFollowUp), says: 'words' },
} as const
