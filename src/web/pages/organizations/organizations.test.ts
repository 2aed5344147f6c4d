import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { addMembership, memberTexts } from '#modules/members/index.ts'
import { officer } from '../../../../test/support/actors.ts'
import { hasCanary, membersHouse } from '../../../../test/support/members.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { dayText } from '../../dates.ts'
import { seen } from '../participation/shown.fixtures.ts'
import { texts } from './messages/index.ts'

const file = new URL('../../../../seed/history/meetings.json', import.meta.url)
const { meetings } = JSON.parse(readFileSync(file, 'utf8')) as {
  meetings: { id: string; organizations: { complete: boolean; items: { key: string }[] } | null }[]
}

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)
const get = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, text: await answer.text() }
}
interface Row {
  name: string
  recorded_as: string
  region: string | null
  country: string | null
  meetings: number
}
const rowsOf = async (query = ''): Promise<Row[]> =>
  (JSON.parse((await get(`/en/organizations.json${query}`)).text) as { rows: Row[] }).rows

describe('the list of organizations', () => {
  test('has every organization named at any meeting once, with the number of its meetings', async () => {
    const keys = new Set<string>()
    let presences = 0
    for (const { organizations } of meetings)
      for (const { key } of organizations?.items ?? []) {
        keys.add(key)
        presences += 1
      }
    const rows = await rowsOf()
    assert.equal(rows.length, keys.size)
    assert.equal(
      rows.reduce((sum, row) => sum + row.meetings, 0),
      presences,
    )
  })

  test('with a meeting chosen, each stands as recorded there', async () => {
    const of2019 = (await rowsOf('?at=cxo-2019&q=rohde')).map(({ recorded_as, country, region }) => [
      recorded_as,
      country,
      region,
    ])
    const of2023 = (await rowsOf('?at=cxo-2023&q=rohde')).map(({ recorded_as, country, region }) => [
      recorded_as,
      country,
      region,
    ])
    assert.deepEqual(of2019, [['Rohde & Schwarz', 'Germany', 'Europe']])
    assert.deepEqual(of2023, [['Rohde & Schwarz Middle East & Africa', 'United Arab Emirates', 'Arab States']])
  })

  test('finds who is named at two meetings, and whose region is not known', async () => {
    assert.equal((await rowsOf('?at=cxo-2019&also=cxo-2021')).length, 5)
    assert.deepEqual((await rowsOf('?at=cxo-2023&region=unknown')).map(row => row.name).toSorted(), [
      'AB Handshake Corporation',
      'Global Voice Group',
      'Kamaleon',
    ])
  })

  test('names a meeting it does not know', async () => {
    assert.match(seen((await get('/en/organizations?at=nowhere')).text), /“nowhere” is not a value of “Named at”/)
  })
})

describe('the page of an organization', () => {
  test('keeps the name recorded at each meeting, and says whether the list was complete', async () => {
    const { text } = await get('/en/organizations/du')
    const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(match => seen((match[1] ?? '').replace(/<\/td>/g, ' | ')))
    assert.deepEqual(rows.slice(1), [
      '5 December 2023 | 7th ITU-T CxO Roundtable | Emirates Integrated Telecommunications Company (du) | United Arab Emirates, Arab States | complete |',
      'December 2021 (inferred) | ITU-T CxO meeting (5G, AI and other trends) | du | United Arab Emirates, Arab States | partial: only those a text names |',
      'December 2019 | CxO meeting 2019 | du | United Arab Emirates, Arab States | partial: only those a text names |',
    ])
  })

  test('marks country and region as our reading', async () => {
    const { text } = await get('/en/organizations/nokia')
    assert.match(text, /<span class="tag wait">general knowledge, not verified<\/span>/)
    assert.match(text, /<span class="tag wait">our reading, unverified<\/span>/)
    assert.match(seen((await get('/en/organizations/kamaleon')).text), /Country ?not known ?Region ?not known/)
  })

  test('has one heading of the first rank in every language; there is none for who is not named', async () => {
    for (const language of languages) {
      const { status, text } = await get(`/${language}/organizations/nokia`)
      assert.equal(status, 200)
      assert.equal(text.split('<h1').length, 2)
    }
    assert.equal((await get('/en/organizations/nobody')).status, 404)
  })
})

describe('the page of an organization', () => {
  test('says in six languages in which Sectors it takes part and when, and where its website is; its people it does not', async t => {
    const house = await membersHouse(t)
    const { id, slug } = await house.organization('Acacia Telecom', { website: 'https://www.acacia.example/home' })
    await house.contact(id)
    const period = { sector: 'ITU-T', category: 'associate', from: '2019-01-01', to: '2024-07-01' }
    orThrow(await act(house.ground, officer, addMembership, { organization: id, ...period }))
    const pages = await testWeb(house.ground)
    for (const language of languages) {
      const text = await (await pages.request(`${testOrigin}/${language}/organizations/${slug}`)).text()
      assert.match(
        text,
        /<a href="https:\/\/www\.acacia\.example\/home" rel="external nofollow noreferrer"><bdi>acacia\.example</,
      )
      const { sectors, membershipCategories } = memberTexts[language]
      const words = texts[language]
      for (const part of [words.memberships, sectors['ITU-T'], membershipCategories.associate])
        assert.ok(text.includes(part), `${language}: ${part}`)
      assert.ok(text.includes(words.period(dayText(language, '2019-01-01'), dayText(language, '2024-07-01'))))
      assert.ok(!hasCanary(text))
    }
    const none = (await get('/en/organizations/rohde-schwarz')).text
    assert.ok(!none.includes(texts.en.memberships) && !none.includes(texts.en.website))
  })

  test('names a website that is no web address without a link', async t => {
    const house = await membersHouse(t)
    const { id, slug } = await house.organization('Baobab Networks')
    await house.database.owner.query(`select set_config('app.roles', 'system', false)`)
    await house.database.owner.query(`update members.organization set website = 'javascript:alert(1)' where id = $1`, [
      id,
    ])
    const text = await (await (await testWeb(house.ground)).request(`${testOrigin}/en/organizations/${slug}`)).text()
    assert.ok(text.includes('<bdi>javascript:alert(1)</bdi>') && !text.includes('href="javascript'))
  })
})
