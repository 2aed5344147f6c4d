import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { complaints } from './plant.ts'
import { guard } from './secrets.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const base64 = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')

test('secrets are content with words about keys', async () => {
  const about = '// "-----BEGIN PRIVATE KEY-----" opens a key; AKIA opens another kind; a token looks like npm_…\n'
  assert.deepEqual(await complaints(guard, { 'src/kernel/about.ts': about }), [])
})

test('secrets bark at keys and tokens, on their line', async () => {
  const heard = await complaints(guard, {
    'test/key.pem.txt': `\n${pem}`,
    'src/key.ts': `export const key = ${JSON.stringify(pem)}\n`,
    'src/short.ts': `export const key = '${base64}'\n`,
    'docs/token.md': `a\nb ${'gh'}p_${'a1'.repeat(20)}\n`,
    'bin/run': `KEY=${'AK'}IA${'A1'.repeat(8)}\n`,
  })
  assert.deepEqual(
    heard.map(line => line.replace(/ looks like/, '').replace(/: .*/, '')),
    [
      'bin/run:1 an access key',
      'docs/token.md:2 a token',
      'src/key.ts:1 a private key',
      'src/short.ts:1 a private key (PKCS #8, base64)',
      'test/key.pem.txt:2 a private key',
    ],
  )
})
