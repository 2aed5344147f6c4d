import { act } from '#modules/access/index.ts'
import { fileTooLarge, longestFile } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import {
  type ImportView,
  importEnds,
  importLifecycle,
  importTexts,
  listImports,
  readImport,
  targetNames,
} from '#modules/imports/index.ts'
import { instantText } from '../../dates.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { KeyField, keyIn } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { List } from '../../list.ts'
import type { FileAnswer, Page, PageAnswer, PageRequest, UploadAction } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults } from '../../parts/faults.tsx'
import { Line, Select, Upload } from '../../parts/fields.tsx'
import { download, ListView } from '../../parts/list-view.tsx'
import { texts } from './messages/index.ts'
import { bringer, refusalWords } from './standing.ts'

function listOf({ language }: PageRequest, rows: readonly ImportView[]): List<ImportView> {
  const words = texts[language]
  const { targets, states } = importTexts[language]
  const nameOf = (target: string) => (targets as Readonly<Record<string, string>>)[target] ?? target
  return {
    name: 'imports',
    rows,
    columns: [
      {
        key: 'file',
        label: words.file,
        value: ({ fileName }) => fileName,
        view: ({ id, fileName }) => (
          <a href={address(language, `/keep/imports/${id}`)}>
            <bdi>{fileName}</bdi>
          </a>
        ),
      },
      { key: 'target', label: words.target, value: ({ target }) => nameOf(target) },
      { key: 'state', label: words.state, value: ({ state }) => states[state] },
      { key: 'rows', label: words.rows, value: ({ counts }) => counts.rows, numeric: true },
      { key: 'taken', label: words.taken, value: ({ counts }) => counts.outcomes.taken, numeric: true },
      {
        key: 'at',
        label: words.at,
        value: ({ createdAt }) => createdAt.toString(),
        view: ({ createdAt }) => instantText(language, createdAt),
      },
    ],
    filters: [
      {
        key: 'state',
        label: words.state,
        options: [
          { value: 'waiting', label: words.waiting },
          ...importLifecycle.states.map(value => ({ value, label: states[value] })),
        ],
        matches: ({ state }, value) => (value === 'waiting' ? !importEnds.includes(state) : state === value),
      },
      {
        key: 'target',
        label: words.target,
        options: targetNames.map(value => ({ value, label: targets[value] })),
        matches: ({ target }, value) => target === value,
      },
    ],
  }
}

async function answer(
  request: PageRequest,
  me: SignedIn,
  { typed = {}, faulty = {} }: { typed?: Typed; faulty?: Readonly<Record<string, string>> } = {},
): Promise<PageAnswer | FileAnswer> {
  const { language } = request
  const words = texts[language]
  const failed = Object.entries(faulty)
  const list = listOf(request, await readAs(request, me, ({ db }) => listImports(db)))
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.title,
    privately: true,
    ...(failed.length > 0 ? { status: 422 } : {}),
    body: (
      <>
        {failed.length > 0 && (
          <Faults title={keepingTexts[language].problem} faults={failed.map(([field, text]) => ({ field, text }))} />
        )}
        <p class="kicker">
          <a href={address(language, '/desk')}>{words.desk}</a>
        </p>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <h2>{words.bring}</h2>
        <p>
          <a href={address(language, '/keep/imports/columns')}>{words.columns}</a>
        </p>
        <Bring request={request} typed={typed} faulty={faulty} />
        <h2>{words.brought}</h2>
        <ListView request={request} list={list} caption={words.brought} />
      </>
    ),
  }
}

interface BringProps {
  readonly request: PageRequest
  readonly typed: Typed
  readonly faulty: Readonly<Record<string, string>>
}

function Bring({ request, typed, faulty }: BringProps) {
  const { language } = request
  const words = texts[language]
  const options = targetNames.map(value => ({ value, label: importTexts[language].targets[value] }))
  return (
    <form method="post" enctype="multipart/form-data" action={address(language, '/keep/imports')} novalidate>
      <KeyField request={request} />
      <Select
        name="target"
        label={words.target}
        groups={[{ label: null, options }]}
        value={typed.target ?? ''}
        fault={faulty.target}
      />
      <Upload
        name="file"
        label={words.file}
        hint={words.fileHint}
        fault={faulty.file}
        accept=".csv,.tsv,.txt,.xlsx,.json"
      />
      <Line name="sheet" label={words.sheet} hint={words.sheetHint} value={typed.sheet ?? ''} fault={faulty.sheet} />
      <Line name="about" label={words.about} hint={words.aboutHint} value={typed.about ?? ''} fault={faulty.about} />
      <p>
        <button type="submit">{words.read}</button>
      </p>
    </form>
  )
}

/** Every list that was brought, and a form to bring one. */
export const importsPage: Page = async request => {
  const me = await bringer(request)
  return me && answer(request, me)
}

/** Reads the list; nothing of it is on record yet. */
export const bringList: UploadAction = async (request, file) => {
  const me = await bringer(request)
  if (!me) return null
  const { form, language } = request
  const again = (field: string, text: string) =>
    answer(request, me, { typed: form, faulty: { [field]: text } }) as Promise<PageAnswer>
  if (file === null) return again('file', texts[language].noFile)
  if (file.content.length > longestFile) return again('file', fileTooLarge(language))
  const input = { ...file, target: form.target, sheet: (form.sheet ?? '').trim(), about: form.about ?? '' }
  const read = await act(request.ground, me.actor, readImport, input, { key: keyIn(form) })
  if (read.ok) return { movedTo: `/keep/imports/${read.value.id}?said=read` }
  const name = read.refusal.kind === 'refused' ? read.refusal.name : ''
  const field = { 'sheet-unknown': 'sheet', 'about-unknown': 'about' }[name] ?? 'file'
  return again(field, refusalWords(request, read.refusal))
}
