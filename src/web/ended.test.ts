import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { formSending } from './keeping/fixtures.ts'
import { openHouse } from './pages/people/fixtures.ts'

const house = await openHouse({ after })
const { ada, ask, look, web } = house
const origin = 'http://127.0.0.1:8080'
const path = '/en/keep/conclusions/cto-05-2'
const reason = 'Typed for an <hour> & not yet sent.'

/** A form sent by nobody who is signed in, from our own pages. */
async function sendAsNobody(to: string, body: URLSearchParams | FormData) {
  const answer = await web.request(origin + to, { method: 'POST', headers: { origin }, body })
  return { status: answer.status, text: await answer.text() }
}

suite('a form sent after the session ended', () => {
  test('does nothing, comes back whole, and does its work once somebody is signed in again', async () => {
    const form = { ...formSending((await ask(path, ada)).text, 'save'), kind: 'view', reason, do: 'save' }
    const versions = () => look(`select version from conclusions.conclusion where ref = 'CTO-05/2'`)
    const before = await versions()
    const { status, text } = await sendAsNobody(path, new URLSearchParams(form))
    assert.deepEqual([status, await versions()], [404, before])
    assert.ok(text.includes('<h1>Nothing was done</h1>'))
    const kept = Object.fromEntries(
      [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&'),
      ]),
    )
    assert.deepEqual(kept, form)
    assert.match((await ask(path, ada, kept)).to ?? '', /said=saved/)
  })

  test('is answered alike wherever it was sent: no page says by that what there is', async () => {
    const answers = await Promise.all(
      [path, '/en/keep/conclusions/cto-99-9', '/en/people/x/disable', '/en/no-such-page'].map(async to => {
        const { status, text } = await sendAsNobody(to, new URLSearchParams({ reason }))
        return [status, text.replaceAll(to, '…').replaceAll(to.slice(3), '…')]
      }),
    )
    assert.deepEqual(
      answers.map(([status]) => status),
      [404, 404, 404, 404],
    )
    assert.equal(new Set(answers.map(([, text]) => /<main[\s\S]*<\/main>/.exec(String(text))?.[0])).size, 1)
  })

  test('with a file is not read, and says to choose it again', async () => {
    const body = new FormData()
    body.set('file', new File(['%PDF-1.7'], 'a.pdf'))
    const { status, text } = await sendAsNobody('/en/keep/meetings/cto-05/documents', body)
    assert.deepEqual([status, text.includes('choose the file again'), text.includes('a.pdf')], [404, true, false])
  })

  test('by somebody signed in who may not, is a page that is not there', async () => {
    const answer = await ask('/en/keep/conclusions/cto-99-9', ada, { reason })
    assert.deepEqual([answer.status, answer.text.includes('There is no such page')], [404, true])
  })
})
