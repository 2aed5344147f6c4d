import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { kyselyOver } from '#platform/db/kysely.ts'
import { jsonLog, type Log, silentLog } from '#platform/log.ts'
import { projectRoot, testDatabase } from '../test/support/database.ts'
import { testGround, testOrigin } from '../test/support/web.ts'
import { buildHttp } from './http.ts'
import { happening, sequencingOf } from './modules/audit/fixtures.ts'
import type { LogIdentity } from './modules/audit/index.ts'
import { recordHappening } from './modules/audit/record.ts'
import { sequencePending } from './modules/audit/sequence.ts'

const database = await testDatabase({ after })
const { ground } = testGround(database)
const settings = { publicUrl: testOrigin, issuingBody: undefined, secure: false, trustedProxies: [] }

test('what is logged of a broken page or answer is its number, its kind and its place, and nothing the database said', async t => {
  const lines: string[] = []
  const log = jsonLog(
    'info',
    line => lines.push(line),
    () => Temporal.Instant.from('2026-11-22T12:00:00Z'),
  )
  const app = await buildHttp(ground, settings, log, projectRoot)
  const breaks = () => {
    const said = 'duplicate key value: Key (email)=(canarina@example.org) already exists.'
    throw Object.assign(new TypeError(`${said}\n    at canarina@example.org`), { code: '23505', detail: said })
  }
  for (const path of ['/en/meetings', '/api/v1/meetings']) {
    t.mock.method(ground.clock, 'now', breaks, { times: 1 })
    const answer = await app.request(`${testOrigin}${path}`)
    assert.equal(answer.status, 500, path)
    const { id, frames, ...line } = JSON.parse(lines.splice(0).join(''))
    assert.ok((await answer.text()).includes(id))
    assert.match(frames[0], /http\.test\.ts:\d+:\d+/)
    assert.equal(JSON.stringify([line, frames]).includes('canarina'), false)
    assert.deepEqual(line, {
      path,
      name: 'TypeError',
      code: '23505',
      at: '2026-11-22T12:00:00Z',
      level: 'error',
      event: 'request-broke',
    })
  }
})

test('the checkpoint that is served is the newest that this log’s key has signed, and none without a key', async t => {
  const sequencing = await sequencingOf(t, database)
  await recordHappening(kyselyOver(database.app), happening(1))
  await sequencePending(sequencing)
  const stored = await database.owner.query('select note from audit.checkpoint')
  await database.owner.query(`insert into audit.checkpoint select 9, at, root, range, 'forged' from audit.checkpoint`)
  const served = async (key?: LogIdentity, log: Log = sequencing.log) => {
    const app = await buildHttp(ground, settings, log, projectRoot, key)
    const answers = [
      await app.request(`${testOrigin}/log/checkpoint`),
      await app.request(`${testOrigin}/log/checkpoint`),
    ]
    return Promise.all(answers.map(async answer => (answer.ok ? answer.text() : answer.status)))
  }
  const [{ note }] = stored.rows
  assert.deepEqual(await served(sequencing.key), [note, note])
  const forged = { size: '9', why: 'checkpoint-malformed' }
  assert.deepEqual(sequencing.said, [['error', 'audit.checkpoint-forged', forged]])
  assert.deepEqual(await served((await sequencingOf(t, database)).key, silentLog), [404, 404])
  assert.deepEqual(await served(), [404, 404])
})
