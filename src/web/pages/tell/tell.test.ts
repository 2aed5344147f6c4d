import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { act } from '#modules/access/index.ts'
import { forgetSubmissions } from '#modules/submissions/index.ts'
import type { Message } from '#platform/mail.ts'
import { testDays, testOrigin } from '../../../../test/support/web.ts'
import { composersOf, handlersOf } from '../../../worker.ts'
import { everybodyElse, leads, missing, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, clock, ground, look, queued } = house
const path = '/en/tell/conclusion/cto-05-2'

/** Words and an address that stand nowhere else. */
const told = {
  body: 'Kanarienvogel: it was done in 2016, see https://example.org/<script>alert(1)</script>',
  source: 'https://example.org/kanarienvogel',
  name: 'Zara Kanarienvogel',
  email: 'zara.kanarienvogel@example.org',
}
const isTold = (text: string): boolean => /kanarienvogel/i.test(text)

const letters: Message[] = []
const mailer = {
  async send(letter: Message) {
    letters.push(letter)
    return { messageId: letter.messageId }
  },
}
const office = { ground, mailer, composers: composersOf(testOrigin), domain: 'example.org' }
const handlers = handlersOf(ground, office, testDays)

/** Sends what waits, and gives the newest letter. */
async function mailed(): Promise<Message> {
  for (let next = queued.shift(); next; next = queued.shift())
    await handlers.find(({ name }) => name === next?.job)?.handle(next.data, { number: 1, last: true })
  return letters.at(-1) ?? assert.fail('no letter')
}
const tokenIn = ({ text }: Message): string => decodeURIComponent(/token=([^\s]+)/.exec(text)?.[1] ?? assert.fail(text))

const states = async () =>
  (await look('select state from submissions.submission order by written_at')).map(({ state }) => state)

/** Everywhere something public, or of somebody else's, could let it out. */
const everywhere = [
  '/en/',
  '/en/conclusions/cto-05-2',
  '/en/conclusions',
  '/en/conclusions.csv',
  '/en/conclusions.json',
  '/en/conclusions.atom',
  '/en/follow-up',
  '/en/meetings/cto-05',
  '/en/trace/conclusion/cto-05-2',
  '/en/search?q=done+in+2016',
  '/api/v1/conclusions/cto-05-2',
  '/sitemap.xml',
  path,
  '/en/tell/sent',
]

for (const language of languages)
  test(`every page has one heading and nothing of English in it (${language})`, async () => {
    const pages = ['tell/follow-up/cxo-2023-2-1', 'tell/sent', 'tell/signed', 'tell/sign?token=x', 'keep/submissions']
    for (const page of pages) {
      const { status, text } = await ask(`/${language}/${page}`, ada)
      assert.deepEqual([status, text.match(/<h1/g)?.length], [200, 1], page)
      if (language !== 'en')
        for (const english of [texts.en.lede, texts.en.sentTitle, texts.en.signed, texts.en.signText])
          assert.ok(!text.includes(english), page)
    }
  })

suite('somebody who knows something', () => {
  test('writes it without JavaScript, and is told at each field what is wrong', async () => {
    const form = await ask(path)
    assert.deepEqual([form.status, form.headers.get('cache-control')], [200, 'private, no-store'])
    assert.match((await ask('/en/conclusions/cto-05-2')).text, /href="\/en\/tell\/conclusion\/cto-05-2"/)
    const bad = await ask(path, undefined, { body: 'short', source: 'ftp://x', name: ' ', email: 'nobody' })
    assert.equal(bad.status, 422)
    assert.ok(leads(bad.text))
    for (const field of ['body', 'source', 'name', 'email']) assert.match(bad.text, new RegExp(`id="${field}-fault"`))
    assert.match(bad.text, /short<\/textarea>/)
    assert.deepEqual(await states(), [])
  })

  test('is read by nobody before the link in the letter was used, and sending twice is once', async () => {
    assert.equal((await ask(path, undefined, told)).to, '/en/tell/sent')
    assert.equal((await ask(path, undefined, told)).to, '/en/tell/sent')
    assert.deepEqual([await states(), queued.length], [['written'], 1])
    assert.ok(!isTold((await ask('/en/keep/submissions', ada)).text))
    const letter = await mailed()
    assert.deepEqual([letter.to, letter.language, isTold(letter.text)], [{ address: told.email }, 'en', false])
    const token = tokenIn(letter)
    const page = await ask(`/en/tell/sign?token=${token}`)
    assert.deepEqual([page.status, await states()], [200, ['written']], 'opening it signs nothing')
    assert.equal((await ask('/en/tell/sign', undefined, { token })).to, '/en/tell/signed')
    assert.equal((await ask('/en/tell/sign', undefined, { token })).to, '/en/tell/signed')
    assert.deepEqual(await states(), ['signed'])
    const stored = await look(`select to_jsonb(s)::text || (select coalesce(jsonb_agg(l)::text, '')
      from notifications.letter l) as row from submissions.submission s`)
    assert.ok(!stored[0]?.row.includes(token), 'the token is stored nowhere')
  })

  test('is found by nobody but officers: not in pages, lists, feeds, API, search, log or audit', async () => {
    const { officer, ...others } = await everybodyElse(house)
    const [one] = await look('select id from submissions.submission')
    for (const who of Object.values(others)) {
      for (const where of everywhere) assert.ok(!isTold((await ask(where, who)).text), where)
      for (const where of ['/en/keep/submissions', '/en/keep/submissions.csv', `/en/keep/submissions/${one?.id}`])
        assert.deepEqual(await missing(house, where, who), await missing(house, '/en/no-such-page', who), where)
      assert.equal((await ask(`/en/keep/submissions/${one?.id}`, who, { do: 'take-up' })).status, 404)
    }
    assert.ok(!(await ask('/en/search?q=kanarienvogel')).text.includes('Zara'))
    assert.ok(!isTold(house.lines.join('\n')))
    assert.ok(!isTold(JSON.stringify(await look('select * from audit.event'))))
    assert.ok(isTold((await ask('/en/keep/submissions', officer)).text))
    assert.ok(!(await ask('/en/keep/submissions.csv', officer)).text.includes(told.email))
  })

  test('is read by an officer, as text; set aside with a reason, looked at again, taken up', async () => {
    const [one] = await look('select id from submissions.submission')
    const where = `/en/keep/submissions/${one?.id}`
    assert.match((await ask('/en/waiting', ada)).text, new RegExp(`href="${where}">Read what somebody has told us`))
    const { text } = await ask(where, ada)
    assert.ok(text.includes(told.email) && text.includes('&lt;script&gt;') && !text.includes('<script>'))
    assert.ok(!text.includes(`href="${told.source}"`), 'links are text')
    assert.equal((await ask(where, ada, { do: 'set-aside', reason: '' })).status, 422)
    assert.equal((await ask(where, ada, { do: 'set-aside', reason: 'No source.' })).to, `${where}?said=set-aside`)
    assert.ok(!(await ask('/en/waiting', ada)).text.includes(where))
    assert.equal((await ask(where, ada, { do: 'reconsider', reason: 'Found one.' })).to, `${where}?said=reconsider`)
    assert.ok((await ask('/en/waiting', ada)).text.includes(where))
    assert.equal((await ask(where, ada, { do: 'take-up' })).to, `${where}?said=take-up`)
    assert.equal((await ask(where, ada, { do: 'take-up' })).status, 422)
    assert.deepEqual(await states(), ['taken-up'])
  })

  test('is emptied when it was not signed in time; names are forgotten a year after the decision', async () => {
    const late = { ...told, body: 'Kanarienvogel the second, never signed.' }
    assert.equal((await ask(path, undefined, late)).to, '/en/tell/sent')
    const token = tokenIn(await mailed())
    clock.move({ hours: 72 })
    assert.equal((await ask('/en/tell/sign', undefined, { token })).status, 422)
    const forget = () => act(ground, system('upkeep'), forgetSubmissions, {})
    assert.deepEqual(await forget(), { ok: true, value: { emptied: 1, unnamed: 0 } })
    clock.move({ hours: 366 * 24 })
    assert.deepEqual(await forget(), { ok: true, value: { emptied: 0, unnamed: 1 } })
    const rows = await look('select state, body, name, email from submissions.submission order by state desc')
    assert.deepEqual(rows, [
      { state: 'taken-up', body: told.body, name: null, email: null },
      { state: 'expired', body: null, name: null, email: null },
    ])
  })

  test('cannot pester a mailbox, and cannot tell about what is not public', async () => {
    const send = (n: number) => ask(path, undefined, { ...told, body: `Kanarienvogel, again: ${n}` })
    const answers = [await send(1), await send(2), await send(3), await send(4)].map(({ status }) => status)
    assert.deepEqual(answers, [303, 303, 303, 429])
    await house.database.owner.query(`update conclusions.conclusion set state = 'withdrawn' where slug = 'cto-05-4'`)
    for (const where of ['/en/tell/conclusion/cto-05-4', '/en/tell/conclusion/none', '/en/tell/person/cto-05-2']) {
      assert.equal((await ask(where)).status, 404)
      assert.equal((await ask(where, undefined, told)).status, 404)
    }
  })
})
