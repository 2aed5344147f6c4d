import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { orThrow, refused } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { invitePerson } from '#modules/identity/index.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { temporaryFolder } from '../../test/support/throw-away.ts'
import { importHouse } from '../modules/imports/fixtures.ts'
import { targetOf } from '../modules/imports/index.ts'
import { importFile, type Wish } from './import.ts'

const house = await importHouse({ after })
const { ground, database, officer } = house
const folder = temporaryFolder('throughline-import-')
const email = 'ines@example.org'

const written = (text: string, name = 'list.csv'): string => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

/** What the command answers, line by line, and its exit code. */
async function run(wish: Partial<Wish> & Pick<Wish, 'file'>, signal?: AbortSignal) {
  const [said, told]: [string[], string[]] = [[], []]
  const terminal = { say: (line: string) => void said.push(line), tell: (line: string) => void told.push(line) }
  const all = { target: 'organizations', as: email, ...wish }
  const code = await importFile(ground, all, { ...terminal, ...(signal ? { signal } : {}) })
  return { code, said: said.map(line => line.trim()), told }
}

const names = async () => {
  const { rows } = await database.owner.query(
    "select name from members.organization where name like 'Zz %' order by name",
  )
  return rows.map(({ name }) => name)
}
const states = async () => {
  const { rows } = await database.owner.query('select state from imports.import order by created_at, id')
  return rows.map(({ state }) => state)
}

suite('throughline import', () => {
  test('says what would change, names each fault by its cell, and changes nothing without --skip-bad', async () => {
    const file = written('Firma;Country\nZz One;KEN\nZz Two;Atlantis\nZz Two;KEN\nZz Two;JPN\n')
    const wish = { file, mapping: 'Firma=name' }
    const lines = ['2  new', '0  changes', '0  no change', '2  fault']
    const faults = ['B3: Country “Atlantis”: is no country on record', 'row 5: Means the same as row 4.']
    const rows = ['row 2: new', 'row 4: new']
    assert.deepEqual(await run({ ...wish, dryRun: true }), { code: 1, said: [...lines, ...rows, ...faults], told: [] })
    assert.deepEqual(await run(wish), {
      code: 1,
      said: [...lines, ...faults],
      told: [
        'Some rows have faults. Correct the list and read it again, or say that the others are to be taken. (--skip-bad)',
      ],
    })
    assert.deepEqual(await names(), [])
    assert.deepEqual(await states(), ['withdrawn', 'withdrawn'])
    assert.deepEqual(await run({ ...wish, skipBad: true }), {
      code: 0,
      said: [...lines, ...faults, '2  taken', '0  on record already', '2  left out', '0  refused'],
      told: ['4 of 4 rows'],
    })
    assert.deepEqual(await names(), ['Zz One', 'Zz Two'])
    const again = await run({ ...wish, skipBad: true })
    assert.deepEqual([again.code, again.said.slice(0, 4)], [1, ['0  new', '0  changes', '2  no change', '2  fault']])
  })

  test('--dry-run says by its cell what every row would change, and changes nothing', async () => {
    const file = written('Name;Country;Website\nZz One;JPN;zz.example\nZz Two;KEN;\nZz Six;KEN;\n', 'changed.csv')
    assert.deepEqual(await run({ file, dryRun: true }), {
      code: 0,
      said: [
        ...['1  new', '1  changes', '1  no change', '0  fault'],
        ...['B2: KEN → JPN', 'C2:  → https://zz.example', 'row 4: new'],
      ],
      told: [],
    })
    assert.deepEqual(await names(), ['Zz One', 'Zz Two'])
  })

  test('broken off goes on with the same command', async () => {
    const file = written(['Name', ...Array.from({ length: 250 }, (_, n) => `Zz ${1000 + n}`)].join('\n'), 'many.csv')
    const breaking = new AbortController()
    const tell = (line: string) => line.startsWith('100 ') && breaking.abort()
    const wish = { target: 'organizations', as: email, file }
    await assert.rejects(importFile(ground, wish, { say: () => {}, tell, signal: breaking.signal }), {
      name: 'AbortError',
    })
    assert.equal((await names()).length, 102)
    const rest = await run(wish)
    assert.deepEqual(
      [rest.code, rest.told[0], rest.said[0]],
      [0, 'This file was begun before: going on where it was broken off.', '250  taken'],
    )
    assert.equal((await names()).length, 252)
    const again = await run(wish)
    assert.deepEqual([again.code, again.said[2]], [0, '250  no change'])
  })

  test('takes topics and follow-up; what would be public is asked of nobody but the body itself', async () => {
    const topics = written('Title;Sponsors\nZz open networks;Ericsson\n', 'topics.csv')
    assert.deepEqual((await run({ file: topics, target: 'topics' })).said.slice(-4)[0], '1  taken')
    const offers = 'Conclusion;Text;Offered to;State\nCTO-05/2;Zz study;ITU-T;\nCTO-05/3;Zz report;ITU-T;done\n'
    const { code, said } = await run({ file: written(offers, 'offers.csv'), target: 'follow-up', skipBad: true })
    assert.deepEqual(
      [code, said[4], said[5]],
      [
        0,
        'D3: State “done”: is another one on record: what a body says is recorded at the entry, not by a list',
        '1  taken',
      ],
    )
    const { rows } = await database.owner.query(
      `select (select count(*)::int from topics.topic where title::text like '%Zz open%' and state = 'proposed') as proposed,
        (select count(*)::int from follow_up.entry where wording::text like '%Zz %' and state = 'offered') as offered,
        (select count(*)::int from follow_up.published where wording::text like '%Zz %') as published`,
    )
    assert.deepEqual(rows, [{ proposed: 1, offered: 1, published: 0 }])
  })

  test('wrong use is told in one line', async () => {
    const file = written('Name\nZz Three\n', 'three.csv')
    assert.deepEqual(await run({ file, target: 'companies' }), {
      code: 2,
      said: [],
      told: [
        '"companies" cannot be imported. What can: organizations, people, seats, meetings, participants, topics, follow-up',
      ],
    })
    assert.deepEqual(await run({ file, mapping: 'Firm=name' }), {
      code: 2,
      said: [],
      told: ['There is no column for "Firm=name". Columns: Name'],
    })
    assert.equal((await run({ file, mapping: 'Name=names' })).code, 2)
    assert.deepEqual((await run({ file: written('Firm\nX\n', 'f.csv') })).told, [
      'A required field has no column. (name)',
    ])
    assert.deepEqual((await run({ file: written('a\n"b\n', 'g.csv') })).told, [
      'A quotation mark is opened and never closed (noticed at line 2).',
    ])
    await assert.rejects(run({ file: path.join(folder, 'none.csv') }), OperatorError)
  })

  test('says what was refused of all rows together, and does not end well', async t => {
    const participants = targetOf('participants') as Required<NonNullable<ReturnType<typeof targetOf>>>
    t.mock.method(participants, 'finish', async () => refused('country-unknown'))
    const file = written('Affiliation\nZz One\n', 'registrations.csv')
    const { code, said } = await run({ file, target: 'participants', about: 'CTO-05', reason: 'Their list.' })
    assert.deepEqual(
      [code, said[4], said.at(-1)],
      [1, '1  taken', 'What the rows say together was not taken: No country with this code is on record.'],
    )
  })

  test('takes rows with the rights of an officer, and of nobody else', async () => {
    const file = written('Name\nZz Four\n', 'four.csv')
    await assert.rejects(run({ file, as: 'nobody@example.org' }), OperatorError)
    const person = { email: 'tom@example.org', name: 'Tom Translator', language: 'en', roles: ['translator'] }
    orThrow(await act(ground, officer, invitePerson, person as never))
    assert.deepEqual(await run({ file, as: 'tom@example.org' }), { code: 1, said: [], told: ['Refused: forbidden.'] })
    assert.ok(!(await names()).includes('Zz Four'))
  })
})
