/**
 * The Merkle tree of the audit log: RFC 6962 §2.1 with SHA-256, pure.
 * "Leaves" are always leaf hashes (32 bytes), in the order of `seq`; sizes and indexes count leaves, at most 2^53 - 1.
 */
import { hash } from 'node:crypto'

/** A SHA-256 digest: 32 bytes. */
export type Hash = Uint8Array

/**
 * The right edge of a tree: the roots of its perfect subtrees, largest first, one per set bit of `size`.
 * Enough to append and to compute the root; at most 53 hashes, to be stored beside a checkpoint.
 */
export interface CompactRange {
  readonly size: number
  readonly hashes: readonly Hash[]
}

const leafPrefix = Uint8Array.of(0x00)
const nodePrefix = Uint8Array.of(0x01)

const sha256 = (...parts: readonly Uint8Array[]): Hash => hash('sha256', Buffer.concat(parts), 'buffer')
const isHash = (value: Uint8Array): boolean => value.length === 32
const same = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0

// Arithmetic instead of bit operators: those stop at 2^31.
const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

/** Hash of one entry's bytes: SHA-256(0x00 ‖ bytes). RFC 6962 §2.1. */
export const leafHash = (bytes: Uint8Array): Hash => sha256(leafPrefix, bytes)

/** Hash of two subtrees: SHA-256(0x01 ‖ left ‖ right). RFC 6962 §2.1. */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(nodePrefix, left, right)

/** The range of the empty tree. */
export const emptyRange = (): CompactRange => ({ size: 0, hashes: [] })

/** A range read back from storage. Throws a RangeError when the hashes cannot be those of a tree of `size` leaves. */
export function restoreRange(size: number, hashes: readonly Hash[]): CompactRange {
  if (!isCount(size)) throw new RangeError(`not a tree size: ${size}`)
  const wanted = size.toString(2).replaceAll('0', '').length
  if (hashes.length !== wanted || !hashes.every(isHash))
    throw new RangeError(`a tree of ${size} leaves has a range of ${wanted} hashes of 32 bytes`)
  return { size, hashes: [...hashes] }
}

/** The range after one more leaf hash. The given range is not changed. */
export function append(range: CompactRange, leaf: Hash): CompactRange {
  if (!isHash(leaf)) throw new RangeError('a leaf hash has 32 bytes')
  const hashes = [...range.hashes]
  let node = leaf
  for (let size = range.size; isOdd(size); size = half(size)) node = nodeHash(hashes.pop() as Hash, node)
  return { size: range.size + 1, hashes: [...hashes, node] }
}

/** The root of the tree a range stands for; SHA-256 of nothing for the empty tree. */
export const rangeRoot = ({ hashes }: CompactRange): Hash =>
  hashes.length === 0 ? sha256() : hashes.reduceRight((right, left) => nodeHash(left, right))

/** Where a subtree of `count` ≥ 2 leaves is split: the largest power of two below `count`. */
const split = (count: number): number => 2 ** (31 - Math.clz32(count - 1))

/** MTH of leaves `from` (inclusive) to `to` (exclusive), at least one. */
function subtree(leaves: readonly Hash[], from: number, to: number): Hash {
  if (to - from === 1) return leaves[from] as Hash
  const middle = from + split(to - from)
  return nodeHash(subtree(leaves, from, middle), subtree(leaves, middle, to))
}

/** Merkle tree hash of all leaves. RFC 6962 §2.1. */
export const treeRoot = (leaves: readonly Hash[]): Hash =>
  leaves.length === 0 ? sha256() : subtree(leaves, 0, leaves.length)

/** PATH(index, D[from:to]) of RFC 6962 §2.1.1, with absolute positions. */
function path(leaves: readonly Hash[], index: number, from: number, to: number): Hash[] {
  if (to - from === 1) return []
  const middle = from + split(to - from)
  return index < middle
    ? [...path(leaves, index, from, middle), subtree(leaves, middle, to)]
    : [...path(leaves, index, middle, to), subtree(leaves, from, middle)]
}

/**
 * Proof that leaf `index` is in the tree of the first `size` leaves: sibling hashes from the leaf up. RFC 6962 §2.1.1.
 * Throws a RangeError unless 0 ≤ index < size ≤ leaves.length.
 */
export function inclusionProof(leaves: readonly Hash[], index: number, size: number): Hash[] {
  if (!isCount(index) || !isCount(size) || index >= size || size > leaves.length)
    throw new RangeError(`no leaf ${index} in a tree of ${size} of ${leaves.length} leaves`)
  return path(leaves, index, 0, size)
}

/** SUBPROOF(old, D[from:to], whole) of RFC 6962 §2.1.2, with absolute positions. */
function subproof(leaves: readonly Hash[], old: number, from: number, to: number, whole: boolean): Hash[] {
  if (old === to) return whole ? [] : [subtree(leaves, from, to)]
  const middle = from + split(to - from)
  return old <= middle
    ? [...subproof(leaves, old, from, middle, whole), subtree(leaves, middle, to)]
    : [...subproof(leaves, old, middle, to, false), subtree(leaves, from, middle)]
}

/**
 * Proof that the tree of the first `from` leaves is a prefix of that of the first `to`. RFC 6962 §2.1.2.
 * Empty when `from` is 0 or equals `to`. Throws a RangeError unless 0 ≤ from ≤ to ≤ leaves.length.
 */
export function consistencyProof(leaves: readonly Hash[], from: number, to: number): Hash[] {
  if (!isCount(from) || !isCount(to) || from > to || to > leaves.length)
    throw new RangeError(`no trees of ${from} and ${to} leaves among ${leaves.length}`)
  return from === 0 ? [] : subproof(leaves, from, 0, to, true)
}

/** A walk from a leaf to the root: `at` is our node, `last` the last node of the level. */
interface Level {
  readonly at: number
  readonly last: number
}

const up = ({ at, last }: Level): Level => ({ at: half(at), last: half(last) })

/** Past the levels on which our node is the lonely last one and therefore has no sibling. */
function upToSibling(level: Level): Level {
  let here = level
  while (!isOdd(here.at) && here.at > 0) here = up(here)
  return here
}

const joinsLeft = ({ at, last }: Level): boolean => isOdd(at) || at === last

/** Does `proof` show that `leaf` stands at `index` in the tree with `size` leaves and `root`? RFC 9162 §2.1.3.2. */
export function verifyInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, root, ...proof].every(isHash)) return false
  let level: Level = { at: index, last: size - 1 }
  let node = leaf
  for (const sibling of proof) {
    if (level.last === 0) return false
    node = joinsLeft(level) ? nodeHash(sibling, node) : nodeHash(node, sibling)
    level = up(joinsLeft(level) ? upToSibling(level) : level)
  }
  return level.last === 0 && same(node, root)
}

function isPowerOfTwo(n: number): boolean {
  let rest = n
  while (rest > 1 && !isOdd(rest)) rest = half(rest)
  return rest === 1
}

/** The smallest subtree that ends where the old tree ends. */
function endOfOld(from: number, to: number): Level {
  let level: Level = { at: from - 1, last: to - 1 }
  while (isOdd(level.at)) level = up(level)
  return level
}

/** RFC 9162 §2.1.4.2 for 0 < from < to, with the start of the walk put in front. */
function climbsToBoth(level: Level, [start, ...rest]: readonly Hash[], oldRoot: Hash, newRoot: Hash): boolean {
  if (start === undefined) return false
  let [here, old, young] = [level, start, start]
  for (const sibling of rest) {
    if (here.last === 0) return false
    if (joinsLeft(here)) {
      old = nodeHash(sibling, old)
      young = nodeHash(sibling, young)
      here = upToSibling(here)
    } else young = nodeHash(young, sibling)
    here = up(here)
  }
  return here.last === 0 && same(old, oldRoot) && same(young, newRoot)
}

/** Does `proof` show that the tree (`from`, `oldRoot`) is a prefix of the tree (`to`, `newRoot`)? RFC 9162 §2.1.4.2. */
export function verifyConsistency(
  from: number,
  to: number,
  oldRoot: Hash,
  newRoot: Hash,
  proof: readonly Hash[],
): boolean {
  if (!isCount(from) || !isCount(to) || from > to || ![oldRoot, newRoot, ...proof].every(isHash)) return false
  if (from === 0) return proof.length === 0 && same(oldRoot, sha256()) && (to > 0 || same(newRoot, oldRoot))
  if (from === to) return proof.length === 0 && same(oldRoot, newRoot)
  const steps = isPowerOfTwo(from) && proof.length > 0 ? [oldRoot, ...proof] : proof
  return climbsToBoth(endOfOld(from, to), steps, oldRoot, newRoot)
}
