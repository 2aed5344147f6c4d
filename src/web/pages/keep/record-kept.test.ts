import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { readAttachment } from '#modules/documents/index.ts'
import { docxOf, pdfOf } from '../../../modules/documents/reading/fixtures.ts'
import { fieldsOf, formSending } from '../../keeping/fixtures.ts'
import { guest, leads, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

/** The record kept, without JavaScript: what an officer does with Bangkok and with the meeting after. */
const house = await openHouse({ after })
const { ada, ask, ground, look } = house
const origin = 'http://127.0.0.1:8080'

async function send(path: string, form: Readonly<Record<string, string>>, file: File | null, who = ada) {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) if (name !== 'file') body.set(name, value)
  if (file) body.set('file', file)
  const answer = await house.web.request(origin + path, {
    method: 'POST',
    headers: { origin, cookie: who.cookie },
    body,
  })
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
}
const entry = (n: number) => `/en/keep/conclusions/cto-05-${n}`

test('an officer compares Bangkok with its documents, parts a conclusion and corrects an addressee', async () => {
  const meeting = '/en/keep/meetings/cto-05'
  const page = (await ask(meeting, ada)).text
  const form = fieldsOf(page, 'name="file"')
  const word = docxOf([
    ['Canary preface'],
    ['Keep the intergovernmental role of ITU-T as a distinct partner in cooperation between SDOs.'],
  ])
  assert.equal(
    (await send(`${meeting}/documents`, form, new File([word], 'canary.docx'))).to,
    `${meeting}?said=attached`,
  )
  const again = fieldsOf((await ask(meeting, ada)).text, 'name="file"')
  const paper = pdfOf([
    ['Page one'],
    ['2. Work out QoS/QoE standards that run end to end', 'over fixed and mobile networks.'],
  ])
  assert.equal((await send(`${meeting}/documents`, again, new File([paper], 'canary.pdf'))).status, 303)
  const documents = await look(
    `select id, name from documents.attachment where noun = 'meeting' order by uploaded_at, name`,
  )
  for (const { id } of documents) await readAttachment(ground, String(id))
  for (const [n, at] of [
    [1, 0],
    [2, 1],
  ] as const) {
    const desk = (await ask(`${meeting}/desk?document=${documents[at]?.id}`, ada)).text
    const [, prepared = ''] =
      new RegExp(`href="(/en/keep/conclusions/cto-05-${n}\\?document=[^"#]*page=[^"#]*)`).exec(desk) ?? []
    const ready = formSending((await ask(prepared.replaceAll('&amp;', '&'), ada)).text, 'verify')
    assert.deepEqual([ready.document, ready.page], [documents[at]?.id, '2'])
    assert.equal((await ask(entry(n), ada, ready)).to, `${entry(n)}?said=verified`)
  }
  const split = formSending((await ask(entry(3), ada)).text, 'split')
  const parts = { 'part-1': 'One half.', 'part-2': 'Other half.', reason: 'Two asks.' }
  assert.equal((await ask(entry(3), ada, { ...split, ...parts })).to, `${entry(3)}?said=split-1`)
  const corrected = formSending((await ask(entry(4), ada)).text, 'save')
  const change = { ...corrected, 'addressee-1': 'OTHER-SDO', reason: 'The text names others.' }
  assert.equal((await ask(entry(4), ada, change)).to, `${entry(4)}?said=saved`)
  assert.match((await ask(`${meeting}/desk`, ada)).text, /Compared with the document: 2 of 6\./)
  assert.match((await ask('/en/conclusions/cto-05-6')).text, /Other half\./)
  assert.match((await ask('/en/conclusions/cto-05-4')).text, /The text names others\./)
})

const publication = {
  type: 'communique',
  'title-text-en': 'Communiqué of the ninth meeting',
  reference: 'TD 99',
  day: '2025-12-10',
}
let slug = ''

test('records a later meeting with two conclusions, and its communiqué, whose file is everybody’s once it was looked at', async () => {
  const path = '/en/keep/meetings/new'
  const form = fieldsOf((await ask(`${path}?forum=CTO`, ada)).text, 'name="forum"')
  const facts = { kind: 'held', dateValue: '2025-12-02', 'name-text-en': 'Ninth CTO Group meeting' }
  const entered = { ...form, ...facts, 'city-text-en': 'Bangkok', country: 'THA' }
  assert.equal((await ask(path, ada, entered)).to, '/en/keep/meetings/cto-09?said=entered')
  for (const n of [1, 2]) {
    const add = fieldsOf((await ask('/en/keep/meetings/cto-09/add', ada)).text, 'name="kind"')
    const one = { ...add, 'text-en': `Conclusion number ${n}.`, 'addressee-1': 'ITU-T' }
    assert.equal(
      (await ask('/en/keep/meetings/cto-09/add', ada, one)).to,
      `/en/keep/conclusions/cto-09-${n}?said=added`,
    )
  }
  const register = '/en/keep/meetings/cto-09/publication'
  const fields = fieldsOf((await ask(register, ada)).text, 'name="url"')
  assert.deepEqual([fields['link-1'], fields['link-2']], ['inferred', 'inferred'])
  const wrong = await send(register, { ...fields, ...publication, day: '2025-11-01', url: 'nowhere' }, null)
  assert.deepEqual([wrong.status, leads(wrong.text)], [422, true])
  const whole = {
    ...fields,
    ...publication,
    url: 'https://example.org/communique',
    'language-en': 'yes',
    'link-1': 'stated',
  }
  const file = () => new File([pdfOf([['Communiqué', '1. Conclusion number 1.']])], 'ninth.pdf')
  // The first answer is lost on its way; the same form is sent again, twice at once.
  await send(register, whole, file())
  const [once, twice] = await Promise.all([send(register, whole, file()), send(register, whole, file())])
  slug = /communiques\/([a-z0-9-]+)/.exec(once?.to ?? '')?.[1] ?? ''
  assert.deepEqual([once?.to, twice?.to], Array(2).fill(`/en/keep/communiques/${slug}?said=registered`))
  assert.deepEqual(await look(`select count(*)::int as n from communiques.publication where reference = 'TD 99'`), [
    { n: 1 },
  ])
  const hidden = await ask(`/en/communiques/${slug}`)
  assert.match(hidden.text, /<h1[^>]*>Communiqué of the ninth meeting/)
  assert.ok(!hidden.text.includes('ninth.pdf'))
  const keep = `/en/keep/communiques/${slug}`
  const publish = formSending((await ask(keep, ada)).text, 'publish')
  const { reason: _, ...pressed } = publish
  assert.equal((await ask(keep, ada, pressed)).to, `${keep}?said=publish`)
  for (const shown of [`/en/communiques/${slug}`, '/en/meetings/cto-09']) {
    const [, address = ''] = /href="(\/files\/[^"]+)"[^>]*>\s*<bdi>ninth\.pdf/.exec((await ask(shown)).text) ?? []
    assert.equal((await ask(address)).status, 200, shown)
  }
})

test('the trace shows the line, and histories name what was done', async () => {
  const trace = (await ask(`/en/trace/communique/${slug}`)).text
  for (const words of [/Conclusion number 1\./, /Conclusion number 2\./]) assert.match(trace, words)
  assert.match((await ask('/en/trace/conclusion/cto-09-1')).text, /Communiqué of the ninth meeting|TD 99/)
  assert.match((await ask('/en/search?q=ninth+communiqué')).text.replaceAll(/\s+/g, ' '), /./)
  const page = (await ask('/en/conclusions/cto-05-3')).text
  assert.match(page, /Two asks\./)
})

test('two who edit the communiqué at once lose nothing; the wrong file is withdrawn and kept', async () => {
  const keep = `/en/keep/communiques/${slug}`
  const [mine, theirs] = [
    formSending((await ask(keep, ada)).text, 'save'),
    formSending((await ask(keep, ada)).text, 'save'),
  ]
  assert.equal((await ask(keep, ada, { ...mine, reference: 'TD 100', reason: 'a' })).status, 303)
  const late = await ask(keep, ada, { ...theirs, reference: 'TD 101', reason: 'b' })
  assert.equal(late.status, 422)
  for (const words of ['TD 99', 'TD 100', 'TD 101']) assert.ok(late.text.includes(words), words)
  assert.equal((await ask(keep, ada, formSending(late.text, 'save'))).to, `${keep}?said=saved`)
  assert.match((await ask(`/en/communiques/${slug}`)).text, /TD 101/)
  const withdraw = formSending((await ask(keep, ada)).text, 'withdraw')
  const refused = await ask(keep, ada, withdraw)
  assert.deepEqual([refused.status, leads(refused.text)], [422, true])
  assert.equal((await ask(keep, ada, { ...withdraw, reason: 'A draft.' })).to, `${keep}?said=withdraw`)
  assert.ok(!(await ask(`/en/communiques/${slug}`)).text.includes('ninth.pdf'))
  assert.match((await ask(keep, ada)).text, /ninth\.pdf/)
  const late2 = await ask(keep, ada, { ...withdraw, key: 'q'.repeat(24), reason: 'Again.' })
  assert.equal(late2.status, 422)
  assert.ok(!/href="#reason-/.test(late2.text), 'no link to a form that is gone')
})

for (const language of languages)
  test(`every page of a publication has one heading and nothing of English in it (${language})`, async () => {
    for (const path of ['meetings/cto-09/publication', `communiques/${slug}`]) {
      const page = await ask(`/${language}/keep/${path}`, ada)
      assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1], path)
      if (language !== 'en') assert.ok(!page.text.includes(texts.en.registerPublication), path)
    }
  })

test('the public sees what it may and nothing else', async () => {
  const addresses = ['/en/', '/en/meetings/cto-05', '/en/meetings/cto-09', '/en/communiques', `/en/communiques/${slug}`]
  const lists = ['/en/communiques.csv', '/api/v1/publications', '/en/communiques.atom', '/sitemap.xml']
  const visitors = [undefined, await guest(house, 'Guest'), await guest(house, 'Seat', ['seat-holder'])]
  for (const who of visitors) {
    for (const path of [...addresses, ...lists]) assert.ok(!/canary/i.test((await ask(path, who)).text), path)
    for (const path of [
      'meetings/cto-05',
      'meetings/cto-05/desk',
      'meetings/cto-09/publication',
      `communiques/${slug}`,
    ])
      assert.equal((await ask(`/en/keep/${path}`, who)).status, 404, path)
    assert.equal(
      (await ask(`/en/keep/communiques/${slug}`, who, { do: 'strike', version: '1', reason: 'x' })).status,
      404,
    )
    if (who)
      assert.equal((await send(`/en/keep/communiques/${slug}/file`, {}, new File(['x'], 'x.pdf'), who)).status, 404)
  }
  const staffFiles = await look(`select id from documents.attachment where visibility = 'staff'`)
  for (const { id } of staffFiles) assert.equal((await ask(`/files/${id}`)).status, 404)
})
