import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { grantRole, invitePerson } from '#modules/identity/index.ts'
import { routes } from '../../routes.ts'
import { accountsOf, canary, everybodyElse, guest, hasCanary, missing, openHouse, signedIn } from './fixtures.ts'

const house = await openHouse({ after })
const { ada, ask, ground, lines, look, queued } = house
const bird = orThrow(await act(ground, ada.actor, invitePerson, { ...canary, language: 'fr', roles: ['translator'] }))
const others = await everybodyElse(house)
const nobody = '01990000-0000-7000-8000-000000000000'
const malformed = ['x', nobody, `${bird}%20`, bird.toUpperCase(), "'%20or%201=1%20--", '%00', '..%2f..', '%F0%9F%90%A6']

const grantOf = async (person: string): Promise<string> =>
  (await look('select id from identity.role_grant where person_id = $1', person))[0]?.id
const sessionOf = async (person: string): Promise<string> =>
  (await look('select id from identity.session where person_id = $1', person))[0]?.id

const pages = ['/people', '/people.csv', '/people.json', '/people/invite', `/people/${bird}`]
const addresses = [...pages, '/people?q=canarina', `/people/${bird}/disable`, `/people/${bird}/enable`]

/** Every form there is, filled in so that it would do something in the right hands. */
const forms = async (): Promise<readonly (readonly [string, Readonly<Record<string, string>>])[]> => [
  ['/people/invite', { email: 'new@example.org', name: 'New', language: 'en', 'role-officer': 'yes' }],
  [`/people/${bird}`, { do: 'give-role', role: 'administrator', scope: 'everywhere' }],
  [`/people/${bird}`, { do: 'withdraw-role', grant: await grantOf(bird) }],
  [`/people/${ada.id}`, { do: 'end-session', session: await sessionOf(ada.id) }],
  [`/people/${bird}/disable`, { reason: 'other-reason' }],
  [`/people/${bird}/enable`, { reason: 'other-reason' }],
]

suite('people: who sees these pages', () => {
  test('an administrator does: what is hidden below is there', async () => {
    for (const path of pages.filter(path => path !== '/people/invite')) {
      const { status, text, headers } = await ask(`/en${path}`, ada)
      assert.deepEqual([status, hasCanary(text), headers.get('cache-control')], [200, true, 'private, no-store'], path)
    }
    assert.equal((await ask('/ar/people/invite', ada)).status, 200)
    assert.equal((await ask(`/ar/people/${bird}/disable`, ada)).status, 200)
  })

  for (const [name, who] of Object.entries(others))
    test(`${name}: every page and download is the same as one that does not exist, in two languages`, async () => {
      for (const language of ['en', 'ar']) {
        const absent = await missing(house, `/${language}/nothing-here`, who)
        assert.equal(absent.status, 404)
        for (const path of addresses) assert.deepEqual(await missing(house, `/${language}${path}`, who), absent, path)
      }
    })

  for (const [name, who] of Object.entries(others))
    test(`${name}: every form is the same as one that does not exist, and changes nothing`, async () => {
      const before = await accountsOf(house)
      for (const language of ['en', 'ar']) {
        const absent = await missing(house, `/${language}/nothing-here`, who, { do: 'x' })
        assert.equal(absent.status, 404)
        for (const [path, form] of await forms())
          assert.deepEqual(await missing(house, `/${language}${path}`, who, form), absent, `${path} ${form.do}`)
      }
      assert.equal(await accountsOf(house), before)
    })

  test('who asks for a person learns nothing from the answer about whether there is one', async () => {
    const { officer } = others
    const there = await missing(house, `/en/people/${bird}`, officer)
    assert.deepEqual(await missing(house, `/en/people/${nobody}`, officer), there)
  })

  test('an administrator whose role has been withdrawn, or whose session is over, is out at the next page', async () => {
    const second = await guest(house, 'Second Administrator', ['administrator'])
    assert.equal((await ask('/en/people', second)).status, 200)
    const grant = { do: 'withdraw-role', grant: await grantOf(second.id) }
    assert.equal((await ask(`/en/people/${second.id}`, ada, grant)).status, 303)
    assert.equal((await ask('/en/people', second)).status, 404)
    const again = { person: second.id, role: 'administrator' }
    orThrow(await act(ground, ada.actor, grantRole, again))
    assert.equal((await ask('/en/people', second)).status, 200)
    await ask('/en/sign-out', second, { now: 'yes' })
    assert.equal((await ask('/en/people', second)).status, 404)
  })

  test('the account page leads only those here who may come', async () => {
    const linked = async (who?: typeof ada) => (await ask('/en/account', who)).text.includes('href="/en/people"')
    assert.equal(await linked(ada), true)
    for (const [name, who] of Object.entries(others)) assert.equal(await linked(who), false, name)
  })

  test('a role that begins tomorrow opens nothing today', async () => {
    const soon = await guest(house, 'Soon')
    const tomorrow = { role: 'administrator', scope: 'everywhere', from: '2026-11-23' }
    assert.equal((await ask(`/en/people/${soon.id}`, ada, { do: 'give-role', ...tomorrow })).status, 303)
    assert.equal((await ask('/en/people', await signedIn(ground, soon.id))).status, 404)
  })
})

suite('people: addresses and forms that are none', () => {
  test('a malformed id, and one of nobody, is not found, for reading and for sending', async () => {
    const before = await accountsOf(house)
    for (const id of malformed)
      for (const path of [`/en/people/${id}`, `/en/people/${id}/disable`, `/en/people/${id}/enable`]) {
        assert.equal((await ask(path, ada)).status, 404, path)
        for (const form of [{ do: 'give-role', role: 'officer', scope: 'everywhere' }, { reason: 'other-reason' }])
          assert.equal((await ask(path, ada, form)).status, 404, path)
      }
    assert.equal(await accountsOf(house), before)
  })

  test('a grant or a session of somebody else is not ended from this page, nor one that is none', async () => {
    const before = await accountsOf(house)
    const grants = [await grantOf(ada.id), nobody, 'x', '']
    const sessions = [await sessionOf(ada.id), nobody, 'x', '']
    for (const grant of grants)
      assert.equal((await ask(`/en/people/${bird}`, ada, { do: 'withdraw-role', grant })).status, 404)
    for (const session of sessions)
      assert.equal((await ask(`/en/people/${bird}`, ada, { do: 'end-session', session })).status, 404)
    for (const name of ['', 'constructor', 'make-first-account', '__proto__'])
      assert.equal((await ask(`/en/people/${bird}`, ada, { do: name })).status, 404)
    assert.equal((await ask(`/en/people/${bird}`, ada, { nothing: 'x' })).status, 404)
    assert.equal(await accountsOf(house), before)
  })
})

suite('people: a name and an address', () => {
  test('stand on no page of the public record, in no list, download, map or answer for programs', async () => {
    const fixed = routes.filter(route => route.page && !route.path.includes(':')).map(route => route.path)
    const lists = routes.filter(route => route.list).flatMap(({ path }) => [`${path}.csv`, `${path}.json`])
    const some = ['/conclusions/cto-05-2', '/meetings/cto-05', '/countries/france']
    const machines = ['/sitemap.xml', '/robots.txt', '/metrics', '/health', '/log/checkpoint', '/api/v1']
    const paths = [...fixed, ...lists, ...some].flatMap(path => [`/en${path}`, `/ar${path}`])
    let seen = 0
    for (const path of [...paths, ...machines]) {
      const { text, status } = await ask(path)
      seen += Number(status === 200)
      assert.equal(hasCanary(text), false, path)
    }
    assert.ok(seen > 60, `only ${seen} pages were there to be looked at`)
  })

  test('are found by no search: the answer is that for a name nobody has', async () => {
    const found = async (language: string, words: string) => {
      const q = encodeURIComponent(words)
      const answers = [await ask(`/${language}/search?q=${q}`), await ask(`/api/v1/search?q=${q}&language=${language}`)]
      return answers.map(({ status, text }) => [status, text.replaceAll(/canar[io]na|vogels[ao]ng/gi, '~')])
    }
    for (const language of languages)
      for (const words of [canary.name, canary.email, 'vogelsang', 'CANARINA']) {
        const likeNobody = words.replace(/ina/i, 'ona').replace('sang', 'song')
        assert.deepEqual(await found(language, words), await found(language, likeNobody), `${language} ${words}`)
      }
    const statuses = (await found('en', 'vogelsang')).map(([status]) => status)
    assert.deepEqual(statuses, [200, 200], 'the control finds no search')
  })

  test('stand on no page of somebody else who has signed in, whatever their role', async () => {
    for (const [name, who] of Object.entries(others))
      for (const path of ['/account', '/', '/sign-in', '/people', '/letters'].filter(
        // Officers read to whom letters go.
        path => !(name === 'officer' && path === '/letters'),
      ))
        assert.equal(hasCanary((await ask(`/fr${path}`, who)).text), false, `${name} ${path}`)
  })

  test('stand in no log line, no job and no event of the audit, also when a page breaks', async t => {
    await ask('/en/people/invite', ada, { ...canary, name: 'x'.repeat(500), language: 'xx' })
    await ask('/en/people/invite', ada, { ...canary, language: 'en' })
    await ask(`/en/people?q=${canary.email}`, ada)
    const breaks = () => {
      throw new Error('broken')
    }
    t.mock.method(ground.clock, 'now', breaks, { times: 1 })
    assert.equal((await ask(`/en/people?q=${canary.email}`, ada)).status, 500)
    const rows = await look('select e::text as event from audit.event e')
    assert.ok(
      rows.some(({ event }) => event.includes(bird)),
      'the control sees nothing',
    )
    assert.equal(hasCanary(rows.map(({ event }) => event).join('\n')), false)
    assert.ok(queued.length > 0 && lines.some(line => line.includes('request-broke')), 'the control sees nothing')
    assert.equal(hasCanary(JSON.stringify(queued) + lines.join('')), false)
  })

  test('a download is given to no cache, kept by nobody, and not there for the next who asks', async () => {
    for (const ending of ['csv', 'json']) {
      const first = await ask(`/en/people.${ending}`, ada)
      assert.equal(first.headers.get('cache-control'), 'private, no-store')
      assert.equal(first.headers.get('etag'), null)
      assert.equal(first.headers.get('content-disposition'), `attachment; filename="people-en.${ending}"`)
      assert.equal((await ask(`/en/people.${ending}`)).status, 404)
      assert.equal((await ask(`/en/people.${ending}`, others.officer)).status, 404)
      assert.equal((await ask(`/en/people.${ending}`, ada)).text, first.text)
    }
  })

  test('these pages are in no map of the site', async () => {
    const { text, status } = await ask('/sitemap.xml')
    assert.equal(status, 200)
    assert.ok(text.includes('/en/conclusions'))
    assert.equal(/\/(people|letters)/.test(text), false)
  })
})
