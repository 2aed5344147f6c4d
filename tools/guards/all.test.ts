import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { guards } from './all.ts'
import { type Guard, watch } from './guard.ts'

const folder = path.dirname(fileURLToPath(import.meta.url))

test('every guard is on duty, under the name of its file, and has a test that plants a fault', () => {
  const files = readdirSync(folder).filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const own = files.filter(file => readFileSync(path.join(folder, file), 'utf8').includes('export const guard: Guard'))
  assert.deepEqual(guards.map(guard => `${guard.name}.ts`).toSorted(), own.toSorted())
  for (const { name } of guards) assert.ok(existsSync(path.join(folder, `${name}.test.ts`)), name)
})

const content: Guard = { name: 'x', protects: 'x', counts: 'stones', run: async () => ({ looked: 1, faults: [] }) }

test('a guard that looked at nothing, or fell over, is a fault', async () => {
  assert.deepEqual(await watch(content, '.'), { looked: 1, faults: [] })
  const blind = await watch({ ...content, run: async () => ({ looked: 0, faults: [] }) }, '.')
  assert.deepEqual(blind.faults, [{ file: '.', message: 'found no stones to look at, so it proves nothing' }])
  const fallen = await watch({ ...content, run: () => Promise.reject(new Error('ill')) }, '.')
  assert.match(fallen.faults[0]?.message ?? '', /^could not finish: Error: ill/)
})
