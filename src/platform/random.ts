import { randomFillSync } from 'node:crypto'
import type { Random } from '#kernel/id.ts'

export const systemRandom: Random = bytes => randomFillSync(bytes)

/** A repeatable stream for tests and for seeds that must give the same ids each time (SplitMix64). */
export function seededRandom(seed: bigint): Random {
  let state = seed
  const nextByte = (): number => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n)
    let z = state
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn)
    return Number((z ^ (z >> 31n)) & 0xffn)
  }
  return bytes => bytes.map(() => nextByte())
}
