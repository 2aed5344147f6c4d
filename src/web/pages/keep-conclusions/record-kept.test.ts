import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { stages } from '#kernel/stage.ts'
import { readAttachment } from '#modules/documents/index.ts'
import { workOff } from '../../../../test/support/post.ts'
import { testOrigin } from '../../../../test/support/web.ts'
import { docxOf, pdfOf } from '../../../modules/documents/reading/fixtures.ts'
import { fieldsOf, formSending, plain } from '../../keeping/fixtures.ts'
import { canary, everybodyElse, leads, openHouse } from '../people/fixtures.ts'
import { asRead, journeyIn, placeOf } from './fixtures.ts'

/** The record kept, without JavaScript: what an officer does with Bangkok, with the meeting after, and with what came of it. */
const house = await openHouse({ after })
const { ada, ask, ground, look, upload } = house
const { officer: _, ...others } = await everybodyElse(house)
const { press, stepsOf, found } = journeyIn(house, others)
const contact = { ...canary, language: 'en' }
const entry = (n: number) => `/en/keep/conclusions/cto-05-${n}`

test('an officer compares Bangkok with its documents, parts a conclusion and corrects an addressee', async () => {
  const meeting = '/en/keep/meetings/cto-05'
  const attach = async (content: Uint8Array<ArrayBuffer>, name: string) => {
    const form = fieldsOf((await ask(meeting, ada)).text, 'name="file"')
    const { to } = await upload(`${meeting}/documents`, ada, form, new File([content], name))
    assert.equal(to, `${meeting}?said=attached`)
  }
  const kept = 'Keep the intergovernmental role of ITU-T as a distinct partner in cooperation between SDOs.'
  await attach(docxOf([['Canary preface'], [kept]]), 'canary.docx')
  const second = ['2. Work out QoS/QoE standards that run end to end', 'over fixed and mobile networks.']
  await attach(pdfOf([['Page one'], second]), 'canary.pdf')
  const documents = await look(`select id from documents.attachment where noun = 'meeting' order by uploaded_at, name`)
  for (const { id } of documents) await readAttachment(ground, String(id))
  for (const [at, n] of [1, 2].entries()) {
    const desk = (await ask(`${meeting}/desk?document=${documents[at]?.id}`, ada)).text
    const link = new RegExp(`href="(${entry(n)}\\?document=[^"#]*page=[^"#]*)`).exec(desk)?.[1] ?? ''
    const ready = formSending((await ask(plain(link), ada)).text, 'verify')
    assert.deepEqual([ready.document, ready.page], [documents[at]?.id, '2'])
    assert.equal(await press(plain(link), 'verify'), 'verified')
  }
  assert.equal(
    await press(entry(3), 'split', { 'part-1': 'One half.', 'part-2': 'Other half.', reason: 'Two asks.' }),
    'split-1',
  )
  assert.equal(await press(entry(4), 'save', { 'addressee-1': 'OTHER-SDO', reason: 'The text names others.' }), 'saved')
  assert.match((await ask(`${meeting}/desk`, ada)).text, /Compared with the document: 2 of 6\./)
  assert.match((await ask('/en/conclusions/cto-05-1')).text, /compared with the document/)
  assert.match((await ask('/en/conclusions/cto-05-6')).text, /Other half\.[\s\S]*parted into several/)
  assert.match((await ask('/en/conclusions/cto-05-4')).text, /The text names others\./)
  assert.deepEqual(await stepsOf(entry(1)), [
    'entered from the public record · the system',
    'compared with the document · Ada Officer',
  ])
  assert.deepEqual(
    (await stepsOf(entry(4))).at(-1),
    'corrected by the secretariat · Changed: Addressee 1 (The text names others.) · Ada Officer',
  )
})

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
  const title = { type: 'communique', 'title-text-en': 'Communiqué of the ninth meeting', reference: 'TD 99' }
  const wrong = await upload(register, ada, { ...fields, ...title, day: '2025-11-01', url: 'nowhere' }, null)
  assert.deepEqual([wrong.status, leads(wrong.text)], [422, true])
  const place = { url: 'https://example.org/communique', 'language-en': 'yes', 'link-1': 'stated' }
  const file = new File([pdfOf([['Communiqué', '1. Conclusion number 1.']])], 'ninth.pdf')
  const sent = await upload(register, ada, { ...fields, ...title, ...place, day: '2025-12-10' }, file)
  slug = /communiques\/([a-z0-9-]+)/.exec(sent.to ?? '')?.[1] ?? ''
  const open = `/en/communiques/${slug}`
  assert.match((await ask(open)).text, /<h1[^>]*>Communiqué of the ninth meeting/)
  assert.deepEqual([await found(/ninth\.pdf/), (await ask(open)).text.includes('ninth.pdf')], [[], false])
  assert.equal(await press(`/en/keep/communiques/${slug}`, 'publish'), 'publish')
  for (const shown of [open, '/en/meetings/cto-09']) {
    const [, address = ''] = /href="(\/files\/[^"]+)"[^>]*>\s*<bdi>ninth\.pdf/.exec((await ask(shown)).text) ?? []
    assert.equal((await ask(address)).status, 200, shown)
  }
})

let [kept, merged] = ['', '']
test('a topic is merged from two; nobody sees either before it was admitted', async () => {
  const propose = async (title: string) => {
    const form = formSending((await ask('/en/keep/topics/new', ada)).text, 'send')
    return placeOf(await ask('/en/keep/topics/new', ada, { ...form, 'title-text-en': title }))
  }
  kept = await propose('Sharing of test networks')
  merged = await propose('Test networks that are shared')
  assert.deepEqual(await found(/sharing-of-test|Sharing of test|test-networks-that|networks that are/), [])
  for (const topic of [kept, merged]) assert.equal(await press(topic, 'admit', { reason: 'Wanted.' }), 'admitted')
  assert.equal(await press(`${merged}?into=${kept.split('/').at(-1)}`, 'merge', { reason: 'The same.' }), 'merged')
  const onIt = { 'topic-1': kept.split('/').at(-1) ?? '', reason: 'It is on that.' }
  assert.equal(await press('/en/keep/conclusions/cto-09-1', 'save', onIt), 'saved')
  const moved = await ask(merged.replace('/keep', ''))
  assert.deepEqual([moved.status, moved.to], [303, kept.replace('/keep', '')])
  assert.match((await ask(kept, ada)).text, /Merged into this topic[\s\S]*Test networks that are shared/)
})

const follow = '/en/keep/follow-up/cto-09-1-f1'
test('follow-up is offered, noted, accepted, done with evidence; nothing of it is seen before the body could reply', async () => {
  const form = formSending((await ask('/en/keep/follow-up/new?conclusion=cto-09-1', ada)).text, 'offer')
  const typed = { ...form, body: 'ITU-T', office: 'SG13', 'text-en': 'Study how they are shared.' }
  assert.equal(placeOf(await ask('/en/keep/follow-up/new', ada, typed)), follow)
  assert.equal(await press(follow, 'say', { say: 'note', words: 'Seen at our meeting.' }), 'written')
  assert.equal(await press(follow, 'preview', contact), 'sent')
  assert.deepEqual(await found(/how they are shared|Seen at our meeting|cto-09-1-f1/), [])
  for (const who of Object.values(others)) assert.equal((await ask('/en/follow-up/cto-09-1-f1', who)).status, 404)
  const letter = (await workOff(ground, house.queued, testOrigin)).at(-1)
  const link = /\/en\/work\/[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? ''
  assert.match((await ask(link)).text, /how they are shared[\s\S]*Seen at our meeting/)
  for (const reply of [
    { say: 'accept', dueDay: '2027-03-31' },
    { say: 'done', kind: 'recommendation', reference: 'ITU-T Y.3000', link: 'https://example.org/y3000' },
  ]) {
    const answer = await ask(link, undefined, { ...fieldsOf((await ask(link)).text, 'name="say"'), ...reply })
    assert.equal(answer.to, `${link}?said=${reply.say}`)
  }
  const open = asRead((await ask('/en/follow-up/cto-09-1-f1')).text)
  for (const words of ['Seen at our meeting.', 'Accepted by 31 March 2027', 'ITU-T Y.3000', 'by the body itself'])
    assert.ok(open.includes(words), words)
})

test('the trace shows the line from the mandate to the follow-up, and says what is missing on it', async () => {
  const { text } = await ask('/en/trace/follow-up/cto-09-1-f1')
  const stops =
    text
      .split('<ol class="walk">')[1]
      ?.split(/<li id="/)
      .slice(1) ?? []
  const line = Object.fromEntries(stops.map(stop => [stop.split('"')[0], asRead(stop.split('</h2>')[1] ?? '')]))
  assert.deepEqual(Object.keys(line), [...stages])
  for (const [stage, words] of [
    ['mandate', /^Resolution 68/],
    ['need', /^none recorded/],
    ['topic', /^Sharing of test networks/],
    ['conclusion', /^CTO-09\/1: Conclusion number 1\./],
    ['communique', /^TD 99: Ninth CTO Group meeting/],
    ['follow-up', /done: Study how they are shared\. the walk begins here/],
    ['report', /^none found/],
  ] as const)
    assert.match(line[stage] ?? '', words)
})

test('the histories name every step', async () => {
  const by = '· Ada Officer'
  const body = '· by the body itself, through its link'
  assert.deepEqual(await stepsOf('/en/keep/conclusions/cto-09-1'), [
    `entered by the secretariat ${by}`,
    `corrected by the secretariat · Changed: Topic 1, Topic 1: How we know (It is on that.) ${by}`,
  ])
  assert.deepEqual(await stepsOf(`/en/keep/communiques/${slug}`), [
    `entered by the secretariat ${by}`,
    `the file was made public ${by}`,
  ])
  assert.deepEqual(await stepsOf(merged), [
    `proposed ${by}`,
    `admitted (Wanted.) ${by}`,
    `merged into another (The same.) ${by}`,
  ])
  assert.deepEqual(await stepsOf(follow), [
    `offered to the body ${by}`,
    `noted ${by}`,
    `shown to the body before publication ${by}`,
    `accepted ${body}`,
    `done ${body}`,
  ])
  const open = (await ask(kept.replace('/keep', ''))).text
  assert.match(open, /proposed<\/li>[\s\S]*admitted \(Wanted\.\)/)
  assert.ok(!open.includes('Ada'))
})

test('everybody else sees what was published and nothing else', async () => {
  assert.deepEqual(await found(/canary|canarina|vogelsang|Ada Officer/i), [])
  for (const [path, words] of [
    ['/en/conclusions.csv', /Conclusion number 2\./],
    ['/en/search?q=communiqué+of+the+ninth+meeting', /<mark>Communiqué|TD 99/],
    ['/api/v1/follow-up?limit=100', /how they are shared/],
    ['/en/follow-up.atom', /how they are shared/],
  ] as const)
    assert.match((await ask(path)).text, words, path)
  const pages = ['meetings/cto-05', 'meetings/cto-05/desk', 'meetings/cto-09/publication', 'conclusions/cto-09-1']
  const keeping = [...pages.map(page => `/en/keep/${page}`), `/en/keep/communiques/${slug}`, kept, merged, follow]
  const [file] = await look(`select id from documents.attachment where visibility = 'staff'`)
  const { director, auditor, ...outside } = others
  for (const who of Object.values(others))
    for (const path of keeping) assert.equal((await ask(path, who)).status, 404, path)
  for (const who of Object.values(outside)) {
    assert.equal((await ask(`/files/${file?.id}`, who)).status, 404)
    assert.equal((await upload(`/en/keep/communiques/${slug}/file`, who, {}, new File(['x'], 'x.pdf'))).status, 404)
    assert.equal((await ask(follow, who, { do: 'say', say: 'done', version: '1' })).status, 404)
  }
  assert.ok(director && auditor)
  assert.doesNotMatch(
    house.lines.join('\n') + JSON.stringify(await look('select * from audit.event')),
    /canar|vogelsang/i,
  )
})
