import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { documentTexts } from '../../../modules/documents/index.ts'
import { pdfOf } from '../../../modules/documents/reading/fixtures.ts'
import { fieldsOf, formSending } from '../../keeping/fixtures.ts'
import { texts as publicTexts } from '../communiques/messages/index.ts'
import { texts as deskTexts } from '../keep-conclusions/messages/index.ts'
import { faultAt, guest, leads, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, look, upload } = house
const register = '/en/keep/meetings/cto-08/publication'
let keep = ''

test('a form whose answer was lost on its way is sent again, twice at once, and its file too: there is one publication', async () => {
  const fields = fieldsOf((await ask(register, ada)).text, 'name="url"')
  const title = { type: 'communique', 'title-text-en': 'Communiqué of the eighth meeting', reference: 'TD 99' }
  const whole = { ...fields, ...title, day: '2026-10-10', url: 'https://example.org/c', 'language-en': 'yes' }
  const send = () => upload(register, ada, whole, new File([pdfOf([['Communiqué']])], 'eighth.pdf'))
  await send()
  const [once, twice] = await Promise.all([send(), send()])
  keep = (once?.to ?? '').split('?')[0] ?? ''
  assert.deepEqual([once?.to, twice?.to], Array(2).fill(`${keep}?said=registered`))
  const rows = await look(`select count(*)::int as n from communiques.publication where reference = 'TD 99'`)
  const files = await look(`select count(*)::int as n from documents.attachment where name = 'eighth.pdf'`)
  assert.deepEqual([rows, files], [[{ n: 1 }], [{ n: 1 }]])
  assert.equal((await ask(keep, ada, formSending((await ask(keep, ada)).text, 'publish'))).to, `${keep}?said=publish`)
  const said = (await ask(keep, ada)).text
  assert.ok(said.includes(texts.en.hints.title), 'the label agrees with the rule: a title need not be there')
  const lines = (await ask(keep, ada)).text.match(/<bdi>eighth\.pdf<\/bdi>/g)
  assert.equal(lines?.length, 1, 'the same file is one line')
})

test('where no conclusion is marked as carried, its page says that, not that the meeting has none, and leads to them', async () => {
  const form = formSending((await ask(keep, ada)).text, 'save')
  const links = Object.keys(form).filter(name => form[name] === 'inferred')
  const none = Object.fromEntries(links.map(name => [name, '']))
  assert.equal((await ask(keep, ada, { ...form, ...none, reason: 'Not read yet.' })).to, `${keep}?said=saved`)
  const { text } = await ask(keep.replace('/keep', ''))
  assert.ok(text.includes(publicTexts.en.noneCarried) && !text.includes(publicTexts.en.noConclusions))
  assert.match(text, /<a href="\/en\/meetings\/cto-08">Conclusions of the meeting<\/a>/)
  assert.ok((await ask(keep, ada)).text.includes('everybody sees only those under it'))
})

test('a file that is neither PDF nor Word is a fault of its field: what was published can be read', async () => {
  const fields = fieldsOf((await ask(register, ada)).text, 'name="url"')
  const typed = { ...fields, type: 'communique', reference: 'TD 99b', day: '2026-10-10', 'language-en': 'yes' }
  const list = () => new File(['a,b\n'], 'list.csv')
  const wrong = await upload(register, ada, { ...typed, url: 'https://example.org/d' }, list())
  assert.deepEqual([wrong.status, faultAt(wrong.text, 'file')], [422, documentTexts.en.refusals['kind-not-readable']])
  assert.ok(wrong.text.includes('TD 99b'))
  assert.deepEqual(await look(`select id from communiques.publication where reference = 'TD 99b'`), [])
  const attached = await upload(`${keep}/file`, ada, formSending((await ask(keep, ada)).text, 'save'), list())
  assert.deepEqual(
    [attached.status, faultAt(attached.text, 'file')],
    [422, documentTexts.en.refusals['kind-not-readable']],
  )
  assert.deepEqual(await look(`select id from documents.attachment where name = 'list.csv'`), [])
})

test('two who edit it at once lose nothing; the wrong file is withdrawn and kept', async () => {
  const [mine, theirs] = [
    formSending((await ask(keep, ada)).text, 'save'),
    formSending((await ask(keep, ada)).text, 'save'),
  ]
  assert.equal((await ask(keep, ada, { ...mine, reference: 'TD 100', reason: 'a' })).status, 303)
  const late = await ask(keep, ada, { ...theirs, reference: 'TD 101', reason: 'b' })
  assert.equal(late.status, 422)
  for (const words of ['TD 99', 'TD 100', 'TD 101']) assert.ok(late.text.includes(words), words)
  assert.equal((await ask(keep, ada, formSending(late.text, 'save'))).to, `${keep}?said=saved`)
  const toCome = { ...formSending((await ask(keep, ada)).text, 'save'), day: '2030-01-01', reason: 'c' }
  assert.match((await ask(keep, ada, toCome)).text, /<a href="#day">The day of publication is still to come\./)
  const open = keep.replace('/keep', '')
  assert.match((await ask(open)).text, /TD 101/)
  const withdraw = formSending((await ask(keep, ada)).text, 'withdraw')
  const refused = await ask(keep, ada, withdraw)
  assert.deepEqual([refused.status, leads(refused.text)], [422, true])
  assert.equal((await ask(keep, ada, { ...withdraw, reason: 'A draft.' })).to, `${keep}?said=withdraw`)
  assert.ok(!(await ask(open)).text.includes('eighth.pdf'))
  assert.match((await ask(keep, ada)).text, /eighth\.pdf/)
  const again = await ask(keep, ada, { ...withdraw, key: 'q'.repeat(24), reason: 'Again.' })
  assert.equal(again.status, 422)
  assert.ok(!/href="#reason-/.test(again.text), 'no link to a form that is gone')
})

test('its public history names files everybody had, and none that only the secretariat has', async () => {
  const attach = formSending((await ask(keep, ada)).text, 'save')
  const file = new File([pdfOf([['Canary']])], 'canary.pdf')
  assert.equal((await upload(`${keep}/file`, ada, { key: attach.key ?? '' }, file)).status, 303)
  const open = (await ask(keep.replace('/keep', ''))).text
  assert.match(open, /the file was made public[\s\S]*the file was withdrawn \(A draft\.\)/)
  assert.doesNotMatch(open, /attached for the secretariat|canary/i)
  assert.match((await ask(keep, ada)).text, /a file was attached for the secretariat/)
})

test('a publication that is struck takes its file out of sight, and one that is struck already shows none', async () => {
  const forms = async (name: string) => formSending((await ask(keep, ada)).text, name)
  const move = async (name: string) =>
    assert.equal((await ask(keep, ada, { ...(await forms(name)), reason: 'Another’s.' })).status, 303, name)
  const publish = async () => assert.equal((await ask(keep, ada, await forms('publish'))).status, 303)
  const fileIn = async (who?: typeof ada) => {
    const [row] = await look(`select id from documents.attachment where visibility = 'public' and withdrawn_at is null`)
    const { status, text } = await ask(`/files/${row.id}`, who)
    return [status, /%PDF/.test(text)]
  }
  await publish()
  assert.deepEqual(await fileIn(), [200, true])
  await move('strike')
  assert.deepEqual(
    [await fileIn(), await fileIn(ada)],
    [
      [404, false],
      [200, true],
    ],
  )
  await move('reinstate')
  assert.deepEqual(await fileIn(), [200, true])
  const [row] = await look(`select id from documents.attachment where visibility = 'public' and withdrawn_at is null`)
  assert.deepEqual((await ask(`/files/${row.id}?as=public`, ada)).status, 200)
  await move('strike')
  assert.deepEqual((await ask(`/files/${row.id}?as=public`, ada)).status, 404)
  await move('reinstate')
})

test('to everybody but officers its pages are not there', async () => {
  for (const who of [undefined, await guest(house, 'Guest'), await guest(house, 'Seat', ['seat-holder'])]) {
    for (const path of [register, keep]) assert.equal((await ask(path, who)).status, 404, path)
    assert.equal((await ask(keep, who, { do: 'strike', version: '1', reason: 'x' })).status, 404)
    if (who) assert.equal((await upload(`${keep}/file`, who, {}, new File(['x'], 'x.pdf'))).status, 404)
  }
})

for (const language of languages)
  test(`its pages have one heading and nothing of English in them (${language})`, async () => {
    for (const path of [register, keep]) {
      const page = await ask(path.replace('/en/', `/${language}/`), ada)
      assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1], path)
      if (language !== 'en') assert.ok(!page.text.includes(deskTexts.en.registerPublication), path)
    }
  })
