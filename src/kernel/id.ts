/** Identity of a noun: a UUID (version 7, RFC 9562 5.7), so rows sort by creation. Branded per noun. */
export type Id<Noun extends string = string> = string & { readonly noun?: Noun }

/** Randomness is injected: fills the array it is given. */
export type Random = (bytes: Uint8Array) => Uint8Array

/** A new id from an instant in milliseconds and 10 injected random bytes. */
export function newId<Noun extends string>(milliseconds: number, random: Random): Id<Noun> {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(milliseconds) << 16n)
  bytes.set(random(new Uint8Array(10)), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toHex()
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Noun>
}

export const isId = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
