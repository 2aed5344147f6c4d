import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { storeFile } from '#modules/documents/index.ts'
import { grantRole } from '#modules/identity/index.ts'
import { raiseTask } from '#modules/tasks/index.ts'
import { everybodyElse, guest, openHouse } from './pages/people/fixtures.ts'
import { routes } from './routes.ts'

const house = await openHouse({ after })
const { ada, ask, ground } = house
const roles = ['public', 'seat-holder', 'addressee'] as const

/** The bodies of a page: what a link or form of the page itself could lead to, with the way back cut out. */
const withoutBar = (text: string): string => text.replace(/<nav class="note attention".*?<\/nav>/s, '')
const links = (text: string): string[] =>
  [...text.matchAll(/<a\s[^>]*?href="(\/[^"]*)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'))
const asksAs = (address: string): string | null => new URL(address, 'http://x').searchParams.get('as')

test('an officer sees a page as the public, a seat holder or an addressee would; nothing of it is kept or sent', async () => {
  for (const role of roles) {
    const { status, headers, text } = await ask(`/en/conclusions/cto-05-2?as=${role}`, ada)
    assert.deepEqual([status, headers.get('cache-control'), headers.get('etag')], [200, 'private, no-store', null])
    assert.match(text, /You see this page as: /)
    assert.equal(text.match(/<h1/g)?.length, 1)
    const sent = (await ask(`/en/follow/conclusion/cto-05-2?as=${role}`, ada)).text
    const forms = [...sent.matchAll(/<form\b[^>]*method="post"[^>]*>(.{0,40})/gs)].map(([, begins = '']) => begins)
    assert.ok(forms.length > 0)
    assert.ok(forms.every(begins => begins.startsWith('<fieldset class="preview" disabled')))
  }
  assert.ok(!(await ask('/en/conclusions/cto-05-2?as=public')).text.includes('You see this page as'))
  assert.ok(!(await ask('/en/conclusions/cto-05-2', ada)).text.includes('You see this page as'))
})

test('every link, language, filter, order, pager and download stays in it until it is left', async () => {
  const { text } = await ask('/en/countries?q=a&as=public', ada)
  const inside = links(withoutBar(text)).filter(to => !/\.(atom|ics)$|^\/api\//.test(to.split('?')[0] ?? ''))
  assert.ok(inside.length > 60)
  assert.deepEqual(
    inside.filter(to => asksAs(to) !== 'public'),
    [],
  )
  for (const kept of [
    '/ar/countries?q=a&as=public',
    '/en/countries?q=a&page=2&as=public',
    '/en/countries.csv?q=a&as=public',
  ])
    assert.ok(inside.includes(kept), kept)
  assert.match(text, /<form class="asking" method="get"[^>]*><input type="hidden" name="as" value="public"\/>/)
  assert.deepEqual(
    links(text).filter(to => asksAs(to) !== 'public'),
    ['/en/countries?q=a&as=seat-holder', '/en/countries?q=a&as=addressee', '/en/countries?q=a'],
  )
})

test('what is no page of ours is left as it is: feeds, programs, other sites, places on the page', async () => {
  const { text } = await ask('/en/feeds?as=public', ada)
  const plain = links(withoutBar(text)).filter(to => asksAs(to) === null)
  assert.ok(plain.includes('/sitemap.xml') && plain.includes('/en/meetings.ics'))
  assert.ok(plain.every(to => /^\/(api|sitemap|robots)|\.(atom|ics)(\?|$)/.test(to)))
  assert.match((await ask('/en/about?as=public', ada)).text, /<a href="#[a-z-]+">/)
})

test('a file of the staff is not there as the public, and a public one is', async () => {
  const { meetingId } = (await conclusionBySlug(ground.db, 'en', 'cto-05-2')) ?? assert.fail()
  const file = async (visibility: 'staff' | 'public') => {
    const content = new TextEncoder().encode(`%PDF-1.7\n${visibility} CANARY-99/9\n%%EOF\n`)
    const attached = { name: `${visibility}.pdf`, content, noun: 'meeting', nounId: meetingId, visibility }
    return `/files/${orThrow(await act(ground, ada.actor, storeFile, attached)).id}`
  }
  const [secret, open] = [await file('staff'), await file('public')]
  const seen = async (path: string) =>
    Promise.all(['', ...roles].map(async as => (await ask(`${path}?as=${as}`, ada)).status))
  assert.deepEqual(await seen(secret), [200, 404, 404, 404])
  assert.deepEqual(await seen(open), [200, 200, 200, 200])
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
  for (const role of roles)
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

test('no address gives more in it than the officer or somebody of that role would get', async () => {
  const officer = await guest(house, 'Olga Officer', ['officer'])
  const real = {
    public: undefined,
    'seat-holder': await guest(house, 'Selma Seat'),
    addressee: await guest(house, 'Adam Addressee'),
  }
  for (const role of ['seat-holder', 'addressee'] as const)
    orThrow(await act(ground, ada.actor, grantRole, { person: real[role].id, role, scope: 'everywhere' }))
  const addresses = routes.filter(({ page, path }) => page && !path.includes(':')).map(({ path }) => `/en${path}`)
  assert.ok(addresses.length > 40)
  const shown = ({ status, to }: { status: number; to: string | null }) =>
    status < 300 || (status === 303 && !to?.includes('sign-in'))
  for (const role of roles)
    for (const address of addresses) {
      if (!shown(await ask(`${address}?as=${role}`, officer))) continue
      assert.ok(shown(await ask(address, real[role])), `${address} as ${role}`)
      assert.ok(shown(await ask(address, officer)), `${address} as ${role}, to the officer`)
    }
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
