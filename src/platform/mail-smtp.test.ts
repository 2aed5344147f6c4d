import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { suite, type TestContext, test } from 'node:test'
import { standingClock } from './clock.ts'
import { readMail } from './mail.fixtures.ts'
import { MailError, type Mailer, type Message, openMailer } from './mail.ts'

const clock = standingClock('2026-11-20T09:30:00Z')

const letter: Message = {
  messageId: '<0190a3c0-0000-7000-8000-000000000001@throughline.example>',
  to: { address: 'amina@example.org', name: 'Amina' },
  subject: 'Action required: comment on the draft',
  text: 'Dear Madam,\n\nthe draft is open.',
  language: 'en',
}

/** A mail server that answers each command as told; keeps what it was given. */
async function fakeServer(t: TestContext, answers: { rcpt?: string; data?: string; drop?: boolean } = {}) {
  const letters: string[] = []
  const recipients: string[] = []
  const server = createServer(socket => converse(socket, answers, letters, recipients))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => void server.close())
  const { port } = server.address() as { port: number }
  const settings = { from: 'no-reply@throughline.example', folder: '/nowhere', clock, tell: () => {} }
  return { letters, recipients, mailer: openMailer({ ...settings, smtpUrl: `smtp://127.0.0.1:${port}` }) }
}

function converse(
  socket: Socket,
  answers: { rcpt?: string; data?: string; drop?: boolean },
  letters: string[],
  recipients: string[],
) {
  let data: string | null = null
  const say = (line: string) => socket.write(`${line}\r\n`)
  const finish = () => {
    letters.push(data ?? '')
    data = null
    if (answers.drop) socket.destroy()
    else say(answers.data ?? '250 taken')
  }
  socket.on('error', () => {})
  say('220 fake')
  socket.on('data', chunk => {
    if (data !== null) {
      data += chunk.toString('latin1')
      if (data.endsWith('\r\n.\r\n')) finish()
      return
    }
    const line = chunk.toString('latin1').trim()
    if (/^(EHLO|HELO|MAIL)/i.test(line)) return void say('250 ok')
    if (/^RCPT/i.test(line)) {
      recipients.push(line)
      return void say(answers.rcpt ?? '250 ok')
    }
    if (/^DATA/i.test(line)) {
      data = ''
      return void say('354 go on')
    }
    say('221 bye')
    socket.end()
  })
}

const failure = async (mailer: Mailer): Promise<MailError> => {
  try {
    await mailer.send(letter)
  } catch (error) {
    if (error instanceof MailError) return error
    throw error
  }
  throw new Error('the letter was taken')
}

suite('mail by SMTP', () => {
  test('the server gets one recipient and the letter under its Message-ID', async t => {
    const { mailer, letters, recipients } = await fakeServer(t)
    assert.deepEqual(await mailer.send(letter), { messageId: letter.messageId })
    assert.deepEqual(recipients, ['RCPT TO:<amina@example.org>'])
    assert.equal(letters.length, 1)
    const { headers } = readMail(Buffer.from(letters[0] ?? '', 'latin1'))
    assert.deepEqual(headers.get('message-id'), [letter.messageId])
  })

  const cases = [
    {
      when: 'the mailbox is unknown (5xx)',
      answers: { rcpt: '550 5.1.1 <amina@example.org> unknown' },
      code: 'EENVELOPE 550',
      permanent: true,
    },
    {
      when: 'the server asks to come back later (4xx)',
      answers: { rcpt: '451 4.7.1 <amina@example.org> greylisted' },
      code: 'EENVELOPE 451',
      permanent: false,
    },
    {
      when: 'the letter is refused (5xx)',
      answers: { data: '554 5.7.1 amina@example.org does not want this' },
      code: 'EMESSAGE 554',
      permanent: true,
    },
    {
      when: 'the line breaks after the letter was sent',
      answers: { drop: true },
      code: 'ECONNECTION',
      permanent: false,
    },
  ]
  for (const { when, answers, code, permanent } of cases)
    test(`when ${when} the failure has a name without the address, and ${permanent ? 'no second try can help' : 'may be tried again'}`, async t => {
      const { mailer } = await fakeServer(t, answers)
      const error = await failure(mailer)
      assert.deepEqual({ code: error.code, permanent: error.permanent }, { code, permanent })
      assert.ok(!`${error.message} ${error.stack}`.includes('amina'))
    })

  test('a server that is not there can be tried again', async () => {
    const settings = { from: 'no-reply@throughline.example', folder: '/nowhere', clock, tell: () => {} }
    const error = await failure(openMailer({ ...settings, smtpUrl: 'smtp://127.0.0.1:1' }))
    assert.deepEqual({ code: error.code, permanent: error.permanent }, { code: 'ESOCKET', permanent: false })
  })
})
