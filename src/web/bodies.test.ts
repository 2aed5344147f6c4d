import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { fileTooLarge, longestFile } from '#modules/documents/index.ts'
import { testOrigin } from '../../test/support/web.ts'
import { longestForm } from './form.ts'
import { fieldsOf } from './keeping/fixtures.ts'
import { openHouse, type Visitor } from './pages/people/fixtures.ts'
import { routes } from './routes.ts'

const house = await openHouse({ after })
const { ada, ask, look, upload, web } = house
const piece = 64 * 1024

/** Sends a file of so many pieces without saying how long it is; gives the answer's status and how much of it was read. */
async function stream(path: string, who: Visitor | undefined, pieces: number) {
  let given = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (given >= pieces) return controller.close()
      given += 1
      controller.enqueue(new Uint8Array(piece))
    },
  })
  const headers = {
    origin: testOrigin,
    'content-type': 'multipart/form-data; boundary=x',
    ...(who ? { cookie: who.cookie } : {}),
  }
  const sending = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
  const answer = await web.request(testOrigin + path, sending)
  return { status: answer.status, read: given * piece, text: await answer.text() }
}

suite('what strangers send', () => {
  const uploads = routes.filter(({ upload }) => upload).map(({ path }) => `/en${path.replace(/:\w+/g, 'x')}`)

  test('is read no further than a form, also where those who have signed in send files', async () => {
    assert.ok(uploads.length >= 5)
    for (const path of [...uploads, '/en/sign-in', '/en/nothing-here']) {
      const { status, read } = await stream(path, undefined, 100)
      assert.deepEqual([status, read <= longestForm + 3 * piece], [413, true], path)
    }
  })

  test('is a file where an officer sends it, and no form that can be read', async () => {
    const { status, read } = await stream('/en/keep/imports', ada, 20)
    assert.deepEqual([status, read], [404, 20 * piece])
  })
})

suite('a file that is larger than any we keep', () => {
  const sentence = fileTooLarge('en')
  const large = (bytes: number) => new File([new Uint8Array(bytes)], 'large.pdf')
  const key = 'k'.repeat(24)
  const typed = {
    '/en/keep/meetings/cto-05/documents': {},
    '/en/keep/meetings/cto-05/publication': {
      type: 'communique',
      reference: 'Canary TD 99',
      day: '2026-10-10',
      url: 'https://example.org/canary',
      'language-en': 'yes',
    },
    '/en/keep/imports': { target: 'meetings', about: 'Canary about' },
    '/en/keep/action-plan/workbooks': {},
  }

  test('is a fault of its field, which says the limit, and what was typed is kept', async () => {
    const [{ slug }] = await look('select slug from communiques.publication limit 1')
    const on = { ...fieldsOf((await ask('/en/keep/follow-up/new?conclusion=cto-05-2', ada)).text, 'name="do"') }
    const offered = { ...on, do: 'offer', body: 'ITU-T', 'text-en': 'Study the networks of 2030.' }
    const { to } = await ask('/en/keep/follow-up/new', ada, offered)
    const entry = (to ?? '').split('?')[0]
    const all = { ...typed, [`/en/keep/communiques/${slug}/file`]: {}, [`${entry}/files`]: {} }
    assert.equal(Object.keys(all).length, routes.filter(({ upload }) => upload).length)
    for (const [path, fields] of Object.entries(all)) {
      const name = path.includes('workbooks') ? 'large.xlsx' : 'large.pdf'
      const sent = await upload(path, ada, { key, ...fields }, new File([large(longestFile + 1)], name))
      assert.equal(sent.status, 422, path)
      assert.ok(sent.text.includes(sentence), path)
      assert.match(sentence, /25 MB/)
      for (const value of Object.values(fields)) assert.ok(sent.text.includes(value), `${path}: ${value}`)
    }
    assert.deepEqual(await look('select name from documents.attachment'), [])
    assert.deepEqual(await look('select id from imports.import'), [])
  })

  test('twice over is not read, and the answer says why in the reader’s language', async () => {
    for (const path of Object.keys(typed))
      for (const language of languages) {
        const { status, text } = await stream(path.replace('/en/', `/${language}/`), ada, 2 * 400 + 2)
        assert.deepEqual([status, text.includes(fileTooLarge(language))], [413, true], `${language} ${path}`)
      }
  })

  test('nor is one of somebody whose session has ended, who is told that and not to shorten it', async () => {
    for (const path of [...Object.keys(typed), '/en/nothing-here']) {
      const { status, text } = await stream(path, undefined, 10)
      assert.deepEqual([status, text.includes('choose the file again')], [413, true], path)
    }
  })
})

test('where files are only sent to, asking leads whoever has signed in to the page of the form, and nobody else', async () => {
  for (const [path, form] of [
    ['/en/keep/meetings/cto-05/documents', '/en/keep/meetings/cto-05'],
    ['/fr/keep/action-plan/workbooks', '/fr/keep/action-plan'],
  ] as const) {
    assert.equal((await ask(path, ada)).to, form)
    assert.equal((await ask(path)).status, 404)
  }
})

suite('characters that nothing can keep', () => {
  const half = Buffer.from([0xed, 0xa0, 0x80]).toString('latin1')

  test('stand in a form as the mark of an unreadable one, whatever the form', async () => {
    const { text } = await ask('/en/keep/topics/new', ada)
    const fields = { ...fieldsOf(text, 'name="do" value="send"'), 'title-text-en': 'Open\0 Lorikeet', do: 'send' }
    const sent = await ask('/en/keep/topics/new', ada, fields)
    assert.equal(sent.status, 303)
    assert.deepEqual(await look(`select title->'texts'->>'en' as text from topics.topic where state = 'proposed'`), [
      { text: 'Open\uFFFD Lorikeet' },
    ])
    for (const path of ['/en/sign-in', '/en/tell/conclusion/cto-05-2', '/en/follow/conclusion/cto-05-2', '/en/search'])
      for (const wrong of ['\0', half])
        assert.ok(
          (await ask(path, undefined, { email: wrong, body: wrong, key: wrong, name: wrong })).status < 500,
          path,
        )
  })

  test('and in a list of registrations', async () => {
    const body = new FormData()
    const content = '[{"affiliation": "Open\\u0000Lorikeet", "attended\\ud800": "\\udc00yes"}]'
    for (const [name, value] of Object.entries({ key: 'k'.repeat(24), target: 'organizations', sheet: '' }))
      body.set(name, value)
    body.set('file', new File([content], 'a\0b.json'))
    const headers = { origin: testOrigin, cookie: ada.cookie }
    const answer = await web.request(`${testOrigin}/en/keep/imports`, { method: 'POST', headers, body })
    assert.equal(answer.status, 303)
    assert.deepEqual(await look('select file_name, header from imports.import'), [
      { file_name: 'a\uFFFDb.json', header: ['affiliation', 'attended\uFFFD'] },
    ])
    assert.deepEqual(await look('select cells from imports.row'), [{ cells: ['Open\uFFFDLorikeet', '\uFFFDyes'] }])
  })
})

test('what turns the direction of other text is not kept, whoever types it and wherever', async () => {
  const turned = 'Open \u202E\u2067Lorikeet\u2066'
  const { text } = await ask('/en/keep/topics/new', ada)
  const fields = { ...fieldsOf(text, 'name="do" value="send"'), 'title-text-en': `${turned} two`, do: 'send' }
  assert.equal((await ask('/en/keep/topics/new', ada, fields)).status, 303)
  const list = new File([`Name\u2067,Country\n${turned} three,KEN\n`], `a\u202Evsc.csv`)
  const brought = await upload(
    '/en/keep/imports',
    ada,
    { key: 'l'.repeat(24), target: 'organizations', sheet: '' },
    list,
  )
  assert.equal(brought.status, 303)
  const kept = [
    await look(`select title::text as text from topics.topic where title::text like '%Lorikeet two%'`),
    await look(`select cells::text as text from imports.row where cells::text like '%Lorikeet three%'`),
    await look(`select file_name || header::text as text from imports.import where file_name = 'avsc.csv'`),
  ].flat()
  assert.equal(kept.length, 3)
  for (const row of kept) assert.doesNotMatch(row.text, /[\u202A-\u202E\u2066-\u2069]/)
})

test('numbers and days that nothing can keep are faults of their fields', async () => {
  const edit = '/en/keep/meetings/cto-05/edit'
  const { text } = await ask(edit, ada)
  for (const wrong of [
    { ordinal: '3000000000' },
    { attendance: '3000000000', attendanceUnit: 'persons' },
    { dateValue: '0000-01-01' },
    { dateValue: '0000' },
  ]) {
    const sent = { ...fieldsOf(text, 'name="do" value="save"'), ...wrong, do: 'save', reason: 'Read again.' }
    assert.equal((await ask(edit, ada, sent)).status, 422, JSON.stringify(wrong))
  }
  const [{ slug }] = await look('select slug from members.organization limit 1')
  const organization = `/en/keep/organizations/${slug}`
  for (const doing of ['add-membership', 'add-contact']) {
    const form = fieldsOf((await ask(organization, ada)).text, `name="do" value="${doing}"`)
    const typed = { ...form, name: 'Lori', function: 'CTO', from: '0000-01-01', to: '', do: doing }
    assert.equal((await ask(organization, ada, typed)).status, 422, doing)
  }
})
