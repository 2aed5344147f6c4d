import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { orThrow, refused } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { listSeats } from '#modules/forums/index.ts'
import { keptMeetingBySlug, listPresences, meetingBySlug } from '#modules/meetings/index.ts'
import { addOrganization, contactsOf, organizationsCalled } from '#modules/members/index.ts'
import { writeWorkbook } from '#platform/sheets/index.ts'
import { importHouse } from './fixtures.ts'
import { checkImport, faultText, type ImportView, readImport, startImport, type TargetName } from './index.ts'

const house = await importHouse({ after })
const { ground, database, officer, as, rows, bring, checked, start, take } = house

const content = { kind: 'operator', country: { value: 'KEN', basis: 'stated' }, region: 'AFR', website: null }
for (const name of ['Acacia Telecom', 'Baobab Networks'])
  orThrow(await act(ground, officer, addOrganization, { content: { name, ...content } }))
const acacia = (await organizationsCalled(ground.db, { keys: ['acacia-telecom'] }))[0]?.id ?? ''

const plansOf = async ({ id, target }: ImportView) =>
  (await rows(id)).map(({ number, plan, faults, changes }) =>
    [
      number,
      plan,
      ...(faults ?? []).map(fault => faultText('en', target, fault)),
      ...(changes ?? []).map(({ field, from, to }) => `${field}: ${from} > ${to}`),
    ].join(' '),
  )
/** Checked, taken to the end; what became of the rows. */
async function taken(target: TargetName, text: string) {
  const list = await checked(target, text)
  await start(list)
  return (await take(list)).counts.outcomes
}
const all = (n: number) => ({ taken: n, same: 0, skipped: 0, refused: 0 })

suite('people of organizations', () => {
  const head = 'Company;Full name;Job title;E-mail;Language;Start;Until\n'
  test('are entered, recognised by their address, and changed', async () => {
    const first = `${head}Acacia Telecom;Amina A.;CTO;AMINA@example.org;Français;2024-01-01;\nBaobab Networks;Bo B.;CEO;;;01.02.2025;\n`
    assert.deepEqual(await taken('people', first), all(2))
    const kept = await as(officer, db => contactsOf(db, acacia))
    assert.deepEqual(
      kept.map(({ name, function: role, email, language, from, to }) => [name, role, email, language, from, to]),
      [['Amina A.', 'CTO', 'amina@example.org', 'fr', '2024-01-01', null]],
    )
    assert.deepEqual(await plansOf(await checked('people', first)), ['2 same', '3 same'])
    const next = `${head}acacia-telecom;Amina A.;CEO;amina@example.org;;;2026-01-01\n`
    assert.deepEqual(await plansOf(await checked('people', next)), ['2 change function: CTO > CEO to:  > 2026-01-01'])
    assert.deepEqual(await taken('people', next), all(1))
  })

  test('are refused by everything that is wrong with them at once', async () => {
    const list = await checked(
      'people',
      `${head}Nowhere;;CTO;no address;Klingon;31.02.2025;\nAcacia Telecom;C;D;;;2025-02-01;2025-01-01\n`,
    )
    assert.deepEqual(await plansOf(list), [
      '2 bad Organization: is no organization on record Name: is empty E-mail: is no e-mail address ' +
        'Language: is none of those allowed (ar, zh, en, fr, ru, es) From: is no day (write it as 2026-12-31)',
      '3 bad To: lies before the first day',
    ])
  })
})

test('seats are opened; another office is another seat, and the same one spelled otherwise is changed', async () => {
  const list = 'Forum,Organization,Office,From\nCTO,Acacia Telecom,CTO,2024-05-01\nXYZ,Baobab Networks,CTO,\n'
  assert.deepEqual(await plansOf(await checked('seats', list)), ['2 new', '3 bad Forum: is no forum on record'])
  assert.deepEqual(await taken('seats', list), { ...all(1), skipped: 1 })
  assert.deepEqual(await plansOf(await checked('seats', list.replace(',CTO,2024', ',cto,2024'))), [
    '2 change office: CTO > cto',
    '3 bad Forum: is no forum on record',
  ])
  const two =
    'Forum,Organization,Office,From\nCTO,Acacia Telecom,Chair,2025-01-01\nCTO,Acacia Telecom,Vice,2025-01-01\n'
  assert.deepEqual(await plansOf(await checked('seats', two)), ['2 new', '3 new'])
  assert.deepEqual(await taken('seats', two), all(2))
  const seats = await as(officer, db => listSeats(db, { organization: acacia }))
  assert.deepEqual(seats.map(({ forum, office, openedOn }) => [forum, office, openedOn]).toSorted(), [
    ['CTO', 'CTO', '2024-05-01'],
    ['CTO', 'Chair', '2025-01-01'],
    ['CTO', 'Vice', '2025-01-01'],
  ])
})

suite('meetings', () => {
  const head = 'Reference,Forum,Title,Date,City,Country,Source\n'
  const list = `${head}CTO-71,CTO,Canary meeting,2027-03-01,Nairobi,Kenya,\ncto-72,CTO,Past meeting,2025-03,Nairobi,KEN,https://example.org/a\n`
  test('to come are planned and hidden, past ones recorded; what is on record is corrected field by field', async () => {
    assert.deepEqual(await taken('meetings', list), all(2))
    assert.deepEqual(await plansOf(await checked('meetings', list)), ['2 same', '3 same'])
    assert.equal(await as(thePublic, db => meetingBySlug(db, 'en', 'cto-71')), undefined)
    assert.equal((await as(thePublic, db => meetingBySlug(db, 'en', 'cto-72')))?.name, 'Past meeting')
    const next = `${head}CTO-72,CTO,Past meeting,2025-03-04,Mombasa,KEN,https://example.org/b\n`
    assert.deepEqual(await plansOf(await checked('meetings', next)), [
      '2 change date: 2025-03 > 2025-03-04 city: Nairobi > Mombasa source:  > https://example.org/b',
    ])
    assert.deepEqual(await taken('meetings', next), all(1))
    const kept = await as(officer, db => keptMeetingBySlug(db, 'cto-72'))
    assert.deepEqual(kept?.content.sources, ['https://example.org/a', 'https://example.org/b'])
  })

  test('are refused by field where they cannot be read', async () => {
    const wrong = `${head}meeting one,CTO,X,2025-13,,,\nCTO-72,CXO,X,2025,Nairobi,,\nCTO-73,CTO,X,2025,Nairobi,,\n`
    assert.deepEqual(await plansOf(await checked('meetings', wrong)), [
      '2 bad Reference: is no reference of a meeting (such as CTO-05) Date: is no day (write it as 2026-12-31)',
      '3 bad Forum: is another one on record, and cannot be changed by a list',
      '4 bad Country: is empty',
    ])
  })
})

suite('participants of a meeting, as Indico exports them', () => {
  const registration = (affiliation: string, checked_in: boolean, n: number) => ({
    registrant_id: n,
    checked_in,
    full_name: 'Canarina Vogelsang',
    personal_data: { firstName: 'Canarina', surname: 'Vogelsang', email: 'canarina@example.org', affiliation },
  })
  const registrants = [
    registration('Acacia Telecom', false, 1),
    registration('Acacia Telecom', true, 2),
    registration('Acacia Telecom', true, 3),
    registration('Baobab Networks', false, 4),
    registration('Nowhere Ltd', true, 5),
  ]
  const json = JSON.stringify({ registrants })
  const read = (about: string) =>
    act(ground, officer, readImport, {
      target: 'participants',
      name: 'r.json',
      content: Buffer.from(json),
      sheet: '',
      about,
    })

  test('need their meeting; of the persons only the number is kept', async () => {
    assert.deepEqual(await read('CTO-99'), refused('about-unknown'))
    const { id } = orThrow(await read('CTO-72'))
    const { rows: stored } = await database.owner.query('select cells from imports.row where import_id = $1', [id])
    assert.doesNotMatch(JSON.stringify(stored), /canarina|vogelsang/i)
    const { version, mapping } = await house.seen(id)
    orThrow(await act(ground, officer, checkImport, { id, version, mapping }))
    const list = await house.seen(id)
    assert.deepEqual(await plansOf(list), [
      '2 same',
      '3 new',
      '4 same',
      '5 same',
      '6 bad Organization: is no organization on record',
    ])
    const input = { id, version: list.version, skipBad: true }
    assert.deepEqual(await act(ground, officer, startImport, input), refused('reason-missing'))
    await start(list)
    assert.deepEqual((await take(list)).counts.outcomes, { taken: 1, same: 3, skipped: 1, refused: 0 })
    const kept = await as(officer, db => keptMeetingBySlug(db, 'cto-72'))
    assert.deepEqual(kept?.content.attendance, { value: 2, unit: 'persons', recordedAs: null })
    const there = await as(officer, db => listPresences(db, { meetingId: kept?.id ?? '' }))
    assert.deepEqual(
      there.map(({ name }) => name),
      ['Acacia Telecom'],
    )
  })

  test('change the meeting once for each batch, and what one of them is refused for is refused for it alone', async () => {
    const names = ['Cedar One', 'Cedar Two', 'Cedar Three', 'Cedar Four', 'Cedar Five']
    for (const name of names) orThrow(await act(ground, officer, addOrganization, { content: { name, ...content } }))
    const csv = `Affiliation\n${names.join('\n')}\n`
    const input = { target: 'participants', name: 'c.csv', content: Buffer.from(csv), sheet: '', about: 'CTO-72' }
    const { id } = orThrow(await act(ground, officer, readImport, input))
    const { version, mapping } = await house.seen(id)
    orThrow(await act(ground, officer, checkImport, { id, version, mapping }))
    const before = await as(officer, db => keptMeetingBySlug(db, 'cto-72'))
    await start(await house.seen(id))
    await database.owner.query(`update members.organization set key = 'no key' where name = 'Cedar Four'`)
    assert.deepEqual((await take({ id }, 3)).counts.outcomes, { ...all(4), refused: 1 })
    assert.deepEqual(
      (await rows(id)).flatMap(({ number, faults }) =>
        (faults ?? []).map(({ name, params }) => [number, name, params]),
      ),
      [[5, 'value-refused', { path: 'presences.0.key' }]],
    )
    const kept = await as(officer, db => keptMeetingBySlug(db, 'cto-72'))
    assert.equal((kept?.version ?? 0) - (before?.version ?? 0), 2)
    const there = await as(officer, db => listPresences(db, { meetingId: kept?.id ?? '' }))
    assert.deepEqual(
      there.map(({ name }) => name),
      ['Acacia Telecom', 'Cedar One', 'Cedar Two', 'Cedar Three', 'Cedar Five'],
    )
  })

  test('the same as CSV changes nothing more', async () => {
    const csv = 'Name,Affiliation,Checked in\nA,Acacia Telecom,Yes\nB,Acacia Telecom,No\nC,Acacia Telecom,perhaps\n'
    const input = { target: 'participants', name: 'r.csv', content: Buffer.from(csv), sheet: '', about: 'cto-72' }
    const { id } = orThrow(await act(ground, officer, readImport, input as never))
    const { version, mapping } = await house.seen(id)
    assert.deepEqual(mapping, { organization: 1, attended: 2 })
    orThrow(await act(ground, officer, checkImport, { id, version, mapping }))
    assert.deepEqual(await plansOf(await house.seen(id)), ['2 same', '3 same', '4 bad Attended: is neither yes nor no'])
  })
})

suite('a workbook', () => {
  test('is read by its first or its named sheet; a cell with an error is named', async () => {
    const columns = [
      { header: 'Name', width: 20 },
      { header: 'Country', width: 10 },
    ]
    const content = await writeWorkbook({
      title: '',
      sheets: [
        { name: 'Empty', columns, rows: [] },
        { name: 'New ones', columns, rows: [['Cedar', 'KEN']] },
      ],
    })
    const first = orThrow(await bring('organizations', content, 'a.xlsx', 'New ones'))
    assert.equal(first.rows, 1)
    assert.deepEqual(await bring('organizations', content, 'a.xlsx', 'Old ones'), refused('sheet-unknown'))
    assert.deepEqual(await bring('organizations', content, 'a.xlsx'), refused('list-without-rows'))
  })
})
