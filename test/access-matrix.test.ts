import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Role, roles } from '#kernel/policy.ts'
import { type Act, perform, type Verb } from '#modules/access/index.ts'
import { cases, matrixText } from '../tools/documents/access-matrix.ts'
import { lifecyclesIn, policiesIn, verbsIn } from '../tools/loaded.ts'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const [verbs, policies, lifecycles] = [await verbsIn(root), await policiesIn(root), await lifecyclesIn(root)]
const rights = { roles, verbs: verbs.found, lifecycles: lifecycles.found }
const matrix = cases(rights)
const title = ({ module, value }: { module: string; value: { name: string } }) => `${module}.${value.name}`

const mayAtLeastOnce = (role: string): string[] =>
  [...new Set(matrix.filter(row => row.allowed[role]).map(({ module, verb }) => `${module}.${verb}`))].sort()

/** An act of somebody with this role everywhere. Whatever else is asked of it would be a step towards the database. */
function actOf(role: Role): Act {
  const actor = { label: 'public', person: null, held: [{ role, scope: 'everywhere' }] }
  return new Proxy({ actor } as unknown as Act, {
    get: (target, name) =>
      name === 'actor' ? target.actor : assert.fail(`asked for ${String(name)} before the right was decided`),
  })
}

const answerTo = async (role: Role, verb: unknown, input: unknown): Promise<string> => {
  const result = await perform(actOf(role), verb as Verb<unknown, unknown>, input)
  return result.ok ? 'ok' : result.refusal.kind
}

describe('the access matrix: role × verb × state', () => {
  test('all verbs, policies and lifecycles could be loaded, and there are some', () => {
    assert.deepEqual([...verbs.faults, ...policies.faults, ...lifecycles.faults], [])
    assert.ok(verbs.found.length > 0 && policies.found.length > 0 && lifecycles.found.length > 0)
  })

  test('no cell is undecided', () => {
    for (const { module, verb, when, allowed } of matrix) {
      const undecided = roles.filter(role => typeof allowed[role] !== 'boolean')
      assert.deepEqual(undecided, [], `${module}.${verb} ${when}`)
    }
  })

  test('the rights are those that were agreed to (after a wanted change: npm run docs matrix, and look at the difference)', () => {
    assert.equal(matrixText(rights), readFileSync(path.join(root, 'test/fixtures/access-matrix.md'), 'utf8'))
  })

  test('somebody without an account may ask for a link, spend one and leave, tell what they know and sign it, follow and stop, and nothing else', () => {
    assert.deepEqual(mayAtLeastOnce('public'), [
      'identity.request-sign-in-link',
      'identity.revoke-session',
      'identity.sign-out',
      'identity.spend-sign-in-link',
      'submissions.sign-submission',
      'submissions.write-submission',
      'watching.ask-to-follow',
      'watching.confirm-following',
      'watching.end-following',
      'watching.set-following-language',
    ])
  })

  test('the program itself decides about nobody’s rights, apart from the first account', () => {
    const own = mayAtLeastOnce('system').filter(
      verb => verb.startsWith('identity.') && !mayAtLeastOnce('public').includes(verb),
    )
    assert.deepEqual(own, [
      'identity.answer-link-request',
      'identity.close-work-links',
      'identity.erase-person',
      'identity.forget-expired',
      'identity.issue-sign-in-link',
      'identity.issue-work-link',
      'identity.make-first-account',
    ])
  })

  test('whoever reads for control only, changes nothing', () => {
    assert.deepEqual(mayAtLeastOnce('auditor'), mayAtLeastOnce('public'))
  })

  test('no policy grants a verb that does not exist, and every verb stands on its module’s policy', () => {
    const known = new Set(verbs.found.map(title))
    const granted = policies.found.flatMap(({ module, value }) => value.map(({ may }) => `${module}.${may}`))
    assert.deepEqual(
      granted.filter(name => !known.has(name)),
      [],
    )
    const strangers = verbs.found.filter(
      ({ module, value }) => !policies.found.some(policy => policy.module === module && policy.value === value.policy),
    )
    assert.deepEqual(strangers.map(title), [])
  })

  test('every verb is granted to somebody, by roles that exist', () => {
    const ungranted = verbs.found.filter(({ value }) => !value.policy.some(({ may }) => may === value.name))
    assert.deepEqual(ungranted.map(title), [])
    const invented = policies.found.flatMap(({ value }) => value.filter(({ who }) => !roles.includes(who as Role)))
    assert.deepEqual(invented, [])
  })

  for (const verb of verbs.found)
    test(`${title(verb)} is forbidden to every role without a grant before anything is loaded, and open to those with one`, async () => {
      const granted = new Set(verb.value.policy.filter(({ may }) => may === verb.value.name).map(({ who }) => who))
      for (const role of roles) {
        const expected = granted.has(role) || granted.has('public') ? 'invalid' : 'forbidden'
        // Nothing is no input of any verb: who is let through the first door is stopped at the second.
        assert.equal(await answerTo(role, verb.value, undefined), expected, role)
      }
    })
})

test('the matrix sees a right that nobody agreed to', () => {
  const [first] = verbs.found
  assert.ok(first)
  const planted = {
    ...first,
    value: { ...first.value, policy: [...first.value.policy, { who: 'respondent', may: first.value.name }] },
  }
  assert.notEqual(matrixText({ ...rights, verbs: [planted, ...verbs.found.slice(1)] }), matrixText(rights))
})
