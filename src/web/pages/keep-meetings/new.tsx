import { act } from '#modules/access/index.ts'
import { type ForumView, listForums } from '#modules/forums/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { keptMeetings, nextRef, planMeeting, recordMeeting } from '#modules/meetings/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, keyIn } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Choices, Line, Select } from '../../parts/fields.tsx'
import { faultsIn } from './faults.ts'
import { MeetingFields, type Offered, offeredIn } from './fields.tsx'
import { texts } from './messages/index.ts'
import { keeper } from './standing.ts'
import { contentIn, emptyMeeting } from './typed.ts'

interface About {
  readonly me: SignedIn
  readonly forums: readonly ForumView[]
  /** The forum whose meeting it will be; undefined until one was chosen. */
  readonly forum: ForumView | undefined
  /** What the next meeting of that forum would be called. */
  readonly ref: string | null
  readonly offered: Offered
}

async function aboutNew(request: PageRequest, code: string | undefined): Promise<About | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db, now }) => {
    const forums = await listForums(db, request.language)
    const forum = forums.find(one => one.code === code)
    const year = now.toZonedDateTimeISO('UTC').year
    const ref = forum ? nextRef(await keptMeetings(db, request.language), forum.code, year) : null
    return { me, forums, forum, ref, offered: await offeredIn({ ...request, db }) }
  })
}

/** The first step: of which forum. */
function ChooseForum({ request, forums }: { request: PageRequest; forums: readonly ForumView[] }) {
  const { language } = request
  const words = texts[language]
  const options = forums.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <form method="get" action={address(language, '/keep/meetings/new')}>
      <Select name="forum" label={words.fields.forum} groups={[{ label: null, options }]} value="" />
      <p>
        <button type="submit">{words.next}</button>
      </p>
    </form>
  )
}

interface FormProps {
  readonly request: PageRequest
  readonly about: About
  readonly forum: ForumView
  readonly typed: Typed
  readonly faulty: Readonly<Record<string, string>>
}

function Form({ request, about, forum, typed, faulty }: FormProps) {
  const { language } = request
  const words = texts[language]
  const kinds = (['planned', 'held'] as const).map(value => ({
    name: 'kind',
    value,
    label: words.kinds[value],
    chosen: (typed.kind ?? 'planned') === value,
  }))
  return (
    <form method="post" action={address(language, '/keep/meetings/new')} novalidate>
      <KeyField request={request} />
      <input type="hidden" name="forum" value={forum.code} />
      <Choices name="kind" type="radio" label={words.kind} choices={kinds} />
      <Line name="ref" label={words.fields.ref} hint={words.hints.ref} value={typed.ref ?? ''} fault={faulty.ref} />
      <MeetingFields request={request} typed={typed} faulty={faulty} offered={about.offered} />
      <p>
        <button type="submit">{words.enter}</button>
      </p>
    </form>
  )
}

function answer(
  request: PageRequest,
  about: About,
  typed?: Typed,
  faulty: Readonly<Record<string, string>> = {},
): PageAnswer {
  const { language } = request
  const words = texts[language]
  const failed = Object.keys(faulty).length > 0
  const { forum } = about
  const fields = typed ?? { ...emptyMeeting, sector: forum?.sector ?? 'ITU-T', ref: about.ref ?? '' }
  return {
    title: words.newTitle,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, '/desk')}>{words.desk}</a>
        </p>
        <h1>{words.newTitle}</h1>
        {forum && <p class="lede">{forum.name}</p>}
        {forum ? (
          <Form request={request} about={about} forum={forum} typed={fields} faulty={faulty} />
        ) : (
          <ChooseForum request={request} forums={about.forums} />
        )}
      </>
    ),
  }
}

/** A meeting to plan, or one that took place and is not on record yet. */
export const newMeetingPage: Page = async request => {
  const about = await aboutNew(request, request.query.get('forum') ?? undefined)
  return about && answer(request, about)
}

export const newMeeting: Action = async request => {
  const { form } = request
  const about = await aboutNew(request, form.forum)
  if (!about) return null
  const ref = (form.ref ?? '').trim()
  const [forum, content, key] = [form.forum ?? '', contentIn(form), { key: keyIn(form) }]
  const entered =
    form.kind === 'held'
      ? await act(request.ground, about.me.actor, recordMeeting, { ref, forum, state: 'closed', ...content }, key)
      : await act(request.ground, about.me.actor, planMeeting, { ref, forum, content }, key)
  if (entered.ok) return { movedTo: `/keep/meetings/${entered.value.slug}?said=entered` }
  return answer(request, about, form, faultsIn(request, entered.refusal, form))
}
