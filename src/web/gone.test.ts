/** Whoever goes away while sending is no fault of ours: over a real line, as only there somebody can. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { after, test } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { testOrigin } from '../../test/support/web.ts'
import { openHouse } from './pages/people/fixtures.ts'

const { ada, web, lines } = await openHouse({ after })
let answered: (status: number) => void = () => {}
let asked: () => void = () => {}
const server = createServer(
  getRequestListener(async request => {
    asked()
    const answer = await web.fetch(request)
    answered(answer.status)
    return answer
  }),
)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => server.close())

/** Sends the beginning of a form, goes away once it was heard, and gives what would have been answered. */
async function leave(path: string, head: string): Promise<number> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {})
  const status = new Promise<number>(resolve => {
    answered = resolve
  })
  asked = () => setImmediate(() => socket.destroy())
  const chunked = head.includes('chunked')
  const headers = [`POST ${path} HTTP/1.1`, 'Host: localhost', `Origin: ${testOrigin}`, head]
  socket.write(`${headers.join('\r\n')}\r\n\r\n${chunked ? '7\r\nemail=a\r\n' : 'email=a'}`)
  return status
}

test('nothing is logged above debug of somebody who goes away while sending, wherever it goes', async () => {
  const form = 'Content-Type: application/x-www-form-urlencoded'
  const file = `Content-Type: multipart/form-data; boundary=x\r\nCookie: ${ada.cookie}`
  for (const [path, head] of [
    ['/en/sign-in', form],
    ['/en/nothing-here', form],
    ['/en/keep/imports', file],
    ['/api/v1/meetings', form],
  ] as const)
    for (const length of ['Content-Length: 1000', 'Transfer-Encoding: chunked']) {
      const status = await leave(path, `${head}\r\n${length}`)
      const said = lines.splice(0).map(line => JSON.parse(line))
      assert.ok(status < 500, `${path} ${length}: ${status}`)
      assert.deepEqual(
        said.filter(({ level }) => level !== 'debug'),
        [],
      )
      for (const { event } of said) assert.equal(event, 'sender-went-away')
    }
})

test('and what breaks while somebody waits is still an error', async () => {
  const broken = Object.assign(new Error('the database went away'), { code: 'ECONNRESET' })
  const body = new ReadableStream({ pull: controller => controller.error(broken) })
  const headers = { origin: testOrigin, 'content-type': 'application/x-www-form-urlencoded' }
  const sent = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  assert.equal((await web.request(`${testOrigin}/en/sign-in`, sent)).status, 500)
  assert.deepEqual(
    lines.splice(0).map(line => JSON.parse(line).event),
    ['request-broke'],
  )
})
