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
    ['a=b', 'a=b'],
    ['well-known; also', 'well-known; also'],
  ] as const
  for (const [given, written] of cases) assert.equal(csv([[given]]), `\ufeff${written}\r\n`, given)
})
