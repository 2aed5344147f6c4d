import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '#kernel/id.ts'
import { isMailbox } from './mail.ts'
import { systemRandom } from './random.ts'
import { addressed, longestReturnLocal, returnAddress } from './return-address.ts'

const key = new Uint8Array(32).fill(7)
const desk = { mailbox: 'throughline@mail.example', key }
const letter = newId(Date.UTC(2026, 10, 22), systemRandom)

suite('the address a letter comes back to', () => {
  test('names its letter, whatever case a server writes it in, and is a mailbox that fits', () => {
    const longest = { mailbox: `${'a'.repeat(longestReturnLocal)}@mail.example`, key }
    for (const one of [desk, longest]) {
      const address = returnAddress(one, letter)
      assert.ok(isMailbox(address) && address.indexOf('@') <= 64, address)
      for (const written of [address, address.toUpperCase(), ` ${address}\n`])
        assert.deepEqual(addressed(one, written), { letter })
    }
  })

  test('with one letter of its code changed is not ours, nor signed with another key', () => {
    const address = returnAddress(desk, letter)
    const from = address.indexOf('+') + 1
    for (let at = from; at < address.indexOf('@'); at += 1) {
      const other = address[at] === 'a' ? 'b' : 'a'
      const changed = address.slice(0, at) + other + address.slice(at + 1)
      assert.deepEqual(addressed(desk, changed), { code: 'not-ours' }, changed)
    }
    assert.deepEqual(addressed({ ...desk, key: new Uint8Array(32) }, address), { code: 'not-ours' })
  })

  test('any other text names none, and nothing makes it throw', () => {
    const others = [
      '',
      '@',
      'throughline@mail.example',
      'somebody+x@mail.example',
      returnAddress(desk, letter).replace('mail.', 'm.'),
    ]
    for (const text of others) assert.deepEqual(addressed(desk, text), { code: 'none' }, text)
    const nearly = fc.string({ unit: 'binary', maxLength: 80 }).map(text => `throughline+${text}@mail.example`)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), text => assert.ok('code' in addressed(desk, text))),
      { numRuns: 2000, seed: 3 },
    )
  })
})
