import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { changedSince, forbidden, notFound, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { revisionsOf } from '#modules/audit/index.ts'
import { attachmentsOf, everyAttachmentOf } from '#modules/documents/index.ts'
import { meetingByRef } from '#modules/meetings/index.ts'
import { linksBetween } from '#modules/trace/index.ts'
import { holding, officer, personId } from '../../../test/support/actors.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import {
  attachPublicationFile,
  editPublication,
  keptPublicationBySlug,
  keptPublicationsOf,
  listPublications,
  type PublicationContent,
  publicationBySlug,
  publishPublicationFile,
  registerPublication,
  reinstatePublication,
  strikePublication,
  withdrawPublicationFile,
} from './index.ts'

const database = await historyDatabase({ after })
const { ground } = testGround(database)
const because = { reason: 'Read on the publisher’s page.' }

const content: PublicationContent = {
  type: 'communique',
  title: { original: 'en', basis: 'official', texts: { en: 'Canary communiqué' } },
  reference: 'TD 77',
  day: '2013-11-20',
  languages: ['en', 'fr'],
  url: 'https://example.org/canary',
  read: true,
  note: null,
  noteLanguage: null,
  conclusions: [
    { ref: 'CTO-05/1', basis: 'stated' },
    { ref: 'CTO-05/3', basis: 'inferred' },
  ],
}
const file = { name: 'canary.pdf', content: new TextEncoder().encode('%PDF-1.7\ncanary\n%%EOF\n') }
const meetingId = async (ref = 'CTO-05') => (await meetingByRef(ground.db, ref))?.id ?? ''
const register = async (more: object = {}, actor = officer) =>
  act(ground, actor, registerPublication, { meeting: await meetingId(), content, file: null, ...more })
const asOfficer = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(ground, officer, work)
const kept = async (slug: string) => {
  const found = await asOfficer(({ db }) => keptPublicationBySlug(db, slug))
  assert.ok(found)
  return found
}
const tiedTo = async (publication: string) =>
  (await linksBetween(ground.db, 'conclusion', 'communique'))
    .filter(({ to }) => to === publication)
    .map(({ basis }) => basis)

suite('registering what was published elsewhere', () => {
  test('stores every fact, ties it to its conclusions, and keeps its file to the staff', async () => {
    const { id, slug } = orThrow(await register({ file }))
    assert.deepEqual((await kept(slug)).content, content)
    assert.deepEqual((await tiedTo(id)).sort(), ['inferred', 'stated'])
    const shown = await publicationBySlug(ground.db, slug)
    assert.deepEqual([shown?.title, shown?.lagDays, shown?.languages], [content.title, 2, ['en', 'fr']])
    assert.deepEqual(await attachmentsOf(ground.db, 'publication', id), [])
    assert.equal((await asOfficer(({ db }) => attachmentsOf(db, 'publication', id))).length, 1)
  })

  test('is refused before the meeting, of a meeting to come, for a strange conclusion, and with a file that is none', async () => {
    const early = { ...content, day: '2013-11-01' }
    assert.deepEqual(
      await register({ content: early }),
      refused('published-before-the-meeting', { day: '2013-11-01', meeting: '2013-11-18' }),
    )
    const late = { ...content, day: '2030-01-01' }
    assert.deepEqual(await register({ content: late }), refused('published-in-the-future', { day: '2030-01-01' }))
    const strange = { ...content, conclusions: [{ ref: 'CTO-06/1', basis: 'stated' }] }
    assert.deepEqual(await register({ content: strange }), refused('conclusion-unknown', { ref: 'CTO-06/1' }))
    const before = (await listPublications(ground.db)).length
    const wrong = await register({ file: { ...file, content: new TextEncoder().encode('MZ') } })
    assert.deepEqual(wrong, refused('content-does-not-match-name'))
    assert.equal((await listPublications(ground.db)).length, before)
    assert.deepEqual(await register({ meeting: personId(10) }), notFound())
  })

  test('by several at once gives each a number of its own, and the same form twice is one', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => register()))
    assert.equal(new Set(answers.map(answer => orThrow(answer).slug)).size, 4)
    const key = 'p'.repeat(24)
    const input = { meeting: await meetingId('CTO-06'), content: { ...content, day: null, conclusions: [] }, file }
    const twice = await Promise.all([1, 2, 3].map(() => act(ground, officer, registerPublication, input, { key })))
    assert.equal(new Set(twice.map(answer => orThrow(answer).id)).size, 1)
  })
})

suite('correcting it', () => {
  test('needs a reason, writes the next version, and moves the line', async () => {
    const { id, slug } = orThrow(await register())
    const seen = { id, version: 1 }
    const next = { ...content, reference: 'TD 78', conclusions: [{ ref: 'CTO-05/2', basis: 'stated' as const }] }
    assert.deepEqual(await act(ground, officer, editPublication, { ...seen, content: next }), refused('reason-missing'))
    assert.deepEqual(
      await act(ground, officer, editPublication, { ...seen, content }, because),
      refused('nothing-changed'),
    )
    assert.deepEqual(
      await act(ground, officer, editPublication, { ...seen, content: next }, because),
      ok({ version: 2 }),
    )
    assert.deepEqual(await act(ground, officer, editPublication, { ...seen, content }, because), changedSince(2))
    assert.deepEqual([(await kept(slug)).content, await tiedTo(id)], [next, ['stated']])
    const versions = await asOfficer(({ db }) => revisionsOf(db, 'publication', id))
    assert.deepEqual(
      versions.map(({ version, content: { reference } }) => [version, reference]),
      [
        [1, 'TD 77'],
        [2, 'TD 78'],
      ],
    )
    const press = { ...next, type: 'press_coverage' as const, conclusions: [] }
    orThrow(await act(ground, officer, editPublication, { id, version: 2, content: press }, because))
    assert.deepEqual(await tiedTo(id), [])
  })

  test('of one that was loaded from the record changes nothing when nothing was changed', async () => {
    for (const { slug } of (await listPublications(ground.db)).slice(0, 25)) {
      const { id, version, content } = await kept(slug)
      const same = await act(ground, officer, editPublication, { id, version, content }, because)
      assert.deepEqual(same, refused('nothing-changed'), slug)
    }
  })

  test('strikes what was registered by mistake: only staff see it, until it is taken back in', async () => {
    const { id, slug } = orThrow(await register())
    assert.deepEqual(await act(ground, officer, strikePublication, { id, version: 1 }), refused('reason-missing'))
    orThrow(await act(ground, officer, strikePublication, { id, version: 1 }, because))
    assert.equal(await publicationBySlug(ground.db, slug), undefined)
    const staff = new Set(['director', 'officer', 'translator', 'auditor'])
    for (const role of roles.filter(role => role !== 'system')) {
      const actor = role === 'public' ? thePublic : holding(role)
      const seen = await inTransaction(ground, actor, async ({ db }) =>
        (await keptPublicationsOf(db, await meetingId())).some(one => one.id === id),
      )
      assert.equal(seen, staff.has(role), role)
      const listed = await inTransaction(ground, actor, ({ db }) => listPublications(db))
      assert.ok(!listed.some(one => one.id === id), role)
    }
    assert.deepEqual(
      await act(ground, officer, strikePublication, { id, version: 2 }, because),
      refused('not-from-this-state'),
    )
    orThrow(await act(ground, officer, reinstatePublication, { id, version: 2 }, because))
    assert.equal((await publicationBySlug(ground.db, slug))?.id, id)
  })
})

suite('its file', () => {
  const filesOf = (publication: string) =>
    asOfficer(async ({ db }) =>
      (await everyAttachmentOf(db, 'publication', publication)).map(one => [one.visibility, one.withdrawnAt !== null]),
    )
  test('is everybody’s once an officer says that it is the right one, and can be taken away again for a reason', async () => {
    const { id } = orThrow(await register())
    orThrow(await act(ground, officer, attachPublicationFile, { id, ...file }))
    const [own] = await asOfficer(({ db }) => attachmentsOf(db, 'publication', id))
    const input = { id, file: own?.id ?? '' }
    orThrow(await act(ground, officer, publishPublicationFile, input))
    const open = await attachmentsOf(ground.db, 'publication', id)
    assert.deepEqual(
      open.map(({ name, visibility }) => [name, visibility]),
      [['canary.pdf', 'public']],
    )
    assert.deepEqual(await act(ground, officer, publishPublicationFile, input), refused('attachment-already-withdrawn'))
    const public_ = { id, file: open[0]?.id ?? '' }
    assert.deepEqual(await act(ground, officer, publishPublicationFile, public_), refused('attachment-already-public'))
    assert.deepEqual(await act(ground, officer, withdrawPublicationFile, public_), refused('reason-missing'))
    orThrow(await act(ground, officer, withdrawPublicationFile, public_, because))
    assert.deepEqual(await attachmentsOf(ground.db, 'publication', id), [])
    assert.deepEqual((await filesOf(id)).toSorted(), [
      ['public', true],
      ['staff', true],
    ])
    const { rows } = await database.owner.query(
      `select verb, reason, "values"::text as said from audit.event where noun_id = $1 order by id`,
      [id],
    )
    assert.deepEqual(
      rows.map(({ verb, reason }) => [verb, reason]),
      [
        ['communiques.register-publication', null],
        ['communiques.attach-publication-file', null],
        ['communiques.publish-publication-file', null],
        ['communiques.withdraw-publication-file', because.reason],
      ],
    )
    assert.ok(!/canary/i.test(rows.map(({ said }) => said).join('')), 'no names and titles in the log')
  })

  test('of something else is not found, and nobody but officers handles any', async () => {
    const [one, two] = [orThrow(await register({ file })), orThrow(await register())]
    const [own] = await asOfficer(({ db }) => attachmentsOf(db, 'publication', one.id))
    const wrong = { id: two.id, file: own?.id ?? '' }
    for (const verb of [publishPublicationFile, withdrawPublicationFile])
      assert.deepEqual(await act(ground, officer, verb, wrong, because), notFound())
    const right = { ...wrong, id: one.id }
    const seen = { id: one.id, version: 1 }
    for (const role of roles.filter(role => role !== 'officer')) {
      const actor = holding(role)
      const tries = [
        act(ground, actor, publishPublicationFile, right),
        act(ground, actor, withdrawPublicationFile, right, because),
        act(ground, actor, attachPublicationFile, { id: one.id, ...file }),
        act(ground, actor, editPublication, { ...seen, content }, because),
        act(ground, actor, strikePublication, seen, because),
        act(ground, actor, reinstatePublication, seen, because),
        register({}, actor),
      ]
      assert.deepEqual(await Promise.all(tries), Array(7).fill(forbidden()), role)
    }
  })
})
