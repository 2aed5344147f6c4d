import { languages, ownName } from '#kernel/language.ts'
import { parseRef } from '#kernel/ref.ts'
import type { Result } from '#kernel/result.ts'
import { type Act, perform } from '#modules/access/index.ts'
import { listConclusions } from '#modules/conclusions/index.ts'
import {
  editFollowUp,
  entriesOn,
  followUpLifecycle,
  followUpTexts,
  historicOn,
  type KeptEntry,
  type KeptHistoric,
  offerFollowUp,
  recordHistoricFollowUp,
  sourceStatuses,
} from '#modules/follow-up/index.ts'
import { listClauses } from '#modules/mandates/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Plan } from '../model.ts'
import {
  type Asked,
  bad,
  calledAs,
  changesOf,
  codeField,
  foundField,
  type Meant,
  type Read,
  target,
  textField,
  type Values,
  webAddressField,
} from './target.ts'
import { languageMeant, says, wordingWith } from './wordings.ts'

/** What follow-up can be on: everything public. */
interface Source {
  readonly ref: string
  readonly id: string
  readonly kind: 'conclusion' | 'clause'
}

interface World {
  /** By reference, and clauses by their number in the Action Plan too. */
  readonly sources: ReadonlyMap<string, Source>
  readonly bodies: Meant
  readonly entries: readonly KeptEntry[]
  readonly historic: readonly KeptHistoric[]
}

const refIn = (text: string): string => parseRef(text)?.ref ?? text.trim().toUpperCase()
const slugIn = (text: string): string => text.trim().toLowerCase()

async function load(db: Db, { texts }: Asked): Promise<World> {
  const [conclusions, clauses] = await Promise.all([listConclusions(db, 'en'), listClauses(db)])
  const sources = new Map<string, Source>(
    conclusions.map(({ ref, id }) => [ref.toUpperCase(), { ref, id, kind: 'conclusion' }] as const),
  )
  for (const { ref, id, alias } of clauses)
    for (const name of [ref, alias ?? ref]) sources.set(name.toUpperCase(), { ref, id, kind: 'clause' })
  const asked = [...new Set(texts('follows').map(text => sources.get(refIn(text))?.id))].filter(id => id !== undefined)
  const names = await Promise.all(languages.map(language => bodyNames(db, language)))
  return {
    sources,
    bodies: calledAs(
      names.flatMap(all => [...all]),
      ([code]) => code,
      names => names,
    ),
    entries: await entriesOn(db, { sources: asked, slugs: texts('key').map(slugIn) }),
    historic: await historicOn(db, asked),
  }
}

const sourceField = (text: string, { sources }: World): Read => {
  const found = sources.get(refIn(text))
  return found ? { value: found.ref } : { fault: 'nothing-to-follow' }
}

const sourceOf = ({ follows = '' }: Values, { sources }: World): Source =>
  sources.get(follows.toUpperCase()) ?? { ref: follows, id: '', kind: 'conclusion' }

/** What a row tells of: what was offered to a body, or (with the address of a source) what that source says of the past. */
const tellsOfPast = ({ source }: Values): boolean => source !== undefined

/** By its key where the list has one; else the same text to the same body on the same conclusion or clause. */
function entryMeant(row: Values, world: World): KeptEntry | undefined {
  if (row.key !== undefined) return world.entries.find(({ slug }) => slug === row.key)
  const { id } = sourceOf(row, world)
  const alike = world.entries.filter(
    ({ conclusionId, clauseId, content }) =>
      (conclusionId ?? clauseId) === id && content.body === row.body && says(content.wording, row.text ?? ''),
  )
  return alike.find(({ state }) => state !== 'withdrawn') ?? alike[0]
}

const historicMeant = (row: Values, world: World): KeptHistoric | undefined =>
  world.historic.find(
    ({ conclusionId, source, wording }) =>
      conclusionId === sourceOf(row, world).id && source === row.source && says(wording, row.text ?? ''),
  )

const languageOf = ({ language, text = '' }: Values, kept?: KeptEntry) =>
  languageMeant(language, text, kept?.content.wording)

const asValues = ({ content }: KeptEntry, language: ReturnType<typeof languageOf>): Values => ({
  body: content.body,
  office: content.office ?? '',
  text: content.wording.texts[language] ?? '',
})

const isThere = (row: Values, fields: readonly string[], fault: string) =>
  fields.filter(field => row[field] !== undefined).map(field => bad(field, fault))

function planPast(row: Values, world: World): Plan {
  const known = historicMeant(row, world)
  const faults = [
    ...isThere(row, ['key', 'body', 'office', 'state'], 'not-with-source'),
    ...(sourceOf(row, world).kind === 'clause' ? [bad('follows', 'not-with-source')] : []),
    ...(row.sourceStatus === undefined ? [bad('sourceStatus', 'missing')] : []),
    ...(known && row.sourceStatus && known.sourceStatus !== row.sourceStatus
      ? [bad('sourceStatus', 'cannot-change')]
      : []),
  ]
  if (faults.length > 0) return { kind: 'bad', faults }
  return known ? { kind: 'same' } : { kind: 'new' }
}

/** States are moved by what a body says, entry by entry: a list that knows another one is at fault. */
function planOffer(row: Values, world: World): Plan {
  const kept = entryMeant(row, world)
  const { id } = sourceOf(row, world)
  const faults = [
    ...isThere(row, ['sourceStatus', 'linkBasis'], 'only-with-source'),
    ...(row.body === undefined && !kept ? [bad('body', 'missing')] : []),
    ...(row.key !== undefined && !kept ? [bad('key', 'no-such-follow-up')] : []),
    ...(kept && (kept.conclusionId ?? kept.clauseId) !== id ? [bad('follows', 'cannot-change')] : []),
    ...(kept?.state === 'withdrawn' ? [bad(null, 'was-withdrawn')] : []),
    ...(row.state !== undefined && row.state !== (kept?.state ?? 'offered') ? [bad('state', 'state-not-by-list')] : []),
  ]
  if (faults.length > 0) return { kind: 'bad', faults }
  if (!kept) return { kind: 'new' }
  const { body, office, text } = row
  const said = Object.entries({ body, office, text }).filter(([, value]) => value !== undefined)
  const changes = changesOf(Object.fromEntries(said) as Values, asValues(kept, languageOf(row, kept)))
  return changes.length === 0 ? { kind: 'same' } : { kind: 'change', changes }
}

async function recordPast(act: Act, row: Values, { ref, id }: Source): Promise<Result<string>> {
  const known = await historicOn(act.db, [id])
  const { sourceStatus, source, linkBasis = 'inferred', text = '' } = row
  const ordinal = 1 + Math.max(0, ...known.map(one => one.ordinal))
  const wording = wordingWith(null, languageOf(row), text)
  const input = { conclusion: ref, ordinal, wording, sourceStatus, linkBasis, source }
  const recorded = await perform(act, recordHistoricFollowUp, input)
  return recorded.ok ? { ok: true, value: recorded.value.id } : recorded
}

/**
 * Follow-up on a conclusion or a clause. Without a source it is offered to a body, and nothing of it is public before the body had its time
 * to reply; with the address of a public source it is what that source says became of a past conclusion.
 */
export const followUp = target<World>({
  name: 'follow-up',
  refusals: followUpTexts,
  fields: [
    { name: 'key', also: ['address', 'slug', 'id'], read: text => ({ value: slugIn(text) }) },
    {
      name: 'follows',
      required: true,
      also: ['conclusion', 'clause', 'reference', 'ref', 'follow up on'],
      read: sourceField,
    },
    { name: 'text', required: true, also: ['follow up', 'action', 'description', 'what'], read: textField(4000) },
    { name: 'language', also: ['lang', 'language of the text'], ...codeField(languages, [ownName]) },
    {
      name: 'body',
      also: ['offered to', 'addressee', 'group', 'responsible body'],
      read: foundField('no-such-body', ({ bodies }: World) => bodies),
    },
    { name: 'office', also: ['responsible office', 'responsible', 'lead'], read: textField(200) },
    {
      name: 'state',
      also: ['standing'],
      ...codeField(
        followUpLifecycle.states,
        languages.map(language => followUpTexts[language].states),
      ),
    },
    { name: 'source', also: ['url', 'link', 'document'], read: webAddressField },
    {
      name: 'sourceStatus',
      also: ['status', 'status in the source'],
      ...codeField(
        sourceStatuses,
        languages.map(language => followUpTexts[language].sourceStatuses),
      ),
    },
    { name: 'linkBasis', also: ['basis'], ...codeField(['stated', 'inferred', 'not_recorded'], []) },
  ],
  load,
  keyOf: row => {
    const { key, follows, source, body, text = '' } = row
    return key === undefined ? [follows, source ?? body, text.toLowerCase()].join(' ') : `key ${key}`
  },
  nounOf: (row, world) => (tellsOfPast(row) ? null : (entryMeant(row, world)?.id ?? null)),
  plan: (row, world) => (tellsOfPast(row) ? planPast(row, world) : planOffer(row, world)),
  async apply(act, row, world) {
    const on = sourceOf(row, world)
    if (tellsOfPast(row)) return recordPast(act, row, on)
    const kept = entryMeant(row, world)
    const content = {
      body: row.body ?? kept?.content.body,
      office: row.office ?? kept?.content.office ?? null,
      wording: wordingWith(kept?.content.wording, languageOf(row, kept), row.text ?? ''),
    }
    if (!kept) {
      const offered = await perform(act, offerFollowUp, { on: { [on.kind]: on.id }, content })
      return offered.ok ? { ok: true, value: offered.value.id } : offered
    }
    const edited = await perform(act, editFollowUp, { id: kept.id, version: kept.version, content })
    return edited.ok ? { ok: true, value: kept.id } : edited
  },
})
