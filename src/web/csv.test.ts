import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csv } from './csv.ts'

test('cells are quoted, empty or as they are; numbers stay numbers', () => {
  assert.equal(
    csv([
      ['a', 'b,c', 'd"e', 'f\ng'],
      [null, true, -1, 2.5],
    ]),
    '\ufeffa,"b,c","d""e","f\ng"\r\n,true,-1,2.5\r\n',
  )
})

test('nothing begins a formula, whatever parts the columns', () => {
  const cases = [
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['a;=1', "a;'=1"],
    ['a; =1', "a; '=1"],
    ['a\t@b', "a\t'@b"],
    ['＝1+1', "'＝1+1"],
    ['a;; ＋1', "a;; '＋1"],
    ['a=b', 'a=b'],
    ['well-known; also', 'well-known; also'],
  ] as const
  for (const [given, written] of cases) assert.equal(csv([[given]]), `\ufeff${written}\r\n`, given)
})

/** The file as a machine reads it that parts columns by semicolons: a quote opens a cell only where one begins. */
function cellsBySemicolon(file: string): string[] {
  const cells: string[] = []
  let [cell, quoted, begun] = ['', false, false]
  for (let at = 0; at < file.length; at += 1) {
    const sign = file[at] ?? ''
    if (quoted && sign === '"' && file[at + 1] === '"') {
      cell += sign
      at += 1
    } else if (sign === '"' && (quoted || !begun)) [quoted, begun] = [!quoted, true]
    else if (!quoted && /[;\r\n]/.test(sign)) {
      cells.push(cell)
      ;[cell, begun] = ['', false]
    } else [cell, begun] = [cell + sign, true]
  }
  return [...cells, cell]
}

test('no text of a stranger begins a formula in a machine that parts columns by semicolons', () => {
  const formula = '=HYPERLINK("http://evil.example/","look")'
  for (const before of ['a\n', 'a\r\n', 'a\n\n ', 'a;"', 'a; ""', ';', '"\n"', 'a\n;', '\t"'])
    for (const after of ['', ';', '\n'])
      for (const row of [[before + formula + after], ['first', before + formula + after], [before + formula, 'x']]) {
        const cells = cellsBySemicolon(csv([row]).slice(1))
        assert.deepEqual(
          cells.filter(cell => cell.trimStart().startsWith('=')),
          [],
          JSON.stringify(row),
        )
      }
})

test('a text of blanks, quotes or line ends does not hold the machine up', () => {
  for (const sign of [' ', '"', '\n', ';', '\t']) {
    const text = `a;${sign.repeat(300_000)}b`
    assert.ok(csv([[text]]).length >= text.length)
  }
})
