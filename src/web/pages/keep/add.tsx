import { act } from '#modules/access/index.ts'
import { addConclusion } from '#modules/conclusions/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { keptMeetingBySlug, keptMeetingRow, type MeetingRow } from '#modules/meetings/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, keyIn } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults } from '../../parts/faults.tsx'
import { faultsIn } from './conclusion-faults.ts'
import { ConclusionFields, type Offered, offeredIn } from './conclusion-fields.tsx'
import { contentIn, emptyContent } from './conclusion-typed.ts'
import { texts } from './messages/index.ts'
import { keeper } from './standing.ts'

interface About {
  readonly me: SignedIn
  readonly meeting: MeetingRow
  readonly offered: Offered
}

async function aboutNew(request: PageRequest): Promise<About | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptMeetingBySlug(db, request.params.slug ?? '')
    const meeting = kept && (await keptMeetingRow(db, request.language, kept.id))
    return meeting ? { me, meeting, offered: await offeredIn({ ...request, db }) } : null
  })
}

function answer(
  request: PageRequest,
  { meeting, offered }: About,
  typed: Typed = emptyContent,
  faulty: Readonly<Record<string, string>> = {},
): PageAnswer {
  const { language } = request
  const words = texts[language]
  const failed = Object.keys(faulty).length > 0
  const title = words.addTitle(meeting.name)
  return {
    title,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        {failed && (
          <Faults
            title={keepingTexts[language].problem}
            faults={Object.entries(faulty).map(([field, text]) => ({ field, text }))}
          />
        )}
        <h1>{title}</h1>
        <form method="post" action={address(language, `/keep/meetings/${meeting.slug}/add`)} novalidate>
          <KeyField request={request} />
          <ConclusionFields request={request} typed={typed} offered={offered} faulty={faulty} />
          <p>
            <button type="submit">{words.add}</button>
          </p>
        </form>
        <p>
          <a href={address(language, `/keep/meetings/${meeting.slug}`)}>{words.back}</a>
        </p>
      </>
    ),
  }
}

export const addConclusionPage: Page = async request => {
  const about = await aboutNew(request)
  return about && answer(request, about)
}

/** Enters it as from the public record, under the meeting's next number. */
export const addConclusionHere: Action = async request => {
  const about = await aboutNew(request)
  if (!about) return null
  const { me, meeting } = about
  const input = { meeting: meeting.id, state: 'on-record' as const, content: contentIn(request.form) }
  const added = await act(request.ground, me.actor, addConclusion, input, { key: keyIn(request.form) })
  if (added.ok) return { movedTo: `/keep/conclusions/${added.value.slug}?said=added` }
  return answer(request, about, request.form, faultsIn(request, added.refusal, request.form))
}
