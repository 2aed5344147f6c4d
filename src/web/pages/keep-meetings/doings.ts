import { act } from '#modules/access/index.ts'
import { communiqueTexts, reinstateMeeting, strikeMeeting } from '#modules/communiques/index.ts'
import {
  announceMeeting,
  cancelMeeting,
  closeMeeting,
  completeRecord,
  editMeeting,
  meetingTexts,
  openMeeting,
  planMeetingAgain,
  reopenRecord,
  withdrawAnnouncement,
  withdrawOpening,
} from '#modules/meetings/index.ts'
import { moveFault } from '../../keeping/move-form.tsx'
import { howIn, refusalWords } from '../../keeping/sending.tsx'
import type { Action, FormRequest, MovedAnswer, PageAnswer } from '../../page.ts'
import { type About, aboutMeeting, isOffered, type MoveName, meetingAnswer } from './edit.tsx'
import { faultsIn } from './faults.ts'
import { contentIn, typedOf } from './typed.ts'

const verbs = {
  announce: announceMeeting,
  unannounce: withdrawAnnouncement,
  open: openMeeting,
  unopen: withdrawOpening,
  close: closeMeeting,
  complete: completeRecord,
  reopen: reopenRecord,
  cancel: cancelMeeting,
  again: planMeetingAgain,
  strike: strikeMeeting,
  reinstate: reinstateMeeting,
} satisfies Readonly<Record<MoveName, unknown>>

async function save(request: FormRequest, about: About): Promise<PageAnswer | MovedAnswer> {
  const { form } = request
  const { kept, me } = about
  const input = { id: kept.id, version: Number(form.version), content: contentIn(form) }
  const done = await act(request.ground, me.actor, editMeeting, input, howIn(request))
  if (done.ok) return { movedTo: `/keep/meetings/${kept.slug}/edit?said=saved` }
  if (done.refusal.kind === 'changed-since') return meetingAnswer(request, about, { typed: form, seen: input.version })
  return meetingAnswer(request, about, { typed: form, faulty: faultsIn(request, done.refusal, form) })
}

async function move(request: FormRequest, about: About, name: MoveName): Promise<PageAnswer | MovedAnswer> {
  const { kept, me } = about
  const seen = { id: kept.id, version: Number(request.form.version) }
  const done = await act(request.ground, me.actor, verbs[name], seen, howIn(request))
  if (done.ok) return { movedTo: `/keep/meetings/${kept.slug}/edit?said=${name}` }
  const typed = { ...typedOf(kept.content), do: name, reason: request.form.reason ?? '' }
  const known = { ...communiqueTexts[request.language].refusals, ...meetingTexts[request.language].refusals }
  const text = refusalWords(request, done.refusal, known)
  return meetingAnswer(request, about, {
    typed,
    faulty: { [moveFault(name, isOffered(about, name))]: text },
  })
}

/** Both kinds of form of the page are sent to its own address; the field `do` says what is wanted. */
export const keepMeeting: Action = async request => {
  const about = await aboutMeeting(request)
  if (!about) return null
  const name = request.form.do ?? ''
  if (name === 'save') return save(request, about)
  return Object.hasOwn(verbs, name) ? move(request, about, name as MoveName) : null
}
