import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { entryBySlug, noteFollowUp, offerFollowUp } from '#modules/follow-up/index.ts'
import { clauseByRef } from '#modules/mandates/index.ts'
import { readTable, writeWorkbook } from '#platform/sheets/index.ts'
import { officer } from '../../../test/support/actors.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import { actionPlanTexts, applyChanges, applyingAs, compare, loadPlan, planWorkbook, readPlan } from './index.ts'
import { type ColumnKey, columns } from './model.ts'

const { ground } = testGround(await historyDatabase({ after }))
const offered = (text: string) => ({
  body: 'ITU-T',
  office: null,
  wording: { original: 'en', basis: 'official', texts: { en: text } },
})
async function look(slug: string) {
  const found = await inTransaction(ground, officer, ({ db }) => entryBySlug(db, slug))
  return found ?? assert.fail(`no ${slug}`)
}
const canary = 'Canary of the offer'
const clause = await clauseByRef(ground.db, '68-2')
const onClause = orThrow(
  await act(ground, officer, offerFollowUp, { on: { clause: clause?.id }, content: offered('Ask earlier.') }),
)
const conclusion = await conclusionBySlug(ground.db, 'en', 'cto-05-2')
const onConclusion = orThrow(
  await act(ground, officer, offerFollowUp, { on: { conclusion: conclusion?.id }, content: offered(canary) }),
)
const day = ground.clock.now().toString().slice(0, 10)
const heard = { channel: 'mail', day } as const
const planNow = () => inTransaction(ground, officer, ({ db }) => loadPlan(db, 'en'))
const address = (path: string) => `https://throughline.example/en${path}`
const { columns: header, sheets, faults: say } = actionPlanTexts.en

type Cells = Partial<Record<ColumnKey, string>>

/** The detailed sheet after somebody edited cells of rows, found by their entry or number; `shape` may do worse. */
async function edited(
  edits: Readonly<Record<string, Cells>>,
  shape = (rows: string[][]): string[][] => rows,
  name = sheets.items,
) {
  const { rows } = await planNow()
  const lines = rows.map(row => {
    const edit = edits[row.entry?.slug ?? row.cells.number] ?? {}
    return columns.map(key => edit[key] ?? row.cells[key])
  })
  const [head = [], ...body] = shape([columns.map(key => header[key]), ...lines])
  const file = await writeWorkbook({
    title: 'x',
    sheets: [{ name, columns: head.map(text => ({ header: text, width: 9 })), rows: body }],
  })
  return readPlan(orThrow(await readTable('plan.xlsx', file)))
}
const comparedWith = async (...shaped: Parameters<typeof edited>) =>
  compare((await planNow()).rows, await edited(...shaped))
const apply = (changes: Parameters<typeof applyChanges>[2], dry = false) =>
  applyChanges(ground, officer, changes, { heard, language: 'en', reason: 'Action Plan', dry })
const rowOf = async (slug: string) => (await planNow()).rows.findIndex(({ entry }) => entry?.slug === slug) + 2
const column = (key: ColumnKey) => String.fromCharCode(65 + columns.indexOf(key))

suite('the action plan, out', () => {
  for (const language of languages)
    test(`read again nothing differs, by sheets and columns of that language (${language})`, async () => {
      const plan = await inTransaction(ground, officer, ({ db }) => loadPlan(db, language))
      const table = orThrow(await readTable('plan.xlsx', await planWorkbook(plan, language, address)))
      assert.deepEqual(
        table.sheets.map(({ name }) => name),
        Object.values(actionPlanTexts[language].sheets),
      )
      const read = readPlan(table)
      assert.equal(read.language, language)
      assert.deepEqual(compare(plan.rows, read), { changes: [], conflicts: [], notApplied: [], faults: [] })
    })

  test('every duty of resolution 68 is an item under its number; one that was offered stands as its entry; conclusions follow', async () => {
    const { summary, rows } = await planNow()
    assert.deepEqual(
      summary.map(({ path }) => path),
      ['/mandates/res-68-hammamet-2016'],
    )
    assert.deepEqual([...(summary[0]?.marks ?? [])].toSorted(), [
      'reportTsag',
      'reportWtsa',
      'toSectorMembers',
      'toTsb',
    ])
    assert.deepEqual(
      rows.map(({ cells, entry }) => [cells.order, cells.number, entry?.slug ?? null]),
      [
        ['1', '68-01', null],
        ['2', '68-02', onClause.slug],
        ...['03', '04', '05', '06', '07', '08', '09'].map((n, index) => [String(index + 3), `68-${n}`, null]),
        ['10', 'CTO-05/2', onConclusion.slug],
      ],
    )
  })

  test('what was offered and not published is in nobody’s plan but the staff’s', async () => {
    const { rows } = await inTransaction(ground, thePublic, ({ db }) => loadPlan(db, 'en'))
    assert.ok(rows.every(({ entry }) => entry === null))
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(canary))
  })
})

suite('the action plan, in again', () => {
  test('exactly the edited cells are named, tried out and undone, and then applied by the verbs, once', async () => {
    const words = 'We begin in spring.'
    const edit = {
      office: 'SG13',
      status: 'accepted',
      due: '2027-06-30',
      words,
      evidence: 'document: TD 101 | https://example.org/td',
    }
    const edits = { [onClause.slug]: edit }
    // Sorted backwards, with a column moved to the end: still the same cells.
    const turned = (rows: string[][]) => {
      const [head = [], ...body] = rows
      return [head, ...body.toReversed()].map(([first = '', ...rest]) => [...rest, first])
    }
    const { changes, conflicts, notApplied, faults } = await comparedWith(edits, turned)
    assert.deepEqual([conflicts, notApplied, faults], [[], [], []])
    assert.deepEqual(
      changes.flatMap(({ differences }) => differences.map(({ column, before, after }) => [column, before, after])),
      Object.entries(edit).map(([key, after]) => [key, key === 'status' ? 'offered' : '', after]),
    )
    assert.deepEqual(
      (await apply(changes, true)).map(({ refusal }) => refusal),
      [null],
    )
    assert.equal((await look(onClause.slug)).state, 'offered', 'trying changes nothing')
    assert.deepEqual(
      (await apply(changes)).map(({ refusal }) => refusal),
      [null],
    )
    const after = await look(onClause.slug)
    assert.deepEqual(
      [
        after.state,
        after.dueDay,
        after.content.office,
        after.statements.map(one => [one.says, one.channel, one.words]),
      ],
      ['accepted', '2027-06-30', 'SG13', [['accepted', 'mail', words]]],
    )
    assert.deepEqual(
      after.evidence.map(({ kind, reference, link, saidBy }) => [kind, reference, link, saidBy]),
      [['document', 'TD 101', 'https://example.org/td', 'body']],
    )
    assert.deepEqual(
      (await apply(changes)).map(({ refusal }) => refusal?.kind),
      ['changed-since'],
    )
    const again = await comparedWith({ [onClause.slug]: { ...edit, version: '1' } })
    assert.deepEqual([again.changes, again.conflicts], [[], []], 'the same workbook again finds nothing to do')
  })

  test('what changed since the workbook was made is a conflict, named with both values', async () => {
    const { id, version } = await look(onConclusion.slug)
    orThrow(await act(ground, officer, noteFollowUp, { id, version, heard }))
    const { changes, conflicts } = await comparedWith({ [onConclusion.slug]: { status: 'not taken up', version: '1' } })
    assert.deepEqual(changes, [])
    assert.deepEqual(
      conflicts.map(({ differences }) => differences.map(({ before, after }) => [before, after])),
      [[['noted', 'not taken up']]],
    )
  })

  test('an instruction is not edited here: the change is named, and not applied', async () => {
    const { changes, notApplied } = await comparedWith({
      '68-01': { instruction: 'Hold no meetings.' },
      [onConclusion.slug]: { responsible: 'Nobody' },
    })
    assert.deepEqual(changes, [])
    assert.deepEqual(
      notApplied.map(({ place, after }) => [place, after]),
      [
        [`${sheets.items}!C2`, 'Hold no meetings.'],
        [`${sheets.items}!${column('responsible')}${await rowOf(onConclusion.slug)}`, 'Nobody'],
      ],
    )
  })

  test('what the rules refuse is refused in the trial, with their name, and nothing of the row is kept', async () => {
    const { changes } = await comparedWith({ [onConclusion.slug]: { status: 'done', office: 'SG2' } })
    const [outcome] = await apply(changes)
    assert.deepEqual(outcome?.refusal, { kind: 'refused', name: 'not-from-this-state', params: {} })
    assert.notEqual((await look(onConclusion.slug)).content.office, 'SG2')
  })
})

suite('malformed workbooks', () => {
  const slug = onConclusion.slug
  const without = (key: ColumnKey) => (rows: string[][]) =>
    rows.map(row => row.filter((_, index) => index !== columns.indexOf(key)))
  const cases: readonly (readonly [
    what: string,
    fault: string,
    key: ColumnKey | 'head' | 'none',
    ...Parameters<typeof edited>,
  ])[] = [
    ['another sheet', 'sheet-missing', 'none', {}, undefined, 'Sheet1'],
    ...(['order', 'number', 'status', 'words', 'entry', 'version'] as const).map(
      key => [`without ${key}`, 'header-missing', 'head', {}, without(key)] as const,
    ),
    [
      'a column twice',
      'header-twice',
      'none',
      {},
      rows => rows.map((row, n) => [...row, n === 0 ? header.status : '']),
    ],
    ['a row twice', 'row-twice', 'none', {}, rows => [...rows, rows.at(-1) ?? []]],
    ['an unknown number', 'number-unknown', 'none', { '68-01': { number: '68-99' } }],
    ['an unknown entry', 'entry-unknown', 'entry', { [slug]: { entry: 'cto-99-9-f1' } }],
    ['no version', 'version-unusable', 'version', { [slug]: { office: 'x', version: '' } }],
    ['a version in words', 'version-unusable', 'version', { [slug]: { office: 'x', version: 'two' } }],
    ['a version to come', 'version-to-come', 'version', { [slug]: { office: 'x', version: '999' } }],
    ['no status', 'status-unknown', 'status', { [slug]: { status: '' } }],
    ['an invented status', 'status-unknown', 'status', { [slug]: { status: 'nearly' } }],
    ['a status of another kind', 'status-not-here', 'status', { [slug]: { status: 'superseded' } }],
    ['a day that is none', 'due-unusable', 'due', { [slug]: { status: 'accepted', due: '2027-02-30' } }],
    ['a day in words', 'due-unusable', 'due', { [slug]: { status: 'accepted', due: 'next week' } }],
    ['a day without a promise', 'due-without-promise', 'due', { [slug]: { due: '2027-06-30' } }],
    ['a long office', 'office-too-long', 'office', { [slug]: { office: 'x'.repeat(201) } }],
    ['long words', 'words-too-long', 'words', { [slug]: { words: 'x'.repeat(4001) } }],
    ['words taken away', 'words-gone', 'words', { [onClause.slug]: { words: '' } }],
    ['evidence taken away', 'evidence-gone', 'evidence', { [onClause.slug]: { evidence: '' } }],
    ['evidence of no kind', 'evidence-unreadable', 'evidence', { [slug]: { evidence: 'rumour: x' } }],
    [
      'evidence with a wicked link',
      'evidence-unreadable',
      'evidence',
      { [slug]: { evidence: 'document: x | javascript:alert(1)' } },
    ],
    ['a status nobody was offered', 'not-offered', 'none', { '68-01': { status: 'done' } }],
  ]

  for (const [what, fault, key, ...shaped] of cases)
    test(`${what}: refused with its cell`, async () => {
      const { faults, changes } = await comparedWith(...shaped)
      assert.deepEqual([changes, faults.map(({ name }) => name)], [[], [fault]])
      const [{ place = '', what: found = '' } = {}] = faults
      const row = Object.keys(shaped[0])[0] ?? ''
      if (key === 'head') assert.match(place, /!\w1$/)
      else if (key !== 'none') assert.equal(place, `${sheets.items}!${column(key)}${await rowOf(row)}`)
      assert.ok(place !== '' && say[fault as keyof typeof say](found).length > 10)
    })

  test('bytes that are no workbook are refused before anything is compared', async () => {
    for (const content of ['', 'PK\u0003\u0004', '<html>'])
      assert.equal((await readTable('plan.xlsx', Buffer.from(content))).ok, false)
  })
})

test('what is not said of a workbook is: by mail, today, because of the Action Plan', () => {
  const now = ground.clock.now()
  const unsaid = { heard, reason: actionPlanTexts.fr.title }
  assert.deepEqual(applyingAs({}, now, 'fr'), unsaid)
  assert.deepEqual(applyingAs({ channel: 'link', day: '', reason: ' ' }, now, 'fr'), unsaid)
  assert.deepEqual(applyingAs({ channel: 'paper', day: '2026-01-02', reason: 'Letter of January' }, now, 'fr'), {
    heard: { channel: 'paper', day: '2026-01-02' },
    reason: 'Letter of January',
  })
})

test('the plan is read in the same number of statements however many entries there are', async () => {
  const statements = async () => {
    let count = 0
    const db = ground.db.withPlugin({
      transformQuery({ node }) {
        count += 1
        return node
      },
      transformResult: async ({ result }) => result,
    })
    await inTransaction({ ...ground, db }, officer, act => loadPlan(act.db, 'en'))
    return count
  }
  const before = await statements()
  for (const text of ['One more.', 'Another one.'])
    orThrow(await act(ground, officer, offerFollowUp, { on: { clause: clause?.id }, content: offered(text) }))
  assert.equal(await statements(), before)
})
