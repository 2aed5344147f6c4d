import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { invitePerson } from '#modules/identity/index.ts'
import {
  buryLetter,
  markLetterFailed,
  markLetterSent,
  notificationTexts,
  queueLetter,
  requeueLetter,
} from '#modules/notifications/index.ts'
import { accountsOf, canary, everybodyElse, guest, hasCanary, missing, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, lines, look, queued } = house
const worker = system('letters')
const bodyOfAll = 'Dear-canarybody Sir or Madam'

/** A letter in words of our own, to an address or to a person. */
const queue = async (to: object, subject: string): Promise<string> => {
  const text = { subject, body: bodyOfAll }
  const letter = { to, kind: 'draft', text, actionRequired: true, actBy: '2026-12-03' }
  return orThrow(await act(ground, worker, queueLetter, letter))
}
const toAddress = { address: 'apart@example.org', name: 'Anna Apart', language: 'en' }

// The invitation waits; three more have failed once, were sent, and could not be sent.
const bird = orThrow(await act(ground, ada.actor, invitePerson, { ...canary, language: 'fr', roles: [] }))
const failing = await queue(toAddress, 'comment on the draft')
const sent = await queue({ person: bird }, 'what became of it')
const dead = await queue({ person: bird }, 'canarysubject')
const tried = { messageId: '<x@example.org>' }
orThrow(
  await act(ground, worker, markLetterFailed, { letter: failing, messageId: '<f@example.org>', error: 'ECONNECTION' }),
)
orThrow(await act(ground, worker, markLetterSent, { letter: sent, ...tried }))
orThrow(await act(ground, worker, buryLetter, { letter: dead, error: 'EENVELOPE 550' }))

const { officer, ...others } = await everybodyElse(house)
const administrator = await guest(house, 'Ines Administrator', ['administrator'])
const jobs = () => queued.filter(({ job }) => job === 'notifications.deliver-letter').length

suite('letters: who sees them', () => {
  test('an officer sees to whom and about what, and no text', async () => {
    for (const path of ['/en/letters', '/ar/letters', '/en/letters.csv', '/en/letters.json']) {
      const { status, text, headers } = await ask(path, officer)
      assert.deepEqual([status, headers.get('cache-control')], [200, 'private, no-store'], path)
      assert.ok(text.includes(canary.email) && text.includes(canary.name) && text.includes('apart@example.org'), path)
      assert.ok(text.includes('canarysubject') && !text.includes('canarybody'), path)
    }
  })

  for (const [name, who] of Object.entries(others))
    test(`${name}: the page and its downloads are the same as one that does not exist, in two languages`, async () => {
      for (const language of ['en', 'ar']) {
        const absent = await missing(house, `/${language}/nothing-here`, who)
        assert.equal(absent.status, 404)
        for (const path of ['/letters', '/letters.csv', '/letters.json', '/letters?state=dead'])
          assert.deepEqual(await missing(house, `/${language}${path}`, who), absent, path)
      }
    })

  for (const [name, who] of Object.entries({ ...others, administrator }))
    test(`${name}: sending again is the same as a form that does not exist, and changes nothing`, async () => {
      const before = [await accountsOf(house), jobs()]
      for (const language of ['en', 'ar']) {
        const absent = await missing(house, `/${language}/nothing-here`, who, { letter: dead })
        assert.equal(absent.status, 404)
        assert.deepEqual(await missing(house, `/${language}/letters`, who, { letter: dead }), absent)
      }
      assert.deepEqual([await accountsOf(house), jobs()], before)
    })

  test('an administrator who is no officer sees that letters come and go, not to whom or about what, and no button', async () => {
    for (const language of ['en', 'ar'] as const) {
      const { status, text } = await ask(`/${language}/letters`, administrator)
      assert.equal(status, 200)
      for (const shown of [texts[language].withoutReaders, notificationTexts[language].states.dead, 'EENVELOPE 550'])
        assert.ok(text.includes(shown), shown)
      assert.ok(!text.includes('name="letter"'))
    }
    for (const path of [
      '/en/letters',
      '/fr/letters',
      '/en/letters.csv',
      '/en/letters.json',
      '/en/letters?q=canarina',
    ]) {
      const { text } = await ask(path, administrator)
      assert.equal(/vogelsang|apart@|Anna Apart|canarysubject|canarybody/i.test(text), false, path)
    }
    const search = await ask(`/en/letters.json?q=vogelsang`, administrator)
    assert.deepEqual(JSON.parse(search.text).rows, [], 'a search tells what a list does not')
  })

  test('a download is given to no cache and kept by nobody', async () => {
    const first = await ask('/en/letters.csv', officer)
    assert.equal(first.headers.get('etag'), null)
    assert.equal(first.headers.get('content-disposition'), 'attachment; filename="letters-en.csv"')
    assert.equal((await ask('/en/letters.csv')).status, 404)
    assert.equal(hasCanary((await ask('/en/letters.csv', administrator)).text), false)
  })

  test('the account page leads officers and administrators here, and nobody else', async () => {
    const linked = async (who?: typeof ada) => (await ask('/en/account', who)).text.includes('href="/en/letters"')
    for (const [name, who] of Object.entries({ ada, officer, administrator })) assert.ok(await linked(who), name)
    for (const [name, who] of Object.entries(others)) assert.equal(await linked(who), false, name)
  })
})

suite('letters: what an officer reads and does', () => {
  test('what could not be sent stands first, each state with its count and its cause in words', async () => {
    for (const language of ['en', 'ar'] as const) {
      const { text } = await ask(`/${language}/letters`, officer)
      const { errors, kinds } = texts[language]
      const { states } = notificationTexts[language]
      // Four invitations more than bird's wait: everybody else's and the administrator's.
      const counts = [...text.matchAll(/\?state=(\w+)">(\d+)</g)].map(([, state, n]) => `${state} ${n}`)
      assert.deepEqual(counts, ['queued 7', 'failed 1', 'sent 1', 'dead 1', 'returned 0'])
      for (const shown of [
        states.failed,
        errors.unreachable,
        errors.address,
        kinds.invitation,
        '(<bdi>ECONNECTION</bdi>)',
      ])
        assert.ok(text.includes(shown), shown)
      assert.ok(text.indexOf(errors.address) < text.indexOf(errors.unreachable))
      assert.equal(text.split('name="letter"').length - 1, 1, 'only what waits for a person has a button')
    }
  })

  test('is found by state and by reader', async () => {
    const ids = async (query: string) =>
      JSON.parse((await ask(`/fr/letters.json${query}`, officer)).text).rows.map((row: { id: string }) => row.id)
    assert.deepEqual(await ids('?state=failed'), [failing])
    assert.deepEqual(await ids('?kind=draft&q=vogelsang'), [dead, sent])
    assert.deepEqual(await ids('?q=apart@example.org'), [failing])
  })

  for (const language of ['en', 'ar'] as const)
    test(`a dead letter is queued again by its button, once however often it is pressed, in ${language}`, async () => {
      const letter = await queue(toAddress, 'again')
      orThrow(await act(ground, worker, buryLetter, { letter, error: null }))
      const before = jobs()
      const first = await ask(`/${language}/letters`, officer, { letter })
      const second = await ask(`/${language}/letters`, officer, { letter })
      const at = `/${language}/letters?said=`
      assert.deepEqual([first.status, first.to, second.to], [303, `${at}queued`, `${at}letter-not-dead`])
      assert.equal(jobs(), before + 1)
      const said = async (to: string | null) => /role="status">([^<]*)</.exec((await ask(to ?? '', officer)).text)?.[1]
      assert.equal(await said(first.to), texts[language].queuedAgain)
      assert.equal(await said(second.to), notificationTexts[language].refusals['letter-not-dead'])
      assert.equal(await said(`/${language}/letters?said=constructor`), undefined)
    })

  test('a letter that came too late offers no button that would do nothing', async () => {
    const letter = await queue(toAddress, 'late')
    orThrow(await act(ground, worker, buryLetter, { letter, error: 'nothing-to-send' }))
    const { text } = await ask('/en/letters?q=late', officer)
    assert.ok(text.includes(texts.en.errors['nothing-to-send']) && !text.includes(`value="${letter}"`))
  })

  test('a letter that is not there, not dead, or no letter is not queued', async () => {
    const before = [await accountsOf(house), jobs()]
    for (const letter of ['', 'x', '01990000-0000-7000-8000-000000000000', "' or 1=1 --", dead.slice(1)])
      assert.equal((await ask('/en/letters', officer, { letter })).status, 404, letter)
    for (const letter of [failing, sent])
      assert.equal((await ask('/en/letters', officer, { letter })).to, '/en/letters?said=letter-not-dead')
    assert.equal((await ask('/en/letters', officer, { other: dead })).status, 404)
    assert.deepEqual([await accountsOf(house), jobs()], before)
  })

  test('the reader of a disabled account is still named, and the letter says why it cannot go', async () => {
    const who = await guest(house, 'Gone Reader')
    const letter = await queue({ person: who.id }, 'to somebody gone')
    assert.equal((await ask(`/en/people/${who.id}/disable`, ada, { reason: 'has-left' })).status, 303)
    orThrow(await act(ground, worker, buryLetter, { letter, error: 'reader-gone' }))
    const { text } = await ask('/en/letters?q=somebody', officer)
    assert.ok(text.includes('gone.reader@example.org') && text.includes(texts.en.errors['reader-gone']))
  })

  test('sending again stands in the audit by ids alone, and nothing of a letter in log or jobs', async () => {
    assert.equal((await ask('/en/letters', officer, { letter: dead })).status, 303)
    const rows = await look(
      `select actor, e::text as event from audit.event e where verb = 'notifications.requeue-letter' and noun_id = $1`,
      dead,
    )
    assert.deepEqual(
      rows.map(({ actor }) => actor),
      [`person:${officer?.id}`],
    )
    const everything = rows.map(({ event }) => event).join('') + JSON.stringify(queued) + lines.join('')
    assert.equal(/canary|vogelsang/i.test(everything), false)
    assert.deepEqual(await act(ground, administrator.actor, requeueLetter, { letter: dead }), {
      ok: false,
      refusal: { kind: 'forbidden' },
    })
  })
})
