import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { readAttachment } from '#modules/documents/index.ts'
import { docxOf, pdfOf } from '../../../modules/documents/reading/fixtures.ts'
import { fieldsOf, formSending } from '../../keeping/fixtures.ts'
import { guest, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look } = house
const origin = 'http://127.0.0.1:8080'
const desk = '/en/keep/meetings/cto-05/desk'

let sent = 0
/** Attaches a document to the Bangkok meeting, and has it read as the worker would. */
async function attach(name: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  sent += 1
  const body = new FormData()
  body.set('key', String(sent).padStart(24, 'k'))
  body.set('file', new File([content], name))
  const headers = { origin, cookie: ada.cookie }
  const path = `${origin}/en/keep/meetings/cto-05/documents`
  const answer = await house.web.request(path, { method: 'POST', headers, body })
  assert.equal(answer.status, 303)
  const [row] = await look(`select id from documents.attachment where name = $1`, name)
  return String(row?.id)
}

const canary = 'Canary words of the opening which nobody outside of the secretariat ever reads anywhere.'
const extra = 'The meeting further resolved that a canary handbook about spectrum tariffs be published every year.'
const qos =
  'The participants asked to work out QoS and QoE standards running end to end over fixed and mobile networks.'
const docx = await attach(
  'communique.docx',
  docxOf([
    ['Communiqué', canary],
    [qos, extra],
  ]),
)

suite('the document beside the entries', () => {
  test('says that it is not read yet, and can be asked to be read', async () => {
    const page = await ask(desk, ada)
    assert.match(page.text, /has not been read yet/)
    assert.ok(!page.text.includes(texts.en.notFound), 'nothing is said of a text nobody has read')
    const form = fieldsOf(page.text, 'Have its text read')
    assert.equal((await ask(desk, ada, form)).to, `${desk}?document=${docx}&said=asked`)
    assert.equal((await ask(desk, ada, { ...form, document: 'x' })).status, 404)
  })

  test('shows the text page by page, where each entry may stand, and what matches none', async () => {
    await readAttachment(ground, docx)
    const { text } = await ask(desk, ada)
    assert.match(text, /Compared with the document: 0 of 5\./)
    assert.match(text, /Conclusions found in this document: 1 of 5\. Passages that match none: 2\./)
    assert.match(text, /<h3 id="page-2">Page 2<\/h3>/)
    const paragraph = /<p id="p-2-1"[^>]*>([\s\S]*?<\/p><p>[\s\S]*?)<\/p>/.exec(text)?.[1] ?? ''
    assert.match(paragraph, /<mark>standards<\/mark>/)
    assert.match(paragraph, /<a href="#entry-2">CTO-05\/2 <\/a>/)
    assert.match(text, /<a href="#p-2-1">Probably on page 2, paragraph 1\.<\/a>/)
    assert.ok(text.includes(`/en/keep/meetings/cto-05/add?document=${docx}&amp;page=2&amp;paragraph=2`))
  })

  test('prepares the form of an entry with the place, and one press marks it as compared', async () => {
    const { text } = await ask(desk, ada)
    const [, prepared = ''] =
      new RegExp(`href="(/en/keep/conclusions/cto-05-2\\?document=${docx}[^"#]*)`).exec(text) ?? []
    const page = await ask(prepared.replaceAll('&amp;', '&'), ada)
    assert.match(page.text, /<p id="p-2-1"[^>]*>[\s\S]*?<mark>standards<\/mark>/)
    const form = formSending(page.text, 'verify')
    assert.deepEqual([form.document, form.page, form.paragraph], [docx, '2', '1'])
    assert.equal(
      (await ask('/en/keep/conclusions/cto-05-2', ada, form)).to,
      '/en/keep/conclusions/cto-05-2?said=verified',
    )
    const after = await ask(desk, ada)
    assert.match(after.text, /Compared with the document: 1 of 5\./)
    assert.match(after.text, /compared \(page 2, paragraph 1\)/)
  })

  test('takes a place over, or turns the page, with everything that was typed', async () => {
    const path = '/en/keep/conclusions/cto-05-1'
    const { text } = await ask(`${path}?document=${docx}&at=2`, ada)
    const button = (source: string, press: string) =>
      new RegExp(`<button[^>]* form="entry"[^>]* formaction="([^"#]*)[^>]* name="do" value="${press}"`, 'g')
        .exec(source)?.[1]
        ?.replaceAll('&amp;', '&') ?? ''
    assert.ok(button(text, 'place').startsWith(`${path}?document=${docx}&page=2&paragraph=1`))
    const links = /<main.*<\/main>/s.exec(text)?.[0].match(/<a [^>]*cto-05-1\?/g)
    assert.equal(links, null, 'no link that would lose what is typed')
    const typed = { 'text-en': 'Half typed', kind: 'view', 'addressee-1': 'ITU-R', reason: 'Half a reason' }
    const begun: Record<string, string> = { ...fieldsOf(text, 'value="verify"'), ...typed }
    const placed = await ask(button(text, 'place'), ada, { ...begun, do: 'place' })
    assert.equal(placed.status, 200)
    const now = fieldsOf(placed.text, 'value="verify"')
    const { key, ...kept } = begun
    assert.deepEqual(now, { ...kept, document: docx, page: '2', paragraph: '1', key: now.key ?? '' })
    assert.notEqual(now.key, key)
    const turned = await ask(button(placed.text, 'turn'), ada, { ...now, do: 'turn' })
    assert.match(turned.text, /<h3 id="page-1">/)
    const later = fieldsOf(turned.text, 'value="verify"')
    assert.deepEqual(later, { ...now, key: later.key ?? '' })
    assert.deepEqual(await look(`select version from conclusions.conclusion where slug = 'cto-05-1'`), [{ version: 1 }])

    const other = { ...fieldsOf(text, 'value="save"'), 'text-en': 'Somebody else’s.', reason: 'b', do: 'save' }
    assert.equal((await ask(path, ada, other)).status, 303)
    const late = await ask(button(text, 'place'), ada, { ...later, do: 'place' })
    assert.deepEqual([late.status, /Somebody changed it while you were editing/.test(late.text)], [422, true])
    assert.equal(fieldsOf(late.text, 'value="verify"')['text-en'], 'Half typed')
    for (const who of [undefined, await guest(house, 'Sela', ['seat-holder'])])
      assert.equal((await ask(button(text, 'place'), who, { ...begun, do: 'place' })).status, 404)
  })

  test('adds a passage as a conclusion, in its own words and compared at once', async () => {
    const path = '/en/keep/meetings/cto-05/add'
    const page = await ask(`${path}?document=${docx}&page=2&paragraph=2`, ada)
    assert.match(page.text, /Taken from communique\.docx, page 2, paragraph 2/)
    const form: Record<string, string> = { ...fieldsOf(page.text, 'name="paragraph"'), 'addressee-1': 'ITU-T' }
    assert.deepEqual([form['text-en'], form.textBasis], [extra, 'official'])
    const empty = await ask(path, ada, { ...form, 'text-en': '' })
    assert.match(empty.text, /Taken from communique\.docx/)
    assert.equal((await ask(path, ada, form)).to, '/en/keep/conclusions/cto-05-6?said=added')
    const entry = await look(`select page, paragraph, document from conclusions.conclusion where ref = 'CTO-05/6'`)
    assert.deepEqual(entry, [{ page: 2, paragraph: '2', document: docx }])
    assert.match((await ask('/en/conclusions/cto-05-6')).text, /canary handbook/)
  })

  test('says plainly of a scan that it has no text, and of a broken file that it cannot be read', async () => {
    const scan = await attach('scan.pdf', pdfOf([[]]))
    const broken = await attach('broken.pdf', new Uint8Array(Buffer.from('%PDF-1.7\njunk')))
    for (const id of [scan, broken]) await readAttachment(ground, id)
    assert.match((await ask(`${desk}?document=${scan}`, ada)).text, /has no text, only pictures of its pages/)
    const page = await ask(`${desk}?document=${broken}`, ada)
    assert.match(page.text, /cannot be read: it is damaged/)
    for (const id of [scan, broken])
      assert.ok(!(await ask(`${desk}?document=${id}`, ada)).text.includes(texts.en.notFound))
    assert.ok((await ask(desk, ada)).text.includes(texts.en.notFound), 'only of a text that was read')
    assert.match((await ask(desk, ada)).text, /<h3 id="page-2">/)
  })

  test('takes no document whose text cannot be read, and lets the wrong one be withdrawn', async () => {
    const body = new FormData()
    body.set('file', new File(['Words.'], 'note.txt'))
    const page = '/en/keep/meetings/cto-05'
    const headers = { origin, cookie: ada.cookie }
    const answer = await house.web.request(`${origin}${page}/documents`, { method: 'POST', headers, body })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /<a href="#file">Only PDF and Word \(DOCX\) documents can be attached here\.</)
    const wrong = await attach('wrong.pdf', pdfOf([['Of another meeting']]))
    const form = { key: 'w'.repeat(24), document: wrong }
    assert.equal((await ask(page, await guest(house, 'Eve', ['auditor']), form)).status, 404)
    assert.equal((await ask('/en/keep/meetings/cto-06', ada, form)).status, 404)
    assert.equal((await ask(page, ada, form)).to, `${page}?said=withdrawn`)
    assert.match(
      (await ask(page, ada)).text,
      /Open wrong\.pdf<\/a>[^<]*<span[^>]*>[^<]*<\/span> <span class="tag wait">withdrawn/,
    )
    assert.ok(!(await ask(desk, ada)).text.includes('wrong.pdf'))
    assert.equal((await ask(page, ada, { ...form, key: 'v'.repeat(24) })).status, 422)
  })

  test('shows a long document twenty pages at a time', async () => {
    const long = await attach('long.pdf', pdfOf(Array.from({ length: 45 }, (_, n) => [`Text of page ${n + 1}`])))
    await readAttachment(ground, long)
    const shown = async (from: string) =>
      [...(await ask(`${desk}?document=${long}${from}`, ada)).text.matchAll(/<h3 id="page-(\d+)"/g)].map(([, n]) => n)
    assert.deepEqual(
      [(await shown('')).length, (await shown('&from=21'))[0], (await shown('&from=41')).length],
      [20, '21', 5],
    )
    for (const from of ['&from=9999', '&from=0', '&from=x']) assert.ok((await shown(from)).length > 0, from)
    const beside = await ask(`/en/keep/conclusions/cto-05-1?document=${long}&at=3`, ada)
    assert.match(beside.text, /Text of page 3/)
    const form = { ...formSending(beside.text, 'verify'), document: long, page: '99999', reason: 'Compared.' }
    const back = await ask('/en/keep/conclusions/cto-05-1', ada, form)
    assert.match(back.text, /<a href="#page">Enter the number of a page, at most 9,999, or leave it empty\.</)
    assert.match(back.text, /Text of page 1</, 'the chosen document stays beside the form')
  })
})

suite('a comparison', () => {
  const path = '/en/keep/conclusions/cto-05-4'
  const meeting = '/en/keep/meetings/cto-05'
  const publicPage = async () => (await ask('/en/conclusions/cto-05-4')).text
  const said = 'not yet verified against the full document'
  let two = ''
  const send = async (button: string, typed: Readonly<Record<string, string>>) =>
    ask(path, ada, { ...formSending((await ask(path, ada)).text, button), ...typed })

  test('is at a page the document has', async () => {
    two = await attach('two.pdf', pdfOf([['Page one'], ['Page two']]))
    await readAttachment(ground, two)
    const place = { document: two, paragraph: '1', reason: 'Read.' }
    const beyond = await send('verify', { ...place, page: '99' })
    assert.equal(beyond.status, 422)
    assert.match(beyond.text, /<a href="#page">The document has 2 pages: enter one of them\.</)
    assert.equal(fieldsOf(beyond.text, 'value="verify"').page, '99')
    assert.equal((await send('verify', { ...place, page: '2' })).to, `${path}?said=verified`)
    assert.ok(!(await publicPage()).includes(said))
  })

  test('is said where its document is withdrawn, which then needs a reason', async () => {
    const page = (await ask(meeting, ada)).text
    assert.match(page, /1 entry was compared with it\./)
    const form = { key: 'z'.repeat(24), document: two }
    const why = await ask(meeting, ada, form)
    assert.equal(why.status, 422)
    assert.match(why.text, new RegExp(`<a href="#reason-${two}">Say why: 1 entry was compared with this document\\.<`))
    const long = await ask(meeting, ada, { ...form, reason: 'x'.repeat(1001) })
    assert.match(long.text, new RegExp(`<a href="#reason-${two}">Enter at most 1,000 characters\\.<`))
    assert.ok(fieldsOf(long.text, `value="${two}"`).reason?.length === 1001, 'what was typed is kept')
    assert.equal((await ask(meeting, ada, { ...form, reason: 'An older one.' })).to, `${meeting}?said=withdrawn`)
    assert.deepEqual(
      await look(`select reason from audit.event where verb like 'conclusions.withdraw%' and noun_id = $1`, two),
      [{ reason: 'An older one.' }],
    )
  })

  test('set by mistake is taken back with a reason, and the history keeps both', async () => {
    assert.match((await send('uncompare', {})).text, /<a href="#reason-uncompare">Say why/)
    assert.equal((await ask(path, await guest(house, 'Una', ['director']), { do: 'uncompare' })).status, 404)
    assert.equal((await send('uncompare', { reason: 'Another text.' })).to, `${path}?said=uncompared`)
    const { text } = await ask(path, ada)
    assert.match(text, /not yet compared/)
    assert.ok(!text.includes('value="uncompare"'))
    const shown = await publicPage()
    assert.match(
      shown,
      /: compared with the document \(Read\.\)[\s\S]*: mark of the comparison taken back \(Another text\.\)/,
    )
    assert.ok(shown.includes(said))
  })

  test('of an entry added from the document is true in its history from the beginning', async () => {
    const from = `/en/keep/meetings/cto-05/add?document=${docx}&page=2&paragraph=2`
    const form = { ...fieldsOf((await ask(from, ada)).text, 'name="paragraph"'), 'addressee-1': 'ITU-T' }
    const { to } = await ask('/en/keep/meetings/cto-05/add', ada, form)
    const added = /conclusions\/([^?]+)/.exec(to ?? '')?.[1]
    const { text } = await ask(`/en/conclusions/${added}`)
    assert.match(text, /entered by the secretariat/)
    assert.ok(!text.includes(said))
  })
})

for (const language of languages)
  test(`the desk has one heading and nothing of English in it (${language})`, async () => {
    const page = await ask(`/${language}/keep/meetings/cto-05/desk?document=${docx}`, ada)
    assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1])
    if (language !== 'en')
      for (const words of [texts.en.besideTitle, texts.en.addThis, texts.en.notFound])
        assert.ok(!page.text.includes(words), words)
  })

test('what stands in a document is nowhere but on these pages, which are there for officers only', async () => {
  const visitors = [undefined, await guest(house, 'Guest'), await guest(house, 'Dora', ['director', 'auditor'])]
  for (const who of visitors) {
    assert.equal((await ask(desk, who)).status, 404)
    assert.equal((await ask(desk, who, { document: docx })).status, 404)
    for (const path of [
      '/en/meetings/cto-05',
      '/en/conclusions/cto-05-2',
      '/en/search?q=canary',
      '/api/v1/search?q=canary',
    ])
      assert.ok(!(await ask(path, who)).text.includes(canary), path)
  }
})
