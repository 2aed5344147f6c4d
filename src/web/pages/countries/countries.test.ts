import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { seen } from '../participation/shown.fixtures.ts'

const database = await historyDatabase({ after })
const { ground, clock } = testGround(database)
const web = await testWeb(ground)

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, text: await answer.text() }
}
const namesOf = async (query: string): Promise<string[]> => {
  const { text } = await get(`/en/countries.json?${query}`)
  return (JSON.parse(text) as { rows: { alpha3: string }[] }).rows.map(row => row.alpha3).toSorted()
}
const page = async (path: string): Promise<string> => seen((await get(path)).text)

describe('the list of Member States', () => {
  test('has all 194, in every language', async () => {
    for (const language of languages) {
      const { text } = await get(`/${language}/countries.json`)
      assert.equal((JSON.parse(text) as { rows: unknown[] }).rows.length, 194, language)
    }
  })

  test('shows the statuses of today until a day is asked for', async () => {
    assert.match(await page('/en/countries'), /Statuses on 22 November 2026\./)
    assert.match(await page('/en/countries?on=2016-10-25'), /Statuses on 25 October 2016\./)
  })

  test('counts the least developed countries of the day', async () => {
    assert.equal((await namesOf('status=LDC')).length, 44)
    assert.equal((await namesOf('status=LDC&on=2016-10-25')).length, 48)
    assert.equal((await namesOf('status=LDC&on=2022-03-01')).length, 46)
    assert.ok((await namesOf('status=LDC&on=2020-12-03')).includes('VUT'))
    assert.ok(!(await namesOf('status=LDC&on=2020-12-04')).includes('VUT'))
  })

  test('does not count who may or may not have been one on that day, but shows it', async () => {
    assert.ok(!(await namesOf('status=LDC&on=2012-11-10')).includes('SSD'))
    assert.ok((await namesOf('status=LDC&on=2013-01-01')).includes('SSD'))
    assert.match(await page('/en/countries?on=2012-11-10&q=ssd'), /LDC: unclear: the recorded date is too coarse/)
  })

  test('keeps counting who was scheduled to leave, and says that nobody has confirmed it', async () => {
    for (const on of ['2026-11-23', '2026-11-24', '2026-11-25']) {
      const names = await namesOf(`status=LDC&on=${on}`)
      assert.deepEqual(
        ['BGD', 'LAO', 'NPL'].filter(name => !names.includes(name)),
        [],
        on,
      )
    }
    assert.doesNotMatch(await page('/en/countries?on=2026-11-23'), /nobody has confirmed/)
    assert.match(
      await page('/en/countries?on=2026-11-24&q=lao'),
      /For 3 statuses the scheduled end has passed and nobody has confirmed it yet\..*LDC: in effect: the scheduled end has not been confirmed/,
    )
  })

  test('names a day it cannot use and shows today instead', async () => {
    for (const bad of ['2026-02-30', 'yesterday', '2007-12-31', '20261124']) {
      const text = await page(`/en/countries?on=${bad}`)
      assert.ok(text.includes(`“${bad}” is not a value of “On the day”. It was left out.`), bad)
      assert.match(text, /Statuses on 22 November 2026\./, bad)
    }
  })

  test('keeps the day while sorting, turning pages and downloading', async () => {
    const { text } = await get('/en/countries?on=2016-10-25')
    for (const part of ['sort=name', 'page=2', '.csv?', '.json?'])
      assert.match(text, new RegExp(`href="[^"]*${part.replace(/[.?]/g, '\\$&')}[^"]*"`), part)
    const links = [...text.matchAll(/href="(\/en\/countries[^"/]*[?][^"]*)"/g)].map(match => match[1] ?? '')
    assert.ok(links.length >= 7)
    assert.deepEqual(
      links.filter(link => !link.includes('on=2016-10-25')),
      [],
    )
  })

  test('filters by region, by status and by whether a source confirms the region', async () => {
    assert.equal((await namesOf('region=CIS')).length, 9)
    assert.equal((await namesOf('verified=yes')).length, 150)
    assert.equal((await namesOf('status=any')).length + (await namesOf('status=none')).length, 194)
    assert.ok((await namesOf('status=any')).includes('LAO'))
  })
})

describe('the page of a Member State', () => {
  test('Lao PDR: the day it is scheduled to leave the list', async () => {
    const text = await page('/en/countries/lao-people-s-democratic-republic')
    assert.match(text, /Scheduled to leave the list of least developed countries on 24 November 2026\./)
    assert.doesNotMatch(text, /in doubt/)
    assert.match(text, /A scheduled end takes effect only after a person has confirmed it, with a source\./)
    assert.match(text, /The Daily Star, end of February 2026/)
  })

  for (const slug of ['bangladesh', 'nepal'])
    test(`${slug}: that day is in doubt`, async () => {
      const text = await page(`/en/countries/${slug}`)
      assert.match(
        text,
        /Scheduled to leave the list of least developed countries on 24 November 2026; that day is in doubt\./,
      )
    })

  test('says of today how each status stands, with a beginning that is not recorded shown as such', async () => {
    const { text } = await get('/en/countries/bangladesh')
    const row = /<tbody><tr>(.*?)<\/tr>/s.exec(text)?.[1] ?? ''
    assert.deepEqual(
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(match => seen(match[1] ?? '')),
      [
        'least developed country',
        '1975',
        '24 November 2026',
        'end scheduled, the day is in doubt; status confirmed by a source',
        'in effect',
      ],
    )
    assert.match(await page('/en/countries/angola'), /least developed country not recorded no end known|not recorded/)
  })

  test('once the day has come it says that nobody has confirmed the end', async () => {
    clock.move({ hours: 72 })
    const text = await page('/en/countries/lao-people-s-democratic-republic')
    clock.move({ hours: -72 })
    assert.match(text, /on 24 November 2026\. That day has come, but nobody has confirmed the end\./)
    assert.match(text, /On 25 November 2026/)
    assert.match(text, /in effect: the scheduled end has not been confirmed/)
  })

  test('a State that has left: since when', async () => {
    assert.match(await page('/en/countries/vanuatu'), /Left the list of least developed countries on 4 December 2020\./)
  })

  test('its names in six languages, how its region is known, what is named and was held there', async () => {
    const { text } = await get('/en/countries/united-arab-emirates')
    for (const language of languages) assert.match(text, new RegExp(`<bdi lang="${language}">[^<]+</bdi>`))
    assert.match(seen(text), /general knowledge only, not verified/)
    assert.match(text, /href="\/en\/organizations\/du"/)
    assert.match(text, /href="\/en\/meetings\/cxo-2023"/)
  })

  test('in every language with one heading of the first rank, and in English what is English', async () => {
    for (const language of languages) {
      const { status, text } = await get(`/${language}/countries/bangladesh`)
      assert.equal(status, 200)
      assert.equal(text.split('<h1').length, 2)
      assert.match(text, /<bdi lang="en">The scheduled day is confirmed\./)
    }
  })

  test('there is none for a State that does not exist', async () => {
    assert.equal((await get('/en/countries/atlantis')).status, 404)
  })
})
