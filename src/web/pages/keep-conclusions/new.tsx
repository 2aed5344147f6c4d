import { act } from '#modules/access/index.ts'
import { addConclusion } from '#modules/conclusions/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { keptMeetingBySlug, keptMeetingRow, type MeetingRow } from '#modules/meetings/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, keyIn } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { Action, FormRequest, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { type AskedPlace, type Place, placeIn } from './beside.ts'
import { faultsIn } from './faults.ts'
import { ConclusionFields, type Offered, offeredIn } from './fields.tsx'
import { texts } from './messages/index.ts'
import { BodyEntered, bodyLeft, enterBody, NewBody } from './new-body.tsx'
import { keeper } from './standing.ts'
import { contentIn, emptyContent } from './typed.ts'

interface About {
  readonly me: SignedIn
  readonly meeting: MeetingRow
  readonly offered: Offered
  /** The paragraph it is added from, where one was chosen in a document. */
  readonly from: Place | null
}

async function aboutNew(request: PageRequest): Promise<About | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptMeetingBySlug(db, request.params.slug ?? '')
    const meeting = kept && (await keptMeetingRow(db, request.language, kept.id))
    return meeting
      ? {
          me,
          meeting,
          offered: await offeredIn({ ...request, db }),
          from: await placeIn(db, meeting.id, asked(request)),
        }
      : null
  })
}

/** Where the query of the page, or the form that was sent, says it stands. */
function asked(request: PageRequest): AskedPlace {
  const form = 'form' in request ? (request as FormRequest).form : Object.fromEntries(request.query)
  return { document: form.document, page: form.page, paragraph: form.paragraph }
}

/** The form as it begins: with the words of the document, which are its own. */
const begun = ({ language }: PageRequest, from: Place | null): Typed =>
  from === null
    ? emptyContent
    : { ...emptyContent, original: language, textBasis: 'official', [`text-${language}`]: from.text.slice(0, 4000) }

/** Says where it was taken from, and sends that along. */
function Taken({ request, from }: { request: PageRequest; from: Place | null }) {
  if (from === null) return null
  const words = texts[request.language]
  return (
    <>
      <p class="note">{words.takenFrom(from.name, from.page, from.number)}</p>
      <input type="hidden" name="document" value={from.document} />
      <input type="hidden" name="page" value={String(from.page)} />
      <input type="hidden" name="paragraph" value={String(from.number)} />
    </>
  )
}

function answer(
  request: PageRequest,
  { meeting, offered, from }: About,
  typed: Typed = begun(request, from),
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
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <BodyEntered request={request} typed={typed} />
        <h1>{title}</h1>
        <form method="post" action={address(language, `/keep/meetings/${meeting.slug}/add`)} novalidate>
          <KeyField request={request} />
          <Taken request={request} from={from} />
          <ConclusionFields request={request} typed={typed} offered={offered} faulty={faulty} />
          <p>
            <button type="submit">{words.add}</button>
          </p>
          <NewBody request={request} typed={typed} faulty={faulty} />
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
  const { me, meeting, from } = about
  if (request.form.do === 'body') {
    const { typed, faulty } = await enterBody(request, me)
    return answer(request, (await aboutNew(request)) ?? about, typed, faulty)
  }
  const left = bodyLeft(request)
  if (left) return answer(request, about, request.form, left)
  const found = from ? { found: { document: from.document, page: from.page, paragraph: String(from.number) } } : {}
  const input = { meeting: meeting.id, state: 'on-record' as const, content: contentIn(request.form), ...found }
  const added = await act(request.ground, me.actor, addConclusion, input, { key: keyIn(request.form) })
  if (added.ok) return { movedTo: `/keep/conclusions/${added.value.slug}?said=added` }
  return answer(request, about, request.form, faultsIn(request, added.refusal, request.form))
}
