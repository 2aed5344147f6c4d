import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Language, languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { textsFor } from '../../messages/index.ts'
import { texts } from './messages/index.ts'

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)

async function page(path: string) {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, text: await answer.text() }
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What stands under a fact's label. */
function fact(html: string, label: string): readonly string[] {
  const rest = html.split(new RegExp(`<dt[^>]*>${label}</dt>`))[1] ?? ''
  return [...(rest.split('<dt')[0] ?? '').matchAll(/<dd[^>]*>(.*?)<\/dd>/gs)].map(([, dd]) => plain(dd ?? ''))
}

/** The ten stops of the line: each as one line of text. */
const stops = (html: string): readonly string[] =>
  [...(html.split('<ol class="throughline">')[1]?.split('</ol>')[0] ?? '').matchAll(/<li([^>]*)>(.*?)<\/li>/gs)].map(
    ([, attributes, stop]) => plain(`${attributes?.includes('missing') ? '-' : '+'} ${stop ?? ''}`),
  )

async function rows(path: string) {
  const { text } = await page(path)
  return (JSON.parse(text) as { rows: readonly Record<string, string | number | null>[] }).rows
}

test('the meeting in Bangkok shows its 23 persons in every language, with the words of the source', async () => {
  const present: Readonly<Record<Language, string>> = {
    en: '23 persons',
    fr: '23 personnes',
    es: '23 personas',
    ru: '23 человека',
    ar: '23 شخصاً',
    zh: '23人',
  }
  for (const language of languages) {
    const { attendance, recordedAs } = texts[language]
    const { text: html } = await page(`/${language}/meetings/cto-05`)
    const [shown = ''] = fact(html, attendance)
    assert.ok(shown.startsWith(`${present[language]} ${recordedAs}`), shown)
    assert.equal(shown.includes(textsFor(language).notice.englishOnly), language !== 'en')
    assert.match(html, /<bdi lang="en">industry leaders<\/bdi>/)
  }
})

test('the meeting in Bangkok shows its five conclusions, what became of them and its whole line', async () => {
  const { text } = await page('/en/meetings/cto-05')
  const shown = [...text.matchAll(/href="\/en\/conclusions\/(cto-05-\d)"/g)].map(([, slug]) => slug)
  assert.deepEqual(shown, ['cto-05-1', 'cto-05-2', 'cto-05-3', 'cto-05-4', 'cto-05-5'])
  assert.equal(text.split('no information found').length - 1, 4)
  assert.match(text, /taken up \(inferred\)/)
  assert.deepEqual(stops(text), [
    '+ Mandate Resolution 68 (Dubai, 2012) (inferred)',
    '- Consultation no record found',
    '- Need none recorded',
    '+ Topic 5 entries',
    '- Priority none recorded',
    '+ Conclusion 5 entries',
    '+ Communiqué communiqué',
    '- Dispatch no record found',
    '+ Follow-up taken up (inferred)',
    '- Report none found',
  ])
  for (const anchor of ['themes', 'conclusions']) {
    assert.ok(text.includes(`href="/en/meetings/cto-05#${anchor}"`), anchor)
    assert.ok(text.includes(`id="${anchor}"`), anchor)
  }
  assert.deepEqual(fact(text, 'Held with'), ['ITU Telecom World 2013, same city and week not verified'])
})

test('what topics led to at other meetings is not counted as this meeting’s', async () => {
  const { text } = await page('/en/meetings/cxo-2017')
  assert.ok(stops(text).includes('+ Conclusion 2 entries'), stops(text).join('\n'))
})

test('a meeting that is only inferred says so before anything else, in every language', async () => {
  for (const language of languages) {
    const said = texts[language].evidenceTitle.inferred
    const { text } = await page(`/${language}/meetings/cto-03`)
    assert.ok(text.includes(`<p class="note attention"><strong>${said}</strong>`), language)
    assert.ok(text.indexOf(said) < text.indexOf('<ol class="throughline">'), language)
    assert.match(text, /<title>CTO-03[^<]+[(（][^<)）]+[)）] · Throughline<\/title>/)
    assert.equal(text.includes('lang="en">No record of date, place or content was found.'), true)
  }
})

test('the mandate is the version in force on the day, and only possible where the day leaves it open', async () => {
  const inForce = async (slug: string) => {
    const { text } = await page(`/en/meetings/${slug}`)
    const list = text.split('<h2 id="mandate">')[1]?.split('<h2')[0] ?? ''
    return [...list.matchAll(/<li>(.*?)<\/li>|<p class="note">(.*?)<\/p>/gs)].map(([, li, note]) =>
      plain(li ?? note ?? ''),
    )
  }
  assert.deepEqual(await inForce('cxo-2016'), [
    'Resolution 68 (Dubai, 2012) in force on that day superseded · text not held',
  ])
  assert.deepEqual(await inForce('cto-08'), [
    'Resolution 68 (Hammamet, 2016) in force on that day superseded · text held',
  ])
  assert.deepEqual(await inForce('cxo-2022'), [
    'Resolution 68 (Hammamet, 2016) possibly in force on that day superseded · text held',
    'Resolution 68 (Geneva, 2022) possibly in force on that day in force · text not held',
  ])
  assert.deepEqual(await inForce('gss-2016'), ['No mandate of this forum is on record.'])
})

test('dates say how precise they are, how they are known, and which days they leave open', async () => {
  assert.deepEqual(fact((await page('/en/meetings/cto-04')).text, 'When'), [
    'November 2012 inferred',
    'known to the month',
    'Possible days: between 1 November 2012 and 26 November 2012',
    'Not after the press release of 26 November 2012; the day was not found.',
  ])
  assert.deepEqual(fact((await page('/en/meetings/bsg-eu-gdansk')).text, 'When').slice(0, 2), [
    'between 7 May 2024 and 7 May 2025 stated',
    'no date is known',
  ])
})

test('publications show their lag in days, and what was named but not seen', async () => {
  const table = async (slug: string) => {
    const { text } = await page(`/en/meetings/${slug}`)
    const body = text.split('<h2 id="publications">')[1]?.split('<tbody>')[1]?.split('</tbody>')[0] ?? ''
    return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, tr]) => plain(tr ?? ''))
  }
  assert.deepEqual(
    await table('cxo-2016'),
    [
      'communiqué not recorded unknown read, at least its opening',
      'document to TSAG, TSAG TD101 (Annex A), 1-4 May 2017 1 May 2017 190 days read, at least its opening',
    ].map(row => row.replace('TSAG, TSAG', 'TSAG , TSAG')),
  )
  assert.deepEqual(await table('cxo-2019'), ['communiqué not recorded unknown named, not seen'])
})

test('organizations named stand with the completeness of their list and how their country is known', async () => {
  const { text } = await page('/en/meetings/cxo-2023')
  assert.match(text, /34 organizations named/)
  assert.match(text, /According to the source this list is complete/)
  assert.match(text, /Huawei Technologies.{0,200}China<.{0,40} \(general knowledge, not verified\)/s)
  assert.deepEqual(fact(text, 'Co-host or sponsor'), ['du', 'TELUS', 'Huawei'])
  assert.match((await page('/en/meetings/cxo-2016')).text, /This list is partial/)
})

test('conflicts between sources are shown, in their language and saying so', async () => {
  const { text } = await page('/fr/meetings/gss-2012')
  const conflict = plain(/<h2 id="conflicts">.*?<\/h2>(.*?)<\/p>/s.exec(text)?.[1] ?? '')
  assert.equal(
    conflict,
    'date : The page of the Director gives 19 November 2012; another secondary source, not kept, gives 18 November. (en anglais)',
  )
})

test('the list has all 31 meetings, and its filters, sums and downloads agree', async () => {
  const all = await rows('/en/meetings.json')
  assert.equal(all.length, 31)
  const count = async (query: string) => (await rows(`/ar/meetings.json?${query}`)).length
  assert.deepEqual(
    await Promise.all(
      [
        'evidence=inferred',
        'forum=executive',
        'forum=CRO',
        'sector=ITU-D',
        'region=AFR',
        'region=none',
        'from=2013&to=2013',
        'from=2024',
      ].map(count),
    ),
    [4, 20, 4, 4, 2, 8, 2, 5],
  )
  const bangkok = all.find(row => row.reference === 'CTO-05')
  assert.deepEqual(
    { ...bangkok },
    {
      reference: 'CTO-05',
      meeting: 'Fifth CTO Group meeting',
      when: '2013-11-18',
      date_precision: 'day',
      date_basis: 'stated',
      first_possible_day: '2013-11-18',
      last_possible_day: '2013-11-18',
      place: 'Bangkok, Thailand',
      country: 'THA',
      region: 'ASP',
      attendance: 'persons: 23',
      attendance_count: 23,
      attendance_unit: 'persons',
      conclusions: 5,
      evidence: 'opening of the document read',
      forum: 'CTO',
      sector: 'ITU-T',
    },
  )
})

test('persons and organizations are never sorted among each other', async () => {
  const units = (await rows('/en/meetings.json?sort=attendance')).map(row => row.attendance_unit)
  assert.deepEqual([...new Set(units)], ['organizations', 'persons', 'unspecified', null])
})

test('a page names its calendar', async () => {
  assert.match(
    (await page('/es/meetings')).text,
    /<link rel="alternate" type="text\/calendar"[^>]*href="\/es\/meetings.ics"/,
  )
})

test('a meeting that is not on record is not found, in the page’s language', async () => {
  for (const language of languages) {
    const { status, text } = await page(`/${language}/meetings/cto-99`)
    assert.equal(status, 404)
    assert.match(text, new RegExp(`^<!doctype html><html lang="${language}"`))
  }
})
