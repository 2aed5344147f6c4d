import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { projectRoot } from '../../test/support/database.ts'
import { readAssets } from './assets.ts'

const folder = path.join(projectRoot, 'src', 'web', 'assets')

test('the style sheet is one file made of every part of it, and of nothing else', async () => {
  const { style, icon, files } = await readAssets(projectRoot)
  assert.deepEqual([...files.keys()], [style, icon])
  const served = files.get(style)?.content.toString() ?? ''
  const parts = readdirSync(folder).filter(name => name.endsWith('.css'))
  assert.ok(parts.length > 1)
  let rest = served
  for (const part of parts) {
    const own = readFileSync(path.join(folder, part), 'utf8')
    assert.equal(rest.split(own).length, 2, `${part} is served once`)
    rest = rest.replace(own, () => '')
  }
  assert.equal(rest, '')
})

test('what must win comes last: nothing on paper is undone by a part that follows', async () => {
  const { style, files } = await readAssets(projectRoot)
  assert.match(files.get(style)?.content.toString() ?? '', /\n@media print \{\n( .*\n)+\}\n$/)
})
