import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { fileMail } from '#modules/correspondence/index.ts'
import { markLetterSent, queueLetter } from '#modules/notifications/index.ts'
import { returnAddress } from '#platform/return-address.ts'
import { plainMail, withFiles } from '../../../modules/correspondence/fixtures.ts'
import { everybodyElse, guest, missing, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look, web } = house
const desk = { mailbox: 'throughline@mail.example', key: new Uint8Array(32) }
const worker = system('letters')

async function sent(subject: string): Promise<string> {
  const to = { address: 'kira@reader.example', name: 'Kira Reader', language: 'en' }
  const text = { subject, body: 'Dear Sir or Madam' }
  const letter = orThrow(await act(ground, worker, queueLetter, { to, kind: 'draft', text, actionRequired: true }))
  orThrow(await act(ground, worker, markLetterSent, { letter, messageId: `<${letter}@throughline.example>` }))
  return letter
}

const letter = await sent('the draft')
const html = '<script>alert(1)</script>'
const answered = withFiles(
  {
    to: returnAddress(desk, letter),
    subject: 'Canary subject',
    text: `canarytext ${html}`,
    from: 'Canarina <canary@x.example>',
  },
  { 'canary.csv': Buffer.from('a,b'), 'page.html': Buffer.from(html) },
)
await fileMail(ground, desk, answered)
await fileMail(
  ground,
  desk,
  plainMail({
    to: 'throughline@mail.example',
    subject: 'Unclear',
    more: `In-Reply-To: <${letter}@throughline.example>\n`,
  }),
)
const idOf = async (subject: string): Promise<string> =>
  (await look(`select id from correspondence.message where subject = $1`, subject))[0].id
const [answer, unclear] = [await idOf('Canary subject'), await idOf('Unclear')]
const { officer, ...others } = await everybodyElse(house)
const administrator = await guest(house, 'Ines Administrator', ['administrator'])

suite('mail received', () => {
  for (const language of languages)
    test(`is listed for officers, what is unclear first, and each message has a page (${language})`, async () => {
      const list = await ask(`/${language}/keep/mail`, officer)
      assert.deepEqual([list.status, list.headers.get('cache-control')], [200, 'private, no-store'])
      assert.ok(list.text.indexOf(unclear) < list.text.indexOf(answer) && list.text.includes('Canarina'))
      const page = await ask(`/${language}/keep/mail/${answer}`, officer)
      assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1])
      for (const shown of ['canarytext', 'canary.csv', 'page.html', texts[language].onlyInside, 'Kira Reader'])
        assert.ok(page.text.includes(shown), shown)
      if (language !== 'en') assert.ok(!page.text.includes(texts.en.filesHint))
    })

  test('can be searched by a letter’s id, filtered and downloaded', async () => {
    const csv = await ask('/en/keep/mail.csv?kind=reply&state=filed', officer)
    const [head, row, end] = csv.text.split('\r\n')
    assert.equal(head, 'id,state,subject,from,address,kind,doubt,letter,received,bytes')
    assert.match(
      row ?? '',
      new RegExp(`^${answer},filed with its letter,Canary subject,Canarina,canary@x.example,answer,,${letter},`),
    )
    assert.equal(end, '')
    assert.equal(JSON.parse((await ask(`/en/keep/mail.json?q=${letter}`, officer)).text).rows.length, 1)
    assert.match((await ask('/en/letters', officer)).text, new RegExp(`href="/en/keep/mail\\?q=${letter}">1<`))
  })

  test('no markup of a stranger is shown, and their files are saved, not opened', async () => {
    const { text } = await ask(`/en/keep/mail/${answer}`, officer)
    assert.ok(!text.includes('<script') && text.includes('&lt;script&gt;'))
    const [, whole = ''] = /href="(\/files\/[^"]+)" download="?[^>]*>\s*The whole message/.exec(text) ?? []
    const file = await web.request(`http://127.0.0.1:8080${whole}`, { headers: { cookie: officer?.cookie ?? '' } })
    assert.deepEqual(
      [file.status, file.headers.get('content-type'), (file.headers.get('content-disposition') ?? '').slice(0, 10)],
      [200, 'message/rfc822', 'attachment'],
    )
    assert.match(file.headers.get('content-security-policy') ?? '', /^sandbox/)
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), Buffer.from(answered))
    assert.equal((await ask(whole)).status, 404)
  })

  test('an answer is read: its task waits no more', async () => {
    assert.match((await ask('/en/waiting', officer)).text, new RegExp(`href="/en/keep/mail/${answer}"`))
    const page = await ask(`/en/keep/mail/${answer}`, officer)
    const [, task = ''] = /name="task" value="([^"]+)"/.exec(page.text) ?? []
    const done = await ask(`/en/keep/mail/${answer}`, officer, { do: 'read', task })
    assert.deepEqual([done.status, done.to], [303, `/en/keep/mail/${answer}?said=read`])
    assert.equal((await ask(done.to ?? '', officer)).text.includes('name="task"'), false)
    assert.equal((await ask('/en/waiting', officer)).text.includes(answer), false)
  })

  test('an unclear one proposes the letter it says it answers; nothing chosen is said, and assigned it is filed, once', async () => {
    const path = `/en/keep/mail/${unclear}`
    const page = await ask(path, officer)
    assert.match(page.text, new RegExp(`<option value="${letter}" selected`))
    const nothing = await ask(path, officer, { do: 'assign', letter: '' })
    assert.deepEqual([nothing.status, nothing.text.includes('id="letter-fault"')], [422, true])
    assert.equal((await ask(path, officer, { do: 'assign', letter })).to, `${path}?said=assigned`)
    assert.equal((await ask(path, officer, { do: 'aside' })).status, 422)
    assert.match((await ask(path, officer)).text, /filed with its letter/)
  })
})

suite('mail received, for everybody else', () => {
  for (const [name, who] of Object.entries({ ...others, administrator }))
    test(`${name}: list, page, downloads and forms are the same as what does not exist`, async () => {
      const absent = await missing(house, '/ar/nothing-here', who)
      for (const path of ['/keep/mail', '/keep/mail.csv', '/keep/mail.json?q=canary', `/keep/mail/${answer}`])
        assert.deepEqual(await missing(house, `/ar${path}`, who), absent, path)
      const refused = await missing(house, '/en/nothing-here', who, { do: 'aside' })
      assert.deepEqual(await missing(house, `/en/keep/mail/${unclear}`, who, { do: 'aside' }), refused)
    })

  test('the words and the address of a stranger are on no other page, feed, search or log', async () => {
    const paths = [
      '/en/letters',
      '/en/letters.json',
      '/en/search?q=canarytext',
      '/en/search?q=canarina',
      '/en/feeds',
      '/en/overview',
      '/en/waiting',
    ]
    for (const who of [undefined, ada, officer, administrator])
      for (const path of paths) {
        const { text } = await ask(path, who)
        assert.doesNotMatch(
          text.replace(/q=canar\w+|value="canar\w+"|canar(ytext|ina)/gi, ''),
          /canary|x\.example/i,
          path,
        )
      }
    assert.doesNotMatch(house.lines.join('\n'), /canar/i)
    assert.equal((await ask('/en/keep/mail/01999999-9999-7999-8999-999999999999', ada)).status, 404)
    assert.equal((await ask('/en/keep/mail/%27', ada)).status, 404)
  })
})
