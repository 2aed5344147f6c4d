import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { addContact, addOrganization } from '#modules/members/index.ts'
import { company, someone } from '../../../../test/support/members.ts'
import { canary, everybodyElse, guest, hasCanary, missing, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground } = house
const person = await guest(house, canary.name)
const organization = orThrow(await act(ground, ada.actor, addOrganization, { content: company('Acacia Telecom') }))
const contact = someone({ ...canary, email: canary.email, function: 'Chief of Canaries' })
orThrow(await act(ground, ada.actor, addContact, { organization: organization.id, content: contact }))

test('an administrator reads what is held of a person, by module and as a file; the person reads the same', async () => {
  for (const [path, who] of [
    [`/en/people/${person.id}/data`, ada],
    ['/en/my/data', person],
  ] as const) {
    const { status, headers, text } = await ask(path, who)
    assert.deepEqual([status, headers.get('cache-control')], [200, 'private, no-store'])
    for (const part of [canary.email, 'Chief of Canaries', texts.en.holders.identity, texts.en.holders.members])
      assert.ok(text.includes(part), `${path} ${part}`)
    assert.ok(!text.includes(texts.en.holders.watching) && !/token_hash|salt/.test(text))
    const file = await ask(`${path}.json`, who)
    assert.match(file.headers.get('content-disposition') ?? '', /attachment; filename="personal-data\.json"/)
    const { of, held } = JSON.parse(file.text)
    assert.deepEqual([of.email, Object.keys(held)], [canary.email, ['identity', 'audit', 'notifications', 'members']])
  }
  assert.match((await ask(`/en/people/${person.id}`, ada)).text, new RegExp(`href="/en/people/${person.id}/data"`))
  assert.match((await ask('/en/account', person)).text, /href="\/en\/my\/data"/)
})

test('to everybody else the data of another is not there, and one’s own shows nobody else', async () => {
  const others = await everybodyElse(house)
  for (const [name, who] of Object.entries(others)) {
    for (const path of [`/en/people/${person.id}/data`, `/en/people/${person.id}/data.json`])
      assert.deepEqual(
        await missing(house, path, who),
        await missing(house, '/en/no-such-page', who),
        `${name} ${path}`,
      )
    for (const path of ['/en/my/data', '/en/my/data.json']) {
      const { status, text } = await ask(path, who)
      assert.equal(status, who ? 200 : 404, name)
      assert.ok(!hasCanary(text), name)
    }
  }
  for (const as of ['public', 'seat-holder', 'addressee'])
    for (const path of ['/en/my/data', `/en/people/${person.id}/data`])
      assert.equal((await ask(`${path}?as=${as}`, ada)).status, 404)
  assert.equal((await ask('/en/people/no-such-person/data', ada)).status, 404)
})

for (const language of languages)
  test(`has one heading and words of its own (${language})`, async () => {
    const { text } = await ask(`/${language}/my/data`, ada)
    assert.equal(text.match(/<h1/g)?.length, 1)
    assert.ok(text.includes(texts[language].ledeOwn) && text.includes(texts[language].holders.identity))
  })
