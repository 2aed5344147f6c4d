import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { suite, test } from 'node:test'
import { loadMigrations } from './migrations.ts'

/** A project folder with these files. */
function project(t: { after(work: () => void): void }, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'throughline-project-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
  return root
}

const files = {
  'src/modules/alpha/migrations/0002-more.sql': 'select 2',
  'src/modules/alpha/migrations/0001-first.sql': 'select 1',
  'src/modules/beta/migrations/0001-first.sql': 'select 3',
  'src/modules/gamma/index.ts': '',
}
const chain = (...names: string[]) => JSON.stringify({ modules: names.map(name => ({ name, purpose: '' })) })

suite('loading migrations', () => {
  test('goes along the chain, within a module by number', t => {
    const root = project(t, { ...files, 'architecture.json': chain('gamma', 'beta', 'alpha') })
    assert.deepEqual(
      loadMigrations(root).map(({ module, name, sql }) => [module, name, sql]),
      [
        ['beta', '0001-first.sql', 'select 3'],
        ['alpha', '0001-first.sql', 'select 1'],
        ['alpha', '0002-more.sql', 'select 2'],
      ],
    )
  })

  test('refuses a module that the chain does not name, a name that is not numbered, and a number used twice', t => {
    assert.throws(
      () => loadMigrations(project(t, { ...files, 'architecture.json': chain('alpha') })),
      /does not name beta/,
    )
    assert.throws(
      () => loadMigrations(project(t, { 'src/modules/alpha/migrations/first.sql': '' })),
      /expected a name like/,
    )
    assert.throws(
      () => loadMigrations(project(t, { ...files, 'src/modules/beta/migrations/0001-again.sql': '' })),
      /share the number 0001/,
    )
  })
})
