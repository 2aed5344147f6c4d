import { read } from '#kernel/language.ts'
import { type ClauseView, listClauses, listVersions, mandateTexts, type VersionView } from '#modules/mandates/index.ts'
import { type MeetingUnder, meetingsUnder } from '#modules/meetings/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { texts } from './messages/index.ts'
import { versionLabel, versionPath } from './named.ts'
import { dayOrUnknown, issuerName, replacedText, StateTag } from './state.tsx'
import { TimeLine } from './time-line.tsx'

type Bodies = Awaited<ReturnType<typeof bodyNames>>

interface ClauseRow {
  readonly clause: ClauseView
  readonly version: VersionView
  readonly addressee: string
}

function clauseList({ language }: PageRequest, rows: readonly ClauseRow[]): List<ClauseRow> {
  const words = texts[language]
  const { verbs } = mandateTexts[language]
  const { columns: label } = words
  const versions = [...new Map(rows.map(({ version }) => [version.slug, version])).values()]
  const addressees = [...new Map(rows.map(row => [row.clause.addressee, row.addressee]))]
  return {
    name: 'clauses',
    rows,
    columns: [
      {
        key: 'reference',
        label: label.clause,
        value: ({ clause }) => clause.ref,
        view: ({ clause }) => (
          <a class="ref" dir="ltr" href={address(language, `/mandates/clauses/${clause.slug}`)}>
            {clause.ref}
          </a>
        ),
      },
      { key: 'alias', label: label.alias, value: ({ clause }) => clause.alias, hidden: true },
      { key: 'duty', label: label.duty, value: ({ clause }) => read(clause.paraphrase, language).text },
      { key: 'kind', label: label.kind, value: ({ clause }) => verbs[clause.verb] },
      { key: 'addressee', label: label.addressee, value: row => row.addressee },
      {
        key: 'version',
        label: label.version,
        value: ({ version }) => versionLabel(language, version),
        view: ({ version }) => (
          <>
            <a href={address(language, versionPath(version))}>{versionLabel(language, version)}</a>{' '}
            {version.state === 'proposal' && <StateTag language={language} state={version.state} />}
          </>
        ),
      },
      {
        key: 'state',
        label: label.state,
        value: ({ version }) => mandateTexts[language].states[version.state],
        hidden: true,
      },
    ],
    filters: [
      {
        key: 'version',
        label: label.version,
        options: versions.map(version => ({ value: version.slug, label: versionLabel(language, version) })),
        matches: ({ version }, value) => version.slug === value,
      },
      {
        key: 'kind',
        label: label.kind,
        options: (['instructs', 'encourages', 'invites'] as const).map(value => ({ value, label: verbs[value] })),
        matches: ({ clause }, value) => clause.verb === value,
      },
      {
        key: 'addressee',
        label: label.addressee,
        options: addressees.map(([value, name]) => ({ value, label: name })),
        matches: ({ clause }, value) => clause.addressee === value,
      },
    ],
  }
}

async function clauseRows({ db }: PageRequest, versions: readonly VersionView[], bodies: Bodies) {
  const versionOf = new Map(versions.map(version => [version.slug, version]))
  return (await listClauses(db)).flatMap((clause): readonly ClauseRow[] => {
    const version = versionOf.get(clause.versionSlug)
    return version ? [{ clause, version, addressee: bodies.get(clause.addressee) ?? clause.addressee }] : []
  })
}

/** Every mandate with its versions and when they were in force; below, the clauses of those whose text is held. */
export const mandatesPage: Page = async request => {
  const { db, language } = request
  const words = texts[language]
  const [versions, bodies] = await Promise.all([listVersions(db), bodyNames(db, language)])
  const list = clauseList(request, await clauseRows(request, versions, bodies))
  const file = download(request, list)
  if (file) return file
  const under = await meetingsUnder(db, language, versions)
  return {
    title: words.title,
    description: words.lede,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">{sentences(language, words.prevails, words.versionRule)}</p>
        {[...Map.groupBy(versions, version => version.mandate)].map(([code, own]) => (
          <Mandate request={request} code={code} versions={own} under={under} bodies={bodies} />
        ))}
        <h2 id="clauses">{words.clauses}</h2>
        <p class="note">{words.clausesHeldOnly}</p>
        <ListView request={request} list={list} caption={words.clauses} />
      </>
    ),
  }
}

function Mandate({
  request,
  code,
  versions,
  under,
  bodies,
}: {
  request: PageRequest
  code: string
  versions: readonly VersionView[]
  under: ReadonlyMap<string, readonly MeetingUnder[]>
  bodies: Bodies
}) {
  const { language, t, now } = request
  const words = texts[language]
  const [first] = versions
  if (!first) return null
  const title = read(first.mandateTitle, language)
  return (
    <section aria-labelledby={code}>
      <h2 id={code} lang={title.language}>
        {title.text}
      </h2>
      <p class="source">
        {issuerName(language, first.issuedBy, bodies)}
        {title.translated && ` · ${t.notice.ourTranslation}`}
      </p>
      {versions.some(({ state }) => state === 'proposal') && <p class="note attention">{words.proposal}</p>}
      <TimeLine language={language} id={`line-${code}`} versions={versions} today={now.toString().slice(0, 10)} />
      <ReadTable
        caption={words.versionCount(versions.length)}
        rows={versions}
        columns={[
          {
            label: words.columns.version,
            cell: version => <a href={address(language, versionPath(version))}>{versionLabel(language, version)}</a>,
          },
          { label: words.columns.state, cell: ({ state }) => <StateTag language={language} state={state} /> },
          { label: words.from, cell: version => dayOrUnknown(request, version, version.from) },
          { label: words.replaced, cell: version => replacedText(request, version) },
          { label: words.text, cell: ({ textHeld }) => (textHeld ? words.held : words.notHeld) },
          { label: words.meetings, cell: ({ id }) => under.get(id)?.length ?? 0, numeric: true },
        ]}
      />
    </section>
  )
}
