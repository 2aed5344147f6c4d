import { z } from 'zod'
import { read } from '#kernel/language.ts'
import { conclusionBySlug, conclusionLifecycle, kinds } from '#modules/conclusions/index.ts'
import { type ConclusionInFull, conclusionsInFull } from '../../web/pages/conclusions/rows.ts'
import { code, oneOf } from '../parameters.ts'
import { type Links, list, named, one, type Resource } from '../resource.ts'
import { followUpStanding, followUpStandingFields } from './follow-up-standing.ts'
import {
  linksShape,
  linksTo,
  meetingBrief,
  meetingBriefShape,
  ourBasisShape,
  slugText,
  wordingShape,
} from './shapes.ts'

const addresseeShape = named(
  'Addressee',
  z.strictObject({
    body: z.string().describe('Code of the body'),
    name: z.string(),
    basis: ourBasisShape,
    purpose: z.enum(['action', 'comment', 'information']).nullable().describe('null: not recorded'),
    recorded_as: z.string().nullable(),
  }),
)

const followUpInBriefShape = named(
  'FollowUpInBrief',
  z.strictObject({
    slug: slugText,
    text: z.string(),
    ...followUpStandingFields,
    ...linksShape,
  }),
)

const conclusionFields = {
  id: z.uuid(),
  reference: z.string().describe('Our reference, not a number given by the issuing body'),
  slug: slugText,
  text: z.string().describe('Our paraphrase, in the language asked for'),
  kind: z.enum(kinds),
  kind_basis: ourBasisShape,
  state: z.enum(conclusionLifecycle.states),
  verified: z.boolean().describe('Has an officer checked it against the full document?'),
  meeting: meetingBriefShape,
  addressees: z.array(addresseeShape),
  follow_up: z.array(followUpInBriefShape),
  ...linksShape,
}
const conclusionShape = named('Conclusion', z.strictObject(conclusionFields))
const conclusionAloneShape = named(
  'ConclusionInFull',
  z.strictObject({ ...conclusionFields, wording: wordingShape, text_language: z.string() }),
)

function shown({ conclusion, meeting, followUp, bodies }: ConclusionInFull, links: Links) {
  const { id, ref, slug, text, kind, kindBasis, state, verified, addressees } = conclusion
  return {
    id,
    reference: ref,
    slug,
    text,
    kind,
    kind_basis: kindBasis,
    state,
    verified,
    meeting: meetingBrief(meeting, links),
    addressees: addressees.map(({ body, basis, purpose, recordedAs }) => ({
      body,
      name: bodies.get(body) ?? body,
      basis,
      purpose,
      recorded_as: recordedAs,
    })),
    follow_up: followUp.map(entry => ({
      slug: entry.slug,
      text: entry.text,
      ...followUpStanding(entry),
      ...linksTo(links, `/follow-up/${entry.slug}`),
    })),
    ...linksTo(links, `/conclusions/${slug}`),
  }
}

const filters = {
  forum: code('Code of the forum: CTO'),
  kind: oneOf(kinds, 'Kind of conclusion'),
  to: code('Code of a body it is addressed to: ITU-T'),
  addressee: oneOf(['stated', 'inferred'], 'Is an addressee stated in the text?'),
  follow_up: oneOf(['known', 'unknown'], 'Is any follow-up known?'),
  verified: oneOf(['yes', 'no'], 'Checked against the full document?'),
}
type Filters = z.output<z.ZodObject<typeof filters>>

/** No filter given passes everything. */
const passes = (wanted: string | undefined, actual: boolean, yes: string): boolean =>
  wanted === undefined || (wanted === yes) === actual

const matches =
  (wish: Filters) =>
  ({ conclusion, meeting, followUp }: ConclusionInFull): boolean =>
    (wish.forum === undefined || meeting.forum === wish.forum) &&
    (wish.kind === undefined || conclusion.kind === wish.kind) &&
    (wish.to === undefined || conclusion.addressees.some(one => one.body === wish.to)) &&
    passes(
      wish.addressee,
      conclusion.addressees.some(one => one.basis === 'stated'),
      'stated',
    ) &&
    passes(wish.follow_up, followUp.length > 0, 'known') &&
    passes(wish.verified, conclusion.verified, 'yes')

export const conclusionResources: readonly Resource[] = [
  list({
    path: '/conclusions',
    name: 'listConclusions',
    does: 'Public conclusions, latest meeting first',
    item: conclusionShape,
    filters,
    async find({ db, language, query, links }) {
      const all = await conclusionsInFull(db, language)
      return all.filter(matches(query)).map(row => shown(row, links))
    },
  }),
  one({
    path: '/conclusions/{slug}',
    name: 'conclusion',
    does: 'One conclusion with its text in every language; a merged one is read as the one it went into',
    item: conclusionAloneShape,
    filters: {},
    async find({ db, language, parts, links }) {
      const known = await conclusionBySlug(db, language, parts.slug ?? '')
      const row = known && (await conclusionsInFull(db, language)).find(({ conclusion }) => conclusion.id === known.id)
      if (!known || !row) return null
      const { original, basis, texts } = known.wording
      const wording = { original, basis, texts: { ...texts } }
      return { ...shown(row, links), wording, text_language: read(known.wording, language).language }
    },
  }),
]
