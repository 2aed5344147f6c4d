import { act } from '#modules/access/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { type KeptTopicRow, listKeptTopics, proposeTopic, topicPolicy, topicTexts } from '#modules/topics/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, keyIn } from '../../keeping/sending.tsx'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { Action, MovedAnswer, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { texts } from './messages/index.ts'
import { type Offered, offeredIn } from './offered.ts'
import { type Alike, alikeIn, SaidBeforeList, SimilarTopics } from './similar.tsx'
import { proposer } from './standing.ts'
import { faultsIn } from './topic-faults.ts'
import { TopicFields } from './topic-fields.tsx'
import { contentIn, emptyContent, textsIn, titleIn } from './topic-typed.ts'

interface About {
  readonly me: SignedIn
  readonly officer: boolean
  readonly all: readonly KeptTopicRow[]
  readonly offered: Offered
}

/** Officers propose among the pages they keep, seat holders beside the public ones. */
async function aboutNew(request: PageRequest, officer: boolean): Promise<About | null> {
  const { language } = request
  const me = officer ? await whoMay(request, topicPolicy, 'edit-topic') : await proposer(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => ({
    me,
    officer,
    all: await listKeptTopics(db, language),
    offered: await offeredIn({ db, language }),
  }))
}

interface Shown {
  readonly typed?: Typed
  readonly faulty?: Readonly<Record<string, string>>
  /** What is like it, where somebody asked before sending. */
  readonly alike?: Alike
}

function answer(request: PageRequest, about: About, { typed, faulty = {}, alike }: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const failed = Object.keys(faulty).length > 0
  const { officer, all, me } = about
  return {
    title: officer ? words.enter : words.propose,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, officer ? '/keep/topics' : '/topics')}>
            {officer ? words.title : request.t.sections.topics}
          </a>
        </p>
        <h1>{officer ? words.enter : words.propose}</h1>
        <p class="lede">{words.proposeLede}</p>
        {!officer && <Mine request={request} mine={all.filter(({ proposedBy }) => proposedBy === me.person)} />}
        {alike && (
          <>
            <h2>{words.similar.title}</h2>
            <SimilarTopics
              request={request}
              alike={alike}
              hrefOf={({ slug }) => (officer ? `/keep/topics/${slug}` : `/topics/${slug}`)}
            />
            <h2>{words.saidBefore.title}</h2>
            <SaidBeforeList request={request} alike={alike} />
          </>
        )}
        <form method="post" action={address(language, officer ? '/keep/topics/new' : '/topics/propose')} novalidate>
          <KeyField request={request} />
          <TopicFields
            request={request}
            typed={
              typed ?? {
                ...emptyContent,
                'title-original': language,
                'why-original': language,
                'expected-original': language,
              }
            }
            offered={about.offered}
            faulty={faulty}
          />
          <p>
            <button type="submit" name="do" value="look" class="quiet">
              {words.look}
            </button>{' '}
            <button type="submit" name="do" value="send">
              {words.send}
            </button>
          </p>
        </form>
      </>
    ),
  }
}

/** What somebody proposed, and what became of it. */
function Mine({ request: { language }, mine }: { request: PageRequest; mine: readonly KeptTopicRow[] }) {
  const words = texts[language]
  if (mine.length === 0) return null
  return (
    <>
      <h2>{words.mine}</h2>
      <ul>
        {mine.map(({ slug, text, state, mergedInto }) => (
          <li>
            <a href={address(language, `/topics/proposed/${slug}`)}>
              <bdi>{text}</bdi>
            </a>
            {inBrackets(language, mergedInto ? topicTexts[language].merged : topicTexts[language].states[state])}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who has not signed in is led there; to everybody else who may not propose the page is not there. */
const pageFor =
  (officer: boolean): Page =>
  async (request): Promise<PageAnswer | MovedAnswer | null> => {
    const about = await aboutNew(request, officer)
    if (about) return answer(request, about)
    return officer || (await request.signedIn()) ? null : { movedTo: '/sign-in' }
  }

const actionFor =
  (officer: boolean): Action =>
  async request => {
    const about = await aboutNew(request, officer)
    if (!about) return null
    const { form, language } = request
    const { me, all, offered } = about
    if (form.do === 'look') {
      const title = titleIn(form)
      if (title === null)
        return answer(request, about, {
          typed: form,
          faulty: { [`title-text-${form['title-original'] || 'en'}`]: texts[language].faults.title },
        })
      const asked = { id: null, title, texts: textsIn(form, language) }
      return answer(request, about, { typed: form, alike: await alikeIn(request, all, asked) })
    }
    const content = contentIn(
      form,
      offered.terms.map(({ name }) => name),
    )
    const done = await act(request.ground, me.actor, proposeTopic, { content }, { key: keyIn(form) })
    if (done.ok) return { movedTo: `${officer ? '/keep/topics' : '/topics/proposed'}/${done.value.slug}?said=proposed` }
    return answer(request, about, { typed: form, faulty: faultsIn(request, done.refusal, form) })
  }

export const newTopicPage = pageFor(true)
export const enterTopic = actionFor(true)
export const proposePage = pageFor(false)
export const propose = actionFor(false)
