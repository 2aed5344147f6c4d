import {
  type KeptTopicRow,
  listKeptTopics,
  listTerms,
  listVocabularies,
  type TermView,
  topicLifecycle,
  topicPolicy,
  topicTexts,
  type VocabularyView,
} from '#modules/topics/index.ts'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { texts } from './messages/index.ts'

interface Known {
  readonly topics: readonly KeptTopicRow[]
  readonly vocabularies: readonly VocabularyView[]
  readonly terms: readonly TermView[]
}

function columns({ language, t }: PageRequest, { terms }: Known): List<KeptTopicRow>['columns'] {
  const { columns: label } = texts[language]
  const { states, merged } = topicTexts[language]
  const labels = new Map(terms.map(({ name, label }) => [name, label]))
  return [
    {
      key: 'topic',
      label: label.topic,
      value: ({ text }) => text,
      view: ({ slug, text }) => <a href={address(language, `/keep/topics/${slug}`)}>{text}</a>,
    },
    { key: 'state', label: label.state, value: ({ state, mergedInto }) => (mergedInto ? merged : states[state]) },
    { key: 'merged_into', label: label.mergedInto, value: ({ mergedInto }) => mergedInto?.text ?? null },
    { key: 'study_group', label: label.studyGroup, value: ({ studyGroup }) => studyGroup },
    { key: 'question', label: label.question, value: ({ question }) => question },
    {
      key: 'classification',
      label: label.classification,
      value: ({ terms: names }) => names.map(name => labels.get(name) ?? name).join(t.words.comma) || null,
    },
    {
      key: 'proposed',
      label: label.proposed,
      value: ({ proposedAt }) => proposedAt?.toString().slice(0, 10) ?? null,
    },
    { key: 'sponsors', label: label.sponsors, value: ({ sponsors }) => sponsors.join(' ') || null, hidden: true },
  ]
}

function filters({ language }: PageRequest, { vocabularies, terms }: Known): List<KeptTopicRow>['filters'] {
  const words = texts[language]
  const { states, merged } = topicTexts[language]
  return [
    {
      key: 'state',
      label: words.columns.state,
      options: [
        ...topicLifecycle.states.map(value => ({ value, label: states[value] })),
        { value: 'merged', label: merged },
      ],
      matches: ({ state, mergedInto }, value) =>
        value === 'merged' ? mergedInto !== null : mergedInto === null && state === value,
    },
    ...vocabularies
      .map(vocabulary => ({ vocabulary, own: terms.filter(term => term.vocabulary === vocabulary.key) }))
      .filter(({ own }) => own.length > 0)
      .map(({ vocabulary, own }) => ({
        key: vocabulary.key,
        label: vocabulary.label,
        options: own.map(({ key, label }) => ({ value: key, label })),
        matches: ({ terms: names }: KeptTopicRow, value: string) => names.includes(`${vocabulary.key}/${value}`),
      })),
  ]
}

/** Every topic in whatever state, for those who keep the record. */
export const keepTopicsPage: Page = async request => {
  const me = await whoMay(request, topicPolicy, 'edit-topic')
  if (!me) return null
  const { language } = request
  const words = texts[language]
  const known = await readAs(request, me, async ({ db }) => ({
    topics: await listKeptTopics(db, language),
    vocabularies: await listVocabularies(db, language),
    terms: await listTerms(db, language),
  }))
  const list: List<KeptTopicRow> = {
    name: 'kept-topics',
    rows: known.topics,
    columns: columns(request, known),
    filters: filters(request, known),
  }
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.title,
    privately: true,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p>
          <a href={address(language, '/keep/topics/new')}>{words.propose}</a>
        </p>
        <ListView request={request} list={list} caption={request.t.sections.topics} />
      </>
    ),
  }
}
