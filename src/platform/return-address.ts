import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '#kernel/id.ts'

/** Where answers and returned letters come to: a mailbox of ours, and the key that signs the codes in its addresses. */
export interface ReturnDesk {
  readonly mailbox: string
  readonly key: Uint8Array
}

/** What an address says: nothing to us, a code we did not write, or the letter it was made for. */
export type Addressed = { readonly code: 'none' } | { readonly code: 'not-ours' } | { readonly letter: string }

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const idBytes = 16
/** 72 bits: nobody guesses them by sending mail. With the id they fill 40 letters exactly. */
const macBytes = 9
const codePattern = /^[a-z2-7]{40}$/

/** A local part has at most 64 characters (RFC 5321, 4.5.3.1.1): the sign and the code need 41 of them. */
export const longestReturnLocal = 64 - 41

/** Base 32 in lower case: mail programs and servers may change the case of a local part. */
function encoded(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return bits.replace(/.{5}/g, five => letters[Number.parseInt(five, 2)] ?? '')
}

function decoded(code: string): Uint8Array {
  let bits = ''
  for (const letter of code) bits += letters.indexOf(letter).toString(2).padStart(5, '0')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], eight => Number.parseInt(eight, 2))
}

const signatureOf = (key: Uint8Array, id: Uint8Array): Buffer =>
  createHmac('sha256', key).update(id).digest().subarray(0, macBytes)

const parted = (mailbox: string): readonly [string, string] => {
  const at = mailbox.lastIndexOf('@')
  return [mailbox.slice(0, at), mailbox.slice(at + 1)]
}

/** `name+code@domain`: what is sent there belongs to this letter (an id), and nobody else can make such an address. */
export function returnAddress({ mailbox, key }: ReturnDesk, letter: string): string {
  const id = Uint8Array.fromHex(letter.replaceAll('-', ''))
  const [local, domain] = parted(mailbox)
  return `${local}+${encoded(Buffer.concat([id, signatureOf(key, id)]))}@${domain}`
}

/** The letter an address was made for. Any text may be asked about. */
export function addressed({ mailbox, key }: ReturnDesk, address: string): Addressed {
  const [local, domain] = parted(mailbox.toLowerCase())
  const [theirs, theirDomain] = parted(address.trim().toLowerCase())
  if (theirDomain !== domain || !theirs.startsWith(`${local}+`)) return { code: 'none' }
  const code = theirs.slice(local.length + 1)
  if (!codePattern.test(code)) return { code: 'not-ours' }
  const bytes = decoded(code)
  const id = bytes.subarray(0, idBytes)
  if (!timingSafeEqual(bytes.subarray(idBytes), signatureOf(key, id))) return { code: 'not-ours' }
  const letter = id.toHex().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isId(letter) ? { letter } : { code: 'not-ours' }
}
