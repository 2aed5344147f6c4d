import type { Child } from 'hono/jsx'
import { read, type Wording } from '#kernel/language.ts'
import { listOrganizations, type OrganizationView } from '#modules/members/index.ts'
import { type TopicView, termsNamed } from '#modules/topics/index.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { inBrackets } from '../../parts/punctuation.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { texts } from './messages/index.ts'

interface Parts {
  readonly sponsors: readonly OrganizationView[]
  readonly classified: Awaited<ReturnType<typeof termsNamed>>
}

/** The nouns a topic names, by what they are called. */
export async function partsOf({ db, language }: PageRequest, topic: TopicView): Promise<Parts> {
  const [organizations, classified] = await Promise.all([
    topic.sponsors.length === 0 ? [] : listOrganizations(db, language),
    termsNamed(db, language, topic.terms),
  ])
  return { sponsors: organizations.filter(({ key }) => topic.sponsors.includes(key)), classified }
}

interface Props {
  readonly request: PageRequest
  readonly topic: TopicView
  readonly parts: Parts
}

/** A wording as its reader is shown it; paragraphs as they were typed. */
function Worded({ request: { language, t }, wording }: { request: PageRequest; wording: Wording }) {
  const { text, translated, language: own } = read(wording, language)
  return (
    <>
      {text.split(/\n{2,}/).map(paragraph => (
        <p lang={own} dir="auto">
          {paragraph}
        </p>
      ))}
      {translated && <p class="source">{t.notice.ourTranslation}</p>}
    </>
  )
}

/** What was said of a topic when it was proposed, as far as anything was. */
export function Facts({ request, topic, parts }: Props) {
  const { language } = request
  const words = texts[language]
  const { why, expected, studyGroup, question, elsewhere } = topic
  const rows: readonly (readonly [label: string, value: Child])[] = [
    ...(studyGroup ? [[words.studyGroup, <bdi>{studyGroup}</bdi>] as const] : []),
    ...(question ? [[words.question, <bdi>{question}</bdi>] as const] : []),
    ...(parts.sponsors.length > 0
      ? [[words.sponsors, <Sponsors request={request} sponsors={parts.sponsors} />] as const]
      : []),
    ...parts.classified.map(
      ({ vocabulary, terms }) => [vocabulary.label, <Terms request={request} terms={terms} />] as const,
    ),
  ]
  return (
    <>
      {why && <h2>{words.why}</h2>}
      {why && <Worded request={request} wording={why} />}
      {expected && <h2>{words.expected}</h2>}
      {expected && <Worded request={request} wording={expected} />}
      {rows.length > 0 && <h2>{words.facts}</h2>}
      {rows.length > 0 && (
        <dl class="facts">
          {rows.map(([label, value]) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
      {elsewhere.length > 0 && <Elsewhere request={request} elsewhere={elsewhere} />}
    </>
  )
}

/** Their names as they write them. */
function Sponsors({ request: { language, t }, sponsors }: { request: PageRequest } & Pick<Parts, 'sponsors'>) {
  return sponsors.map(({ slug, name }, index) => (
    <>
      {index > 0 && t.words.comma}
      <a href={address(language, `/organizations/${slug}`)}>
        <bdi>{name}</bdi>
      </a>
    </>
  ))
}

function Terms({
  request: { language, t },
  terms,
}: {
  request: PageRequest
  terms: Parts['classified'][number]['terms']
}) {
  const words = texts[language]
  return terms.map(({ label, confirmed }, index) => (
    <>
      {index > 0 && t.words.comma}
      <bdi>{label}</bdi>
      {!confirmed && <span class="source">{inBrackets(language, words.unconfirmed)}</span>}
    </>
  ))
}

function Elsewhere({ request, elsewhere }: { request: PageRequest } & Pick<TopicView, 'elsewhere'>) {
  const words = texts[request.language]
  return (
    <ReadTable
      caption={words.elsewhere}
      rows={elsewhere}
      columns={[
        { label: words.sdo, heads: true, cell: ({ sdo }) => <bdi>{sdo}</bdi> },
        { label: words.howFar, cell: ({ state }) => (state === null ? '' : <bdi>{state}</bdi>) },
        { label: words.page, cell: ({ link }) => (link === null ? '' : <SourceLink request={request} url={link} />) },
      ]}
    />
  )
}
