import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { looksLikeMail } from '#modules/documents/index.ts'
import { plainMail, report, withFiles } from './fixtures.ts'
import { textOfHtml } from './html-text.ts'
import { readMessage } from './reading.ts'
import { readReport } from './report.ts'
import { belongs, doubtAbout, kindOf } from './rules.ts'

const to = 'throughline+code@mail.example'
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const read = async (raw: Uint8Array) => {
  const { message } = await readMessage(raw)
  assert.ok(message)
  return message
}

suite('reading a message', () => {
  test('an answer: who, about what, when, which letters, in words only', async () => {
    const more = 'In-Reply-To: <a@throughline.example>\nReferences: <0@throughline.example> <a@throughline.example>\n'
    const { to: sentTo, message } = await readMessage(plainMail({ to, more, subject: '=?utf-8?B?0J7RgtCy0LXRgg==?=' }))
    assert.deepEqual(sentTo, [to])
    assert.deepEqual(message, {
      messageId: '<1@reader.example>',
      from: { address: 'kira@reader.example', name: 'Kira' },
      subject: 'Ответ',
      sentAt: Temporal.Instant.from('2026-11-23T07:00:00Z'),
      text: 'We agree.',
      automatic: false,
      report: null,
      answers: ['<a@throughline.example>', '<a@throughline.example>', '<0@throughline.example>'],
      files: [],
    })
  })

  test('what a delivery server says of a letter, and which letter that was', async () => {
    const { report: said, answers, files } = await read(report({ to }))
    assert.deepEqual(
      [said, answers, files],
      [{ fate: 'failed', status: '5.1.1' }, ['<letter@throughline.example>'], []],
    )
    assert.deepEqual((await read(report({ to, action: 'delayed', status: '4.4.1' }))).report, {
      fate: 'delayed',
      status: '4.4.1',
    })
    const wordless = plainMail({ to, from: 'postmaster@reader.example', more: 'Return-Path: <>\n' })
    assert.deepEqual((await read(wordless)).report, { fate: 'not-said', status: null })
  })

  test('of several readers the worst news counts, and comments of servers do not', () => {
    const two =
      'Reporting-MTA: dns; x\n\nAction: delivered\nStatus: 2.0.0\n\nAction: failed (bad address)\nStatus: 5.2.2 (full)\n'
    assert.deepEqual(readReport(two), { fate: 'failed', status: '5.2.2' })
    assert.deepEqual(readReport('Status: 4.0.0\n'), { fate: 'delayed', status: '4.0.0' })
    assert.deepEqual(readReport('nothing of the kind'), { fate: 'not-said', status: null })
  })

  test('answers of programs are known by their headers, not by their words', async () => {
    const marks = ['Auto-Submitted: auto-replied\n', 'X-Autoreply: yes\n', 'Precedence: bulk\n']
    for (const more of marks) assert.equal((await read(plainMail({ to, more }))).automatic, true, more)
    assert.equal(
      (await read(plainMail({ to, more: 'Auto-Submitted: no\n', subject: 'Out of office' }))).automatic,
      false,
    )
  })

  test('a page becomes words: no element, no script, no entity is left', async () => {
    const html =
      '<head><title>x</title><style>p{}</style></head><p>One &amp; two<script>alert(1)</script></p><p>&#1571;&lt;b&gt;'
    assert.equal(textOfHtml(html), 'One & two\n\nأ<b>')
    const raw = bytes(`From: a@b.example\nContent-Type: text/html\n\n${html}`)
    assert.equal((await read(raw)).text, 'One & two\n\nأ<b>')
  })

  test('files keep their names, without what steers a terminal; one without a name gets one', async () => {
    const { files } = await read(withFiles({ to }, { 'list.csv': bytes('a,b'), 'a\u0007b.txt': bytes('x') }))
    assert.deepEqual(
      files.map(({ name, content }) => [name, Buffer.from(content).toString()]),
      [
        ['list.csv', 'a,b'],
        ['a b.txt', 'x'],
      ],
    )
  })

  test('delivered again, with other headers from the way, it has the same fingerprint; another text has another', async () => {
    const once = plainMail({ to })
    const again = Buffer.concat([bytes('Received: from elsewhere\r\nDelivered-To: x@y.example\r\n'), once])
    const { fingerprint } = await readMessage(once)
    assert.equal((await readMessage(again)).fingerprint, fingerprint)
    assert.notEqual((await readMessage(plainMail({ to, text: 'We do not agree.' }))).fingerprint, fingerprint)
  })
})

suite('hostile mail', () => {
  test('a header inside an encoded word, a folded line or a bare return makes no second header and no second line', async () => {
    const wicked = [
      '=?utf-8?Q?a=0D=0ABcc:_thief@example.org?=',
      'a\r Bcc: thief@example.org',
      'a\u2028b',
      '=?utf-8?Q?=1B[2Ja?=',
    ]
    for (const subject of wicked) {
      const message = await read(plainMail({ to, subject }))
      assert.doesNotMatch(message.subject ?? '', /[\p{Cc}\u2028\u2029]/u, subject)
      assert.deepEqual(message.from.address, 'kira@reader.example')
    }
  })

  test('nothing of it turns the direction of what stands beside it', async () => {
    const turned = (text: string) => `=?utf-8?B?${Buffer.from(`\u2067${text}\u202E\u2066`).toString('base64')}?=`
    const message = await read(
      plainMail({
        to,
        from: `${turned('Kira')} <kira@reader.example>`,
        subject: turned('Our answer'),
        text: 'We\u2068 agree.\u202B',
      }),
    )
    assert.deepEqual([message.from.name, message.subject, message.text], ['Kira', 'Our answer', 'We agree.'])
  })

  test('ten thousand parts inside one another, endless headers, a line of 20 MB, a million lines: kept unread, quickly', async () => {
    let deep = 'From: a@b.example\n'
    for (let n = 0; n < 10_000; n += 1) deep += `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`
    const bombs = [
      deep,
      `From: a@b.example\nX: ${'a'.repeat(20_000_000)}\n\nx`,
      `${'X: y\n'.repeat(120_000)}\nx`,
      `From: a@b.example\n\n${'\n'.repeat(1_000_000)}`,
    ]
    for (const bomb of bombs) assert.equal((await readMessage(bytes(bomb))).message, null)
  })

  test('many parts, unclosed elements and endless comments are read in the end, and cut', async () => {
    const heavy = [
      `From: a@b.example\nContent-Type: multipart/mixed; boundary=a\n\n${'--a\n\nx\n'.repeat(5_000)}`,
      `From: a@b.example\nContent-Type: text/html\n\n${'<style '.repeat(500_000)}`,
      `From: a@b.example\nTo: ${'('.repeat(200_000)}\n\nx`,
      `From: a@b.example\nTo: ${'<a@b.example>,'.repeat(20_000)}\n\nx`,
    ]
    for (const raw of heavy) {
      const { message, to: named } = await readMessage(bytes(raw))
      assert.ok(message && named.length <= 500 && message.files.length <= 50 && (message.text ?? '').length <= 100_000)
    }
  })

  test('random bytes, and good mail with bytes changed or cut, are never an exception', async () => {
    const whole = Buffer.from(withFiles({ to }, { 'a.pdf': bytes('%PDF-1.7') }))
    const damaged = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length)).map(([at, byte, length]) => {
      const copy = Buffer.from(whole)
      copy[at] = byte
      return new Uint8Array(copy.subarray(0, length))
    })
    const afterHead = fc
      .uint8Array({ maxLength: 2000 })
      .map(body => new Uint8Array(Buffer.concat([bytes('Content-Type: '), body])))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 2000 }), damaged, afterHead), async raw => {
        looksLikeMail(raw)
        const { fingerprint, message } = await readMessage(raw)
        assert.match(fingerprint, /^[0-9a-f]{64}$/)
        // What is stored must be text to PostgreSQL.
        const texts = [message?.subject, message?.text, message?.from.name, message?.from.address, message?.messageId]
        for (const text of texts)
          assert.ok(text === undefined || text === null || (text.isWellFormed() && !text.includes('\0')))
      }),
      { numRuns: 1500, seed: 11 },
    )
  })

  test('what begins like no header is no mail', () => {
    for (const text of ['', '\n', 'GET / HTTP/1.1', '{"a":1}', '\0\0', ' X: y'])
      assert.equal(looksLikeMail(bytes(text)), false, text)
    for (const text of ['X: y', 'From me Mon Nov 23\nFrom: a@b.example', 'Subject:x\r\n\r\n'])
      assert.ok(looksLikeMail(bytes(text)))
  })
})

suite('deciding what a message belongs to', () => {
  const [one, other] = [{ letter: 'a' }, { letter: 'b' }]
  test('one signed address says it; none, several or a code that is not ours are doubts', () => {
    assert.deepEqual(belongs([{ code: 'none' }, one, one, { code: 'not-ours' }]), one)
    assert.deepEqual(belongs([one, other]), { doubt: 'several-letters' })
    assert.deepEqual(belongs([{ code: 'none' }, { code: 'not-ours' }]), { doubt: 'code-not-ours' })
    assert.deepEqual(belongs([]), { doubt: 'no-code' })
  })

  test('each doubt has its row', () => {
    const reply = { report: null }
    const silent = { report: { fate: 'not-said', status: null } } as const
    const rows = [
      [{ read: null, belongs: one, letterState: 'sent' }, 'unreadable'],
      [{ read: reply, belongs: { doubt: 'no-code' as const }, letterState: null }, 'no-code'],
      [{ read: reply, belongs: one, letterState: null }, 'letter-unknown'],
      [{ read: silent, belongs: one, letterState: 'sent' }, 'no-report'],
      [{ read: reply, belongs: one, letterState: 'queued' }, 'letter-not-sent'],
      [{ read: reply, belongs: one, letterState: 'failed' }, null],
      [{ read: reply, belongs: one, letterState: 'returned' }, null],
    ] as const
    for (const [facts, doubt] of rows) assert.equal(doubtAbout(facts), doubt)
  })

  test('a report is one whatever else it says of itself', () => {
    assert.equal(kindOf({ automatic: true, report: { fate: 'failed', status: null } }), 'returned')
    assert.equal(kindOf({ automatic: true, report: null }), 'automatic')
    assert.equal(kindOf({ automatic: false, report: null }), 'reply')
    assert.equal(kindOf(null), 'unreadable')
  })
})
