import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { raiseTask } from '#modules/tasks/index.ts'
import { everybodyElse, openHouse } from './pages/people/fixtures.ts'

const house = await openHouse({ after })
const { ada, ask, ground } = house

test('an officer sees a page as the public, a seat holder or an addressee would; nothing of it is kept or sent', async () => {
  for (const role of ['public', 'seat-holder', 'addressee']) {
    const { status, headers, text } = await ask(`/en/conclusions/cto-05-2?as=${role}`, ada)
    assert.deepEqual([status, headers.get('cache-control'), headers.get('etag')], [200, 'private, no-store', null])
    assert.match(text, /You see this page as: /)
    assert.match(text, /<fieldset class="preview" disabled/)
    assert.equal(text.match(/<h1/g)?.length, 1)
  }
  assert.ok(!(await ask('/en/conclusions/cto-05-2?as=public')).text.includes('You see this page as'))
  assert.ok(!(await ask('/en/conclusions/cto-05-2', ada)).text.includes('You see this page as'))
})

test('what only officers see is absent in it, and says so in the same words as to everybody', async () => {
  orThrow(
    await act(ground, system('test'), raiseTask, {
      kind: 'mend-address',
      cause: 'one',
      noun: 'letter',
      nounId: 'one',
      parts: { ref: 'CANARY-99/9' },
      for: { role: 'officer' },
    }),
  )
  assert.ok((await ask('/en/waiting', ada)).text.includes('CANARY-99/9'))
  for (const role of ['public', 'seat-holder', 'addressee'])
    for (const path of [
      '/desk',
      '/desk.csv',
      '/overview',
      '/letters',
      '/people',
      '/keep/conclusions/cto-05-2',
      '/waiting',
    ]) {
      const { status, text } = await ask(`/en${path}?as=${role}`, ada)
      assert.equal(status, path === '/waiting' && role !== 'public' ? 200 : 404, `${role} ${path}`)
      assert.ok(!text.includes('CANARY') && !text.includes('ada@example.org'), `${role} ${path}`)
    }
  assert.equal((await ask('/en/account?as=public', ada)).to, '/en/sign-in?as=public')
  assert.ok(!(await ask('/en/account?as=seat-holder', ada)).text.includes('Ada Officer'))
})

test('for everybody else the word is not heard, nor is a role that sees more', async () => {
  const { officer, ...others } = await everybodyElse(house)
  for (const who of Object.values(others)) {
    for (const path of ['/en/conclusions/cto-05-2', '/en/desk'])
      assert.equal((await ask(`${path}?as=addressee`, who)).status, (await ask(path, who)).status, path)
    assert.ok(!(await ask('/en/conclusions/cto-05-2?as=addressee', who)).text.includes('You see this page as'))
  }
  for (const role of ['officer', 'administrator', 'system', 'director', ''])
    assert.ok(!(await ask(`/en/desk?as=${role}`, officer)).text.includes('You see this page as'), role)
  assert.equal((await ask('/en/people?as=administrator', officer)).status, 404)
})

for (const language of languages)
  test(`says so in ${language}`, async () => {
    const { text } = await ask(`/${language}/meetings/cto-05?as=addressee`, ada)
    assert.match(text, /<nav class="note attention"/)
    if (language !== 'en') assert.ok(!text.includes('Back to your own view'))
  })
