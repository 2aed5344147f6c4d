import assert from 'node:assert/strict'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { linesSince, sizeOf, turnOver } from './log-file.ts'

test('a large log is emptied under the server that appends to it, and one older file is kept', t => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-log-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'postgres.log')
  assert.equal(sizeOf(file), 0)
  writeFileSync(file, 'small\n')
  turnOver(file)
  assert.equal(existsSync(`${file}.1`), false)
  appendFileSync(file, 'x'.repeat(6 * 1024 * 1024))
  const server = openSync(file, 'a')
  turnOver(file)
  writeSync(server, 'first\nsecond\n')
  closeSync(server)
  assert.deepEqual([statSync(`${file}.1`).size, readFileSync(file, 'utf8')], [6 + 6 * 1024 * 1024, 'first\nsecond\n'])
  assert.deepEqual(linesSince(file, 6), ['second'])
})
