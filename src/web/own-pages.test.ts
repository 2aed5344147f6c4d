import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { roles } from '#kernel/policy.ts'
import { holding, personId } from '../../test/support/actors.ts'
import { testOrigin } from '../../test/support/web.ts'
import { texts } from './keeping/messages/index.ts'
import { ownPagesOf } from './own-pages.ts'
import { everybodyElse, openHouse } from './pages/people/fixtures.ts'

const house = await openHouse({ after })
const { ada, ask, look } = house
const slugIn = async (table: string) => String((await look(`select slug from ${table} order by slug limit 1`))[0]?.slug)
const nouns = [
  '/conclusions/cto-05-2',
  '/meetings/cto-05',
  '/forums/cto',
  `/organizations/${await slugIn('members.organization')}`,
  `/topics/${await slugIn('topics.topic')}`,
  `/communiques/${await slugIn('communiques.publication')}`,
]
/** The address the page leads to as the one where it is kept. */
const wayIn = (text: string) => /<p class="own-way"><a href="([^"]*)">/.exec(text)?.[1]

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
  for (const path of ['/en/', '/en/conclusions', '/en/sign-in'])
    assert.ok(!(await ask(path)).text.includes('class="own"'), path)
})

test('from what everybody sees an officer goes to where it is kept, and back', async () => {
  for (const noun of nouns)
    for (const language of languages) {
      const page = await ask(`/${language}${noun}`, ada)
      assert.deepEqual([page.status, page.headers.get('cache-control')], [200, 'private, no-store'], noun)
      assert.equal(wayIn(page.text), `/${language}/keep${noun}`)
      assert.ok(page.text.includes(`>${texts[language].keepThis}</a>`) && page.text.includes('class="own"'), noun)
      const kept = await ask(`/${language}/keep${noun}`, ada)
      assert.deepEqual([kept.status, kept.text.includes(`href="/${language}${noun}"`)], [200, true], noun)
    }
})

test('whoever may not keep it is not led there, whether an officer came before them or after', async () => {
  const { officer, ...others } = await everybodyElse(house)
  for (const noun of nouns) {
    const path = `/en${noun}`
    const before = await ask(path)
    assert.equal(wayIn((await ask(path, officer)).text), `/en/keep${noun}`)
    for (const [role, who] of Object.entries(others)) {
      const page = await ask(path, who)
      assert.equal(page.headers.get('cache-control'), 'public, max-age=0, must-revalidate', role)
      assert.equal(page.text, before.text, `${role} ${noun}`)
    }
    assert.ok(!before.text.includes('/keep/') && !before.text.includes(texts.en.keepThis), noun)
    const previewed = (await ask(`${path}?as=public`, officer)).text
    assert.ok(!previewed.includes('/keep/'), noun)
  }
})

test('a cache’s question with the tag of the public page is not answered “as you have it” to an officer', async () => {
  const path = `${testOrigin}/en/conclusions/cto-05-2`
  const tag = (await house.web.request(path)).headers.get('etag') ?? ''
  const again = (cookie?: string) =>
    house.web.request(path, { headers: { 'if-none-match': tag, ...(cookie ? { cookie } : {}) } })
  assert.equal((await again()).status, 304)
  const officer = await again(ada.cookie)
  assert.deepEqual([officer.status, officer.headers.get('etag')], [200, null])
  assert.equal((await again()).status, 304, 'and the public page stays what it was')
})
