import type { Wording } from '#kernel/language.ts'
import { type ConclusionRow, conclusionsByIds, type SaidBefore, saidBefore } from '#modules/conclusions/index.ts'
import { type KeptTopicRow, type Similar, similarTopics, topicTexts } from '#modules/topics/index.ts'
import { linksBetween } from '#modules/trace/index.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { inBrackets } from '../../parts/punctuation.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { texts } from './messages/index.ts'

/** Other topics and earlier conclusions on what seems the same matter. */
export interface Alike {
  readonly topics: readonly Similar<KeptTopicRow>[]
  /** Linked to the topic, or to one merged into it. */
  readonly tied: readonly ConclusionRow[]
  readonly said: readonly SaidBefore[]
}

interface Asked {
  /** Null for one that is not there yet. */
  readonly id: string | null
  readonly title: Wording | null
  /** In the reader's language. */
  readonly texts: readonly string[]
}

/** What the reader may see of it: `all` as the row-level policies show it. */
export async function alikeIn(
  { db, language }: Pick<PageRequest, 'db' | 'language'>,
  all: readonly KeptTopicRow[],
  { id, title, texts: asked }: Asked,
): Promise<Alike> {
  const others = all.filter(topic => topic.id !== id && topic.mergedInto === null)
  const links = id === null ? [] : await linksBetween(db, 'topic', 'conclusion')
  const tied = await conclusionsByIds(
    db,
    language,
    links.filter(({ from }) => from === id).map(({ to }) => to),
  )
  return {
    topics: title === null ? [] : similarTopics(title, others, language),
    tied,
    said: await saidBefore(db, language, asked, new Set(tied.map(conclusion => conclusion.id))),
  }
}

const Marked = ({ stretches, lang }: { stretches: Similar<KeptTopicRow>['ours']; lang: string }) => (
  <span lang={lang} dir="auto">
    {stretches.map(({ text, differs }) => (differs ? <mark>{text}</mark> : text))}
  </span>
)

interface SimilarProps {
  readonly request: PageRequest
  readonly alike: Alike
  /** Where a topic of the list leads. */
  readonly hrefOf: (topic: KeptTopicRow) => string
  /** Where its being the same is decided; left out for who may not decide. */
  readonly mergeOf?: (topic: KeptTopicRow) => string
}

/** Suggestions, no more: who reads them decides. */
export function SimilarTopics({ request, alike: { topics }, hrefOf, mergeOf }: SimilarProps) {
  const { language } = request
  const { similar: words } = texts[language]
  if (topics.length === 0) return <p class="note">{words.none}</p>
  return (
    <>
      <p class="note">{words.lede}</p>
      <ReadTable
        headed
        caption={words.title}
        rows={topics}
        columns={[
          {
            label: words.theirs,
            heads: true,
            cell: ({ topic, theirs, language: lang }) => (
              <>
                <a href={address(language, hrefOf(topic))}>
                  <Marked stretches={theirs} lang={lang} />
                </a>
                {inBrackets(language, topicTexts[language].states[topic.state])}
              </>
            ),
          },
          { label: words.ours, cell: ({ ours, language: lang }) => <Marked stretches={ours} lang={lang} /> },
          {
            label: words.likeness,
            cell: ({ strength }) => (
              <Tag tone={strength === 'same' ? 'wait' : 'plain'}>{words.strengths[strength]}</Tag>
            ),
          },
          ...(mergeOf
            ? [
                {
                  label: words.decide,
                  cell: ({ topic }: Similar<KeptTopicRow>) => (
                    <a href={address(language, mergeOf(topic))}>{words.merge}</a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

/** Earlier conclusions on the same matter: those linked to it first, then those whose words are like its own. */
export function SaidBeforeList({ request, alike: { tied, said } }: { request: PageRequest; alike: Alike }) {
  const { language } = request
  const { saidBefore: words, similar } = texts[language]
  const rows = [
    ...tied.map(conclusion => ({ conclusion, how: words.tied })),
    ...said.map(({ conclusion, strength }) => ({ conclusion, how: similar.strengths[strength] })),
  ]
  if (rows.length === 0) return <p class="note">{words.none}</p>
  return (
    <ReadTable
      headed
      caption={words.title}
      rows={rows}
      columns={[
        {
          label: words.conclusion,
          heads: true,
          cell: ({ conclusion: { slug, ref } }) => <a href={address(language, `/conclusions/${slug}`)}>{ref}</a>,
        },
        { label: words.wording, cell: ({ conclusion }) => <span dir="auto">{conclusion.text}</span> },
        { label: words.how, cell: ({ how }) => how },
      ]}
    />
  )
}
