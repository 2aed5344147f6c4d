import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaints, type Garden } from './plant.ts'
import { guard } from './types.ts'

const strict = { compilerOptions: { strict: true, noEmit: true, types: [] }, include: ['src'] }
const sound: Garden = { 'tsconfig.json': strict, 'src/kernel/day.ts': 'export const day: string = "2026-11-22"\n' }

test('types are content where the compiler is', async () => {
  assert.deepEqual(await complaints(guard, sound), [])
})

test('types bark at a number that should be a text', async () => {
  assert.deepEqual(
    await complaints(guard, { ...sound, 'src/kernel/year.ts': '\nexport const year: string = 2026\n' }),
    ["src/kernel/year.ts:2 TS2322: Type 'number' is not assignable to type 'string'."],
  )
})

test('types that see no file prove nothing', async () => {
  assert.match((await complaints(guard, { 'tsconfig.json': strict })).join(), /No inputs were found/)
  const declared = { 'tsconfig.json': { ...strict, files: [], include: [] } }
  assert.equal((await complaints(guard, declared)).length, 1)
})
