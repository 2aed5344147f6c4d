import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { forbidden, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { workLinkActor } from '#modules/identity/index.ts'
import { linksBetween } from '#modules/trace/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { chair, offeringHouse, wordingOf } from './fixtures.ts'
import {
  acceptFollowUp,
  addEvidence,
  beginFollowUp,
  commentOnFollowUp,
  declineFollowUp,
  editFollowUp,
  entryOfTask,
  followUpBySlug,
  listEntries,
  listFollowUp,
  noteFollowUp,
  readReplies,
  releaseFollowUp,
  reportDone,
  sendPreview,
  supersedeFollowUp,
  takeStatementBack,
  verifyEvidence,
  withdrawEvidence,
  withdrawFollowUp,
} from './index.ts'

const heard = { channel: 'mail', day: '2026-11-22' } as const
const words = { text: 'We shall look at it in March.', language: 'en' } as const

suite('from offered to done', () => {
  test('the body replies through its link, and each reply is public at once', async t => {
    const { ground, offer, preview, comeBy, look, letters } = await offeringHouse(t)
    const { id, slug } = await offer()
    assert.equal(slug, 'cto-05-2-f1')
    assert.equal(await followUpBySlug(ground.db, 'en', slug), undefined)
    assert.deepEqual(
      await linksBetween(ground.db, 'conclusion', 'follow-up').then(all => all.some(one => one.to === id)),
      false,
    )
    const { token } = await preview(slug)
    assert.match(letters[0]?.subject ?? '', /^Action required by 2 December 2026: .*CTO-05\/2/)
    const body = await comeBy(token)
    assert.equal((await entryOfTask(ground, body))?.published, false)
    const note = await act(ground, body.actor, noteFollowUp, { id, version: 1, words })
    assert.deepEqual(note, ok({ version: 2, state: 'noted' }))
    const accepted = { id, version: 2, dueDay: '2027-03-31' }
    assert.deepEqual(await act(ground, body.actor, acceptFollowUp, accepted), ok({ version: 3, state: 'accepted' }))
    assert.deepEqual(
      await act(ground, body.actor, beginFollowUp, { id, version: 3 }),
      ok({ version: 4, state: 'in-progress' }),
    )
    const evidence = {
      ...{ kind: 'recommendation', reference: 'ITU-T Y.3000', link: 'https://example.org/y' },
      ...{ saidBy: 'body', saidOn: '2026-11-22' },
    }
    const done = await act(ground, body.actor, reportDone, { id, version: 4, evidence })
    assert.deepEqual(done, ok({ version: 5, state: 'done' }))
    const seen = await followUpBySlug(ground.db, 'en', slug)
    assert.ok(seen?.kind === 'offered')
    assert.deepEqual(
      [seen.state, seen.dueDay, seen.releasedBy, seen.said.map(one => [one.says, one.channel]), seen.said[0]?.words],
      [
        'done',
        '2027-03-31',
        'link',
        [
          ['noted', 'link'],
          ['accepted', 'link'],
          ['begun', 'link'],
          ['done', 'link'],
        ],
        words.text,
      ],
    )
    assert.deepEqual(seen.evidence, [{ ...evidence, verifiedOn: null }])
    assert.equal((await look(slug)).publishedVersion, 5)
    assert.ok((await linksBetween(ground.db, 'conclusion', 'follow-up')).some(one => one.to === id))
  })

  test('what the secretariat says waits until the body was shown it and the days to reply have passed', async t => {
    const { ground, clock, offer, preview } = await offeringHouse(t)
    const { id, slug } = await offer()
    const release = (version: number) => act(ground, officer, releaseFollowUp, { id, version })
    assert.deepEqual(await release(1), refused('not-previewed'))
    await preview(slug)
    assert.deepEqual(await release(1), refused('time-to-reply', { day: '2026-12-02' }))
    clock.move({ hours: 24 * 11 })
    assert.deepEqual(await release(1), ok({ version: 1 }))
    assert.deepEqual(await release(1), refused('nothing-to-publish'))
    const state = async () => {
      const [seen] = (await listFollowUp(ground.db, 'en')).filter(entry => entry.slug === slug)
      return seen?.kind === 'offered' ? [seen.state, seen.releasedBy] : null
    }
    assert.deepEqual(
      await act(ground, officer, acceptFollowUp, { id, version: 1, heard, dueDay: '2027-01-01' }),
      ok({ version: 2, state: 'accepted' }),
    )
    assert.deepEqual(await state(), ['offered', 'time'])
    assert.deepEqual(await release(2), refused('not-previewed'))
    await preview(slug)
    clock.move({ hours: 24 * 11 })
    assert.deepEqual(await release(2), ok({ version: 2 }))
    assert.deepEqual(await state(), ['accepted', 'time'])
  })

  test('a letter that has not left does not begin the days to reply', async t => {
    const { ground, clock, offer, look } = await offeringHouse(t)
    const { id, slug } = await offer()
    await act(ground, officer, sendPreview, { id, version: 1, contact: chair })
    clock.move({ hours: 24 * 30 })
    assert.deepEqual(await act(ground, officer, releaseFollowUp, { id, version: 1 }), refused('preview-not-sent'))
    assert.equal((await look(slug)).previews[0]?.sentAt, null)
  })
})

suite('what the secretariat keeps', () => {
  test('an edit says why once it is public, and changes what everybody reads only after the body saw it', async t => {
    const { ground, offer, preview, comeBy, content } = await offeringHouse(t)
    const { id, slug } = await offer()
    const edit = (version: number, text: string, reason: string | null = null, body = 'ITU-T') =>
      act(
        ground,
        officer,
        editFollowUp,
        { id, version, content: { ...content, body, wording: wordingOf(text) } },
        { reason },
      )
    assert.deepEqual(await edit(1, 'Better.'), ok({ version: 2, changed: ['wording'] }))
    assert.deepEqual(await edit(2, 'Better.'), refused('nothing-changed'))
    assert.deepEqual(await edit(1, 'Late.'), { ok: false, refusal: { kind: 'changed-since', version: 2 } })
    const { token } = await preview(slug)
    assert.deepEqual(await edit(2, 'Better.', null, 'TSAG'), refused('body-already-told'))
    const body = await comeBy(token)
    assert.deepEqual(await act(ground, body.actor, releaseFollowUp, { id, version: 2 }), ok({ version: 2 }))
    assert.deepEqual(await edit(2, 'Best.'), refused('reason-missing'))
    assert.deepEqual(await edit(2, 'Best.', 'Clearer.'), ok({ version: 3, changed: ['wording'] }))
    assert.equal((await followUpBySlug(ground.db, 'en', slug))?.text, 'Better.')
    assert.deepEqual(await act(ground, body.actor, noteFollowUp, { id, version: 2 }), {
      ok: false,
      refusal: { kind: 'changed-since', version: 3 },
    })
    assert.equal((await act(ground, body.actor, noteFollowUp, { id, version: 3 })).ok, true)
    assert.equal((await followUpBySlug(ground.db, 'en', slug))?.text, 'Best.')
  })

  test('what nobody has read can be taken back; what was published stays', async t => {
    const { ground, offer, preview, comeBy } = await offeringHouse(t)
    const { id, slug } = await offer()
    const take = (version: number) => act(ground, officer, takeStatementBack, { id, version })
    assert.deepEqual(await take(1), refused('nothing-to-take-back'))
    await act(ground, officer, acceptFollowUp, { id, version: 1, heard, dueDay: '2027-01-01' })
    assert.deepEqual(await take(2), ok({ version: 3, state: 'offered' }))
    const { token } = await preview(slug)
    const { actor } = await comeBy(token)
    await act(ground, actor, noteFollowUp, { id, version: 3 })
    assert.deepEqual(await take(4), refused('nothing-to-take-back'))
    assert.deepEqual(await act(ground, officer, withdrawFollowUp, { id, version: 4 }), refused('already-published'))
  })

  test('evidence goes with the statement it came with; what was added for itself stays', async t => {
    const { ground, offer, look } = await offeringHouse(t)
    const { id, slug } = await offer()
    const of = (reference: string) => ({
      ...{ kind: 'recommendation', reference, link: 'https://example.org/y' },
      ...{ saidBy: 'body', saidOn: '2026-11-20' },
    })
    orThrow(await act(ground, officer, addEvidence, { id, version: 1, piece: of('Added') }))
    orThrow(await act(ground, officer, acceptFollowUp, { id, version: 2, heard, dueDay: '2027-01-01' }))
    orThrow(await act(ground, officer, reportDone, { id, version: 3, heard, evidence: of('Came with it') }))
    const named = async () => (await look(slug)).evidence.map(({ reference }) => reference)
    assert.deepEqual((await named()).toSorted(), ['Added', 'Came with it'])
    assert.deepEqual(
      await act(ground, officer, takeStatementBack, { id, version: 4 }),
      ok({ version: 5, state: 'accepted' }),
    )
    assert.deepEqual(await named(), ['Added'])
  })

  test('what is taken back or changed back to what everybody reads waits for nothing, and nobody is shown it again', async t => {
    const { ground, offer, preview, comeBy, look, content } = await offeringHouse(t)
    const { id, slug } = await offer()
    const { actor } = await comeBy((await preview(slug)).token)
    orThrow(await act(ground, actor, acceptFollowUp, { id, version: 1, dueDay: '2027-03-31' }))
    const read = () => followUpBySlug(ground.db, 'en', slug)
    const before = await read()
    const waits = async () => {
      const { version, publishedVersion } = await look(slug)
      return version !== publishedVersion
    }
    const evidence = { kind: 'document', reference: 'CANARY', link: null, saidBy: 'body', saidOn: '2026-11-20' }
    orThrow(await act(ground, officer, reportDone, { id, version: 2, heard, evidence }))
    const [piece] = (await look(slug)).evidence
    orThrow(await act(ground, officer, verifyEvidence, { id, version: 3, evidence: piece?.id }))
    assert.equal(await waits(), true)
    orThrow(await act(ground, officer, takeStatementBack, { id, version: 3 }))
    assert.equal(await waits(), false)
    const contact = { email: 'chair@sg13.example', name: 'Chair', language: 'en' }
    const again = await act(ground, officer, sendPreview, { id, version: 4, contact })
    assert.deepEqual(again, refused('nothing-to-publish'))
    const because = { reason: 'A slip.' }
    const other = { ...content, office: 'SG17' }
    orThrow(await act(ground, officer, editFollowUp, { id, version: 4, content: other }, because))
    assert.equal(await waits(), true)
    orThrow(await act(ground, officer, editFollowUp, { id, version: 5, content }, because))
    assert.equal(await waits(), false)
    assert.deepEqual(await read(), before)
  })

  test('a body’s evidence is kept with whatever it says, and public with it', async t => {
    const { ground, offer, preview, comeBy } = await offeringHouse(t)
    const { id, slug } = await offer()
    const { actor } = await comeBy((await preview(slug)).token)
    const evidence = (reference: string) => ({
      ...{ kind: 'document', reference, link: 'https://example.org/plan' },
      ...{ saidBy: 'body', saidOn: '2026-11-22' },
    })
    const dueDay = '2027-03-31'
    orThrow(await act(ground, actor, noteFollowUp, { id, version: 1, evidence: evidence('Note') }))
    orThrow(await act(ground, actor, acceptFollowUp, { id, version: 2, dueDay, evidence: evidence('Plan') }))
    orThrow(await act(ground, actor, beginFollowUp, { id, version: 3, evidence: evidence('Draft') }))
    orThrow(await act(ground, actor, commentOnFollowUp, { id, version: 4, words, evidence: evidence('Report') }))
    const seen = await followUpBySlug(ground.db, 'en', slug)
    assert.ok(seen?.kind === 'offered')
    assert.deepEqual(
      seen.evidence.toSorted((a, b) => a.reference.localeCompare(b.reference)),
      ['Draft', 'Note', 'Plan', 'Report'].map(one => ({ ...evidence(one), verifiedOn: null })),
    )
  })

  test('a withdrawn entry is nobody’s any more, and its link ends', async t => {
    const { ground, offer, preview, comeBy } = await offeringHouse(t)
    const { id, slug } = await offer()
    const { token } = await preview(slug)
    const { actor } = await comeBy(token)
    assert.equal((await act(ground, officer, withdrawFollowUp, { id, version: 1 })).ok, true)
    assert.equal(await workLinkActor(ground, token), null)
    assert.deepEqual(await act(ground, actor, noteFollowUp, { id, version: 2 }), refused('not-from-this-state'))
  })

  test('statements are refused without where they were heard, of days to come or before the offer, without words, or after their day', async t => {
    const { ground, offer } = await offeringHouse(t)
    const [{ id }, other] = [await offer(), await offer('Another.')]
    const seen = { id, version: 1 }
    assert.deepEqual(await act(ground, officer, noteFollowUp, seen), refused('heard-missing'))
    const late = { channel: 'paper', day: '2026-11-23' } as const
    assert.deepEqual(await act(ground, officer, noteFollowUp, { ...seen, heard: late }), refused('day-to-come'))
    const early = { channel: 'paper', day: '2026-11-21' } as const
    assert.deepEqual(
      await act(ground, officer, acceptFollowUp, { ...seen, heard: early, dueDay: '2027-06-01' }),
      refused('said-before-offered', { day: '2026-11-22' }),
    )
    assert.deepEqual(await act(ground, officer, declineFollowUp, { ...seen, heard }), refused('words-missing'))
    assert.deepEqual(await act(ground, officer, commentOnFollowUp, { ...seen, heard }), refused('words-missing'))
    const past = { ...seen, heard, dueDay: '2026-11-21' }
    assert.deepEqual(await act(ground, officer, acceptFollowUp, past), refused('due-day-passed'))
    assert.deepEqual(await act(ground, officer, beginFollowUp, { ...seen, heard }), refused('not-from-this-state'))
    for (const by of [id, '01990000-0000-7000-8000-0000000000ff'])
      assert.deepEqual(
        await act(ground, officer, supersedeFollowUp, { ...seen, heard, by }),
        refused('not-to-be-superseded-by'),
      )
    assert.deepEqual(
      await act(ground, officer, supersedeFollowUp, { ...seen, heard, by: other.id }),
      ok({ version: 2, state: 'superseded' }),
    )
  })

  test('evidence is added and withdrawn, each as a new version, and verified once, without one', async t => {
    const { ground, offer, look } = await offeringHouse(t)
    const { id, slug } = await offer()
    const piece = {
      kind: 'document',
      reference: 'TD 12',
      link: null,
      saidBy: 'public-source',
      saidOn: '2026-10-01',
    } as const
    assert.deepEqual(await act(ground, officer, addEvidence, { id, version: 1, piece }), ok({ version: 2 }))
    const [kept] = (await look(slug)).evidence
    const evidence = kept?.id ?? ''
    assert.deepEqual(await act(ground, officer, verifyEvidence, { id, version: 2, evidence }), ok({ version: 2 }))
    assert.deepEqual(
      await act(ground, officer, verifyEvidence, { id, version: 2, evidence }),
      refused('already-verified'),
    )
    assert.deepEqual((await look(slug)).toPublish.evidence, [{ ...piece, verifiedOn: '2026-11-22' }])
    assert.deepEqual(await act(ground, officer, withdrawEvidence, { id, version: 2, evidence }), ok({ version: 3 }))
    assert.deepEqual(
      await act(ground, officer, withdrawEvidence, { id, version: 3, evidence }),
      refused('evidence-unknown'),
    )
    const tomorrow = { ...piece, saidOn: '2026-11-23' }
    assert.deepEqual(
      await act(ground, officer, addEvidence, { id, version: 3, piece: tomorrow }),
      refused('day-to-come'),
    )
  })

  test('verified evidence is read as such at once, and nothing else that waits', async t => {
    const { ground, offer, preview, comeBy, look } = await offeringHouse(t)
    const { id, slug } = await offer()
    const { actor } = await comeBy((await preview(slug)).token)
    const piece = {
      ...{ kind: 'document', reference: 'TD 12', link: 'https://example.org/td12' },
      ...{ saidBy: 'body', saidOn: '2026-11-22' },
    }
    orThrow(await act(ground, actor, noteFollowUp, { id, version: 1, evidence: piece }))
    orThrow(await act(ground, actor, commentOnFollowUp, { id, version: 2, words, evidence: piece }))
    const verify = async (version: number, nth: number) => {
      const evidence = (await look(slug)).evidence[nth]?.id
      return act(ground, officer, verifyEvidence, { id, version, evidence })
    }
    const read = async () => {
      const seen = await followUpBySlug(ground.db, 'en', slug)
      return seen?.kind === 'offered' ? seen.evidence.map(one => [one.reference, one.verifiedOn]) : []
    }
    assert.deepEqual(await verify(3, 0), ok({ version: 3 }))
    assert.deepEqual((await read()).map(([, day]) => day).toSorted(), ['2026-11-22', null])
    const { version, publishedVersion } = await look(slug)
    assert.deepEqual([version, publishedVersion], [3, 3])
    const later = { ...piece, reference: 'Waits', saidOn: '2026-11-21' }
    orThrow(await act(ground, officer, addEvidence, { id, version: 3, piece: later }))
    assert.deepEqual(await verify(4, 0), ok({ version: 4 }))
    assert.deepEqual(await verify(4, 2), ok({ version: 4 }))
    assert.deepEqual(await read(), Array(2).fill(['TD 12', '2026-11-22']))
    assert.equal((await look(slug)).publishedVersion, 3)
  })

  test('a reply through the link waits to be read, once; what the secretariat wrote down does not', async t => {
    const { ground, offer, preview, comeBy } = await offeringHouse(t)
    const { id, slug } = await offer()
    const waits = async () => {
      const rows = await inTransaction(ground, officer, ({ db }) => listEntries(db, 'en'))
      return rows.find(row => row.id === id)?.unreadSince
    }
    const read = (version: number, who = officer) => act(ground, who, readReplies, { id, version })
    orThrow(await act(ground, officer, noteFollowUp, { id, version: 1, heard }))
    assert.equal(await waits(), null)
    assert.deepEqual(await read(2), refused('nothing-to-read'))
    const { actor } = await comeBy((await preview(slug)).token)
    orThrow(await act(ground, actor, commentOnFollowUp, { id, version: 2, words }))
    assert.equal(await waits(), '2026-11-22')
    assert.deepEqual(await read(2), { ok: false, refusal: { kind: 'changed-since', version: 3 } })
    for (const who of [holding('director'), holding('auditor'), actor]) assert.equal((await read(3, who)).ok, false)
    assert.deepEqual(await read(3), ok({ version: 3 }))
    assert.equal(await waits(), null)
    assert.deepEqual(await read(3), refused('nothing-to-read'))
  })

  test('a new contact ends the link of the former', async t => {
    const { ground, offer, preview } = await offeringHouse(t)
    const { slug } = await offer()
    const { token } = await preview(slug)
    const { token: again } = await preview(slug)
    assert.notEqual(await workLinkActor(ground, token), null)
    const { token: other } = await preview(slug, { ...chair, email: 'vice@sg13.example' } as unknown as typeof chair)
    assert.deepEqual([await workLinkActor(ground, token), await workLinkActor(ground, again)], [null, null])
    assert.notEqual(await workLinkActor(ground, other), null)
  })
})

suite('who may', () => {
  const doings = [noteFollowUp, beginFollowUp, releaseFollowUp, withdrawFollowUp, takeStatementBack]
  for (const role of [
    'public',
    'administrator',
    'director',
    'auditor',
    'translator',
    'seat-holder',
    'addressee',
    'focal-point',
  ] as const)
    test(`a ${role} without the link of the entry neither moves nor sees it`, async t => {
      const { ground, offer } = await offeringHouse(t)
      const { id } = await offer()
      for (const doing of doings)
        assert.deepEqual(
          await act(ground, holding(role), doing as typeof releaseFollowUp, { id, version: 1 }),
          forbidden(),
        )
      const seen = await inTransaction(ground, holding(role), ({ db }) => listEntries(db, 'en'))
      assert.equal(seen.length, role === 'director' || role === 'auditor' ? 1 : 0)
    })

  test('the link of one entry does nothing to another', async t => {
    const { ground, offer, preview, comeBy } = await offeringHouse(t)
    const [one, other] = [await offer(), await offer('Another.')]
    const { actor } = await comeBy((await preview(one.slug)).token)
    assert.deepEqual(await act(ground, actor, noteFollowUp, { id: other.id, version: 1 }), forbidden())
    assert.deepEqual(await act(ground, actor, releaseFollowUp, { id: other.id, version: 1 }), forbidden())
    assert.deepEqual(await act(ground, actor, withdrawFollowUp, { id: one.id, version: 1 }), forbidden())
    assert.deepEqual(await inTransaction(ground, actor, ({ db }) => listEntries(db, 'en')), [])
  })
})
