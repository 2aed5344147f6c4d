import { z } from 'zod'
import { type Language, read } from '#kernel/language.ts'
import {
  type ClauseView,
  clauseByRef,
  listClauses,
  listVersions,
  mandateTexts,
  type VersionView,
  versionBySlug,
  versionLifecycle,
} from '#modules/mandates/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { oneOf } from '../parameters.ts'
import { type Asking, type Links, list, named, one, type Resource } from '../resource.ts'
import { dayText, keysOf, linksShape, linksTo, ourBasisShape, slugText } from './shapes.ts'

const versionFields = {
  id: z.uuid(),
  slug: slugText,
  mandate: z.string().describe('Code of the resolution'),
  title: z.string(),
  issued_by: z.string(),
  place: z.string(),
  year: z.number().int(),
  state: z.enum(versionLifecycle.states).describe('A proposal is shown, never scored'),
  in_force: z.strictObject({
    from: dayText.nullable(),
    to: dayText.nullable().describe('Exclusive'),
    certain_until: dayText.nullable(),
    basis: z.enum(['stated', 'general_knowledge', 'not_recorded']),
  }),
  text_held: z.boolean().describe('Has its text been read for this record?'),
  ...linksShape,
}
const versionShape = named('MandateVersion', z.strictObject(versionFields))

const bodyShape = z.strictObject({ body: z.string(), name: z.string() })
const clauseShape = named(
  'Clause',
  z.strictObject({
    id: z.uuid(),
    reference: z.string().describe('Our reference: 68-2'),
    alias: z.string().nullable().describe('Number of the item in the WTSA Action Plan: 68-02'),
    slug: slugText,
    version: slugText.describe('The version of the mandate it stands in'),
    place: z.string().describe('Where it stands in the text'),
    verb: z.enum(keysOf(mandateTexts.en.verbs)),
    addressee: bodyShape,
    text: z.string().describe('Our paraphrase'),
    reports_to: z.array(z.strictObject({ ...bodyShape.shape, basis: ourBasisShape })),
    parent: z.string().nullable(),
    evidence: z.array(z.string()).describe('Records that would prove it; our proposal'),
    measure: z.string().nullable().describe('The figure to show; our proposal'),
    ...linksShape,
  }),
)
const versionAloneShape = named(
  'MandateVersionInFull',
  z.strictObject({ ...versionFields, clauses: z.array(clauseShape) }),
)

function shownVersion(version: VersionView, language: Language, links: Links): z.input<typeof versionShape> {
  const { id, slug, mandate, mandateTitle, issuedBy, place, year, state, from, to, certainUntil } = version
  return {
    id,
    slug,
    mandate,
    title: read(mandateTitle, language).text,
    issued_by: issuedBy,
    place: read(place, language).text,
    year,
    state,
    in_force: { from, to, certain_until: certainUntil, basis: version.datesBasis },
    text_held: version.textHeld,
    ...linksTo(links, `/mandates/${slug}`),
  }
}

type Names = ReadonlyMap<string, string>

function shownClause(clause: ClauseView, language: Language, names: Names, links: Links): z.input<typeof clauseShape> {
  const { id, ref, alias, slug, versionSlug, verb, addressee, parent } = clause
  const named = (body: string) => ({ body, name: names.get(body) ?? body })
  return {
    id,
    reference: ref,
    alias,
    slug,
    version: versionSlug,
    place: read(clause.place, language).text,
    verb,
    addressee: named(addressee),
    text: read(clause.paraphrase, language).text,
    reports_to: clause.reportsTo.map(({ body, basis }) => ({ ...named(body), basis })),
    parent,
    evidence: clause.evidence.map(wording => read(wording, language).text),
    measure: clause.measure && read(clause.measure, language).text,
    ...linksTo(links, `/clauses/${slug}`, `/mandates/clauses/${slug}`),
  }
}

async function clausesOf({ db, language, links }: Asking, versionSlug?: string) {
  const [clauses, names] = await Promise.all([listClauses(db, versionSlug), bodyNames(db, language)])
  return clauses.map(clause => shownClause(clause, language, names, links))
}

const versionResources: readonly Resource[] = [
  list({
    path: '/mandates',
    name: 'listMandates',
    does: 'Every version of every mandate, oldest first',
    item: versionShape,
    filters: { state: oneOf(versionLifecycle.states, 'State of the version') },
    async find({ db, language, query, links }) {
      const versions = await listVersions(db)
      return versions
        .filter(({ state }) => query.state === undefined || state === query.state)
        .map(version => shownVersion(version, language, links))
    },
  }),
  one({
    path: '/mandates/{slug}',
    name: 'mandate',
    does: 'One version of a mandate with its operative clauses',
    item: versionAloneShape,
    filters: {},
    async find(asking) {
      const { db, language, parts, links } = asking
      const version = await versionBySlug(db, parts.slug ?? '')
      if (!version) return null
      return { ...shownVersion(version, language, links), clauses: await clausesOf(asking, version.slug) }
    },
  }),
]

export const mandateResources: readonly Resource[] = [
  ...versionResources,
  list({
    path: '/clauses',
    name: 'listClauses',
    does: 'Operative clauses of all mandates whose text is held',
    item: clauseShape,
    filters: {},
    find: asking => clausesOf(asking),
  }),
  one({
    path: '/clauses/{slug}',
    name: 'clause',
    does: 'One clause, by its reference (68-2) or by its number in the Action Plan (68-02)',
    item: clauseShape,
    filters: {},
    async find({ db, language, parts, links }) {
      const clause = await clauseByRef(db, parts.slug ?? '')
      return clause ? shownClause(clause, language, await bodyNames(db, language), links) : null
    },
  }),
]
