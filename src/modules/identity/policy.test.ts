import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { permits, type Role, roles } from '#kernel/policy.ts'
import { identityPolicy } from './policy.ts'

/** The whole table, written down a second time: who may what, everybody being the public as well. */
const may: Readonly<Record<string, readonly Role[]>> = {
  'make-first-account': ['system'],
  'invite-person': ['administrator'],
  'disable-person': ['administrator'],
  'enable-person': ['administrator'],
  'grant-role': ['administrator'],
  'withdraw-role': ['administrator'],
  'request-sign-in-link': roles,
  'answer-link-request': ['system'],
  'issue-sign-in-link': ['system'],
  'spend-sign-in-link': roles,
  'sign-out': roles,
  'issue-work-link': ['officer', 'system'],
  'close-work-links': ['officer', 'system'],
  'revoke-work-link': ['administrator', 'officer'],
  'forget-expired': ['system'],
  'erase-person': ['system'],
  'enter-contact': ['officer'],
}

const allowed = (verb: string, facts = {}): readonly Role[] =>
  roles.filter(role => permits(identityPolicy, new Set<Role>(['public', role]), verb, facts))

suite('who may what with people, sessions and links', () => {
  for (const [verb, who] of Object.entries(may))
    test(`${verb}: ${who === roles ? 'everybody' : who.join(' and ')}`, () => assert.deepEqual(allowed(verb), who))

  test('revoke-session: everybody their own, an administrator anybody’s', () => {
    assert.deepEqual(allowed('revoke-session', { own: true }), roles)
    for (const facts of [{ own: false }, {}, { own: 'true' }, { own: 1 }])
      assert.deepEqual(allowed('revoke-session', facts), ['administrator'])
  })

  test('the table names every verb there is a grant for', () => {
    const named = new Set(identityPolicy.map(grant => grant.may))
    assert.deepEqual([...named].sort(), [...Object.keys(may), 'revoke-session'].sort())
  })
})
