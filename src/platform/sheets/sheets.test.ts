import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { languages } from '#kernel/language.ts'
import { orThrow, refused } from '#kernel/result.ts'
import { workbookParts, zipOf } from './fixtures.ts'
import {
  addressOf,
  columnName,
  placeOf,
  readTable,
  sheetTexts,
  type Table,
  tableRefusals,
  writeWorkbook,
} from './index.ts'
import { readHere } from './read.ts'

const csv = (text: string | Buffer) => readTable('list.csv', Buffer.from(text as string))
/** What a workbook is read as, without the thread it is read in. */
const xlsx = (content: Uint8Array) => readHere('list.xlsx', content)
const parts = workbookParts('<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>')

/** Rows as `number:line a|b|c`. */
const short = ({ sheets }: Table, sheet = 0) =>
  sheets[sheet]?.rows.map(({ number, line, cells }) => `${number}:${line} ${cells.map(({ text }) => text).join('|')}`)

suite('a text file', () => {
  test('is read with comma, semicolon or tab, quotes, empty rows and every kind of line end', async () => {
    const expected = ['1:1 name|town', '3:3 Ada, B|Rio', '4:4 two\nlines|x"y', '5:6 last']
    for (const sign of [',', ';', '\t'])
      for (const end of ['\n', '\r\n']) {
        const text = ['name,town', '', '"Ada, B",Rio', '"two\nlines","x""y"', 'last,,', ''].join('\n')
        const written = text.replace(/,(?! )/g, sign).replaceAll('\n', end)
        const rows = short(orThrow(await csv(written)))
        assert.deepEqual(rows, expected, JSON.stringify(written))
      }
  })

  test('is read as UTF-8 with and without mark and as UTF-16; other encodings are refused, not guessed', async () => {
    const expected = ['1:1 Müller|日本', '2:2 القاهرة']
    const text = 'Müller,日本\nالقاهرة\n'
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), little, Buffer.from(little).swap16()])
      assert.deepEqual(short(orThrow(await csv(bytes))), expected)
    assert.deepEqual(await csv(Buffer.from('M\xfcller\n', 'latin1')), refused('table-encoding-unknown'))
  })

  test('and a workbook turn no text around what they say', async () => {
    assert.deepEqual(short(orThrow(await csv('\u2067a\u202E,b\u2069 c\n'))), ['1:1 a|b c'])
    const data = '<row r="1"><c r="A1" t="inlineStr"><is><t>\u2067a\u202E b\u2066</t></is></c></row>'
    const table = orThrow(await xlsx(zipOf(workbookParts(data, 'Li\u202Est'))))
    assert.deepEqual([short(table), table.sheets[0]?.name], [['1:1 a b'], 'List'])
  })

  test('that was written with signs against formulas gives its texts back', async () => {
    assert.deepEqual(short(orThrow(await csv("'=1+1,'t Hooft,'-5\n"))), ["1:1 =1+1|'t Hooft|-5"])
  })

  test('is refused by the line of its fault', async () => {
    assert.deepEqual(await csv('a,b\n"c,d\ne,f\n'), refused('table-quote-open', { line: 3 }))
    assert.deepEqual(await csv('a,b\nc,d\n"x"y,z\n'), refused('table-line-damaged', { line: 3 }))
    assert.deepEqual(await csv('a\nb\0c\n'), refused('table-control-character', { line: 2 }))
    assert.deepEqual(await csv(`a\n${','.repeat(600)}\n`), refused('table-too-wide', { most: 500, line: 2 }))
    assert.deepEqual(await csv(''), refused('table-empty'))
    assert.deepEqual(await csv('\n\n,,\n'), refused('table-empty'))
  })
})

suite('a workbook', () => {
  const day = Temporal.PlainDate.from('2026-02-28')
  const written = () =>
    writeWorkbook({
      title: 'Test',
      sheets: [
        {
          name: 'First [1]',
          columns: [
            { header: 'Text', width: 30, wrap: true },
            { header: 'Day', width: 12 },
            { header: 'Number', width: 8 },
            { header: 'Link', width: 20 },
          ],
          rows: [
            ['=SUM(A1)', day, -1.5, { text: 'open', href: 'https://example.org/?a=1&b=2' }],
            [null, null, 0.1 + 0.2, true],
            ['two\nlines \u0001', null, null, null],
          ],
          breaksBefore: [1, 2],
        },
        { name: 'Second', columns: [{ header: 'Only', width: 5 }], rows: [], rightToLeft: true },
      ],
    })

  test('is read as it was written: texts that look like formulas are texts, days are days', async () => {
    const table = orThrow(await xlsx(await written()))
    assert.deepEqual(
      table.sheets.map(({ name, hidden }) => [name, hidden]),
      [
        ['First  1 ', false],
        ['Second', false],
      ],
    )
    assert.deepEqual(short(table), [
      '1:1 Text|Day|Number|Link',
      '2:2 =SUM(A1)|2026-02-28|-1.5|open',
      '3:3 ||0.3|true',
      '4:4 two\nlines',
    ])
    const cells = table.sheets[0]?.rows.flatMap(({ cells }) => cells) ?? []
    assert.ok(cells.every(({ formula }) => !formula))
    assert.deepEqual(
      table.sheets[0]?.rows[1]?.cells.map(({ kind }) => kind),
      ['text', 'date', 'number', 'text'],
    )
  })

  test('with formulas gives what they gave when it was saved, marked; errors by their names', async () => {
    const data =
      '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2" t="str"><f>A1</f><v></v></c></row>'
    const table = orThrow(await xlsx(zipOf(workbookParts(data))))
    assert.deepEqual(table.sheets[0]?.rows, [
      {
        number: 2,
        line: 2,
        cells: [
          { text: '', kind: 'empty', formula: false },
          { text: '2', kind: 'number', formula: true },
          { text: '#REF!', kind: 'error', formula: false },
          { text: '', kind: 'empty', formula: true },
        ],
      },
    ])
  })

  test('that would harm is refused before anything is read from it', async () => {
    const bomb = Buffer.alloc(20 * 1024 * 1024, '<row/>')
    const doctype = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><sst/>'
    const sheet = zipOf(parts)
    const hostile: readonly [string, Buffer, ReturnType<typeof refused>][] = [
      [
        'a bomb',
        zipOf([...parts, { name: 'xl/media/x.bin', content: bomb }]),
        refused('table-unpacks-too-large', { megabytes: 200 }),
      ],
      [
        'a document type',
        zipOf([...parts, { name: 'xl/sharedStrings.xml', content: doctype }]),
        refused('table-document-type'),
      ],
      [
        'one in UTF-16',
        zipOf([...parts, { name: 'x.xml', content: Buffer.from(doctype, 'utf16le') }]),
        refused('table-damaged'),
      ],
      ['macros', zipOf([...parts, { name: 'xl/vbaProject.bin', content: 'x' }]), refused('table-macros')],
      ['a false checksum', zipOf([...parts, { name: 'x', content: 'x', sum: 1 }]), refused('table-damaged')],
      ['a password', zipOf([...parts, { name: 'x', content: 'x', flags: 0x801 }]), refused('table-protected')],
      ['a name twice', zipOf([...parts, ...parts]), refused('table-damaged')],
      ['a path out', zipOf([...parts, { name: '../x', content: 'x' }]), refused('table-damaged')],
      [
        'too many parts',
        zipOf(Array.from({ length: 5001 }, (_, n) => ({ name: `${n}`, content: '' }))),
        refused('table-damaged'),
      ],
      ['half an archive', sheet.subarray(0, sheet.length / 2), refused('table-damaged')],
      ['another document', zipOf([{ name: 'word/document.xml', content: '<a/>' }]), refused('table-kind-unknown')],
      ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), refused('table-old-format')],
      ['a text', Buffer.from('a,b\n'), refused('table-damaged')],
      ['nothing', Buffer.alloc(0), refused('table-empty')],
      ['no rows', zipOf(workbookParts('')), refused('table-empty')],
      ['broken XML', zipOf(workbookParts('<row r="1"><c r="A1"><v>1</v>')), refused('table-damaged')],
      ['no sheet', zipOf(parts.slice(0, 4)), refused('table-damaged')],
    ]
    for (const [what, content, expected] of hostile) assert.deepEqual(await xlsx(content), expected, what)
    for (const name of ['a.xlsm', 'a.XLSB']) assert.deepEqual(await readTable(name, sheet), refused('table-macros'))
    assert.deepEqual(await readTable('a.xls', sheet), refused('table-old-format'))
    assert.deepEqual(await readTable('a.pdf', sheet), refused('table-kind-unknown'))
  })
})

suite('a small workbook that would need much room', () => {
  const cell = '<v>1</v></c></row>'
  const rowsTo = (column: string, count: number) =>
    Array.from({ length: count }, (_, n) => `<row r="${n + 1}"><c r="${column}${n + 1}">${cell}`).join('')
  const wide = (line: number) => refused('table-too-wide', { most: 500, line })

  test('because its cells stand far out is refused while it is looked through', async () => {
    assert.deepEqual(await xlsx(zipOf(workbookParts(rowsTo('XFD', 20_000)))), wide(1))
    assert.deepEqual(
      await xlsx(zipOf(workbookParts(`${rowsTo('A', 9)}<row r="1048576"><c r="XFD1048576">${cell}`))),
      wide(1048576),
    )
    const prefixed = rowsTo('XFD', 20_000).replaceAll('<', '<x:').replaceAll('<x:/', '</x:')
    const sheet = `<x:worksheet xmlns:x="urn:x">${prefixed}</x:worksheet>`
    assert.deepEqual(await xlsx(zipOf([...parts, { name: 'xl/worksheets/sheet2.xml', content: sheet }])), wide(1))
  })

  test('because it says much in few words is refused too', async () => {
    const large = refused('table-unpacks-too-large', { megabytes: 200 })
    assert.deepEqual(await xlsx(zipOf(workbookParts(rowsTo('SF', 20_001)))), large)
    const cols = `<cols>${'<col min="1" max="16384"/>'.repeat(700)}</cols>`
    const content = String(parts[4]?.content).replace('<sheetData>', `${cols}<sheetData>`)
    assert.deepEqual(await xlsx(zipOf([...parts.slice(0, 4), { name: 'xl/worksheets/sheet1.xml', content }])), large)
    const halves = [1, 2].map(n => ({
      name: `xl/worksheets/other${n}.xml`,
      content: `<worksheet>${rowsTo('SF', 10_001)}</worksheet>`,
    }))
    assert.deepEqual(await xlsx(zipOf([...parts, ...halves])), large)
  })

  test('cannot hide a sheet from that look under another ending', async () => {
    const [types, rels, book, links, sheet] = parts.map(({ name, content }) => ({ name, content: String(content) }))
    if (!types || !rels || !book || !links || !sheet) throw new Error('parts')
    const hidden = { ...links, content: links.content.replace('sheet1.xml', 'sheet1.dat') }
    const moved = { ...sheet, name: 'xl/worksheets/sheet1.dat' }
    assert.deepEqual(await xlsx(zipOf([types, rels, book, hidden, moved])), refused('table-damaged'))
  })

  test('is none when its rows are many and short', async () => {
    const read = orThrow(await xlsx(zipOf(workbookParts(rowsTo('C', 5_000)))))
    assert.equal(read.sheets[0]?.rows.length, 5_000)
  })

  test('with characters that nothing can keep is refused by its row', async () => {
    const data = '<row r="3"><c r="A3" t="inlineStr"><is><t>a_x0000_b</t></is></c></row>'
    assert.deepEqual(await xlsx(zipOf(workbookParts(data))), refused('table-control-character', { line: 3 }))
    const half = '<row r="1"><c r="A1" t="inlineStr"><is><t>a_xD800_b</t></is></c></row>'
    assert.deepEqual(short(orThrow(await xlsx(zipOf(workbookParts(half))))), ['1:1 a\uFFFDb'])
  })
})

suite('a workbook that takes long', () => {
  const cell = (n: number, column: number) => `<c t="inlineStr"><is><t>${n * 7919} ${n * column}</t></is></c>`
  const row = (n: number) => `<row r="${n}">${Array.from({ length: 12 }, (_, at) => cell(n, at)).join('')}</row>`
  const slow = zipOf(workbookParts(Array.from({ length: 10_000 }, (_, n) => row(n + 1)).join('')))

  test('is read beside other work, and whole', async () => {
    let turns = 0
    let over = false
    const reading = readTable('list.xlsx', slow).finally(() => {
      over = true
    })
    while (!over && turns < 20_000) {
      turns += 1
      await setImmediate()
    }
    assert.equal(over, false, `${turns} turns`)
    const [sheet] = orThrow(await reading).sheets
    assert.equal(sheet?.rows.length, 10_000)
    assert.deepEqual(
      [sheet?.rows[9_999]?.number, sheet?.rows[9_999]?.cells.length, sheet?.rows[9_999]?.cells[11]],
      [10_000, 12, { text: '79190000 110000', kind: 'text', formula: false }],
    )
  })

  test('or that takes much memory is given up, and the next one is read', async () => {
    const limits = { milliseconds: 60_000, megabytes: 512 }
    for (const narrow of [
      { ...limits, milliseconds: 1 },
      { ...limits, megabytes: 16 },
    ])
      assert.deepEqual(await readTable('list.xlsx', slow, narrow), refused('table-too-costly'))
    assert.deepEqual(short(orThrow(await readTable('list.xlsx', zipOf(parts)))), ['1:1 a'])
  })

  test('is a long text too', async () => {
    const long = `${'a;'.repeat(400)}\n`.repeat(400)
    const limits = { milliseconds: 1, megabytes: 512 }
    assert.deepEqual(await readTable('list.csv', Buffer.from(long), limits), refused('table-too-costly'))
    assert.equal(orThrow(await csv(long)).sheets[0]?.rows.length, 400)
  })
})

test('columns are named as spreadsheet programs name them; every refusal has words in six languages', () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(columnName), ['A', 'Z', 'AA', 'ZZ', 'AAA'])
  assert.deepEqual([addressOf(1, 7), placeOf('List', 1, 7), placeOf('', 1, 7)], ['B7', 'List!B7', 'B7'])
  for (const language of languages)
    assert.deepEqual(Object.keys(sheetTexts[language].refusals).length, tableRefusals.length)
})
