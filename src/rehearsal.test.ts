import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { suite, type TestContext, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { readConfig } from '#platform/config.ts'
import { silentLog } from '#platform/log.ts'
import { projectRoot } from '../test/support/database.ts'
import { historyDatabase, testGround, testOrigin } from '../test/support/web.ts'
import { holdsRehearsal, prepareRehearsal, refuseRehearsal, rehearsalConfig } from './rehearsal.ts'
import { buildWeb } from './web/build.ts'
import { textsFor } from './web/messages/index.ts'

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'throughline-rehearsal-'))
  t.after(() => rm(made, { recursive: true, force: true }))
  return made
}

function configIn(dataDir: string, more: Readonly<Record<string, string>> = {}) {
  const read = readConfig({ DATA_DIR: dataDir, ...more })
  assert.ok(read.ok)
  return rehearsalConfig(read.value)
}

suite('where a rehearsal is held', () => {
  test('in a folder of its own, marked, with letters to files whatever mail server is set', async t => {
    const config = configIn(path.join(await folder(t), 'data'), { SMTP_URL: 'smtp://mail.example.org' })
    assert.deepEqual([path.basename(config.dataDir), config.smtpUrl], ['data-rehearsal', undefined])
    await prepareRehearsal(config)
    await prepareRehearsal(config)
    assert.equal(holdsRehearsal(config.dataDir), true)
    assert.throws(() => refuseRehearsal(config.dataDir), { name: 'OperatorError', message: /holds a rehearsal/ })
  })

  test('never on a server, nor on a folder that holds something else; the real thing never on a rehearsal’s', async t => {
    const real = await folder(t)
    refuseRehearsal(real)
    const server = configIn(real, { DATABASE_URL: 'postgres://u:p@db.example.org/x' })
    await assert.rejects(prepareRehearsal(server), { name: 'OperatorError', message: /DATABASE_URL is set/ })
    await writeFile(path.join(real, 'postmaster.pid'), '1')
    await assert.rejects(prepareRehearsal({ ...configIn(real), dataDir: real }), { message: /no rehearsal/ })
    assert.equal(holdsRehearsal(real), false)
  })
})

test('under a banner on every page, in six languages, and without one otherwise', async t => {
  const { ground } = testGround(await historyDatabase(t))
  const settings = { publicUrl: testOrigin, issuingBody: undefined, secure: false, trustedProxies: [] }
  const rehearsed = await buildWeb(ground, { ...settings, rehearsal: true }, silentLog, projectRoot)
  const real = await buildWeb(ground, settings, silentLog, projectRoot)
  for (const language of languages)
    for (const page of ['/', '/sign-in', '/nothing-here']) {
      const shown = async (web: typeof real) => (await web.request(`${testOrigin}/${language}${page}`)).text()
      const { rehearsal } = textsFor(language).site
      assert.ok((await shown(rehearsed)).includes(rehearsal), `${language}${page}`)
      assert.ok(!(await shown(real)).includes(rehearsal))
    }
  for (const language of languages) {
    const about = async (web: typeof real) => (await web.request(`${testOrigin}/${language}/about`)).text()
    assert.match(await about(rehearsed), /<h2 id="rehearsal">[\s\S]*rehearsal\.example/)
    assert.ok(!(await about(real)).includes('id="rehearsal"'), language)
  }
})
