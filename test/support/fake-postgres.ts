import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'

/** What a server says of itself, or how it refuses a connection. */
export type Greeting =
  | { readonly refuses: { readonly code: string; readonly message: string } }
  | { readonly answers: Readonly<Record<string, string>> }

/**
 * Something on a port of this machine that greets like PostgreSQL, for servers nobody wants to install: each connection gets the next
 * greeting, the last one for ever. An answer is one row of text columns, given to every query. Returns its address.
 */
export async function fakePostgres(
  t: { after(work: () => Promise<void>): void },
  ...greetings: Greeting[]
): Promise<string> {
  const rest = [...greetings]
  const server = net.createServer(caller => {
    const greeting = rest.length > 1 ? rest.shift() : rest[0]
    if (greeting) greet(caller, greeting)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => new Promise(resolve => server.close(() => resolve())))
  return `postgres://someone:hidden@127.0.0.1:${(server.address() as AddressInfo).port}/some`
}

function greet(caller: net.Socket, greeting: Greeting): void {
  caller.on('error', () => {})
  caller.once('data', () => {
    if ('refuses' in greeting) caller.end(error(greeting.refuses))
    else caller.write(Buffer.concat([message('R', number(0)), ready]))
    caller.on('data', bytes => {
      if ('answers' in greeting && bytes[0] === 'Q'.charCodeAt(0)) caller.write(row(greeting.answers))
      else caller.end()
    })
  })
}

const number = (value: number): Buffer => {
  const four = Buffer.alloc(4)
  four.writeInt32BE(value)
  return four
}
const short = (value: number): Buffer => number(value).subarray(2)
const text = (value: string): Buffer => Buffer.from(`${value}\0`)
const message = (kind: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(kind), number(body.length + 4), body])
}
const ready = message('Z', Buffer.from('I'))
const error = ({ code, message: said }: { readonly code: string; readonly message: string }): Buffer =>
  message('E', text('SFATAL'), text(`C${code}`), text(`M${said}`), Buffer.from('\0'))

/** Each value is `type:text`, with the type's number. */
function row(answers: Readonly<Record<string, string>>): Buffer {
  const columns = Object.entries(answers).map(([name, typed]) => {
    const [, oid = '25', value = ''] = /^(\d+):(.*)$/s.exec(typed) ?? []
    return { name, oid: Number(oid), value: Buffer.from(value) }
  })
  const head = columns.map(({ name, oid }) =>
    Buffer.concat([text(name), number(0), short(0), number(oid), short(-1), number(-1), short(0)]),
  )
  const data = columns.map(({ value }) => Buffer.concat([number(value.length), value]))
  const count = short(columns.length)
  return Buffer.concat([
    message('T', count, ...head),
    message('D', count, ...data),
    message('C', text('SELECT 1')),
    ready,
  ])
}
