import { type Language, read } from '#kernel/language.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { type EntryWithSaid, type Evidence, followUpTexts, standingEntries } from '#modules/follow-up/index.ts'
import { type ClauseView, listClauses, listVersions, type VersionView } from '#modules/mandates/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Mark, Plan, PlanRow, SummaryRow } from './model.ts'

type Names = ReadonlyMap<string, string>

/** A piece of evidence as a line of its cell: `Recommendation: ITU-T Y.3300 | https://…`. */
export const evidenceLine = (
  language: Language,
  { kind, reference, link }: Pick<Evidence, 'kind' | 'reference' | 'link'>,
) => `${followUpTexts[language].evidenceKinds[kind]}: ${reference}${link === null ? '' : ` | ${link}`}`

const lastWords = ({ statements }: EntryWithSaid): string =>
  statements.findLast(({ words }) => words !== null)?.words ?? ''

/** The version of each mandate that an action plan is about: the newest with clauses; what is only proposed is no mandate. */
function planned(versions: readonly VersionView[], clauses: readonly ClauseView[]): readonly VersionView[] {
  const withClauses = new Set(clauses.map(({ versionSlug }) => versionSlug))
  const held = versions.filter(
    ({ slug, state }) => withClauses.has(slug) && (state === 'in-force' || state === 'superseded'),
  )
  return held.filter(({ mandate, year }) => !held.some(other => other.mandate === mandate && other.year > year))
}

/** Whom a clause is addressed to, in the columns of the form. */
const addresseeMarks: Readonly<Record<string, Mark>> = {
  'DIRECTOR-TSB': 'toTsb',
  TSB: 'toTsb',
  'SECRETARY-GENERAL': 'toGs',
  'MEMBER-STATES': 'toMemberStates',
  'SECTOR-MEMBERS': 'toSectorMembers',
  'SECTOR-MEMBERS-DEVELOPING': 'toSectorMembers',
  'STUDY-GROUPS': 'toStudyGroups',
  TSAG: 'toTsag',
}
const reportMarks: Readonly<Record<string, Mark>> = { COUNCIL: 'reportCouncil', WTSA: 'reportWtsa', TSAG: 'reportTsag' }

function summaryOf(language: Language, version: VersionView, clauses: readonly ClauseView[]): SummaryRow {
  const marks = clauses.flatMap(({ addressee, reportsTo }) => [
    addresseeMarks[addressee] ?? [],
    ...reportsTo.map(({ body }) => reportMarks[body] ?? []),
  ])
  return {
    number: version.mandate,
    title: `${read(version.mandateTitle, language).text} (${read(version.place, language).text} ${version.year})`,
    path: `/mandates/${version.slug}`,
    marks: new Set(marks.flat()),
  }
}

const nothing = { office: '', collaboration: '', status: '', due: '', words: '', evidence: '', entry: '', version: '' }

type Item = Omit<PlanRow, 'cells'> & { readonly cells: Omit<PlanRow['cells'], 'order'> }

const clauseItem = (language: Language, clause: ClauseView, names: Names): Item => ({
  path: `/mandates/clauses/${clause.slug}`,
  entry: null,
  cells: {
    ...nothing,
    number: clause.alias ?? clause.ref,
    instruction: read(clause.paraphrase, language).text,
    responsible: names.get(clause.addressee) ?? clause.addressee,
    reporting: clause.reportsTo.map(({ body }) => names.get(body) ?? body).join('; '),
  },
})

function entryItem(
  language: Language,
  entry: EntryWithSaid,
  names: Names,
  about: Pick<Item, 'path'> & { number: string; reporting: string },
): Item {
  const { id, slug, version, state, content } = entry
  return {
    path: about.path,
    entry: { id, slug, version, state },
    cells: {
      number: about.number,
      instruction: read(content.wording, language).text,
      responsible: names.get(content.body) ?? content.body,
      office: content.office ?? '',
      collaboration: '',
      reporting: about.reporting,
      status: followUpTexts[language].states[state],
      due: entry.dueDay ?? '',
      words: lastWords(entry),
      evidence: entry.evidence.map(piece => evidenceLine(language, piece)).join('\n'),
      entry: slug,
      version: String(version),
    },
  }
}

/** The register in the form of the WTSA Action Plan: clauses with the follow-up offered on them, then follow-up on conclusions. */
export async function loadPlan(db: Db, language: Language): Promise<Plan> {
  const all = await listClauses(db)
  const versions = planned(await listVersions(db), all)
  const names = await bodyNames(db, language)
  const entries = await standingEntries(db)
  const shown = versions.flatMap(version => all.filter(({ versionSlug }) => versionSlug === version.slug))
  const duties = shown.flatMap(clause => {
    const bare = clauseItem(language, clause, names)
    const offered = entries.filter(({ clauseId }) => clauseId === clause.id)
    const about = { path: bare.path, number: bare.cells.number, reporting: bare.cells.reporting }
    return offered.length === 0 ? [bare] : offered.map(entry => entryItem(language, entry, names, about))
  })
  const conclusions = await conclusionsByIds(db, language, [
    ...new Set(entries.flatMap(({ conclusionId }) => conclusionId ?? [])),
  ])
  const asks = conclusions.flatMap(({ id, ref, slug }) =>
    entries
      .filter(({ conclusionId }) => conclusionId === id)
      .map(entry => entryItem(language, entry, names, { path: `/conclusions/${slug}`, number: ref, reporting: '' })),
  )
  return {
    summary: versions.map(version =>
      summaryOf(
        language,
        version,
        all.filter(({ versionSlug }) => versionSlug === version.slug),
      ),
    ),
    rows: [...duties, ...asks].map((row, index) => ({ ...row, cells: { ...row.cells, order: String(index + 1) } })),
  }
}
