import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { listSeats } from '#modules/forums/index.ts'
import { addOrganization, contactsOf, organizationsCalled } from '#modules/members/index.ts'
import { topicsCalled } from '#modules/topics/index.ts'
import { importHouse } from './fixtures.ts'
import { faultText, type TargetName } from './index.ts'
import { organizationsMeant } from './targets/organizations-meant.ts'
import { calledAs } from './targets/target.ts'

const { ground, officer, as, rows, checked, start, take } = await importHouse({ after })

const content = { kind: 'operator', country: { value: 'KEN', basis: 'stated' }, region: 'AFR', website: null }
for (const name of ['Zanthe A.B.', 'Zanthe A-B', 'Zanthe Réseaux'])
  orThrow(await act(ground, officer, addOrganization, { content: { name, ...content } }))
const one = async (name: string) =>
  (await organizationsCalled(ground.db, { names: [name] }))[0] ?? assert.fail(`no ${name}`)
const [dots, dash] = [await one('Zanthe A.B.'), await one('Zanthe A-B')]

/** What the dry run says of each row, and then what became of the rows. */
async function through(target: TargetName, text: string) {
  const list = await checked(target, text)
  const said = (await rows(list.id)).map(({ number, plan, faults }) =>
    [number, plan, ...(faults ?? []).map(fault => faultText('en', target, fault))].join(' '),
  )
  const { plans } = list.counts
  if (plans.new + plans.change === 0) return { said, outcomes: null }
  await start(list)
  return { said, outcomes: (await take(list)).counts.outcomes }
}

test('a text means what is spelled exactly so, else what alone is spelled alike', () => {
  const called = [
    ['a', 'Acme, Inc.'],
    ['b', 'Acme Inc'],
    ['c', 'Société Éclair'],
    ['d', 'A'],
  ] as const
  const meant = calledAs(
    called,
    ([value]) => value,
    names => names,
  )
  assert.deepEqual(['acme, inc.', ' ACME INC ', 'Acme-Inc', 'societe eclair', 'c', 'a', 'nobody'].map(meant), [
    'a',
    'b',
    null,
    'c',
    'c',
    null,
    undefined,
  ])
})

suite('namesakes', () => {
  test('are told apart by their exact names and keys; a text that may mean both is a fault', async () => {
    const head = 'Company,Name,Function\n'
    const list = `${head}Zanthe A.B.,Amina,CTO\nzanthe a-b,Bo,CEO\n${dash.key},Cy,CFO\nZanthe (A/B),Canarina,CTO\nZanthe Reseaux,Dee,CTO\n`
    const several = 'Organization: is what several on record are called: give the key or the code'
    assert.deepEqual(await through('people', list), {
      said: ['2 new', '3 new', '4 new', `5 bad ${several}`, '6 new'],
      outcomes: { taken: 4, same: 0, skipped: 1, refused: 0 },
    })
    const names = async (id: string) => (await as(officer, db => contactsOf(db, id))).map(({ name }) => name).toSorted()
    assert.deepEqual([await names(dots.id), await names(dash.id)], [['Amina'], ['Bo', 'Cy']])
    const seats = await through('seats', 'Forum,Organization,Office\nCTO,Zanthe A B.,CTO\n')
    assert.deepEqual(seats.said, [`2 bad ${several}`])
    assert.deepEqual(await as(officer, db => listSeats(db, { organization: dash.id })), [])
    const sponsored = await through('topics', 'Title,Sponsors\nZanthe topic,Zanthe A.B.;Zanthe A B\n')
    assert.deepEqual(sponsored.said, [`2 bad ${several.replace('Organization', 'Sponsors')}`])
  })
})

test('of organizations those that are spelled exactly are read, and all where one is spelled otherwise', async () => {
  const read = async (...texts: string[]) => {
    const { known, meant } = await organizationsMeant(ground.db, texts)
    return { some: known.length === texts.length, meant: texts.map(meant) }
  }
  const exact = await read(' zanthe a.b. ', dash.key)
  assert.deepEqual(exact, { some: true, meant: [dots.id, dash.id] })
  const { id } = await one('Zanthe Réseaux')
  assert.deepEqual(await read('Zanthe A.B.', 'Zanthe Reseaux', 'Zanthe A/B'), {
    some: false,
    meant: [dots.id, id, null],
  })
})

suite('the dry run', () => {
  test('finds two rows that mean one organization, by its key and by its name', async () => {
    const { key } = await one('Zanthe Réseaux')
    const list = `Key,Name,Website\n${key},Zanthe Networks,\n,Zanthe Réseaux,zanthe.example\n`
    assert.deepEqual(await through('organizations', list), {
      said: ['2 change', '3 bad Means the same as row 2.'],
      outcomes: { taken: 1, same: 0, skipped: 1, refused: 0 },
    })
    assert.deepEqual([(await one('Zanthe Networks')).key, (await one('Zanthe Networks')).website], [key, null])
  })

  test('takes names that differ in signs for those of two organizations, and of two topics', async () => {
    const signs = 'Name\nZanthe C.D.\nZanthe C-D\nZANTHE C-D\n'
    assert.deepEqual(await through('organizations', signs), {
      said: ['2 new', '3 new', '4 bad Means the same as row 3.'],
      outcomes: { taken: 2, same: 0, skipped: 1, refused: 0 },
    })
    assert.deepEqual(await through('topics', 'Title\nZanthe E.F.\nZanthe E-F\n'), {
      said: ['2 new', '3 new'],
      outcomes: { taken: 2, same: 0, skipped: 0, refused: 0 },
    })
  })

  test('finds two rows that mean one topic, by its key and by its title', async () => {
    const [kept] = await as(officer, db => topicsCalled(db, { slugs: [], titles: ['Zanthe E.F.'] }))
    const list = `Key,Title,Why\n${kept?.slug},Zanthe E.F. renamed,One.\n,Zanthe E.F.,Other.\n`
    const { said } = await through('topics', list)
    assert.deepEqual(said, ['2 change', '3 bad Means the same as row 2.'])
  })
})
