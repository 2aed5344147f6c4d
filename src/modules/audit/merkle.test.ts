import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  append,
  type CompactRange,
  consistencyProof,
  emptyRange,
  type Hash,
  inclusionProof,
  leafHash,
  nodeHash,
  rangeRoot,
  restoreRange,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const unhex = (text: string): Hash => Buffer.from(text, 'hex')

/** The definition of RFC 6962 §2.1 word for word, over entries, without a line of the code under test. */
function naiveRoot(entries: readonly Uint8Array[]): Buffer {
  const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  if (entries.length === 0) return sha()
  if (entries.length === 1) return sha(Buffer.of(0), entries[0] as Uint8Array)
  let k = 1
  while (k * 2 < entries.length) k *= 2
  return sha(Buffer.of(1), naiveRoot(entries.slice(0, k)), naiveRoot(entries.slice(k)))
}

/** Fixed entries: i as two bytes, little end first (the rule of the vectors in transparency-dev/merkle). */
const entries = Array.from({ length: 1024 }, (_, i) => Uint8Array.of(i & 0xff, i >> 8))
const leaves = entries.map(leafHash)
const grown = (count: number): CompactRange => leaves.slice(0, count).reduce(append, emptyRange())

// The stored format may never change: these were computed outside this program (Python's hashlib, naive recursion).
const golden: Readonly<Record<number, string>> = {
  0: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  1: '709e80c88487a2411e1ee4dfb9f22a861492d20c4765150c0c794abd70f8147c',
  2: '33b019d83ad6aa45cfbb815e6106347f7dc75a0f64cd461f0c3150192ec416c0',
  3: 'bf8740bcc6a49ec46544b94fcf891631e8dd339af77907fc0cbc4e9e65cf40cd',
  7: 'ef63c6b77d3d819057b0725726f43e00c577f8dc22529e2f61ddde7173b57021',
  8: '9e313c898cc548d0001631fdb45199167a74893f909908a63af8dc21499e4db1',
  9: '70be7b94e6e0197f1837bc8c4fb1f272d49a7ee35d978e74a6c775f6c042ffd9',
  1000: '457ae06fcc47779e58e3c15b7e8b49c026d5f362b1db62d97c46e604602fc254',
  1024: 'b55617398926df6b4a63b09c5f7e8ab54fdcc3fcc39e62e493bc565c41f8286d',
}

// Published test vectors (base64) of transparency-dev/merkle, compact/range_test.go.
const published: Readonly<Record<number, string>> = {
  10: 'VjWMPSYNtCuCNlF/RLnQy6HcwSk6CIipfxm+hettA+4=',
  15: 'j4SulYmocFuxdeyp12xXCIgK6PekBcxzAIj4zbQzNEI=',
  16: 'c+4Uc6BCMOZf/v3NZK1kqTUJe+bBoFtOhP+P3SayKRE=',
  100: 'dUh9hYH88p0CMoHkdr1wC2szbhcLAXOejWpINIooKUY=',
  255: 'SmdsuKUqiod3RX2jyF2M6JnbdE4QuTwwipfAowI4/i0=',
  256: 'qFI0t/tZ1MdOYgyPpPzHFiZVw86koScXy9q3FU5casA=',
  1000: 'RXrgb8xHd55Y48FbfotJwCbV82Kx22LZfEbmBGAvwlQ=',
}

// The reference tree of certificate-transparency: eight entries, its root after each, two audit paths.
const reference = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const referenceRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const referenceLeaves = reference.map(unhex).map(leafHash)

describe('golden roots', () => {
  for (const [size, root] of Object.entries(golden))
    it(`the root of ${size} fixed leaves never changes`, () => {
      const count = Number(size)
      const roots = [treeRoot(leaves.slice(0, count)), rangeRoot(grown(count)), naiveRoot(entries.slice(0, count))]
      assert.deepEqual(roots.map(hex), [root, root, root])
    })
  it('agrees with the published roots', () => {
    const sizes = Object.keys(published).map(Number)
    const roots = sizes.map(size => [size, Buffer.from(treeRoot(leaves.slice(0, size))).toString('base64')])
    assert.deepEqual(Object.fromEntries(roots), published)
  })
  it('agrees with the reference tree of certificate-transparency', () => {
    const roots = referenceRoots.map((_, size) => hex(treeRoot(referenceLeaves.slice(0, size))))
    assert.deepEqual(roots, referenceRoots)
    assert.equal(
      hex(leafHash(Buffer.from('L123456'))),
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    )
    const node = nodeHash(Buffer.from('N123'), Buffer.from('N456'))
    assert.equal(hex(node), 'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb')
  })
  it('gives the published audit paths of the reference tree', () => {
    assert.deepEqual(inclusionProof(referenceLeaves, 5, 8).map(hex), [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    assert.deepEqual(inclusionProof(referenceLeaves, 2, 3).map(hex), [referenceRoots[2]])
  })
})

describe('the compact range', () => {
  it('gives the recomputed root after every append, stored and restored on the way', () => {
    let range = emptyRange()
    leaves.slice(0, 300).forEach((leaf, i) => {
      range = append(restoreRange(range.size, range.hashes), leaf)
      assert.equal(hex(rangeRoot(range)), hex(naiveRoot(entries.slice(0, i + 1))))
    })
  })
  it('appends to sizes beyond 32 bits', () => {
    const range = restoreRange(2 ** 40 + 1, [leaves[0] as Hash, leaves[1] as Hash])
    const joined = nodeHash(leaves[1] as Hash, leaves[2] as Hash)
    assert.deepEqual(append(range, leaves[2] as Hash), { size: 2 ** 40 + 2, hashes: [leaves[0], joined] })
  })
  it('refuses hashes that cannot belong to the size', () => {
    const wrong = /^RangeError: a tree of 3 leaves has a range of 2 hashes of 32 bytes$/
    assert.throws(() => restoreRange(3, leaves.slice(0, 3)), wrong)
    assert.throws(() => restoreRange(3, [leaves[0] as Hash, Buffer.alloc(31)]), wrong)
    assert.throws(() => restoreRange(-1, []), /^RangeError: not a tree size: -1$/)
    assert.throws(() => append(emptyRange(), Buffer.alloc(31)), /^RangeError: a leaf hash has 32 bytes$/)
  })
})

const flipped = (hash: Hash, bit: number): Hash =>
  hash.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

/** Every way to damage a proof a little: a bit, a hash less, a hash more, two neighbours swapped. */
function damaged(proof: readonly Hash[], bit: number): Hash[][] {
  const bits = proof.map((hash, i) => proof.with(i, flipped(hash, bit)))
  const less = proof.map((_, i) => proof.toSpliced(i, 1))
  const more = [
    [...proof, leaves[bit] as Hash],
    [leaves[bit] as Hash, ...proof],
    [...proof, Buffer.alloc(0)],
  ]
  const swaps = proof.slice(1).map((hash, i) => proof.with(i, hash).with(i + 1, proof[i] as Hash))
  return [...bits, ...less, ...more, ...swaps]
}

const bits = fc.nat({ max: 255 })

describe('inclusion proofs', () => {
  it('verify for every leaf of every tree up to 40', () => {
    for (let size = 1; size <= 40; size += 1)
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(leaves, index, size)
        assert.ok(verifyInclusion(leaves[index] as Hash, index, size, proof, naiveRoot(entries.slice(0, size))))
      }
  })
  it('fail when the leaf, the index, the root or the proof is changed', () => {
    const trees = fc.integer({ min: 1, max: 1024 }).chain(size => fc.tuple(fc.constant(size), fc.nat(size - 1), bits))
    const holds = ([size, index, bit]: [number, number, number]): void => {
      const [leaf, root, proof] = [leaves[index] as Hash, rangeRoot(grown(size)), inclusionProof(leaves, index, size)]
      assert.ok(verifyInclusion(leaf, index, size, proof, root))
      assert.ok(!verifyInclusion(flipped(leaf, bit), index, size, proof, root))
      assert.ok(!verifyInclusion(leaf, index, size, proof, flipped(root, bit)))
      for (const other of [index - 1, index + 1, index ^ 2, size])
        assert.ok(!verifyInclusion(leaf, other, size, proof, root))
      for (const wrong of damaged(proof, bit)) assert.ok(!verifyInclusion(leaf, index, size, wrong, root))
    }
    fc.assert(fc.property(trees, holds), { numRuns: 150, seed: 6962 })
  })
  it('are refused for a leaf outside the tree', () => {
    assert.throws(() => inclusionProof(leaves.slice(0, 5), 3, 3), /^RangeError: no leaf 3 in a tree of 3 of 5 leaves$/)
    assert.throws(() => inclusionProof(leaves.slice(0, 5), 3, 6), /^RangeError: no leaf 3 in a tree of 6 of 5 leaves$/)
  })
})

describe('consistency proofs', () => {
  it('verify for every pair of trees up to 40', () => {
    const roots = Array.from({ length: 41 }, (_, size) => naiveRoot(entries.slice(0, size)))
    for (let to = 0; to <= 40; to += 1)
      for (let from = 0; from <= to; from += 1) {
        const proof = consistencyProof(leaves, from, to)
        assert.ok(verifyConsistency(from, to, roots[from] as Hash, roots[to] as Hash, proof), `${from} to ${to}`)
      }
  })
  it('fail when a root, a size or the proof is changed', () => {
    const pairs = fc
      .integer({ min: 1, max: 1024 })
      .chain(to => fc.tuple(fc.constant(to), fc.integer({ min: 1, max: to }), bits))
    const holds = ([to, from, bit]: [number, number, number]): void => {
      const [old, young, proof] = [rangeRoot(grown(from)), rangeRoot(grown(to)), consistencyProof(leaves, from, to)]
      assert.ok(verifyConsistency(from, to, old, young, proof))
      assert.ok(!verifyConsistency(from, to, flipped(old, bit), young, proof))
      assert.ok(!verifyConsistency(from, to, old, flipped(young, bit), proof))
      for (const wrong of damaged(proof, bit)) assert.ok(!verifyConsistency(from, to, old, young, wrong))
      if (from < to) assert.ok(!verifyConsistency(to, from, young, old, proof))
    }
    fc.assert(fc.property(pairs, holds), { numRuns: 150, seed: 9162 })
  })
  it('do not join two different pasts', () => {
    const fork = leaves.with(2, leaves[900] as Hash)
    for (let from = 3; from < 20; from += 1) {
      const proof = consistencyProof(fork, from, 20)
      const [past, present] = [treeRoot(leaves.slice(0, from)), treeRoot(fork.slice(0, 20))]
      assert.ok(!verifyConsistency(from, 20, past, present, proof))
    }
  })
  it('are refused for a tree that shrinks or is not there', () => {
    assert.throws(() => consistencyProof(leaves, 3, 2), /^RangeError: no trees of 3 and 2 leaves among 1024$/)
    assert.throws(() => consistencyProof(leaves, 3, 1025), /^RangeError: no trees of 3 and 1025 leaves among 1024$/)
  })
})
