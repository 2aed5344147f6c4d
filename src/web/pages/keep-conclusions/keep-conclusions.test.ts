import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { guest, openHouse, type Visitor } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look } = house
const origin = 'http://127.0.0.1:8080'

/** What stands in the forms of a page: the fields of the form whose button is `send`, as a browser would send them. */
function formOf(text: string, send: string): Record<string, string> {
  const form = [...text.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([one]) => one)
    .find(one => one.includes(`value="${send}"`))
  assert.ok(form, `no form sends ${send}`)
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name) fields[name] = plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    fields[name] = plain(text)
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = plain(
      /<option value="([^"]*)"[^>]* selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? '',
    )
  return { ...fields, do: send }
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

let sent = 0
async function attach(slug: string, who: Visitor | undefined, file: File | null, key = String(++sent)) {
  const body = new FormData()
  body.set('key', key.padStart(24, 'k'))
  if (file) body.set('file', file)
  const headers = { origin, ...(who ? { cookie: who.cookie } : {}) }
  const path = `${origin}/en/keep/meetings/${slug}/documents`
  const answer = await house.web.request(path, { method: 'POST', headers, body })
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
}

const pdf = (text: string, name = 'communique.pdf') => new File([`%PDF-1.7\n${text}\n%%EOF\n`], name)
const entry = '/en/keep/conclusions/cto-05-2'

suite('the desk', () => {
  test('lists every meeting with how far it was compared, and can be downloaded', async () => {
    const desk = await ask('/en/desk', ada)
    assert.equal(desk.status, 200)
    assert.equal(desk.headers.get('cache-control'), 'private, no-store')
    assert.match(desk.text, /<a class="ref" href="\/en\/keep\/meetings\/cto-05">CTO-05<\/a>/)
    const csv = await ask('/en/desk.csv?q=CTO-05', ada)
    assert.deepEqual(csv.text.split('\r\n').slice(0, 2), [
      'reference,meeting,when,date_precision,date_basis,state,entries,compared',
      'CTO-05,Fifth CTO Group meeting,2013-11-18,day,stated,closed,5,0',
    ])
    assert.match((await ask('/en/account', ada)).text, /<a href="\/en\/desk">Desk<\/a>/)
  })

  for (const language of languages)
    test(`and every page of an entry has one heading and nothing of English in it (${language})`, async () => {
      for (const path of [
        '/desk',
        '/keep/meetings/cto-05',
        '/keep/meetings/cto-05/add',
        '/keep/conclusions/cto-05-1',
      ]) {
        const page = await ask(`/${language}${path}`, ada)
        assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1], path)
        if (language !== 'en')
          assert.ok(!page.text.includes(texts.en.deskLede) && !page.text.includes(texts.en.compareLede))
      }
    })
})

suite('an officer at Bangkok, without JavaScript', () => {
  test('hears at the field how long a text may be, whatever the language, and loses nothing of it', async () => {
    const long = { reason: 'r'.repeat(1001), 'text-fr': 'f'.repeat(4001), 'addressee-1-purpose': 'comment' }
    const asked = async (typed: Readonly<Record<string, string>>) => {
      const { status, text } = await ask(entry, ada, { ...formOf((await ask(entry, ada)).text, 'save'), ...typed })
      const faults = [...text.matchAll(/<li><a href="#([^"]+)">([^<]+)</g)].map(([, at, said]) => [at, said])
      const { reason, 'text-fr': french, 'addressee-1-purpose': purpose } = formOf(text, 'save')
      return { status, faults, kept: { reason, french, purpose } }
    }
    const kept = { reason: long.reason, french: long['text-fr'], purpose: 'comment' }
    const tooLong = (at: string, most: string) => [[at, `Enter at most ${most} characters.`]]
    assert.deepEqual(await asked(long), { status: 422, faults: tooLong('text-fr', '4,000'), kept })
    assert.deepEqual(await asked({ ...long, 'text-fr': 'Court.' }), {
      status: 422,
      faults: tooLong('reason', '1,000'),
      kept: { ...kept, french: 'Court.' },
    })
    const strike = { ...formOf((await ask(entry, ada)).text, 'strike'), reason: long.reason }
    assert.match((await ask(entry, ada, strike)).text, /<a href="#reason-strike">Enter at most 1,000 characters\.</)
    const parts = { ...formOf((await ask(entry, ada)).text, 'split'), 'part-2': 'p'.repeat(4001), reason: 'Two.' }
    assert.match((await ask(entry, ada, parts)).text, /<a href="#part-2">Enter at most 4,000 characters\.</)
  })

  test('attaches the communiqué, compares an entry with it and corrects its addressee', async () => {
    assert.equal((await attach('cto-05', ada, null)).status, 422)
    const wrong = await attach('cto-05', ada, new File(['MZ'], 'communique.exe'))
    assert.equal(wrong.status, 422)
    const done = await attach('cto-05', ada, pdf('Communiqué'), 'once')
    assert.deepEqual([done.status, done.to], [303, '/en/keep/meetings/cto-05?said=attached'])
    assert.deepEqual((await attach('cto-05', ada, pdf('Communiqué'), 'once')).to, done.to)
    assert.deepEqual(await look(`select count(*)::int as n from documents.attachment where noun = 'meeting'`), [
      { n: 1 },
    ])

    const form = formOf((await ask(entry, ada)).text, 'verify')
    const send = {
      ...form,
      'addressee-1-purpose': 'action',
      page: '2',
      paragraph: '4',
      reason: 'Read in the communiqué.',
    }
    const saved = await ask(entry, ada, send)
    assert.deepEqual([saved.status, saved.to], [303, `${entry}?said=verified`])
    const page = (await ask(`${entry}?said=verified`, ada)).text
    assert.match(page, /compared \(page 2, paragraph 4\), 22 November 2026/)
    assert.match(page, /Changed: Addressee 1: For \(<bdi>Read in the communiqué\.<\/bdi>\)/)
    const cells = ['Before"><span dir="auto"></span>', 'After"><span dir="auto">action</span>'].join(
      '</td><td data-label="',
    )
    assert.ok(page.includes(`<th scope="row">Addressee 1: For</th><td data-label="${cells}</td>`))
    const publicPage = (await ask('/en/conclusions/cto-05-2')).text
    assert.match(publicPage, /verified/)
    assert.match(
      publicPage,
      /<dt>Purpose<\/dt><dd><bdi>ITU Tele[^<]+<\/bdi>: for action<\/dd><dd><bdi>[^<]+<\/bdi>: not recorded<\/dd>/,
    )
    assert.match((await ask('/fr/conclusions/cto-05-2')).text, /<\/bdi>\u00a0: pour suite à donner<\/dd>/)
    assert.match((await ask('/en/conclusions/cto-05-1')).text, /<dt>Purpose<\/dt><dd>not recorded<\/dd>/)
    const list = (await ask('/en/conclusions?q=cto-05')).text
    assert.match(list, /<bdi>ITU Tele[^<]+<\/bdi> \(for action\); <bdi>[^<]+<\/bdi><\/td>/)
    const rows: { reference: string; purpose: string | null }[] = JSON.parse(
      (await ask('/en/conclusions.json?q=cto-05')).text,
    ).rows
    assert.deepEqual(
      rows.slice(0, 2).map(({ reference, purpose }) => [reference, purpose]),
      [
        ['CTO-05/1', null],
        ['CTO-05/2', 'for action; not recorded'],
      ],
    )
    assert.match((await ask('/fr/conclusions.csv?q=cto-05')).text, /pour suite à donner/)
    assert.ok(!publicPage.includes('communique.pdf') && !publicPage.includes('Ada'))
  })

  test('changes the original, and is told how many other languages stand as they were', async () => {
    const path = '/en/keep/conclusions/cto-05-4'
    const send = async (change: Readonly<Record<string, string>>) => {
      const form = formOf((await ask(path, ada)).text, 'save')
      return (await ask(path, ada, { ...form, ...change, reason: 'As it was said.' })).to
    }
    assert.equal(await send({ 'text-en': 'Said otherwise.' }), `${path}?said=savedBefore-5`)
    assert.match(
      (await ask(`${path}?said=savedBefore-5`, ada)).text,
      /role="status">Saved\. 5 wordings in other languages stand as they were: see whether they still say the same\.</,
    )
    assert.equal(await send({ 'text-fr': 'Dit autrement.' }), `${path}?said=saved`)
    assert.equal(
      await send({ 'text-en': 'Once more.', 'text-fr': 'Encore.', 'text-es': '' }),
      `${path}?said=savedBefore-3`,
    )
  })

  test('parts an entry; the new one is public under the next number', async () => {
    const path = '/en/keep/conclusions/cto-05-3'
    const form = formOf((await ask(path, ada)).text, 'split')
    const parts = { 'part-1': 'One half.', 'part-2': 'Other half.', reason: 'Two asks.' }
    assert.equal((await ask(path, ada, { ...form, ...parts })).to, `${path}?said=split-1`)
    assert.match((await ask('/en/conclusions/cto-05-6')).text, /Other half\./)
  })

  test('merges two: whoever asks for the merged one is led to the other, which says so; its own words are nowhere', async () => {
    const path = '/en/keep/conclusions/cto-05-6'
    const form = { ...formOf((await ask(path, ada)).text, 'merge'), reason: 'Said twice.' }
    const into = await look(`select id from conclusions.conclusion where slug = 'cto-05-3'`)
    assert.equal((await ask(path, ada, { ...form, into: String(into[0]?.id) })).to, `${path}?said=merged`)
    const [, all] =
      /Compared with the document: \d+ of (\d+)\./.exec((await ask('/en/keep/meetings/cto-05', ada)).text) ?? []
    const desk = (await ask('/en/desk.csv?q=CTO-05', ada)).text
    assert.match(desk, new RegExp(`,stated,closed,${all},`), 'what was merged is counted in neither')
    const led = await ask('/en/conclusions/cto-05-6')
    assert.deepEqual([led.status, led.to], [303, '/en/conclusions/cto-05-3'])
    const other = await ask('/en/conclusions/cto-05-3')
    assert.match(other.text, /<dt>Merged into this conclusion<\/dt><dd><bdi class="ref">CTO-05\/6<\/bdi><\/dd>/)
    assert.match(other.text, /<link rel="canonical" href="[^"]*\/en\/conclusions\/cto-05-3"/)
    assert.match((await ask('/api/v1/conclusions/cto-05-6')).text, /"reference": ?"CTO-05\/3"/)
    assert.equal((await ask('/en/search?q=CTO-05/6')).to, '/en/conclusions/cto-05-3')
    assert.match((await ask('/en/trace/conclusion/cto-05-6')).text, /<a href="\/en\/conclusions\/cto-05-3"/)
    for (const place of ['conclusions', 'conclusions.csv', 'conclusions.atom', 'meetings/cto-05']) {
      const { text } = await ask(`/en/${place}`)
      assert.ok(!/CTO-05\/6|cto-05-6|Other half\./.test(text), place)
    }
    assert.ok(!/cto-05-6/.test((await ask('/sitemap.xml')).text))
    const back = { ...formOf((await ask(path, ada)).text, 'unmerge'), reason: 'Not quite.' }
    assert.equal((await ask(path, ada, back)).to, `${path}?said=unmerged`)
    assert.match((await ask('/en/conclusions/cto-05-6')).text, /Other half\./)
  })

  test('strikes one: it is gone for everybody else, in pages, lists, feeds, API and search', async () => {
    const path = '/en/keep/conclusions/cto-05-5'
    const words = /<h1[^>]*>([^<]+)</.exec((await ask('/en/conclusions/cto-05-5')).text)?.[1] ?? ''
    const seen = [
      '/en/conclusions/cto-05-5',
      '/en/conclusions',
      '/en/meetings/cto-05',
      '/en/conclusions.csv',
      '/en/conclusions.atom',
      '/api/v1/conclusions',
      '/sitemap.xml',
    ]
    for (const one of seen) assert.ok((await ask(one)).text.match(/CTO-05\/5|cto-05-5/), one)
    const form = formOf((await ask(path, ada)).text, 'strike')
    assert.equal((await ask(path, ada, { ...form, reason: '' })).status, 422)
    assert.equal((await ask(path, ada, { ...form, reason: 'A heading, not a conclusion.' })).to, `${path}?said=struck`)
    for (const one of seen.slice(1)) {
      const { text } = await ask(one)
      assert.ok(!/CTO-05\/5\b|cto-05-5\b/.test(text) && !text.includes(words), one)
    }
    assert.equal((await ask(seen[0] ?? '')).status, 404)
    assert.match((await ask('/en/keep/meetings/cto-05', ada)).text, /CTO-05\/5/)
    const back = formOf((await ask(path, ada)).text, 'reinstate')
    assert.equal((await ask(path, ada, { ...back, reason: 'It is one.' })).to, `${path}?said=reinstated`)
    assert.equal((await ask('/en/conclusions/cto-05-5')).status, 200)
  })

  test('adds one that was missing, and is told what is wrong at its field', async () => {
    const path = '/en/keep/meetings/cto-08/add'
    const form = { ...formOf2((await ask(path, ada)).text), 'text-en': '' }
    const refusedPage = await ask(path, ada, form)
    assert.equal(refusedPage.status, 422)
    for (const id of ['text-en', 'addressee-1'])
      assert.match(refusedPage.text, new RegExp(`<a href="#${id}">[\\s\\S]*id="${id}-fault"`))
    const added = await ask(path, ada, { ...form, 'text-en': 'Added.', 'addressee-1': 'ITU-T' })
    assert.equal(added.to, '/en/keep/conclusions/cto-08-4?said=added')
    assert.equal((await ask(path, ada, { ...form, 'text-en': 'Added.', 'addressee-1': 'ITU-T' })).to, added.to)
    assert.equal((await ask('/en/conclusions/cto-08-5')).status, 404)
  })
})

suite('a body that is not in the list', () => {
  const typed = { 'text-en': 'Half typed.', reason: 'Half a reason' }
  const etsi = { 'body-name': 'European Telecommunications Standards Institute', 'body-code': 'etsi' }

  test('is entered from the form of a conclusion, chosen, and nothing typed is lost', async () => {
    const path = '/en/keep/conclusions/cto-05-4'
    const form: Record<string, string> = { ...formOf((await ask(path, ada)).text, 'body'), ...typed }
    assert.equal(form['body-kind'], 'external_body')
    const forgotten = await ask(path, ada, { ...form, ...etsi, do: 'save' })
    assert.deepEqual([forgotten.status, forgotten.text.includes(texts.en.newBody.left)], [422, true])
    const faulty = await ask(path, ada, { ...form, 'body-code': 'Ü' })
    assert.equal(faulty.status, 422)
    for (const id of ['body-code', 'body-name'])
      assert.match(faulty.text, new RegExp(`<a href="#${id}">[\\s\\S]*id="${id}-fault"`))
    const known = await ask(path, ada, { ...form, ...etsi, 'body-code': 'ITU-T' })
    assert.match(known.text, /id="body-code-fault">A body with this code is already on record\./)

    const entered = await ask(path, ada, { ...form, ...etsi })
    assert.deepEqual([entered.status, /role="status">\s*The body ETSI is entered/.test(entered.text)], [200, true])
    const now = formOf(entered.text, 'save')
    const line = Object.keys(now).find(name => now[name] === 'ETSI') ?? ''
    assert.match(line, /^addressee-\d$/)
    assert.deepEqual([now['text-en'], now.reason, now['body-name']], ['Half typed.', 'Half a reason', ''])
    assert.equal(now['addressee-1'], form['addressee-1'])
    const again = formOf((await ask(path, ada, { ...form, ...etsi })).text, 'save')
    assert.deepEqual({ ...again, key: '' }, { ...now, key: '' }, 'sent twice it is entered once')
    assert.deepEqual(await look(`select kind, sector, name from members.body where code = 'ETSI'`), [
      {
        kind: 'external_body',
        sector: null,
        name: { basis: 'official', original: 'en', texts: { en: etsi['body-name'] } },
      },
    ])
    assert.equal((await ask(path, ada, now)).to, `${path}?said=savedBefore-4`)
    assert.match((await ask('/fr/conclusions/cto-05-4')).text, /European Telecommunications Standards Institute/)
    assert.match((await ask('/en/conclusions?to=ETSI')).text, /CTO-05\/4/)
  })

  test('is entered while a conclusion is added, and by nobody but an officer', async () => {
    const path = '/en/keep/meetings/cto-08/add'
    const form: Record<string, string> = {
      ...formOf((await ask(path, ada)).text, 'body'),
      ...typed,
      'body-name': 'Regional body',
      'body-code': 'reg 1',
    }
    const guests = [undefined, await guest(house, 'Sid', ['seat-holder']), await guest(house, 'Dan', ['director'])]
    for (const who of guests) assert.equal((await ask(path, who, form)).status, 404)
    assert.deepEqual(await look(`select 1 from members.body where code = 'REG-1'`), [])
    const { do: _, ...plain } = form
    assert.equal((await ask(path, ada, plain)).status, 422, 'not lost without a word')
    const now = formOf((await ask(path, ada, form)).text, 'body')
    assert.deepEqual([now['addressee-1'], now['text-en']], ['REG-1', 'Half typed.'])
    const { do: __, ...send } = now
    assert.match((await ask(path, ada, send)).to ?? '', /^\/en\/keep\/conclusions\/cto-08-\d\?said=added$/)
  })
})

/** The one form of a page whose button has no value. */
const formOf2 = (text: string) => {
  const { do: _, ...fields } = formOf(
    text.replace('<button type="submit">Add', '<button type="submit" value="add">Add'),
    'add',
  )
  return fields
}

suite('two editors of one entry', () => {
  const path = '/en/keep/conclusions/cto-06-1'
  test('the second sees what it was, what it is and their own words, and nothing is lost', async () => {
    const [one, two] = await Promise.all([ask(path, ada), ask(path, ada)])
    const [mine, theirs] = [formOf(one.text, 'save'), formOf(two.text, 'save')]
    const began = mine['text-en'] ?? ''
    assert.equal((await ask(path, ada, { ...mine, 'text-en': 'First editor.', reason: 'a' })).status, 303)
    const late = { ...theirs, 'text-en': 'Second editor.', kind: 'view', reason: 'b' }
    const shown = await ask(path, ada, late)
    assert.equal(shown.status, 422)
    const row = /<th scope="row">Wording \(English\)<\/th>([\s\S]*?)<\/tr>/.exec(shown.text)?.[1] ?? ''
    assert.deepEqual(
      [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
        plain(cell.replace(/<[^>]+>/g, '').trim()),
      ),
      [began, 'First editor.', 'Second editor.'],
    )
    const again = formOf(shown.text, 'save')
    assert.deepEqual([again['text-en'], again.kind, again.reason], ['Second editor.', 'view', 'b'])
    assert.equal((await ask(path, ada, again)).status, 303)
    assert.match((await ask('/en/conclusions/cto-06-1')).text, /Second editor\./)
  })

  test('the same form twice is one change', async () => {
    const form = { ...formOf((await ask(path, ada)).text, 'save'), 'text-en': 'Once.', reason: 'c' }
    const answers = await Promise.all([ask(path, ada, form), ask(path, ada, form), ask(path, ada, form)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303],
    )
    assert.deepEqual(await look(`select version from conclusions.conclusion where slug = 'cto-06-1'`), [{ version: 4 }])
    const changed = { ...form, 'text-en': 'Other words under the same key.' }
    assert.equal((await ask(path, ada, changed)).status, 422)
  })
})

test('to everybody but officers these pages and files are not there', async () => {
  await attach('cto-06', ada, pdf('Confidential', 'confidential.pdf'))
  const [file] = await look(`select id from documents.attachment where name = 'confidential.pdf'`)
  const visitors: (Visitor | undefined)[] = [
    undefined,
    await guest(house, 'Guest'),
    await guest(house, 'Seat', ['seat-holder']),
  ]
  const paths = [
    '/en/desk',
    '/en/desk.csv',
    '/en/keep/meetings/cto-06',
    '/en/keep/meetings/cto-06/add',
    entry,
    `/files/${file?.id}`,
  ]
  for (const who of visitors) {
    for (const path of paths) assert.equal((await ask(path, who)).status, 404, path)
    const form = { do: 'strike', version: '1', reason: 'x' }
    assert.equal((await ask(entry, who, form)).status, 404)
    assert.equal((await attach('cto-06', who, pdf('x'))).status, 404)
  }
  const served = await ask(`/files/${file?.id}`, ada)
  assert.deepEqual(
    [served.status, served.headers.get('content-type'), served.headers.get('cache-control'), served.text],
    [200, 'application/pdf', 'private, no-store', '%PDF-1.7\nConfidential\n%%EOF\n'],
  )
  assert.match(served.headers.get('content-disposition') ?? '', /^attachment; filename="confidential.pdf"/)
  assert.equal(ground.clock.now().toString(), '2026-11-22T12:00:00Z')
})
