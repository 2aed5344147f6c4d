import { act } from '#modules/access/index.ts'
import { registerPublication } from '#modules/communiques/index.ts'
import { type Entry, entriesOfMeeting } from '#modules/conclusions/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { keptMeetingBySlug, keptMeetingRow, type MeetingRow } from '#modules/meetings/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, keyIn } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { Page, PageAnswer, PageRequest, UploadAction } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Upload } from '../../parts/fields.tsx'
import { faultsIn } from './faults.ts'
import { PublicationFields } from './fields.tsx'
import { texts } from './messages/index.ts'
import { keeper } from './standing.ts'
import { beginning, contentIn } from './typed.ts'

interface About {
  readonly me: SignedIn
  readonly meeting: MeetingRow
  readonly entries: readonly Entry[]
}

async function aboutNew(request: PageRequest): Promise<About | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptMeetingBySlug(db, request.params.slug ?? '')
    const meeting = kept && (await keptMeetingRow(db, request.language, kept.id))
    if (!meeting) return null
    const entries = await entriesOfMeeting(db, request.language, meeting.id)
    return { me, meeting, entries: entries.filter(({ state }) => state === 'on-record' || state === 'agreed') }
  })
}

const refsOf = ({ entries }: About): readonly string[] => entries.map(({ ref }) => ref)

function answer(
  request: PageRequest,
  about: About,
  typed: Typed = beginning(refsOf(about)),
  faulty: Readonly<Record<string, string>> = {},
): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { meeting, entries } = about
  const failed = Object.keys(faulty).length > 0
  const title = words.newTitle(meeting.name)
  return {
    title,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, `/keep/meetings/${meeting.slug}`)}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <form
          method="post"
          enctype="multipart/form-data"
          action={address(language, `/keep/meetings/${meeting.slug}/publication`)}
          novalidate
        >
          <KeyField request={request} />
          <PublicationFields request={request} typed={typed} faulty={faulty} entries={entries} />
          <Upload
            name="file"
            label={words.fields.file}
            hint={failed ? words.hints.fileAgain : words.hints.file}
            fault={faulty.file}
            accept=".pdf,.docx"
          />
          <p>
            <button type="submit">{words.register}</button>
          </p>
        </form>
      </>
    ),
  }
}

/** What was published of a meeting elsewhere, to be registered with its file. */
export const newPublicationPage: Page = async request => {
  const about = await aboutNew(request)
  return about && answer(request, about)
}

export const newPublication: UploadAction = async (request, file) => {
  const about = await aboutNew(request)
  if (!about) return null
  const { form } = request
  const input = { meeting: about.meeting.id, content: contentIn(form, refsOf(about)), file }
  const done = await act(request.ground, about.me.actor, registerPublication, input, { key: keyIn(form) })
  if (done.ok) return { movedTo: `/keep/communiques/${done.value.slug}?said=registered` }
  return answer(request, about, form, faultsIn(request, done.refusal, form))
}
