import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { constants, createDeflate } from 'node:zlib'
import fc from 'fast-check'
import { thePublic } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { forbidden, notFound, orThrow, refused } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { holding, officer } from '../../../../test/support/actors.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { askForReading, keepText } from '../commands-text.ts'
import { as, groundOver, store } from '../fixtures.ts'
import { archiveOf, docxOf, docxWith, pdfOf } from './fixtures.ts'
import { readAttachment } from './job.ts'
import { readingLimits } from './model.ts'
import { textOf } from './queries.ts'
import { readText } from './read.ts'

const pdf = 'application/pdf'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const unreadable = { outcome: 'unreadable', pages: 0, paragraphs: [] }
const texts = ({ paragraphs }: Awaited<ReturnType<typeof readText>>) =>
  paragraphs.map(({ page, number, text }) => `${page}.${number} ${text}`)

suite('reading a document', () => {
  test('finds the paragraphs of a PDF with their page, across lines', async () => {
    const pages = [
      [
        'Communiqué',
        '',
        '1. The meeting asks for stan-',
        'dards that run end to end',
        '2. It took note of (two) things.',
      ],
      ['A second page.'],
    ]
    assert.deepEqual(texts(await readText(pdf, pdfOf(pages))), [
      '1.1 Communiqué',
      '1.2 1. The meeting asks for standards that run end to end',
      '1.3 2. It took note of (two) things.',
      '2.1 A second page.',
    ])
  })

  test('finds those of a Word document, text boxes once, deleted words not at all', async () => {
    const pages = [['Communiqué <draft>', 'Second   paragraph'], ['بعد الصفحة الأولى']]
    assert.deepEqual(texts(await readText(docx, docxOf(pages))), [
      '1.1 Communiqué <draft>',
      '1.2 Second paragraph',
      '2.1 بعد الصفحة الأولى',
    ])
    const boxed = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"
      xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006"><x:body><x:p><x:r><x:t>Around</x:t></x:r>
      <m:AlternateContent><m:Choice><x:p><x:r><x:t>In the box</x:t></x:r></x:p></m:Choice>
      <m:Fallback><x:p><x:r><x:t>In the box</x:t></x:r></x:p></m:Fallback></m:AlternateContent>
      <x:del><x:r><x:delText>gone</x:delText></x:r></x:del><x:r><x:tab/><x:t>it</x:t></x:r></x:p></x:body></x:document>`
    assert.deepEqual(texts(await readText(docx, docxWith(boxed))), ['1.1 In the box', '1.2 Around it'])
  })

  test('says of a scan that it has no text', async () => {
    assert.deepEqual(await readText(pdf, pdfOf([[], []])), { outcome: 'no-text', pages: 2, paragraphs: [] })
    assert.deepEqual(await readText(docx, docxOf([[]])), { outcome: 'no-text', pages: 1, paragraphs: [] })
  })

  test('gives up on what is damaged, locked, or no document at all, and throws nothing', async () => {
    const whole = pdfOf([['x']])
    const entity = '<!DOCTYPE w:document [<!ENTITY a "aaaa">]>'
    const word = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    const tries: [string, Uint8Array<ArrayBuffer>][] = [
      [pdf, new Uint8Array(Buffer.from('%PDF-1.7\njunk'))],
      [docx, whole.slice()],
      [docx, docxWith(`${entity}${word}<w:p><w:t>&a;</w:t></w:p></w:document>`)],
      [docx, docxWith(`${word}<w:p>`)],
      [docx, docxWith(word + '<w:p>'.repeat(5000))],
      [docx, archiveOf({ 'word/other.xml': Buffer.from('<a/>') })],
      ['text/plain', new Uint8Array(Buffer.from('text'))],
      [pdf, new Uint8Array()],
    ]
    for (const [kind, content] of tries) assert.deepEqual(await readText(kind, content), unreadable)
  })

  test('survives whatever bytes are changed in a whole one', async () => {
    const [whole, word] = [pdfOf([['One line of it']]), docxOf([['One line of it']])]
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.boolean(),
        async (at, bytes, isPdf) => {
          const content = (isPdf ? whole : word).slice()
          content.set(bytes.subarray(0, content.length), at % Math.max(1, content.length - bytes.length))
          const { outcome } = await readText(isPdf ? pdf : docx, content)
          assert.ok(['read', 'no-text', 'unreadable'].includes(outcome))
        },
      ),
      { numRuns: 12, seed: 3 },
    )
  })

  test('ends a thread whose document unpacks without end, long before it costs a gigabyte', async () => {
    const before = process.memoryUsage.rss()
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss())
    }, 20)
    const bomb = pdfOf([['x']], { stream: await packed(900) })
    assert.deepEqual(await readText(pdf, bomb), unreadable)
    clearInterval(watch)
    assert.ok(most - before < 1_000_000_000, `${Math.round((most - before) / 1e6)} MB`)
    const nested = docxWith(`<w:document xmlns:w="http://x">${' '.repeat(70 * 1024 * 1024)}</w:document>`)
    assert.deepEqual(await readText(docx, nested), unreadable)
  })

  test('takes at most 500 pages', async () => {
    const pages = Array.from({ length: readingLimits.pages + 1 }, () => ['x'])
    assert.deepEqual(await readText(pdf, pdfOf(pages)), unreadable)
  })
})

/** So many megabytes of drawing, deflated. */
async function packed(megabytes: number): Promise<Uint8Array> {
  const deflate = createDeflate({ level: 1 })
  const parts: Buffer[] = []
  deflate.on('data', part => parts.push(part))
  const piece = Buffer.alloc(1024 * 1024, 'q Q ')
  for (let n = 0; n < megabytes; n += 1)
    if (!deflate.write(piece)) await new Promise(resolve => deflate.once('drain', resolve))
  await new Promise<void>(resolve => deflate.flush(constants.Z_FULL_FLUSH, resolve))
  deflate.end()
  return Buffer.concat(parts)
}

suite('the text of an attachment', () => {
  const words = 'A canary in the document'
  const attached = async (ground: ReturnType<typeof groundOver>, visibility: 'staff' | 'public') =>
    orThrow(await store(ground, { name: 'communique.docx', content: docxOf([[words]]), visibility }))

  test('is kept once by its content, and read again only where it could not be', async t => {
    const ground = groundOver(await testDatabase(t))
    const { id, sha256 } = await attached(ground, 'staff')
    assert.equal(await as(ground, officer)(db => textOf(db, sha256)), undefined)
    await readAttachment(ground, id)
    await readAttachment(ground, (await attached(ground, 'staff')).id)
    const known = await as(ground, officer)(db => textOf(db, sha256))
    assert.deepEqual(
      { ...known, at: known?.at.toString() },
      { outcome: 'read', pages: 1, paragraphs: [{ page: 1, number: 1, text: words }], at: '2026-05-04T09:30:00Z' },
    )
    const scan = orThrow(await store(ground, { name: 'scan.pdf', content: pdfOf([[]]) }))
    for (const _ of [1, 2]) await readAttachment(ground, scan.id)
    assert.equal((await as(ground, officer)(db => textOf(db, scan.sha256)))?.outcome, 'no-text')
    const plain = orThrow(await store(ground))
    await readAttachment(ground, plain.id)
    assert.equal(await as(ground, officer)(db => textOf(db, plain.sha256)), undefined)
    await readAttachment(ground, '00000000-0000-7000-8000-00000000ffff')
  })

  test('is asked for by officers, and written by the program only', async t => {
    const ground = groundOver(await testDatabase(t))
    const { id } = await attached(ground, 'staff')
    orThrow(await act(ground, officer, askForReading, { id }))
    assert.deepEqual(ground.queued.at(-1), { type: 'documents.text-asked', noun: 'attachment', nounId: id })
    const plain = orThrow(await store(ground))
    assert.deepEqual(await act(ground, officer, askForReading, { id: plain.id }), refused('attachment-not-readable'))
    const nowhere = '00000000-0000-7000-8000-00000000ffff'
    assert.deepEqual(await act(ground, officer, askForReading, { id: nowhere }), notFound())
    const text = { attachment: id, outcome: 'read', pages: 1, paragraphs: [] }
    for (const role of roles.filter(role => role !== 'system'))
      assert.deepEqual(await act(ground, holding(role), keepText, text), forbidden(), role)
  })

  test('is seen by the secretariat only, even where the file is public', async t => {
    const ground = groundOver(await testDatabase(t))
    const { id, sha256 } = await attached(ground, 'public')
    await readAttachment(ground, id)
    const staff = new Set(['director', 'officer', 'auditor'])
    for (const role of roles.filter(role => role !== 'system')) {
      const actor = role === 'public' ? thePublic : holding(role)
      const seen = await as(ground, actor)(db => textOf(db, sha256))
      assert.equal(seen?.paragraphs[0]?.text, staff.has(role) ? words : undefined, role)
    }
    assert.equal(await textOf(ground.db, sha256), undefined)
  })
})
