import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { seededRandom } from '#platform/random.ts'
import { ada, emptyHouse, everythingIn, guestOf, houseOfAda, signIn, warm } from '../fixtures.ts'
import { identityHandlers } from '../handlers.ts'
import { newToken } from '../model.ts'
import { currentSession, sessionActor } from '../queries.ts'
import { disablePerson } from './people.ts'
import { answerLinkRequest, answerRequestJob, issueSignInLink, requestSignInLink, spendSignInLink } from './sign-in.ts'

const from = { network: '192.0.2.0/24' }
const issue = (ground: Parameters<typeof act>[0], email: string = ada.email) =>
  act(ground, system('command-line'), issueSignInLink, { email }).then(orThrow)
const spend = (ground: Parameters<typeof act>[0], token: string) => act(ground, thePublic, spendSignInLink, { token })
const refusal = (name: string, params = {}) => ({ ok: false, refusal: { kind: 'refused', name, params } })

suite('asking for a sign-in link', () => {
  test('an address with an account and one without get the same answer, and nothing is announced before the worker has looked', async t => {
    const { ground, queued, announced, ada: host } = await houseOfAda(t)
    announced.length = 0
    const known = await act(ground, thePublic, requestSignInLink, { email: ada.email, ...from })
    const unknown = await act(ground, thePublic, requestSignInLink, { email: 'nobody@example.org', ...from })
    assert.deepEqual(
      [known, unknown],
      [
        { ok: true, value: null },
        { ok: true, value: null },
      ],
    )
    assert.deepEqual(announced, [])
    assert.deepEqual(
      queued.map(({ job, data }) => [job, Object.keys(data)]),
      [
        [answerRequestJob, ['request']],
        [answerRequestJob, ['request']],
      ],
    )
    const [handler] = identityHandlers(ground)
    for (const { data } of queued) await handler?.handle(data, { number: 1, last: false })
    assert.deepEqual(announced, [{ type: 'identity.link-requested', noun: 'person', nounId: host.id }])
  })

  test('the address is gone once the request was answered, and answering twice is harmless', async t => {
    const house = await houseOfAda(t)
    const { ground, queued, announced } = house
    await act(ground, thePublic, requestSignInLink, { email: 'canary-7@example.org', ...from })
    assert.ok((await everythingIn(house, 'identity')).includes('canary-7@example.org'), 'the control sees nothing')
    const job = queued.at(-1)?.data ?? {}
    await act(ground, system('sign-in'), answerLinkRequest, job)
    announced.length = 0
    assert.deepEqual(await act(ground, system('sign-in'), answerLinkRequest, job), {
      ok: false,
      refusal: { kind: 'not-found' },
    })
    assert.deepEqual(announced, [])
    assert.ok(!(await everythingIn(house, 'identity', 'audit')).includes('canary-7'))
  })

  test('a disabled person’s request is answered like a stranger’s', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    orThrow(await act(house.ground, house.ada.actor, disablePerson, { person: guest.id }))
    house.announced.length = 0
    assert.deepEqual(await act(house.ground, thePublic, requestSignInLink, { email: guest.email, ...from }), {
      ok: true,
      value: null,
    })
    await act(house.ground, system('sign-in'), answerLinkRequest, house.queued.at(-1)?.data)
    assert.deepEqual(house.announced, [])
  })

  test('an account’s sixth request in a row is refused, whether or not the account exists, and a later one is not', async t => {
    const { ground, clock } = await houseOfAda(t)
    for (const email of [ada.email, 'nobody@example.org']) {
      const ask = () => act(ground, thePublic, requestSignInLink, { email, ...from })
      for (let n = 0; n < 5; n += 1) assert.equal((await ask()).ok, true)
      assert.deepEqual(await ask(), refusal('too-many-requests', { minutes: 3 }))
      clock.move({ minutes: 3 })
      assert.equal((await ask()).ok, true)
    }
  })

  test('one network is limited over all accounts, however many ask at once', async t => {
    const { ground } = await emptyHouse(t)
    const asks = Array.from({ length: 40 }, (_, n) =>
      act(ground, thePublic, requestSignInLink, { email: `a${n}@example.org`, network: '198.51.100.0/24' }),
    )
    assert.equal((await Promise.all(asks)).filter(({ ok }) => ok).length, 30)
  })

  test('an operator’s networks together are limited, and nobody else is for it', async t => {
    const { ground, clock, database } = await emptyHouse(t)
    const ask = (n: number, operator = '2001:db8') =>
      act(ground, thePublic, requestSignInLink, { email: `a${n}@example.org`, network: `${operator}:${n}::/56` })
    assert.equal((await ask(1)).ok, true)
    const placesLeft = clock
      .now()
      .add({ minutes: 60 })
      .subtract({ seconds: 3 * 12 })
      .toString()
    const operator = hash('sha256', 'operator\n2001:db8::/32', 'buffer')
    const filled = await database.owner.query('update identity.rate set empty_at = $1 where bucket = $2', [
      placesLeft,
      operator,
    ])
    assert.equal(filled.rowCount, 1)
    await warm({ database })
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => ask(n + 2)))
    assert.equal(answers.filter(({ ok }) => ok).length, 3)
    assert.deepEqual(await ask(12), refusal('too-many-requests', { minutes: 1 }))
    assert.equal((await ask(13, '2001:db9')).ok, true)
  })

  test('a refused request leaves nothing behind', async t => {
    const house = await emptyHouse(t)
    const ask = () => act(house.ground, thePublic, requestSignInLink, { email: ada.email, ...from })
    for (let n = 0; n < 5; n += 1) await ask()
    const before = await everythingIn(house, 'identity', 'audit')
    assert.equal((await ask()).ok, false)
    assert.equal(await everythingIn(house, 'identity', 'audit'), before)
    assert.equal(house.queued.length, 5)
  })
})

suite('spending a sign-in link', () => {
  test('twenty presses of the button at once make one session', async t => {
    const house = await houseOfAda(t)
    const { ground, database, ada: host } = house
    const { token } = await issue(ground)
    await warm(house)
    const answers = await Promise.all(Array.from({ length: 20 }, () => spend(ground, token)))
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
    const others = answers.filter(({ ok }) => !ok)
    assert.deepEqual(
      others,
      others.map(() => refusal('link-spent')),
    )
    const { rows } = await database.owner.query(
      'select count(*)::int as n from identity.session where person_id = $1',
      [host.id],
    )
    assert.deepEqual(rows, [{ n: 2 }], 'the session Ada had, and one more')
  })

  test('many links of one person pressed at once make one session too: the first ends the others', async t => {
    const house = await houseOfAda(t)
    const { ground } = house
    await warm(house)
    const links = await Promise.all(Array.from({ length: 8 }, () => issue(ground)))
    const answers = await Promise.all(links.map(({ token }) => spend(ground, token)))
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
    assert.deepEqual(
      [...new Set(answers.filter(({ ok }) => !ok).map(answer => JSON.stringify(answer)))],
      [JSON.stringify(refusal('link-expired'))],
    )
  })

  test('after fifteen minutes it is too late', async t => {
    const { ground, clock } = await houseOfAda(t)
    const first = await issue(ground)
    clock.move({ minutes: 14, seconds: 59 })
    const second = await issue(ground)
    clock.move({ seconds: 1 })
    assert.deepEqual(await spend(ground, first.token), refusal('link-expired'))
    assert.equal((await spend(ground, second.token)).ok, true)
  })

  test('a token nobody made, and one that is not even a token, are refused', async t => {
    const { ground } = await houseOfAda(t)
    const { text } = newToken(seededRandom(9n))
    assert.deepEqual(await spend(ground, text), refusal('link-not-valid'))
    for (const wrong of ['', 'x', `${text}x`, `${text.slice(0, 42)}!`])
      assert.deepEqual(await spend(ground, wrong).then(answer => !answer.ok && answer.refusal.kind), 'invalid')
  })

  test('the links of a person who is disabled die with the account, also one pressed at the same moment', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    for (let round = 0; round < 5; round += 1) {
      const other = await guestOf(house, `Guest${round}`)
      const { token } = await issue(house.ground, other.email)
      const [, answer] = await Promise.all([
        act(house.ground, house.ada.actor, disablePerson, { person: other.id }),
        spend(house.ground, token),
      ])
      if (answer.ok) assert.equal(await sessionActor(house.ground, answer.value.token), null)
      assert.equal(await sessionActor(house.ground, other.token), null)
    }
    const { token } = await issue(house.ground, guest.email)
    orThrow(await act(house.ground, house.ada.actor, disablePerson, { person: guest.id }))
    assert.deepEqual(await spend(house.ground, token), refusal('link-not-valid'))
    const again = await act(house.ground, system('command-line'), issueSignInLink, { email: guest.email })
    assert.deepEqual(again, refusal('person-disabled'))
  })

  test('a session is a new secret, not the link’s', async t => {
    const { ground } = await houseOfAda(t)
    const { token } = await issue(ground)
    const session = orThrow(await spend(ground, token))
    assert.notEqual(session.token, token)
    assert.equal(await currentSession(ground, token), null)
    assert.deepEqual(await spend(ground, session.token), refusal('link-not-valid'))
  })

  test('only the system makes links; only a link or a token, no role, opens a session', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest', ['officer', 'director', 'auditor'])
    for (const actor of [thePublic, house.ada.actor, guest.actor])
      for (const [doing, input] of [
        [issueSignInLink, { email: ada.email }],
        [answerLinkRequest, { request: guest.id }],
      ] as const)
        assert.deepEqual(await act<never, unknown>(house.ground, actor, doing as never, input), {
          ok: false,
          refusal: { kind: 'forbidden' },
        })
  })
})

suite('secrecy of signing in', () => {
  test('no token and no address is in what is stored, announced, queued or audited; only the hash of a token and the account’s row are', async t => {
    const house = await houseOfAda(t)
    const { token } = await issue(house.ground)
    const session = orThrow(await spend(house.ground, token))
    await signIn(house.ground, ada.email)
    const stored = await everythingIn(house, 'identity', 'audit')
    const hex = (text: string) => Buffer.from(text, 'base64url').toString('hex')
    for (const secret of [token, session.token])
      for (const form of [secret, hex(secret), Buffer.from(secret, 'base64url').toString('base64')])
        assert.ok(!stored.includes(form), 'a token is readable in the database')
    assert.equal(stored.split(ada.email).length - 1, 1, 'the address stands in the account’s row and nowhere else')
    assert.ok(!JSON.stringify([house.announced, house.queued]).includes(ada.email))
    const audited = await everythingIn(house, 'audit')
    assert.ok(audited.includes(session.session), 'the control sees nothing')
    assert.ok(!audited.includes('@') && !audited.includes('Ada'))
  })
})
