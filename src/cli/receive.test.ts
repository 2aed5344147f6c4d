import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { OperatorError } from '#platform/operator-error.ts'
import { testDatabase } from '../../test/support/database.ts'
import { testGround } from '../../test/support/web.ts'
import { plainMail } from '../modules/correspondence/fixtures.ts'
import type { Opened, Shell } from './command.ts'
import { receive } from './receive.ts'

const canary = 'canary-3c'
const mail = plainMail({ to: 'throughline@localhost', text: canary })
const input = (...pieces: readonly Uint8Array[]) => Readable.from(pieces)

/** A shell over an opened program, or one that fails to open it. */
function shellOver(opened: Partial<Opened> | Error) {
  const told: string[] = []
  const withApplication: Shell['withApplication'] = async work => {
    if (opened instanceof Error) throw opened
    return work(opened as Opened, {} as never)
  }
  return { told, tell: (line: string) => void told.push(line), withApplication }
}

test('a message from the pipe is filed, piece by piece and again, with exit code 0 and without a word', async t => {
  const database = await testDatabase(t)
  const { ground } = testGround(database)
  const shell = shellOver({ ground, office: { ground, domain: 'x.example' } as never })
  assert.equal(await receive(shell, input(mail.subarray(0, 7), mail.subarray(7))), 0)
  assert.equal(await receive(shell, input(mail)), 0)
  assert.deepEqual(shell.told, [])
  const { rows } = await database.owner.query('select state, doubt from correspondence.message')
  assert.deepEqual(rows, [{ state: 'unclear', doubt: 'no-code' }])
})

test('what is no message, or too long, is 65, so that its sender hears of it', async t => {
  const { ground } = testGround(await testDatabase(t))
  const shell = shellOver({ ground, office: { ground, domain: 'x.example' } as never })
  assert.equal(await receive(shell, input()), 65)
  assert.equal(await receive(shell, input(Buffer.from('\0\u0001'))), 65)
  const megabyte = Buffer.alloc(1024 * 1024, 'a')
  assert.equal(await receive(shell, input(...Array.from({ length: 26 }, () => megabyte))), 65)
  assert.equal(shell.told.length, 3)
})

test('when the database is away, or anything is ours to mend, it is 75, and the mail server keeps the message', async () => {
  const away = new OperatorError('The database cannot be reached.')
  for (const error of [away, Object.assign(new Error(canary), { code: 'ECONNREFUSED' }), new Error(canary)]) {
    const shell = shellOver(error)
    assert.equal(await receive(shell, input(mail)), 75)
    assert.equal(shell.told.length, 1)
    assert.doesNotMatch(shell.told.join(), new RegExp(canary), 'what somebody wrote is not told')
  }
  const misconfigured = { tell: () => {}, withApplication: async () => 1 }
  assert.equal(await receive(misconfigured, input(mail)), 75)
})
