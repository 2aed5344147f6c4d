import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { raiseTask } from '#modules/tasks/index.ts'
import { everybodyElse, guest, missing, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look } = house

/** A task whose parts name a reference that stands nowhere else. */
const raise = async (cause: string, whom: object, part = 'CANARY-77/7') =>
  orThrow(
    await act(ground, system('test'), raiseTask, {
      kind: 'mend-address',
      cause,
      noun: 'letter',
      nounId: cause,
      parts: { ref: part },
      for: whom,
    }),
  ).id

suite('what waits', () => {
  test('for an officer: tasks, and what waits by itself, each leading to where it is done', async () => {
    const task = await raise('bounce-1', { role: 'officer' })
    const { text, headers } = await ask('/en/waiting', ada)
    assert.equal(headers.get('cache-control'), 'private, no-store')
    assert.match(
      text,
      /<a href="\/en\/letters\?state=dead">Find out why a letter came back<\/a> <bdi[^>]*>CANARY-77\/7/,
    )
    assert.match(text, /<a href="\/en\/desk\?comparison=open">[^<]+<\/a><\/th><td class="n">48</)
    assert.ok(!text.includes(texts.en.waits.letters), 'nothing failed, so no letters wait')
    assert.match((await ask('/en/account', ada)).text, /href="\/en\/waiting"/)
    const send = (name: string, reason = '') => ask('/en/waiting', ada, { task, do: name, reason })
    assert.equal((await send('take')).to, '/en/waiting?said=take')
    assert.match(
      (await ask('/en/waiting?said=take', ada)).text,
      /role="status">The task is yours\.[\s\S]*<bdi>you<\/bdi>/,
    )
    const refused = await send('drop')
    assert.equal(refused.status, 422)
    assert.match(refused.text, new RegExp(`<a href="#reason-${task}">[\\s\\S]*id="reason-${task}-fault"`))
    assert.equal((await send('drop', 'Not needed.')).to, '/en/waiting?said=drop')
    assert.equal((await send('done')).status, 422)
    assert.deepEqual(await look(`select state from tasks.task where id = $1`, task), [{ state: 'dropped' }])
  })

  for (const language of languages)
    test(`and the overview have one heading and nothing of English in them (${language})`, async () => {
      await raise('bounce-2', { role: 'officer' })
      for (const path of ['/waiting', '/overview', '/overview/conclusions-not-compared']) {
        const { status, text } = await ask(`/${language}${path}`, ada)
        assert.deepEqual([status, text.match(/<h1/g)?.length], [200, 1], path)
        if (language !== 'en') assert.ok(!text.includes(texts.en.lede) && !text.includes('Gaps in the record'))
      }
    })

  test('for a role or a person is seen by nobody else', async () => {
    const [seat, other] = [await guest(house, 'Seat One', ['seat-holder']), await guest(house, 'Other', ['chair'])]
    const task = await raise('for-seat', { person: seat.id }, 'CANARY-88/8')
    assert.match((await ask('/en/waiting', seat)).text, /CANARY-88\/8/)
    const nothing = (await ask('/en/waiting', other)).text
    assert.ok(nothing.includes(texts.en.nothing) && !nothing.includes('CANARY'))
    assert.equal((await ask('/en/waiting', other, { task, do: 'done' })).status, 404)
    for (const path of ['/en/', '/en/search?q=CANARY-88', '/api/v1/search?q=CANARY-88', '/en/letters', '/en/overview'])
      assert.ok(!(await ask(path, ada)).text.includes('CANARY-88/8'), path)
    assert.equal((await ask('/en/waiting', seat, { task, do: 'done' })).to, '/en/waiting?said=done')
  })
})

suite('the overview', () => {
  test('counts the gaps, shows their rows, and both can be downloaded', async () => {
    const { text } = await ask('/en/overview', ada)
    assert.match(text, /<svg class="chart"[^>]*aria-labelledby="gaps-picture"/)
    const csv = (await ask('/en/overview.csv', ada)).text.trim().split('\r\n')
    assert.equal(csv[0], 'key,gap,missing,of')
    for (const line of csv.slice(1)) {
      const [key = '', , missingIn] = line.split(',')
      const { rows } = JSON.parse((await ask(`/en/overview/${key}.json`, ada)).text)
      assert.equal(rows.length, Number(missingIn), key)
    }
    assert.ok(csv.includes('conclusions-not-compared,Conclusions not compared with a document,48,48'))
  })

  test('is there for those who keep the record only', async () => {
    const { officer, public: nobody, ...others } = await everybodyElse(house)
    assert.equal((await ask('/en/overview', officer)).status, 200)
    for (const path of ['/en/overview', '/en/overview.csv', '/en/overview/meetings-without-conclusion'])
      for (const who of [nobody, ...Object.values(others)])
        assert.deepEqual(await missing(house, path, who), await missing(house, '/en/no-such-page', who), path)
    assert.equal((await ask('/en/waiting')).status, 404)
  })
})
