import { topicTexts } from '#modules/topics/index.ts'
import { instantDay } from '../../dates.ts'
import { Changed } from '../../keeping/changed.tsx'
import { Changes } from '../../keeping/changes.tsx'
import { EditForm, type Shown } from '../../keeping/edit-form.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { Said } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { texts } from './messages/index.ts'
import { Moves } from './moves.tsx'
import { SaidBeforeList, SimilarTopics } from './similar.tsx'
import { type About, aboutProposal, aboutTopic } from './topic-about.ts'
import { TopicFields } from './topic-fields.tsx'
import { topicFields } from './topic-labels.ts'
import { typedOf } from './topic-typed.ts'

/** Whether this reader may still change its words: the verb asks again. */
const isEditable = ({ officer, kept }: About): boolean =>
  kept.mergedInto === null && (officer ? kept.state !== 'withdrawn' : kept.state === 'proposed')

export function topicAnswer(request: PageRequest, about: About, { typed, faulty = {}, seen }: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { kept, row, offered, officer, alike } = about
  const fields = typed ?? typedOf(kept.content)
  const failed = Object.keys(faulty).length > 0
  const labels = topicFields(request, offered)
  const editing =
    typed && seen !== undefined ? { content: kept.content, revisions: about.revisions, typed, seen } : null
  const mergeOf = (topic: { slug: string }) => `${about.path}?into=${topic.slug}`
  const mergeable = officer && kept.mergedInto === null && kept.state !== 'withdrawn'
  return {
    title: officer ? words.keepTitle(row.text) : words.proposalTitle(row.text),
    privately: true,
    ...(failed || editing ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {editing && <Changed request={request} fields={labels} editing={editing} />}
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, officer ? '/keep/topics' : '/topics/propose')}>
            {officer ? words.title : words.mine}
          </a>
        </p>
        <h1 dir="auto">{row.text}</h1>
        <Standing request={request} about={about} />
        <h2>{words.similar.title}</h2>
        <SimilarTopics
          request={request}
          alike={alike}
          hrefOf={({ slug, proposedBy, state }) => hrefFor(about, slug, proposedBy, state)}
          {...(mergeable ? { mergeOf } : {})}
        />
        <h2>{words.saidBefore.title}</h2>
        <SaidBeforeList request={request} alike={alike} />
        <Moves request={request} about={about} typed={typed ?? {}} faulty={faulty} />
        {isEditable(about) && <Edit request={request} about={about} typed={fields} faulty={faulty} />}
        {officer && (
          <Changes request={request} noun="topic" nounId={kept.id} fields={labels} revisions={about.revisions} />
        )}
      </>
    ),
  }
}

/** Officers go from one topic they keep to the other; who proposed goes to their own, or to what everybody sees. */
function hrefFor({ officer, me }: About, slug: string, proposedBy: string | null, state: string): string {
  if (officer) return `/keep/topics/${slug}`
  return proposedBy === me.person && state !== 'admitted' ? `/topics/proposed/${slug}` : `/topics/${slug}`
}

/** In which state the topic is, who proposed it, what it was merged into and what was merged into it. */
function Standing({ request, about }: { request: PageRequest; about: About }) {
  const { language, t } = request
  const words = texts[language]
  const { kept, row, merged, author, officer } = about
  const open = (kept.state === 'on-record' || kept.state === 'admitted') && kept.mergedInto === null
  return (
    <>
      <p>
        {words.columns.state}
        {t.words.colon}
        {row.mergedInto ? topicTexts[language].merged : topicTexts[language].states[kept.state]}.{' '}
        {row.proposedAt && words.proposedAt(instantDay(language, row.proposedAt))}{' '}
        {author !== null && (
          <>
            {words.by}
            {t.words.colon}
            <bdi>{author}</bdi>.{' '}
          </>
        )}
        {row.mergedInto && officer && (
          <a href={address(language, `/keep/topics/${row.mergedInto.slug}`)}>{words.readAs(row.mergedInto.text)}</a>
        )}
        {row.mergedInto && !officer && words.mergedNote}
        {open && <a href={address(language, `/topics/${kept.slug}`)}>{words.publicPage}</a>}
      </p>
      {merged.length > 0 && (
        <>
          <h2>{words.merged}</h2>
          <ul>
            {merged.map(({ slug, text }) => (
              <li>
                <a href={address(language, `/keep/topics/${slug}`)}>
                  <bdi>{text}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

interface EditProps {
  readonly request: PageRequest
  readonly about: About
  readonly typed: Typed
  readonly faulty: Readonly<Record<string, string>>
}

function Edit({ request, about: { kept, offered, path }, typed, faulty }: EditProps) {
  const { language } = request
  return (
    <EditForm
      request={request}
      version={kept.version}
      typed={typed}
      faulty={faulty}
      where={address(language, path)}
      reason={typed.do === undefined || typed.do === 'save' ? (typed.reason ?? '') : ''}
    >
      <TopicFields request={request} typed={typed} offered={offered} faulty={faulty} />
    </EditForm>
  )
}

/** One topic, to be edited and decided about. */
export const keepTopicPage: Page = async request => {
  const about = await aboutTopic(request)
  return about && topicAnswer(request, about)
}

/** A proposal, for who made it. */
export const proposalPage: Page = async request => {
  const about = await aboutProposal(request)
  return about && topicAnswer(request, about)
}
