import { languages, ownName } from '#kernel/language.ts'
import { oneLine } from '#kernel/plain-text.ts'
import { perform } from '#modules/access/index.ts'
import {
  editTopic,
  type KeptTopic,
  listTerms,
  proposeTopic,
  type TopicContent,
  topicsCalled,
  topicTexts,
} from '#modules/topics/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { organizationsMeant } from './organizations-meant.ts'
import {
  type Asked,
  bad,
  calledAs,
  changesOf,
  codeField,
  type Meant,
  type Read,
  target,
  textField,
  type Values,
  webAddressField,
} from './target.ts'
import { languageMeant, says, wordingWith } from './wordings.ts'

interface World {
  readonly topics: readonly KeptTopic[]
  /** Keys of organizations by key and by name. */
  readonly sponsors: Meant
  /** Names of terms (`sdg/9`) by themselves and by what they are called in any language. */
  readonly terms: Meant
  readonly retired: ReadonlySet<string>
}

const slugIn = (text: string): string => text.trim().toLowerCase()

async function load(db: Db, { texts }: Asked): Promise<World> {
  const topics = await topicsCalled(db, { slugs: texts('key').map(slugIn), titles: texts('title').map(oneLine) })
  const { meant } = await organizationsMeant(db, texts('sponsors').flatMap(namesIn), ({ key }) => key)
  const terms = (await Promise.all(languages.map(language => listTerms(db, language)))).flat()
  return {
    topics,
    sponsors: meant,
    terms: calledAs(
      terms,
      ({ name }) => name,
      ({ name, label }) => [name, label],
    ),
    retired: new Set(terms.filter(({ retired }) => retired).map(({ name }) => name)),
  }
}

const namesIn = (text: string): readonly string[] => text.split(/[;\n]/).map(oneLine).filter(Boolean)

/** Several of something on record, separated by semicolons or on lines of their own; always in one order, so that they compare. */
const severalField =
  (fault: string, most: number, among: (world: World) => Meant) =>
  (text: string, world: World): Read => {
    const names = namesIn(text)
    const found = names.map(name => [name, among(world)(name)] as const)
    const unknown = found.find(([, value]) => value === undefined)
    if (unknown) return { fault, params: { name: unknown[0].slice(0, 80) } }
    if (found.some(([, value]) => value === null)) return { fault: 'several-meant' }
    const values = [...new Set(found.flatMap(([, value]) => value ?? []))].toSorted()
    return values.length > most ? { fault: 'too-many', params: { most } } : { value: values.join('; ') }
  }

const several = (value = ''): string[] => value.split('; ').filter(Boolean)

const isOpen = ({ state, mergedInto }: KeptTopic): boolean => state !== 'withdrawn' && mergedInto === null

/** Those a row may mean: by its key where the list has one, else by its title; what cannot be edited any more only where nothing else is called so. */
function meant({ key, title = '' }: Values, { topics }: World): readonly KeptTopic[] {
  if (key !== undefined) return topics.filter(({ slug }) => slug === key)
  const called = topics.filter(({ content }) => says(content.title, title))
  const open = called.filter(isOpen)
  return open.length > 0 ? open : called.slice(0, 1)
}

const languageOf = ({ language, title = '' }: Values, kept?: KeptTopic) =>
  languageMeant(language, title, kept?.content.title)

/** What another organization does: the one named, else nothing on record. */
const workOf = ({ content }: KeptTopic, sdo = '') =>
  content.elsewhere.find(work => work.sdo.toLowerCase() === sdo.toLowerCase())

function asValues(kept: KeptTopic, row: Values): Values {
  const { content, slug } = kept
  const language = languageOf(row, kept)
  const work = workOf(kept, row.workBody)
  return {
    key: slug,
    title: content.title.texts[language] ?? '',
    ...(row.language ? { language: row.language } : {}),
    why: content.why?.texts[language] ?? '',
    expected: content.expected?.texts[language] ?? '',
    studyGroup: content.studyGroup ?? '',
    question: content.question ?? '',
    sponsors: content.sponsors.toSorted().join('; '),
    classification: content.terms.toSorted().join('; '),
    workBody: work ? (row.workBody ?? '') : '',
    workLink: work?.link ?? '',
    workState: work?.state ?? '',
  }
}

const nothingSaid: Omit<TopicContent, 'title'> = {
  why: null,
  expected: null,
  studyGroup: null,
  question: null,
  elsewhere: [],
  sponsors: [],
  terms: [],
}

/** Work elsewhere with what the row says of one organization's; that of others stays. */
function elsewhereWith(kept: KeptTopic | undefined, { workBody, workLink, workState }: Values) {
  const before = kept?.content.elsewhere ?? []
  if (workBody === undefined) return before
  const known = kept && workOf(kept, workBody)
  const work = {
    sdo: known?.sdo ?? workBody,
    link: workLink ?? known?.link ?? null,
    state: workState ?? known?.state ?? null,
  }
  return known ? before.map(one => (one === known ? work : one)) : [...before, work]
}

function contentWith(kept: KeptTopic | undefined, row: Values): TopicContent {
  const language = languageOf(row, kept)
  const before = kept?.content ?? nothingSaid
  const { title = '', why, expected, studyGroup, question, sponsors, classification } = row
  return {
    title: wordingWith(kept?.content.title, language, title),
    why: why === undefined ? before.why : wordingWith(before.why, language, why),
    expected: expected === undefined ? before.expected : wordingWith(before.expected, language, expected),
    studyGroup: studyGroup ?? before.studyGroup,
    question: question ?? before.question,
    elsewhere: [...elsewhereWith(kept, row)],
    sponsors: sponsors === undefined ? before.sponsors : several(sponsors),
    terms: classification === undefined ? before.terms : several(classification),
  }
}

/** Topics, recognized by their key (the last part of their address) or by their title in any language; new ones are proposed, and hidden until they are admitted. */
export const topics = target<World>({
  name: 'topics',
  refusals: topicTexts,
  fields: [
    { name: 'key', also: ['address', 'slug', 'id'], read: text => ({ value: slugIn(text) }) },
    { name: 'title', required: true, also: ['topic', 'name', 'theme', 'subject'], read: textField(300) },
    { name: 'language', also: ['lang', 'language of the text'], ...codeField(languages, [ownName]) },
    { name: 'why', also: ['reason', 'motivation', 'background', 'rationale'], read: textField(1500) },
    { name: 'expected', also: ['expected outcome', 'result', 'outcome'], read: textField(1500) },
    { name: 'studyGroup', also: ['sg', 'study group'], read: textField(40) },
    { name: 'question', also: ['itu t question', 'q'], read: textField(40) },
    {
      name: 'sponsors',
      also: ['sponsor', 'proposed by', 'supporters'],
      read: severalField('no-such-sponsor', 20, world => world.sponsors),
    },
    {
      name: 'classification',
      also: ['terms', 'tags', 'sdg', 'sdgs', 'goals'],
      read: severalField('no-such-term', 40, world => world.terms),
    },
    { name: 'workBody', also: ['sdo', 'work elsewhere', 'other sdo'], read: textField(80) },
    { name: 'workLink', also: ['link', 'url', 'link to the work'], read: webAddressField },
    { name: 'workState', also: ['state of the work', 'status of the work'], read: textField(200) },
  ],
  load,
  keyOf: ({ key, title = '' }) => (key === undefined ? `title ${title.toLowerCase()}` : `key ${key}`),
  nounOf(values, world) {
    const [kept, ...more] = meant(values, world)
    return kept && more.length === 0 ? kept.id : null
  },
  plan(values, world) {
    const [kept, ...more] = meant(values, world)
    if (more.length > 0) return { kind: 'bad', faults: [bad('title', 'several-called')] }
    if (!kept && values.key !== undefined) return { kind: 'bad', faults: [bad('key', 'no-such-topic')] }
    if (kept && !isOpen(kept)) return { kind: 'bad', faults: [bad(null, 'topic-not-editable')] }
    if (values.workBody === undefined && (values.workLink ?? values.workState) !== undefined)
      return { kind: 'bad', faults: [bad('workBody', 'missing')] }
    const gone = several(values.classification).find(
      term => world.retired.has(term) && !kept?.content.terms.includes(term),
    )
    if (gone !== undefined) return { kind: 'bad', faults: [bad('classification', 'no-such-term', { name: gone })] }
    if (!kept) return { kind: 'new' }
    const changes = changesOf(values, asValues(kept, values))
    return changes.length === 0 ? { kind: 'same' } : { kind: 'change', changes }
  },
  async apply(act, values, world) {
    const [kept] = meant(values, world)
    const content = contentWith(kept, values)
    if (!kept) {
      const proposed = await perform(act, proposeTopic, { content })
      return proposed.ok ? { ok: true, value: proposed.value.id } : proposed
    }
    const edited = await perform(act, editTopic, { id: kept.id, version: kept.version, content })
    return edited.ok ? { ok: true, value: kept.id } : edited
  },
})
