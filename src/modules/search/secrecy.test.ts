import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sql } from 'kysely'
import { type Actor, system, thePublic } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { roles } from '#kernel/policy.ts'
import type { Ground } from '#modules/access/index.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { officer } from '../../../test/support/actors.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { as, findable, groundOver, index, seatHolder } from './fixtures.ts'
import type { Entry, Findable } from './model.ts'
import { find } from './queries.ts'
import { replaceEntries } from './store.ts'

const canary = 'Zanzibaricum'
/** A conclusion that is still being drafted: every text of it holds the canary, in every language and script. */
const draft: Findable = {
  noun: 'conclusion',
  nounId: 'CTO-09/1',
  entries: languages.map(language => ({
    language,
    visibility: 'staff',
    ref: 'CTO-09/1',
    aliases: ['99-09'],
    title: `${canary} 机密 سري`,
    body: `secret network of ${canary}`,
    address: '/conclusions/cto-09-1',
  })),
}
const questions = [
  canary,
  canary.slice(0, 4),
  '机密',
  'سري',
  'السري',
  'cto-09/1',
  'CTO-09',
  '99-09',
  'secret networks',
  'secrets',
]

const personWith = (role: Actor['held'][number]['role'], scope = 'everywhere'): Actor =>
  role === 'system' ? system('test') : { ...officer, held: [{ role, scope }] }

async function ground(t: Parameters<typeof testDatabase>[0]): Promise<Ground> {
  const made = groundOver(await testDatabase(t))
  await index(made, [draft, ...['theme.open-networks', 'theme.5g', 'conclusion.CTO-05/2'].map(key => findable(key))])
  return made
}

/** Everything a reader is told for all questions in all languages. */
const told = (made: Ground, actor: Actor) =>
  as(made, actor, async db => {
    const answers = []
    for (const question of questions) for (const language of languages) answers.push(await find(db, language, question))
    return answers
  })

suite('what is for the staff', () => {
  const staff = new Set(['system', 'director', 'officer', 'auditor'])
  for (const role of roles)
    test(`${role} ${staff.has(role) ? 'finds it' : 'neither finds nor counts it'}`, async t => {
      const made = await ground(t)
      const answers = await told(made, role === 'public' ? thePublic : personWith(role))
      assert.equal(answers.length, questions.length * languages.length)
      if (staff.has(role)) for (const { total, hits } of answers) assert.equal(hits[0]?.nounId, 'CTO-09/1', `${total}`)
      else {
        assert.ok(
          answers.every(({ total, hits }) => total === hits.length && hits.every(hit => hit.nounId !== 'CTO-09/1')),
        )
        assert.doesNotMatch(JSON.stringify(answers), new RegExp(`${canary}|机密|سري|09`))
      }
    })

  test('is as good as absent: every answer to the public is the one it gets where it never was', async t => {
    const [withDraft, without] = [await ground(t), groundOver(await testDatabase(t))]
    await index(
      without,
      ['theme.open-networks', 'theme.5g', 'conclusion.CTO-05/2'].map(key => findable(key)),
    )
    assert.deepEqual(await told(withDraft, thePublic), await told(without, thePublic))
    const pages = (made: Ground) =>
      Promise.all([0, 1, 2, 3].map(offset => find(made.db, 'en', 'network', { limit: 1, offset, noun: 'conclusion' })))
    assert.deepEqual(await pages(withDraft), await pages(without))
    assert.equal((await as(withDraft, officer, db => find(db, 'en', 'network', { noun: 'conclusion' }))).total, 2)
  })

  test('an own-language text for the staff does not take the public one of another language away', async t => {
    const made = groundOver(await testDatabase(t))
    const texts: Entry[] = [
      { language: 'en', visibility: 'public', ref: null, title: 'Roadmap', body: '', address: '/topics/a' },
      { language: 'fr', visibility: 'staff', ref: null, title: 'Roadmap (projet)', body: '', address: '/topics/a' },
    ]
    await index(made, [{ noun: 'topic', nounId: 'a', entries: texts }])
    const titles = async (actor: Actor) =>
      (await as(made, actor, db => find(db, 'fr', 'roadmap'))).hits.map(hit => [hit.title, hit.language])
    assert.deepEqual(await titles(thePublic), [['Roadmap', 'en']])
    assert.deepEqual(await titles(officer), [['Roadmap (projet)', 'fr']])
  })

  test('is not found outside of a transaction, even on a connection an officer has just used', async t => {
    const made = await ground(t)
    for (let round = 0; round < 10; round += 1) {
      assert.equal((await as(made, officer, db => find(db, 'en', canary))).total, 1)
      assert.equal((await find(made.db, 'en', canary)).total, 0)
      assert.equal((await as(made, seatHolder, db => find(db, 'en', canary))).total, 0)
    }
  })

  test('vanishes for the public in the moment it becomes staff, and comes back with publication', async t => {
    const made = await ground(t)
    const total = async (question: string) => (await find(made.db, 'en', question)).total
    for (const visibility of ['public', 'staff', 'public', 'staff'] as const) {
      await index(made, [{ ...draft, entries: draft.entries.map(entry => ({ ...entry, visibility })) }])
      assert.equal(await total(canary), visibility === 'public' ? 1 : 0)
      assert.equal((await as(made, officer, db => find(db, 'en', canary))).total, 1)
    }
  })
})

suite('two locks', () => {
  test('the query hides it where row-level policies do not bind', async t => {
    const database = await testDatabase(t)
    const mixed: Findable = { ...findable('theme.5g'), nounId: 'mixed' }
    const entries = mixed.entries.map(
      entry => ({ ...entry, visibility: entry.language === 'fr' ? 'staff' : 'public' }) as const,
    )
    await index(groundOver(database), [draft, findable('theme.5g'), { ...mixed, entries }])
    await database.owner.query('alter table search.staff_entry disable row level security')
    const { rows } = await database.app.query('select count(*) > 0 as seen from search.staff_entry')
    assert.deepEqual(rows, [{ seen: true }])
    const unbound = kyselyOver(database.app)
    assert.equal((await find(unbound, 'en', canary)).total, 0)
    const languagesOf5g = (await find(unbound, 'fr', '5G')).hits.map(hit => [hit.nounId, hit.language])
    assert.deepEqual(languagesOf5g, [
      ['5g', 'fr'],
      ['mixed', 'en'],
    ])
  })

  test('every table has its policies switched on, for its owner too', async t => {
    const { owner } = await testDatabase(t)
    const { rows } = await owner.query(
      `select relname from pg_class where relnamespace = 'search'::regnamespace and relkind = 'r' and relrowsecurity and relforcerowsecurity`,
    )
    assert.deepEqual(rows.map(row => row.relname).sort(), ['public_entry', 'staff_entry'])
  })

  test('row-level policies hide it where a query forgets to', async t => {
    const made = await ground(t)
    const counts = sql`select (select count(*) from search.staff_entry) as staff, (select count(*) from search.public_entry) as public`
    const seen = async (actor: Actor) => (await as(made, actor, db => counts.execute(db))).rows
    assert.deepEqual(await seen(officer), [{ staff: '6', public: '18' }])
    for (const actor of [thePublic, seatHolder, personWith('administrator'), personWith('translator')])
      assert.deepEqual(await seen(actor), [{ staff: '0', public: '18' }])
  })

  test('nobody but officers and the system can write, add for the public or remove', async t => {
    const made = await ground(t)
    const write = (actor: Actor, visibility: 'public' | 'staff') =>
      as(made, actor, db =>
        replaceEntries(
          db,
          'note',
          'n',
          draft.entries.map(entry => ({ ...entry, visibility })),
        ),
      )
    for (const visibility of ['public', 'staff'] as const) {
      for (const actor of [
        thePublic,
        seatHolder,
        personWith('director'),
        personWith('auditor'),
        personWith('administrator'),
      ])
        await assert.rejects(write(actor, visibility), { code: '42501' })
      await write(officer, visibility)
      await write(system('search'), visibility)
    }
    const remove = (actor: Actor) => as(made, actor, db => replaceEntries(db, 'theme', '5g', []))
    for (const actor of [thePublic, seatHolder, personWith('director')]) await remove(actor)
    assert.equal((await find(made.db, 'en', '5G')).total, 1)
    await remove(system('search'))
    assert.equal((await find(made.db, 'en', '5G')).total, 0)
  })
})
