import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { unreachable } from '#kernel/lifecycle.ts'
import type { Role } from '#kernel/policy.ts'
import { seededRandom } from '#platform/random.ts'
import { personLifecycle, sessionLifecycle, signInLinkLifecycle, workLinkLifecycle } from './lifecycle.ts'
import { emailShape, hashOfToken, isToken, nameShape, newToken } from './model.ts'
import { fill, grantState, type Limit, linkState, sessionEnd, sessionState, workLinkState } from './rules.ts'

const at = (time: string) => Temporal.Instant.from(`2026-05-04T${time}Z`)
const nine = at('09:00:00')

suite('states', () => {
  test('every state can be reached', () => {
    for (const table of [personLifecycle, signInLinkLifecycle, sessionLifecycle, workLinkLifecycle])
      assert.deepEqual(unreachable<string>(table), [], table.noun)
  })

  test('a sign-in link can be used until its last moment, and once', () => {
    const link = { expiresAt: at('09:15:00'), spentAt: null }
    assert.deepEqual(
      [
        linkState(link, nine),
        linkState(link, at('09:14:59.999')),
        linkState(link, at('09:15:00')),
        linkState({ ...link, spentAt: nine }, nine),
        linkState({ ...link, spentAt: nine }, at('23:00:00')),
      ],
      ['usable', 'usable', 'expired', 'spent', 'spent'],
    )
  })

  const session = { createdAt: nine, lastSeenAt: nine, revokedAt: null, disabledAt: null, roles: [] as Role[] }

  test('a session ends twelve hours after sign-in; one of the secretariat also two hours after its last page', () => {
    const end = (roles: Role[], lastSeenAt = nine) => sessionEnd({ ...session, roles, lastSeenAt }).toString()
    const staff = ['administrator', 'director', 'officer', 'translator', 'auditor'] as const
    assert.deepEqual(
      staff.map(role => end(['respondent', role])),
      staff.map(() => '2026-05-04T11:00:00Z'),
    )
    assert.equal(end(['officer'], at('20:30:00')), '2026-05-04T21:00:00Z')
    assert.deepEqual([end([]), end(['seat-holder', 'chair'])], ['2026-05-04T21:00:00Z', '2026-05-04T21:00:00Z'])
  })

  test('a revoked session, and any session of a disabled person, is dead whatever the hour', () => {
    assert.deepEqual(
      [
        sessionState(session, at('20:59:59')),
        sessionState(session, at('21:00:00')),
        sessionState({ ...session, revokedAt: nine }, nine),
        sessionState({ ...session, disabledAt: nine }, nine),
      ],
      ['live', 'ended', 'revoked', 'revoked'],
    )
  })

  test('a work link is open until its task closes', () => {
    const link = { closesAt: null, closedAt: null, revokedAt: null, disabledAt: null }
    const closing = { ...link, closesAt: at('10:00:00') }
    assert.deepEqual(
      [
        workLinkState(link, nine),
        workLinkState(closing, at('09:59:59')),
        workLinkState(closing, at('10:00:00')),
        workLinkState({ ...link, closedAt: nine }, nine),
        workLinkState({ ...link, closedAt: nine, revokedAt: nine }, nine),
        workLinkState({ ...link, disabledAt: nine }, nine),
      ],
      ['open', 'open', 'closed', 'closed', 'revoked', 'revoked'],
    )
  })
})

suite('roles in time', () => {
  test('a role holds from its first moment to just before its end, and one that ends where it begins never does', () => {
    const term = { from: nine, to: at('10:00:00') }
    assert.deepEqual(
      [
        grantState(term, at('08:59:59.999')),
        grantState(term, nine),
        grantState(term, at('09:59:59.999')),
        grantState(term, at('10:00:00')),
        grantState({ from: nine, to: null }, at('23:59:59')),
        grantState({ from: nine, to: nine }, nine),
        grantState({ from: nine, to: nine }, at('08:00:00')),
      ],
      ['to-come', 'held', 'held', 'ended', 'held', 'ended', 'ended'],
    )
  })
})

suite('rate limits', () => {
  const limit: Limit = { per: 'account', allowed: 5, minutes: 15 }

  function tries(count: number, one: Limit, moments: (index: number) => Temporal.Instant): boolean[] {
    let emptyAt: Temporal.Instant | null = null
    return Array.from({ length: count }, (_, index) => {
      const filling = fill(emptyAt, moments(index), one)
      if (filling.ok) emptyAt = filling.emptyAt
      return filling.ok
    })
  }

  test('five at once, then none, then one every three minutes', () => {
    assert.deepEqual(
      tries(7, limit, () => nine),
      [true, true, true, true, true, false, false],
    )
    const everyMinute = tries(13, limit, index => (index < 5 ? nine : nine.add({ minutes: index - 4 })))
    assert.deepEqual(everyMinute.map(Number).join(''), '1111100100100')
  })

  test('who is refused is told how long to wait, and after that wait is let in', () => {
    const full = nine.add({ minutes: 15 })
    assert.deepEqual(fill(full, nine, limit), { ok: false, waitMinutes: 3 })
    assert.deepEqual(fill(full, nine.add({ minutes: 3 }), limit), { ok: true, emptyAt: nine.add({ minutes: 18 }) })
    assert.deepEqual(fill(full, nine.add({ seconds: 179 }), limit), { ok: false, waitMinutes: 1 })
  })

  test('of 10 000 tries no more get through than the limit allows, and nobody is locked out for ever', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 600_000 }), { minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 30 }), (waits, allowed) => {
        const one: Limit = { per: 'network', allowed, minutes: 30 }
        let last = nine
        const moments = waits.map(milliseconds => {
          last = last.add({ milliseconds })
          return last
        })
        const through = tries(waits.length, one, index => moments[index] ?? nine).filter(Boolean).length
        const elapsed = last.since(nine).total('milliseconds')
        return through <= allowed + elapsed / (1_800_000 / allowed) + 1
      }),
    )
    assert.equal(tries(10_000, limit, () => nine).filter(Boolean).length, 5)
    const hourLater = nine.add({ hours: 1 })
    assert.deepEqual(tries(10_001, limit, index => (index < 10_000 ? nine : hourLater)).at(-1), true)
  })
})

suite('words that come in', () => {
  test('a token is 32 random bytes in 43 letters, and only its hash is kept', () => {
    const { text, hash } = newToken(seededRandom(1n))
    assert.ok(isToken(text))
    assert.deepEqual([Buffer.from(text, 'base64url').length, hash.length], [32, 32])
    assert.deepEqual(hashOfToken(text), hash)
    assert.ok(!hash.toString('hex').includes(Buffer.from(text, 'base64url').toString('hex')))
  })

  test('an address is compared in lower case; what is not one mailbox is refused', () => {
    assert.equal(emailShape.parse(' Ada@Example.ORG '), 'ada@example.org')
    for (const text of ['', 'ada', 'a@b@c', 'a b@c', 'a@b\r\nBcc: c@d', 'Ada <a@b>', 'a@b,c@d'])
      assert.equal(emailShape.safeParse(text).success, false, JSON.stringify(text))
  })

  test('a name is one line, whatever was pasted', () => {
    assert.equal(nameShape.parse(' Ada\r\nBcc: thief\u202e  Officer\0 '), 'Ada Bcc: thief Officer')
    assert.equal(nameShape.safeParse(' \r\n ').success, false)
  })
})
