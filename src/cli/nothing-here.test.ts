import assert from 'node:assert/strict'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { temporaryFolder } from '../../test/support/throw-away.ts'
import { refuseNowhere } from './nothing-here.ts'

test('a command given where the program was never started makes no database there, and says where to look', () => {
  const folder = temporaryFolder('throughline-nowhere-')
  const configOf = (more: object = {}) => {
    const read = readConfig({ DATA_DIR: folder, ...more })
    return read.ok ? read.value : assert.fail('no configuration')
  }
  assert.throws(() => refuseNowhere(configOf()), { message: /^There is no database in .* yet: bin\/throughline start/ })
  assert.equal(existsSync(path.join(folder, 'postgres')), false)
  refuseNowhere(configOf({ DATABASE_URL: 'postgres://localhost/elsewhere' }))
  for (const here of [path.join(folder, 'postgres', 'data'), path.join(folder, 'database-folder')]) {
    mkdirSync(here, { recursive: true })
    refuseNowhere(configOf())
    rmSync(here, { recursive: true })
  }
})
