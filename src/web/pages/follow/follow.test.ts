import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { editConclusion, keptBySlug, reinstateConclusion, strikeConclusion } from '#modules/conclusions/index.ts'
import type { Message } from '#platform/mail.ts'
import { testDays, testOrigin } from '../../../../test/support/web.ts'
import { composersOf, handlersOf, subscriptions } from '../../../worker.ts'
import { everybodyElse, openHouse, signedIn } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, clock, ground, look, queued, web } = house
const email = 'merle.kanarienvogel@example.org'
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
const job = (name: string, data: object = {}) =>
  handlers.find(handler => handler.name === name)?.handle(data, { number: 1, last: true })

/** Sends what waits, and gives it. */
async function mailed(): Promise<readonly Message[]> {
  const before = letters.length
  for (let next = queued.shift(); next; next = queued.shift()) await job(next.job, next.data)
  return letters.slice(before)
}
const tokenIn = ({ text }: Message): string => decodeURIComponent(/token=([^\s]+)/.exec(text)?.[1] ?? assert.fail(text))

const kept = async (slug: string) =>
  (await inTransaction(ground, ada.actor, ({ db }) => keptBySlug(db, slug))) ?? assert.fail(slug)

async function reword(slug: string, text: string) {
  const { id, version, content } = await kept(slug)
  const wording = { ...content.wording, texts: { ...content.wording.texts, en: text, fr: text } }
  const input = { id, version, content: { ...content, wording } }
  orThrow(await act(ground, ada.actor, editConclusion, input, { reason: 'Read again.' }))
  await job('watching.note-change', { noun: 'conclusion', nounId: id })
}

/** What the timer of each hour sends. */
async function hourly() {
  await job('watching.tell')
  return mailed()
}

/** Follows as a reader does, and gives the token of the letter. */
async function following(path: string, who = email, language = 'en'): Promise<string> {
  assert.equal((await ask(`/en/follow/${path}`, undefined, { email: who, language })).to, '/en/follow/sent')
  const [letter] = await mailed()
  assert.ok(letter)
  const token = tokenIn(letter)
  const confirmed = await ask('/en/follow/link', undefined, { token, do: 'confirm' })
  assert.equal(confirmed.to, `/en/follow/link?token=${token}&said=confirm`)
  return token
}

for (const language of languages)
  test(`every page has one heading and nothing of English in it (${language})`, async () => {
    const nouns = ['conclusion/cto-05-2', 'meeting/cto-05', 'forum/cto', 'body/itu-t', 'sent']
    for (const noun of nouns) {
      const { status, text } = await ask(`/${language}/follow/${noun}`)
      assert.deepEqual([status, text.match(/<h1/g)?.length], [200, 1], noun)
      if (language !== 'en') assert.ok(!text.includes(texts.en.byMailText) && !text.includes(texts.en.sentTitle), noun)
    }
  })

suite('somebody who follows', () => {
  test('every change is announced to those who follow it', () => {
    for (const to of [
      'conclusions.*',
      'meetings.*',
      'topics.*',
      'follow-up.*',
      'communiques.*',
      'mandates.*',
      'forums.*',
    ])
      assert.ok(
        subscriptions.after.some(one => one.to === to && one.job === 'watching.note-change'),
        to,
      )
  })

  test('is asked to confirm first, and told nothing before', async () => {
    const path = '/en/follow/conclusion/cto-05-2'
    assert.match((await ask('/en/conclusions/cto-05-2')).text, /href="\/en\/follow\/conclusion\/cto-05-2"/)
    assert.equal((await ask(path, undefined, { email: 'nobody' })).status, 422)
    assert.equal((await ask(path, undefined, { email, language: 'fr' })).to, '/en/follow/sent')
    const [letter] = await mailed()
    assert.deepEqual([letter?.to.address, letter?.language], [email, 'fr'])
    await reword('cto-05-2', 'Unconfirmed.')
    assert.deepEqual(await hourly(), [])
    const token = tokenIn(letter ?? assert.fail())
    const page = await ask(`/en/follow/link?token=${token}`)
    assert.ok(page.text.includes(texts.en.confirm) && !isTold(page.text))
    assert.deepEqual(await look('select state from watching.following'), [{ state: 'asked' }])
    assert.equal((await ask('/en/follow/link', undefined, { token, do: 'confirm' })).status, 303)
    assert.equal((await ask(path, undefined, { email, language: 'en' })).to, '/en/follow/sent', 'no word of it')
    assert.equal((await mailed()).length, 1)
    const stored = await look(`select (select jsonb_agg(l) from watching.link l)::text || (select jsonb_agg(n)
      from notifications.letter n)::text as row`)
    assert.ok(!stored[0]?.row.includes(token), 'the token is stored nowhere')
  })

  test('gets what changed in their language, one letter a day, and stops by one click without a page', async () => {
    await reword('cto-05-2', 'Premier.')
    await reword('cto-05-2', 'Deuxième.')
    const [letter, ...more] = await hourly()
    assert.ok(letter && more.length === 0)
    assert.deepEqual([letter.language, letter.to.address], ['fr', email])
    assert.match(letter.text, /CTO-05\/2: Deuxième\.\n[^\n]+\/fr\/conclusions\/cto-05-2/)
    await reword('cto-05-2', 'Troisième.')
    assert.deepEqual(await hourly(), [], 'not twice a day')
    clock.move({ hours: 24 })
    const [next] = await hourly()
    assert.ok(next?.text.includes('Troisième.'))
    const stop = next?.unsubscribe ?? assert.fail('no address to stop')
    assert.equal(stop, `${testOrigin}/fr/follow/link?token=${next && tokenIn(next)}`)
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    assert.equal((await web.request(stop, { method: 'POST', body })).status, 200)
    assert.equal((await web.request(stop, { method: 'POST', body })).status, 200)
    assert.deepEqual(await look('select state, email from watching.following'), [{ state: 'ended', email: null }])
    await reword('cto-05-2', 'Nobody is told.')
    clock.move({ hours: 24 })
    assert.deepEqual(await hourly(), [])
  })

  test('of a meeting is told of its conclusions, and never of what is not public when the letter goes', async () => {
    await following('meeting/cto-05')
    await reword('cto-05-1', 'Then public.')
    await reword('cto-05-3', 'Secret canary.')
    const { id, version } = await kept('cto-05-3')
    await job('watching.tell')
    orThrow(await act(ground, ada.actor, strikeConclusion, { id, version }, { reason: 'None.' }))
    const [letter] = await mailed()
    assert.ok(letter?.text.includes('Then public.') && !letter.text.includes('canary') && !letter.text.includes('05/3'))
    clock.move({ hours: 24 })
    await job('watching.note-change', { noun: 'conclusion', nounId: id })
    assert.deepEqual(await hourly(), [], 'what is gone is not told')
    const struck = await kept('cto-05-3')
    orThrow(await act(ground, ada.actor, reinstateConclusion, { id, version: struck.version }, { reason: 'It is.' }))
    await job('watching.note-change', { noun: 'conclusion', nounId: id })
    assert.equal((await hourly()).length, 1)
  })

  test('chooses another language, and what nobody can see is no news', async () => {
    const token = await following('conclusion/cto-06-1', 'second@example.org')
    const sent = await ask('/en/follow/link', undefined, { token, do: 'language', language: 'es' })
    assert.equal(sent.to, `/en/follow/link?token=${token}&said=language`)
    await reword('cto-06-1', 'Una vez.')
    assert.equal((await hourly()).find(({ to }) => to.address === 'second@example.org')?.language, 'es')
    clock.move({ hours: 24 })
    const { id } = await kept('cto-06-1')
    await job('watching.note-change', { noun: 'conclusion', nounId: id })
    assert.deepEqual(await hourly(), [])
  })

  test('is known to nobody: not in pages, lists, feeds, API, search, log or audit, nor to the secretariat as a list', async () => {
    await following('topic/5g', 'third.kanarienvogel@example.org')
    const everywhere = ['/en/topics/5g', '/en/topics', '/en/topics.csv', '/en/conclusions.atom', '/en/follow/topic/5g']
    const more = ['/en/search?q=third', '/api/v1/topics', '/en/overview', '/en/waiting', '/en/desk', '/sitemap.xml']
    const letters = ['/en/letters', '/ar/letters', '/en/letters.csv', '/en/letters.json', '/en/letters?q=third']
    const mail = ['/en/keep/mail', '/en/overview/letters-not-delivered.csv']
    const officer = await signedIn(ground, ada.id)
    assert.ok(
      (await ask('/en/letters', officer)).text.includes('confirmation of a following'),
      'that it went is no secret',
    )
    for (const who of [officer, ...Object.values(await everybodyElse(house))])
      for (const where of [...everywhere, ...more, ...letters, ...mail])
        assert.ok(!isTold((await ask(where, who)).text), where)
    assert.ok(!isTold(house.lines.join('\n')))
    assert.ok(!isTold(JSON.stringify(await look('select * from audit.event'))))
    const seen = await inTransaction(ground, ada.actor, ({ db }) =>
      db.withTables<{ 'watching.following': { id: string } }>().selectFrom('watching.following').select('id').execute(),
    )
    assert.deepEqual(seen, [])
  })

  test('cannot be pestered, and nobody follows what is not there', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1)
      statuses.push((await ask('/en/follow/meeting/cto-06', undefined, { email: 'victim@example.org' })).status)
    assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429])
    for (const path of ['conclusion/none', 'person/ada', 'meeting/cto-05-2'])
      assert.equal((await ask(`/en/follow/${path}`)).status, 404)
    for (const token of ['', 'x', 'A'.repeat(43)]) {
      assert.equal((await ask(`/en/follow/link?token=${token}`)).status, 422)
      assert.equal((await ask('/en/follow/link', undefined, { token, do: 'stop' })).status, 422)
    }
  })
})
