import { parseRef } from '#kernel/ref.ts'
import { act } from '#modules/access/index.ts'
import { conclusionByRef, conclusionBySlug, conclusionsByIds } from '#modules/conclusions/index.ts'
import { offerFollowUp } from '#modules/follow-up/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { clauseByRef } from '#modules/mandates/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, keyIn } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Line } from '../../parts/fields.tsx'
import { keeper } from './about.ts'
import { faultsIn } from './faults.ts'
import { contentIn, EntryFields } from './fields.tsx'
import { texts } from './messages/index.ts'

/** Where the form begins: at the conclusion or clause whose page led here, with its first addressee. */
async function begun({ db, language, query }: PageRequest): Promise<Typed> {
  const conclusion = await conclusionBySlug(db, language, query.get('conclusion') ?? '')
  if (conclusion) return { on: conclusion.ref, body: conclusion.addressees[0]?.body ?? '' }
  const clause = query.get('clause') ? await clauseByRef(db, query.get('clause') ?? '') : undefined
  return { on: clause?.ref ?? '' }
}

/** The conclusion or clause behind a reference, as the verb takes it; null where there is none. */
async function sourceOf({ db }: PageRequest, typed: string): Promise<object | null> {
  const ref = parseRef(typed)
  if (ref?.kind === 'clause') {
    const clause = await clauseByRef(db, ref.ref)
    return clause ? { clause: clause.id } : null
  }
  const known = ref?.kind === 'conclusion' ? await conclusionByRef(db, ref.ref) : undefined
  const [open] = known ? await conclusionsByIds(db, 'en', [known.id]) : []
  return open ? { conclusion: open.id } : null
}

async function answer(
  request: PageRequest,
  typed: Typed,
  faulty: Readonly<Record<string, string>> = {},
): Promise<PageAnswer> {
  const { language, db } = request
  const words = texts[language]
  const faults = faultList(faulty)
  return {
    title: words.offer,
    privately: true,
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: (
      <>
        {faults.length > 0 && <Faults title={keepingTexts[language].problem} faults={faults} />}
        <p class="kicker">
          <a href={address(language, '/keep/follow-up')}>{words.title}</a>
        </p>
        <h1>{words.offer}</h1>
        <p class="lede">{words.offerLede}</p>
        <form method="post" action={address(language, '/keep/follow-up/new')} novalidate>
          <KeyField request={request} />
          <Line name="on" label={words.on} hint={words.hints.on} value={typed.on ?? ''} fault={faulty.on} />
          <EntryFields request={request} typed={typed} faulty={faulty} bodies={await bodyNames(db, language)} />
          <p>
            <button type="submit" name="do" value="offer">
              {words.offerSend}
            </button>
          </p>
        </form>
      </>
    ),
  }
}

export const newFollowUpPage: Page = async request =>
  (await keeper(request)) ? answer(request, await begun(request)) : null

/** Enters the offer; nothing is published, and nothing is sent yet. */
export const offerHere: Action = async request => {
  const me: SignedIn | null = await keeper(request)
  if (!me) return null
  const { form, ground } = request
  const on = await sourceOf(request, form.on ?? '')
  if (!on) return answer(request, form, { on: texts[request.language].faults.on })
  const input = { on, content: contentIn(form) }
  const offered = await act(ground, me.actor, offerFollowUp, input, { key: keyIn(form) })
  if (offered.ok) return { movedTo: `/keep/follow-up/${offered.value.slug}?said=offered` }
  return answer(request, form, faultsIn(request, offered.refusal, 'offer'))
}
