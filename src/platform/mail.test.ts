import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { suite, type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { standingClock } from './clock.ts'
import { readMail } from './mail.fixtures.ts'
import { domainOf, isMailbox, type Message, openMailer } from './mail.ts'

const clock = standingClock('2026-11-20T09:30:00Z')

const letter: Message = {
  messageId: '<0190a3c0-0000-7000-8000-000000000001@throughline.example>',
  to: { address: 'amina@example.org', name: 'Amina, “the” Chair' },
  subject: 'مطلوب اتخاذ إجراء في موعد أقصاه 3 ديسمبر 2026: التعليق على المشروع',
  text: 'تحية طيبة وبعد،\n\nالعنوان:\nhttps://throughline.example/ar/sign-in?a=1&b=2\n\n<b>نهاية</b>',
  language: 'ar',
}

async function toFiles(t: TestContext) {
  const parent = await mkdtemp(path.join(tmpdir(), 'throughline-mail-'))
  t.after(() => rm(parent, { recursive: true, force: true }))
  const folder = path.join(parent, 'mail')
  const told: string[] = []
  const mailer = openMailer({
    from: 'no-reply@throughline.example',
    smtpUrl: undefined,
    folder,
    clock,
    tell: line => told.push(line),
  })
  return { mailer, folder, told }
}

async function sentAndRead(t: TestContext, message: Message) {
  const { mailer, folder } = await toFiles(t)
  await mailer.send(message)
  const [name = ''] = await readdir(folder)
  return readMail(await readFile(path.join(folder, name)))
}

suite('mail to files', () => {
  test('a letter nobody has to get carries the address that ends it with one click, on a line of its own', async t => {
    const unsubscribe = 'https://throughline.example/en/follow/link?token=abc-_'
    const { headers } = await sentAndRead(t, { ...letter, unsubscribe })
    assert.deepEqual(headers.get('list-unsubscribe'), [`<${unsubscribe}>`])
    assert.deepEqual(headers.get('list-unsubscribe-post'), ['List-Unsubscribe=One-Click'])
    for (const bad of ['javascript:x', 'https://a.example/>,<mailto:x@y', 'https://a.example/\r\nBcc: x@y.example'])
      await assert.rejects(sentAndRead(t, { ...letter, unsubscribe: bad }), { code: 'unsound-header' }, bad)
  })

  test('a letter reads back as it was written, by another reader, in text and in HTML with language and direction', async t => {
    const { headers, parts } = await sentAndRead(t, letter)
    const shown = Object.fromEntries(
      [...headers].filter(([name]) => !name.startsWith('content-t') && name !== 'mime-version'),
    )
    assert.deepEqual(shown, {
      from: ['Throughline <no-reply@throughline.example>'],
      to: ['Amina, “the” Chair <amina@example.org>'],
      subject: [letter.subject],
      'message-id': [letter.messageId],
      date: ['Fri, 20 Nov 2026 09:30:00 +0000'],
      'content-language': ['ar'],
      'auto-submitted': ['auto-generated'],
    })
    assert.deepEqual(Object.keys(parts), ['text/plain', 'text/html'])
    assert.equal(parts['text/plain'], letter.text)
    assert.match(parts['text/html'] ?? '', /<html lang="ar" dir="rtl">/)
    assert.match(
      parts['text/html'] ?? '',
      /<a dir="ltr" href="https:\/\/throughline\.example\/ar\/sign-in\?a=1&amp;b=2">/,
    )
    assert.match(parts['text/html'] ?? '', /<p>&lt;b&gt;نهاية&lt;\/b&gt;<\/p>/)
  })

  test('answers are asked to another address than the sender’s, and an unsound one is refused', async t => {
    const returnTo = 'throughline+code@throughline.example'
    const { headers } = await sentAndRead(t, { ...letter, returnTo })
    assert.deepEqual(headers.get('reply-to'), [returnTo])
    assert.deepEqual(headers.get('from'), ['Throughline <no-reply@throughline.example>'])
    const { mailer } = await toFiles(t)
    await assert.rejects(mailer.send({ ...letter, returnTo: 'a@b.example\r\nBcc: thief@example.org' }), {
      code: 'unsound-header',
    })
  })

  test('a letter sent twice under its Message-ID is one file that only the program’s account can read', async t => {
    const { mailer, folder, told } = await toFiles(t)
    await mailer.send(letter)
    await mailer.send({ ...letter, subject: 'again' })
    const files = await readdir(folder)
    assert.deepEqual(files, ['0190a3c0-0000-7000-8000-000000000001.eml'])
    const file = path.join(folder, files[0] ?? '')
    assert.deepEqual([(await stat(file)).mode & 0o777, (await stat(folder)).mode & 0o777], [0o600, 0o700])
    assert.deepEqual(
      told.map(line => line.includes(file) && !line.includes('amina')),
      [true, true],
    )
  })
})

test('a Message-ID’s domain is the sender’s, in ASCII', () => {
  assert.deepEqual(['a@Example.org', 'почта@пример.испытание', 'a@localhost', 'a@[192.0.2.1]', 'a@x y'].map(domainOf), [
    'example.org',
    'xn--e1afmkfd.xn--80akhbyknj4f',
    'localhost',
    'localhost',
    'localhost',
  ])
})

/** Ways to smuggle a header, a reader or an end into a field that becomes one. */
const smuggled = [
  'a\r\nBcc: thief@example.org',
  'a\nBcc: thief@example.org',
  'a\rBcc: thief@example.org',
  'a\0b',
  'a\r\n\r\nanother body',
  'a\u2028Bcc: thief@example.org',
  'a\u0085b',
  'a\u000bb',
  '\ud800',
]

suite('injection', () => {
  test('nothing that ends a line can stand in a subject or a name', async t => {
    const { mailer, folder } = await toFiles(t)
    for (const text of smuggled) {
      const unsound = { name: 'MailError', code: 'unsound-header', permanent: true }
      await assert.rejects(mailer.send({ ...letter, subject: text }), unsound, JSON.stringify(text))
      await assert.rejects(
        mailer.send({ ...letter, to: { address: 'a@b.example', name: text } }),
        unsound,
        JSON.stringify(text),
      )
    }
    await assert.rejects(readdir(folder), { code: 'ENOENT' })
  })

  test('an address is one plain mailbox or nothing', async t => {
    const { mailer } = await toFiles(t)
    const addresses = [
      ...smuggled.map(text => `${text}@example.org`),
      'a@example.org, thief@example.org',
      'a@example.org;thief@example.org',
      'a@example.org thief@example.org',
      '<thief@example.org>',
      'Name <a@example.org>',
      '"a b"@example.org',
      'a(comment)@example.org',
      'a@[127.0.0.1]',
      '@relay.example:a@example.org',
      'group:a@example.org;',
      'a@b@example.org',
      'a',
      '',
      `${'a'.repeat(250)}@example.org`,
    ]
    for (const address of addresses) {
      assert.equal(isMailbox(address), false, JSON.stringify(address))
      await assert.rejects(
        mailer.send({ ...letter, to: { address } }),
        { code: 'unsound-header' },
        JSON.stringify(address),
      )
    }
    const good = ['a@example.org', 'officer@localhost', 'первый@пример.испытание', "o'neill+x@sub.example.org"]
    assert.deepEqual(good.map(isMailbox), [true, true, true, true])
  })

  test('a Message-ID that is not one is refused, so it cannot name a file elsewhere', async t => {
    const { mailer } = await toFiles(t)
    for (const messageId of ['<../../x@y>', '<a/b@c>', 'a@b', '<a@b>\r\nBcc: c@d', '<a b@c>'])
      await assert.rejects(mailer.send({ ...letter, messageId }), { code: 'unsound-header' }, messageId)
  })

  test('whatever stands in subject, name and text, the letter has the headers we gave it and one reader', async t => {
    const { mailer, folder } = await toFiles(t)
    const text = fc.string({ unit: 'grapheme', maxLength: 120 }).map(s => s.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ''))
    const file = path.join(folder, '0190a3c0-0000-7000-8000-000000000001.eml')
    await fc.assert(
      fc.asyncProperty(text, text, text, async (subject, name, body) => {
        await mailer.send({
          ...letter,
          subject: `S${subject}`,
          to: { address: 'a@example.org', name },
          text: `T${body}`,
        })
        const { headers } = readMail(await readFile(file))
        assert.deepEqual([...headers.keys()].sort(), [...headerNames].sort())
        assert.ok([...headers.values()].every(values => values.length === 1))
        assert.match(headers.get('to')?.[0] ?? '', /(^|<)a@example\.org>?$/)
      }),
      { numRuns: 300 },
    )
  })
})

const headerNames = [
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'content-language',
  'auto-submitted',
  'mime-version',
  'content-type',
]
