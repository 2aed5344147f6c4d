import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { planMeeting } from '#modules/meetings/index.ts'
import { toCome } from '../../../modules/meetings/fixtures.ts'
import { fieldsOf, formSending, plain } from '../../keeping/fixtures.ts'
import { guest, leads, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look } = house

const newPath = '/en/keep/meetings/new'
/** The filled form of a new meeting of the CTO forum. */
async function filled(more: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const page = await ask(`${newPath}?forum=CTO`, ada)
  return { ...fieldsOf(page.text, 'name="forum"'), 'name-text-en': 'Ninth CTO Group meeting', ...more }
}

suite('entering a meeting', () => {
  test('begins with its forum and offers the next reference', async () => {
    const first = await ask(newPath, ada)
    assert.match(first.text, /<option value="CTO">/)
    const form = await filled({})
    assert.deepEqual([form.ref, form.kind, form.sector], ['CTO-09', 'planned', 'ITU-T'])
  })

  test('keeps what was typed, and each fault leads to its field', async () => {
    const wrong = {
      'name-text-en': '',
      dateValue: '2027-02-30',
      opens: '9h',
      country: 'CHE',
      attendance: '0',
      ref: 'cto 9',
      sources: 'ftp://x',
      'fact-1': 'Said.',
      'host-1': 'x'.repeat(201),
      'conflict-1': 'date',
    }
    const refused = await ask(newPath, ada, await filled(wrong))
    assert.equal(refused.status, 422)
    assert.ok(leads(refused.text))
    const faulty = [...refused.text.matchAll(/<li><a href="#([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(faulty.sort(), [
      'attendance',
      'city-text-en',
      'conflict-1',
      'dateValue',
      'fact-1-sources',
      'host-1',
      'name-text-en',
      'opens',
      'ref',
      'sources',
      'zone',
    ])
    const kept = fieldsOf(refused.text, 'name="forum"')
    assert.deepEqual([kept.dateValue, kept.ref, kept['fact-1']], ['2027-02-30', 'cto 9', 'Said.'])
  })

  test('says how long a name may be, in the language whose name is too long', async () => {
    const { text } = await ask(newPath, ada, await filled({ 'name-text-fr': 'n'.repeat(301) }))
    assert.match(text, /<li><a href="#name-text-fr">Enter at most 300 characters\.<\/a><\/li>/)
    assert.ok(leads(text))
  })

  test('says at the field which day cannot be', async () => {
    const field = async (more: Readonly<Record<string, string>>) =>
      [...(await ask(newPath, ada, await filled(more))).text.matchAll(/<li><a href="#([^"]+)"/g)].map(([, id]) => id)
    const sourced = { evidence: 'mention', sources: 'https://example.org/report', kind: 'held' }
    const bounds = { earliest: '2026-10-25', latest: '2026-10-01' }
    assert.deepEqual(await field({ ...sourced, dateValue: '2026-10-20', ...bounds }), ['latest'])
    assert.deepEqual(await field({ ...sourced, dateValue: '2026-10-20', earliest: '2026-10-25' }), ['dateValue'])
    assert.deepEqual(await field({ ...sourced, dateValue: '2027-10-20' }), ['dateValue'])
  })

  test('as planned: only the secretariat sees it until it is announced, on whatever way one looks', async () => {
    const content = { ...toCome, ordinal: null }
    const { slug } = orThrow(await act(ground, ada.actor, planMeeting, { ref: 'CTO-77', forum: 'CTO', content }))
    const everywhere = [
      '/en/',
      '/en/meetings',
      '/en/meetings.csv',
      '/en/meetings.json',
      '/en/meetings?q=Canary',
      '/en/forums/cto',
      '/en/forums.csv',
      '/en/about',
      '/en/feeds',
      '/en/countries/switzerland',
      '/en/participation',
      '/en/participation/meetings.csv',
      '/en/search?q=CTO-77',
      '/meetings.ics',
      '/en/meetings.ics',
      '/api/v1/meetings',
      '/api/v1/meetings/cto-77',
      '/api/v1/search?q=Canary',
      '/sitemap.xml',
      '/en/meetings/cto-77',
      '/en/trace/meeting/cto-77',
    ]
    const before = await Promise.all(everywhere.map(path => ask(path)))
    for (const [index, { text, status }] of before.entries()) {
      const path = everywhere[index] ?? ''
      const said = path.includes('q=') ? text.replaceAll(/value="[^"]*"|q=[\w-]+|“[^”]*”/g, '') : text
      assert.ok(!/Canary|cto-77/.test(said.replaceAll(path, '').replaceAll(path.slice(3), '')), path)
      if (path.endsWith('cto-77')) assert.equal(status, 404, path)
    }
    assert.match((await ask('/en/desk', ada)).text, /CTO-77/)
    const edit = `/en/keep/meetings/${slug}/edit`
    const announce = formSending((await ask(edit, ada)).text, 'announce')
    assert.equal((await ask(edit, ada, announce)).to, `${edit}?said=announce`)
    const shown = (await ask('/en/meetings/cto-77')).text
    for (const words of [
      /Canary meeting of executives/,
      /09:30 to 17:00/,
      /local time \(Europe\/Zurich\)/,
      /announced/,
    ])
      assert.match(shown, words)
    assert.ok(!shown.includes('nothing was found'), 'nobody has looked for sources of what we entered ourselves')
    const figure = await ask('/en/participation/meetings.csv')
    assert.ok(!/CTO-77|Canary/.test(figure.text), 'a meeting to come is no figure')
  })

  test('as one that took place: it is public at once, with its source, sent twice it is one', async () => {
    const form = await filled({ ref: 'CTO-09', kind: 'held', dateValue: '2025-11', evidence: 'mention' })
    assert.match((await ask(newPath, ada, form)).text, /<a href="#sources">/)
    const whole = { ...form, sources: 'https://example.org/report' }
    const [once, twice] = await Promise.all([ask(newPath, ada, whole), ask(newPath, ada, whole)])
    assert.deepEqual([once?.to, twice?.to], Array(2).fill('/en/keep/meetings/cto-09?said=entered'))
    assert.match((await ask('/en/meetings/cto-09')).text, /November 2025/)
    assert.deepEqual(await look(`select count(*)::int as n from meetings.meeting where ref = 'CTO-09'`), [{ n: 1 }])
  })
})

suite('correcting a meeting', () => {
  const edit = '/en/keep/meetings/cto-05/edit'
  test('needs a reason, shows in the history, and the public page says the new', async () => {
    const form = { ...formSending((await ask(edit, ada)).text, 'save'), 'host-1': 'A ministry', 'host-1-role': 'host' }
    const refused = await ask(edit, ada, form)
    assert.match(refused.text, /<a href="#reason">/)
    const why = { ...formSending(refused.text, 'save'), reason: 'In the report of the host.' }
    assert.equal((await ask(edit, ada, why)).to, `${edit}?said=saved`)
    assert.match((await ask(edit, ada)).text, /Changed: Host or sponsor 1, Host or sponsor 1: Role/)
    const shown = (await ask('/en/meetings/cto-05')).text
    assert.match(shown, /A ministry/)
    assert.match(shown, /In the report of the host\./)
  })

  test('by two at once: the second sees what it was, what it is and their own words, and nothing is lost', async () => {
    const path = '/en/keep/meetings/cto-06/edit'
    const [mine, theirs] = [
      formSending((await ask(path, ada)).text, 'save'),
      formSending((await ask(path, ada)).text, 'save'),
    ]
    assert.equal((await ask(path, ada, { ...mine, venue: 'First hall', reason: 'a' })).status, 303)
    const late = await ask(path, ada, { ...theirs, venue: 'Second hall', mode: 'hybrid', reason: 'b' })
    assert.equal(late.status, 422)
    const row = /<th scope="row">Venue<\/th>([\s\S]*?)<\/tr>/.exec(late.text)?.[1] ?? ''
    assert.deepEqual(
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
        plain(cell.replace(/<[^>]+>/g, '').trim()),
      ),
      [theirs.venue ?? '', 'First hall', 'Second hall'],
    )
    const again = formSending(late.text, 'save')
    assert.deepEqual([again.venue, again.mode, again.reason], ['Second hall', 'hybrid', 'b'])
    assert.equal((await ask(path, ada, again)).status, 303)
    assert.match((await ask('/en/meetings/cto-06')).text, /Second hall/)
  })

  test('a move that can no longer be made says so without leading nowhere', async () => {
    const path = '/en/keep/meetings/cto-07/edit'
    const form = formSending((await ask(path, ada)).text, 'complete')
    assert.equal((await ask(path, ada, form)).status, 303)
    const late = await ask(path, ada, { ...form, key: 'z'.repeat(24) })
    assert.equal(late.status, 422)
    assert.match(late.text, /in another state by now/)
    assert.ok(!late.text.includes('href="#reason-complete"'))
  })

  test('its organizations line by line', async () => {
    const path = '/en/keep/meetings/cto-08/organizations'
    const page = (await ask(path, ada)).text
    const [, key = ''] = /<select[^>]*name="organization"[\s\S]*?<option value="([a-z0-9-]+)"/.exec(page) ?? []
    const form = formSending(page, 'add')
    const wrong = await ask(path, ada, form)
    assert.deepEqual([wrong.status, leads(wrong.text)], [422, true])
    const line = { ...form, organization: key, name: 'An organization as named', reason: 'In the list.' }
    assert.equal((await ask(path, ada, line)).to, `${path}?said=added`)
    assert.match((await ask('/en/meetings/cto-08')).text, /An organization as named/)
    const [, ordinal = ''] = /\?edit=(\d+)"><bdi>An organization as named/.exec((await ask(path, ada)).text) ?? []
    const correct = (await ask(`${path}?edit=${ordinal}`, ada)).text
    const renamed = { ...formSending(correct, 'correct'), name: 'Its right name', reason: 'Misread.' }
    assert.equal((await ask(path, ada, renamed)).to, `${path}?said=corrected`)
    const gone = {
      ...formSending((await ask(`${path}?edit=${ordinal}`, ada)).text, 'correct'),
      do: 'remove',
      reason: 'x',
    }
    assert.equal((await ask(path, ada, gone)).to, `${path}?said=removed`)
    assert.ok(!(await ask('/en/meetings/cto-08')).text.includes('Its right name'))
    const [, onRecord = ''] = new RegExp(`<option value="${key}"[^>]*>([^<]+)`).exec(page) ?? []
    const again = { ...formSending((await ask(path, ada)).text, 'add'), organization: key, reason: 'In the list.' }
    assert.equal((await ask(path, ada, again)).to, `${path}?said=added`)
    assert.match(
      (await ask(path, ada)).text,
      new RegExp(`edit=\\d+"><bdi>${onRecord}</bdi></a></th><td[^>]*><bdi>${onRecord}</bdi></td>`),
    )
  })
})

for (const language of languages)
  test(`every page has one heading and nothing of English in it (${language})`, async () => {
    const paths = ['new', 'new?forum=CTO', 'cto-05/edit', 'cto-05/organizations']
    for (const path of paths) {
      const page = await ask(`/${language}/keep/meetings/${path}`, ada)
      assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1], path)
      if (language !== 'en')
        for (const words of [texts.en.newTitle, texts.en.hints.people, texts.en.staffOnly, texts.en.addOrganization])
          assert.ok(!page.text.includes(words), words)
    }
  })

test('to everybody but officers these pages are not there', async () => {
  const visitors = [undefined, await guest(house, 'Guest'), await guest(house, 'Dora', ['director', 'auditor'])]
  for (const who of visitors)
    for (const path of ['new', 'cto-05/edit', 'cto-05/organizations', 'cto-77/edit']) {
      assert.equal((await ask(`/en/keep/meetings/${path}`, who)).status, 404, path)
      const form = { do: 'save', version: '1', ref: 'CTO-55', forum: 'CTO' }
      assert.equal((await ask(`/en/keep/meetings/${path}`, who, form)).status, 404, path)
    }
})

test('a meeting entered by mistake is struck: gone for everybody else, kept for the secretariat, and can come back', async () => {
  const form = await filled({
    ...{ kind: 'held', ref: 'CTO-79', 'name-text-en': 'Mistaken canary meeting', dateValue: '2025-03-28' },
    ...{ evidence: 'secretariat', reason: '' },
  })
  assert.equal((await ask(newPath, ada, form)).status, 303)
  const page = '/en/keep/meetings/cto-79/edit'
  const everywhere = [
    '/en/meetings',
    '/en/meetings.csv',
    '/meetings.ics',
    '/en/forums/cto',
    '/api/v1/meetings',
    '/sitemap.xml',
  ]
  const shown = async () => {
    const texts = await Promise.all(['/en/meetings/cto-79', ...everywhere].map(async path => (await ask(path)).text))
    return texts.filter(text => /Mistaken canary|CTO-79\b|meetings\/cto-79</.test(text)).length
  }
  assert.ok((await shown()) >= 4)
  const guests = [undefined, await guest(house, 'Silke', ['seat-holder']), await guest(house, 'Dirk', ['director'])]
  const strike = formSending((await ask(page, ada)).text, 'strike')
  for (const who of guests) assert.equal((await ask(page, who, { ...strike, reason: 'x' })).status, 404)
  const refused = await ask(page, ada, strike)
  assert.deepEqual([refused.status, leads(refused.text)], [422, true])
  assert.equal((await ask(page, ada, { ...strike, reason: 'Of another forum.' })).to, `${page}?said=strike`)
  assert.deepEqual([await shown(), (await ask('/en/meetings/cto-79')).status], [0, 404])
  const struck = (await ask(`${page}?said=strike`, ada)).text
  assert.ok(struck.includes(texts.en.said.strike) && struck.includes(texts.en.staffOnly))
  assert.match((await ask('/en/desk?state=struck', ada)).text, /CTO-79/)
  const back = { ...formSending(struck, 'reinstate'), reason: 'It is one.' }
  assert.equal((await ask(page, ada, back)).to, `${page}?said=reinstate`)
  assert.match((await ask('/en/meetings/cto-79')).text, /Mistaken canary meeting[\s\S]*Of another forum\./)
  assert.ok(!(await ask('/en/keep/meetings/cto-05/edit', ada)).text.includes('value="strike"'), 'not of the history')
})
