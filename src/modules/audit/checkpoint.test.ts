import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, it } from 'node:test'
import { refused } from '#kernel/result.ts'
import {
  type Checkpoint,
  isOrigin,
  keyId,
  parseCheckpoint,
  rawPublicKey,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'

/** The private key with a seed of 32 equal bytes, so that every signature is known in advance (RFC 8032). */
const keyOf = (seed: number) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]),
    format: 'der',
    type: 'pkcs8',
  })

const key = keyOf(7)
const log = { origin: 'throughline.example/log', publicKey: rawPublicKey(key) }
const first: Checkpoint = { origin: log.origin, size: 120, root: Buffer.alloc(32, 5), after: 70 }
const dated: Checkpoint = { ...first, at: '2026-05-04T09:30:00Z' }

const note = `throughline.example/log
120
BQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=
after 70

— throughline.example/log Cs+msC+IfMMVnoDyWZYyaWBwhAb7S3LnqsxzEgVZO+mlKkaF3VHCsbMTHH1n6xmr6DHx2jnjNdJ3aQn2+fxPW7UbVwQ=
`

describe('a checkpoint', () => {
  it('is a note whose text never changes for the same key', () => {
    assert.equal(signCheckpoint(first, key), note)
    const [body, signature] = signCheckpoint(dated, key).split('\n\n')
    assert.equal(body, `${note.split('\n\n')[0]}\nat 2026-05-04T09:30:00Z`)
    assert.match(signature ?? '', /^— throughline\.example\/log Cs\+m[A-Za-z0-9+/]{87}=\n$/)
  })
  it('is read back as it was signed', () => {
    for (const checkpoint of [first, dated]) {
      const read = verifyCheckpoint(signCheckpoint(checkpoint, key), log)
      assert.ok(read.ok)
      const { keyId: id, signature, ...said } = read.value
      assert.deepEqual(said, checkpoint)
      assert.deepEqual([Buffer.from(id).toString('hex'), signature.length], ['0acfa6b0', 64])
    }
  })
  it('is of one log, one key and one signature', () => {
    const other = rawPublicKey(keyOf(8))
    assert.deepEqual(
      verifyCheckpoint(note, { ...log, origin: 'another.example' }),
      refused('checkpoint-of-another-log'),
    )
    assert.deepEqual(verifyCheckpoint(note, { ...log, publicKey: other }), refused('checkpoint-of-another-key'))
    const grafted = note.replace(/ \S+\n$/, signCheckpoint(dated, key).slice(-94))
    assert.deepEqual(verifyCheckpoint(grafted, log), refused('checkpoint-signature-wrong'))
    assert.deepEqual(verifyCheckpoint('', log), refused('checkpoint-malformed'))
  })
  it('is refused after any one bit of it was changed', () => {
    for (const text of [note, signCheckpoint(dated, key)]) {
      const bytes = Buffer.from(text)
      const believed: string[] = []
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes)
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        if (verifyCheckpoint(changed.toString('utf8'), log).ok) believed.push(`bit ${bit}`)
      }
      assert.deepEqual(believed, [])
    }
  })
  it('is refused when it was cut anywhere', () => {
    const believed = Array.from(note, (_, length) => note.slice(0, length)).filter(cut => parseCheckpoint(cut).ok)
    assert.deepEqual(believed, [])
  })
})

const [body = '', signature = ''] = note.split('\n\n')

describe('a malformed checkpoint is refused', () => {
  it('while the same text without the fault is read', () => assert.ok(parseCheckpoint(note).ok))
  const forms: Readonly<Record<string, string>> = {
    'an empty text': '',
    'no signature': `${body}\n`,
    'no empty line': `${body}\n${signature}`,
    'two empty lines': `${body}\n\n\n${signature}`,
    'no last newline': note.slice(0, -1),
    'text after the signature': `${note}x`,
    'an empty line after the signature': `${note}\n`,
    'two signatures': `${note}${signature}`,
    'carriage returns': note.replaceAll('\n', '\r\n'),
    'a byte order mark': `\ufeff${note}`,
    'a hyphen for the dash': note.replace('— ', '- '),
    'two blanks in the signature line': note.replace('— ', '—  '),
    'another name in the signature line': note.replace('— throughline', '— throughlime'),
    'an origin with a blank': note.replaceAll('example/log', 'example log'),
    'an origin with a plus': note.replaceAll('example/log', 'example+log'),
    'an origin outside ASCII': note.replaceAll('example/log', 'exämple/log'),
    'an origin of 201 characters': note.replaceAll('throughline.example/log', 'a'.repeat(201)),
    'a size of 0': note.replace('\n120\n', '\n0\n').replace('after 70', 'after 0'),
    'a size with a zero in front': note.replace('\n120\n', '\n0120\n'),
    'a size with a sign': note.replace('\n120\n', '\n+120\n'),
    'a size in another base': note.replace('\n120\n', '\n0x78\n'),
    'a size beyond 2^53': note.replace('\n120\n', '\n9007199254740993\n'),
    'a root of 31 bytes': note.replace('BQUFBQU=', 'BQUFBQ=='),
    'a root with unused bits': note.replace('BQU=', 'BQV='),
    'a root in base64url': note.replace('BQUF', 'BQ_F'),
    'no after line': note.replace('after 70\n', ''),
    'an after line not below the size': note.replace('after 70', 'after 120'),
    'an after line with a zero in front': note.replace('after 70', 'after 070'),
    'an instant with an offset': note.replace('after 70\n', 'after 70\nat 2026-05-04T09:30:00+00:00\n'),
    'an instant with needless zeros': note.replace('after 70\n', 'after 70\nat 2026-05-04T09:30:00.000Z\n'),
    'a day that never was': note.replace('after 70\n', 'after 70\nat 2026-02-30T09:30:00Z\n'),
    'two instants': note.replace('after 70\n', `after 70\n${'at 2026-05-04T09:30:00Z\n'.repeat(2)}`),
    'an unknown line': note.replace('after 70\n', 'after 70\nby Ada\n'),
    'a signature of 63 bytes': note.replace(/\S+\n$/, `${Buffer.alloc(67, 1).toString('base64')}\n`),
    'a signature of 65 bytes': note.replace(/\S+\n$/, `${Buffer.alloc(69, 1).toString('base64')}\n`),
    'a signature with unused bits': note.replace(
      /(.)=\n$/,
      (_, last) => `${String.fromCharCode(last.charCodeAt(0) + 1)}=\n`,
    ),
  }
  for (const [what, text] of Object.entries(forms))
    it(what, () => {
      assert.notEqual(text, note, 'the case changes the note')
      assert.deepEqual(parseCheckpoint(text), refused('checkpoint-malformed'))
    })
})

describe('signing', () => {
  it('refuses what could not be read back', () => {
    const unsound: Partial<Checkpoint>[] = [
      { origin: 'two words' },
      { size: 0, after: 0 },
      { size: 70 },
      { size: 120.5 },
      { after: -1 },
      { root: Buffer.alloc(31) },
      { at: 'today' },
    ]
    for (const fault of unsound)
      assert.throws(() => signCheckpoint({ ...first, ...fault }, key), /^TypeError: not a sound checkpoint$/)
  })
  it('takes Ed25519 keys only', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    assert.throws(() => signCheckpoint(first, privateKey), /^TypeError: the log is signed with Ed25519 only$/)
  })
  it('gives the same raw key from either half', () =>
    assert.deepEqual(rawPublicKey(createPublicKey(key)), rawPublicKey(key)))
})

describe('the key id', () => {
  it('is the one of the published verifier key example.com/foo+530d903a+AekyeRrm…', () => {
    const published = Buffer.from('AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k', 'base64')
    assert.equal(Buffer.from(keyId('example.com/foo', published.subarray(1))).toString('hex'), '530d903a')
  })
})

describe('an origin', () => {
  it('is visible ASCII without plus', () => {
    const names = {
      'a.example/log': true,
      '': false,
      'a b': false,
      'a+b': false,
      'a\u00a0b': false,
      'a\nb': false,
      é: false,
    }
    assert.deepEqual(Object.fromEntries(Object.keys(names).map(name => [name, isOrigin(name)])), names)
  })
})
