import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { honest, zipOf } from './fixtures.ts'
import { documentTexts } from './messages/index.ts'
import { longestFile } from './model.ts'
import { accept } from './rules.ts'

const verdict = (name: string, content: Uint8Array = Buffer.from('text')): string => {
  const answer = accept(name, content)
  if (answer.ok) return 'accepted'
  return answer.refusal.kind === 'refused' ? answer.refusal.name : answer.refusal.kind
}

suite('what may be stored', () => {
  test('an honest file of every accepted kind is accepted, under its name in any script', () => {
    for (const [name, content] of Object.entries(honest)) assert.equal(verdict(name, content), 'accepted', name)
  })

  test('a mail message is one that begins with a header', () => {
    assert.equal(verdict('message.eml', Buffer.from('From: a@b.example\n\nx')), 'accepted')
    assert.equal(verdict('message.eml', Buffer.from('From me now\nX-Y: z')), 'accepted')
    for (const text of ['MZ', '<!doctype html>', ' X: y', '{"a":1}', '\0: x'])
      assert.equal(verdict('message.eml', Buffer.from(text)), 'content-does-not-match-name', text)
  })

  test('every kind of content under the name of another kind is refused', () => {
    const kindOf = (name: string) => name.split('.').at(-1)?.toLowerCase().replace('jpeg', 'jpg') ?? ''
    const text = new Set(['txt', 'csv'])
    let pairs = 0
    for (const [name, content] of Object.entries(honest))
      for (const other of Object.keys(honest)) {
        const [is, says] = [kindOf(name), kindOf(other)]
        // Calendars, JSON and XML are texts as well, so they may be sent as such.
        const fits = is === says || (text.has(says) && ['txt', 'csv', 'json', 'xml', 'ics'].includes(is))
        assert.equal(verdict(other, content), fits ? 'accepted' : 'content-does-not-match-name', `${name} as ${other}`)
        pairs += 1
      }
    assert.equal(pairs, 121)
  })

  test('a program, a page or a drawing that calls itself something else is refused', () => {
    const disguised: Readonly<Record<string, string>> = {
      'report.pdf': 'MZ\x90\0\x03',
      'picture.png': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'photo.jpg': '<!doctype html><script>alert(1)</script>',
      'letter.docx': 'PK\x03\x04 and nothing more',
      'akn.xml': '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
      'notes.txt': 'text\0with a NUL',
      'seats.csv': '\xff\xfeU\0T\0F\0',
      'record.json': '<!doctype html>{}',
      'meeting.ics': 'X:1\r\nBEGIN:VCALENDAR',
    }
    for (const [name, content] of Object.entries(disguised))
      assert.equal(verdict(name, Buffer.from(content, 'latin1')), 'content-does-not-match-name', name)
  })

  test('an Office document must be a whole archive with its own main part, and without macros', () => {
    const whole = zipOf('[Content_Types].xml', 'word/document.xml')
    assert.equal(verdict('a.docx', whole), 'accepted')
    const broken = [
      whole.subarray(0, -1),
      Buffer.concat([whole, Buffer.from('x')]),
      zipOf('word/document.xml'),
      zipOf('[Content_Types].xml', 'xl/workbook.xml'),
      zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
      zipOf('classes/Main.class', 'META-INF/MANIFEST.MF'),
    ]
    for (const content of broken) assert.equal(verdict('a.docx', content), 'content-does-not-match-name')
  })

  test('a damaged archive is refused, never an exception', () => {
    const whole = zipOf('[Content_Types].xml', 'word/document.xml')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
        const damaged = Buffer.from(whole)
        damaged[at] = byte
        assert.match(
          verdict('a.docx', damaged.subarray(0, length)),
          /^(accepted|content-does-not-match-name|file-empty)$/,
        )
      }),
      { numRuns: 2000, seed: 5 },
    )
  })

  test('names with line breaks, bidi marks, paths or device names are refused before anything is read', () => {
    const hostile = [
      'a\r\nSet-Cookie: x=1.pdf',
      'a\0.pdf',
      'report\u202Efdp.txt',
      '\u2066a\u2069.txt',
      'a\u200F.txt',
      'a\u200B.txt',
      '../../etc/passwd.txt',
      '..\\a.txt',
      'C:\\a.txt',
      'a\uFF0Fb.txt',
      'a\u2215b.txt',
      '.htaccess.txt',
      '.txt',
      ' a.txt',
      'a.txt ',
      'a.txt.',
      'a"b.txt',
      'a<b>.txt',
      'a|b.txt',
      'a?.txt',
      'CON.txt',
      'lpt1.csv',
      'a\uD800.txt',
      '',
      `${'a'.repeat(147)}.txt`,
      `${'网'.repeat(90)}.txt`,
    ]
    for (const name of hostile) assert.equal(verdict(name), 'name-unusable', JSON.stringify(name))
    for (const name of [
      'a.txt',
      'a b-c_d (2).txt',
      "l'été.txt",
      'نمی‌دانم.txt',
      '会议：纪要.txt',
      `${'a'.repeat(146)}.txt`,
    ])
      assert.equal(verdict(name), 'accepted', name)
  })

  test('kinds that are not on the list are refused, whatever they hold', () => {
    const names = [
      'a.html',
      'a.svg',
      'a.exe',
      'a.docm',
      'a.zip',
      'a.js',
      'a',
      'pdf',
      'a.pdf.html',
      'a.constructor',
      'a.__proto__',
    ]
    for (const name of names) assert.equal(verdict(name, Buffer.from('%PDF-1.7')), 'kind-not-allowed', name)
  })

  test('25 MB are accepted, one byte more is not, nothing at all is not', () => {
    const text = Buffer.alloc(longestFile + 1, 'a')
    assert.equal(verdict('a.txt', text.subarray(0, longestFile)), 'accepted')
    assert.equal(verdict('a.txt', text), 'file-too-large')
    assert.equal(verdict('a.txt', Buffer.alloc(0)), 'file-empty')
  })

  test('a name is kept in one form, so that the same name is the same bytes', () => {
    const answer = accept('Communique\u0301.txt', Buffer.from('x'))
    assert.deepEqual(answer, { ok: true, value: { name: 'Communiqué.txt', mediaType: 'text/plain; charset=utf-8' } })
  })

  test('every refusal can be said in six languages with its figures', () => {
    for (const [language, { refusals }] of Object.entries(documentTexts)) {
      assert.match(refusals['file-too-large']({ megabytes: 25 }), /25/, language)
      assert.match(refusals['name-unusable']({ longest: 150 }), /150/, language)
      assert.match(refusals['kind-not-allowed']({ kinds: 'PDF, DOCX' }), /PDF.+DOCX/, language)
    }
  })
})
