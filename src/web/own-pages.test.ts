import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { roles } from '#kernel/policy.ts'
import { holding, personId } from '../../test/support/actors.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../test/support/web.ts'
import { ownPagesOf } from './own-pages.ts'

const names = (actor: Parameters<typeof ownPagesOf>[0]) => ownPagesOf(actor).map(({ name }) => name)

test('everybody is led to the pages of their role, and to no others', () => {
  assert.deepEqual(names(holding('officer')), [
    'waiting',
    'overview',
    'desk',
    'topics',
    'follow-up',
    'action-plan',
    'submissions',
    'organizations',
    'seats',
    'development',
    'imports',
    'mail',
    'letters',
  ])
  assert.deepEqual(names(holding('seat-holder', 'CTO')), ['waiting', 'propose'])
  assert.deepEqual(names(holding('focal-point', personId(1))), ['waiting', 'my-organization'])
  assert.deepEqual(names({ label: 'person', person: personId(1), held: [] }), [])
  const staff = ['officer', 'administrator', 'director', 'auditor', 'translator', 'seat-holder', 'focal-point']
  for (const role of roles.filter(role => !staff.includes(role)))
    assert.deepEqual(
      names(holding(role)).filter(name => name !== 'waiting'),
      [],
      role,
    )
})

test('a page for everybody leads to none of them', async () => {
  const web = await testWeb(testGround(await historyDatabase({ after })).ground)
  for (const path of ['/en/', '/en/conclusions', '/en/sign-in'])
    assert.ok(!(await (await web.request(testOrigin + path)).text()).includes('class="own"'), path)
})
