import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { jsonLog, type Level, nameAndPlace, saidOnce } from './log.ts'

const canary = 'canary-5f1d@example.org'

suite('what is written down of an error', () => {
  test('is its kind, its code and its place', () => {
    const { frames, ...rest } = nameAndPlace(Object.assign(new TypeError(`${canary}\nsecond line`), { code: '23505' }))
    assert.deepEqual(rest, { name: 'TypeError', code: '23505' })
    assert.match(frames[0] ?? '', /^at .*log\.test\.ts:\d+:\d+\)?$/)
    assert.equal(JSON.stringify(frames).includes('canary'), false)
    assert.deepEqual(nameAndPlace(canary), { name: 'Error', code: '', frames: [] })
    assert.equal(nameAndPlace({ name: canary, code: `${canary} 550` }).code, '')
  })

  test('never holds its message, not even lines of it that look like a place', () => {
    const disguised = new Error(`broken\n    at ${canary} (/x.ts:1:2)\n    at ${canary}`)
    const changed = new Error(`broken\n    at ${canary}`)
    changed.message = 'broken'
    for (const error of [disguised, changed]) {
      const { frames } = nameAndPlace(error)
      assert.match(frames[0] ?? '', /log\.test\.ts/)
      assert.equal(frames.join().includes(canary), false)
    }
  })

  test('leaves the line its own time', () => {
    const lines: string[] = []
    const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
    jsonLog(
      'info',
      line => lines.push(line),
      () => now,
    )('error', 'broke', { ...nameAndPlace(new Error(canary)) })
    const { at, frames, name } = JSON.parse(lines[0] ?? '')
    assert.deepEqual([at, name], ['2026-11-22T12:00:00Z', 'Error'])
    assert.match(frames[0], /log\.test\.ts/)
  })
})

test('a line that is said once is said again only with something else in it', () => {
  const lines: unknown[] = []
  const log = saidOnce((level: Level, event: string, details?: object) => void lines.push([level, event, details]))
  for (const size of [7, 7, 8]) log('error', 'audit.checkpoint-forged', { size })
  assert.deepEqual(lines, [
    ['error', 'audit.checkpoint-forged', { size: 7 }],
    ['error', 'audit.checkpoint-forged', { size: 8 }],
  ])
})
