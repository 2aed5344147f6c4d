import { createPrivateKey, generateKeyPairSync, hash, hkdfSync, type KeyObject, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type LogIdentity, rawPublicKey } from './checkpoint.ts'

/** The key that signs the log, and the log's name, which is made from it. */
export interface LogKey extends LogIdentity {
  readonly privateKey: KeyObject
}

/** `throughline/<16 hex digits of the key's digest>`: one name for one key, whatever the machine is called. */
const originOf = (publicKey: Uint8Array): string => `throughline/${hash('sha256', publicKey).slice(0, 16)}`

function keyOf(pem: string): LogKey {
  const privateKey = createPrivateKey(
    pem.includes('-----')
      ? pem.replaceAll('\\n', '\n')
      : { key: Buffer.from(pem, 'base64'), format: 'der', type: 'pkcs8' },
  )
  const publicKey = rawPublicKey(privateKey)
  return { privateKey, publicKey, origin: originOf(publicKey) }
}

/** Written under another name first and then linked: two first starts end with one key, and never with half of one. */
async function makeKeyFile(file: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const own = `${file}.${randomUUID()}`
  await writeFile(own, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  await link(own, file).catch(error => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(own)
}

const keyFile = (folder: string): string => path.join(folder, 'audit-key.pem')

/** The key that a PEM text holds; throws for one that is not Ed25519. */
export const logKeyIn = (pem: string): LogKey => keyOf(pem)

/** The given key, or the one in `folder`, or null: none is made. */
export async function logKeyAtHand(given: string | undefined, folder: string): Promise<LogKey | null> {
  if (given !== undefined) return keyOf(given)
  try {
    return keyOf(await readFile(keyFile(folder), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** As `audit-key.pem` holds it. */
export const pemOf = ({ privateKey }: LogKey): string => privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** Puts a key where the next start finds it; throws EEXIST where there is one. */
export const writeKeyFile = (folder: string, key: LogKey): Promise<void> =>
  writeFile(keyFile(folder), pemOf(key), { mode: 0o600, flag: 'wx' })

/** The given key, or the one in `folder/audit-key.pem` (mode 0600), made at the first start. Throws for a key that is not Ed25519. */
export async function logKey(given: string | undefined, folder: string): Promise<LogKey> {
  if (given !== undefined) return keyOf(given)
  const file = keyFile(folder)
  await mkdir(folder, { recursive: true })
  const read = () => readFile(file, 'utf8')
  const pem = await read().catch(async error => {
    if (error.code !== 'ENOENT') throw error
    await makeKeyFile(file)
    return read()
  })
  return keyOf(pem)
}

/** A secret of this installation for one purpose, made from the log's key: the same at every start and in every process, 32 bytes. */
export const derivedKey = ({ privateKey }: Pick<LogKey, 'privateKey'>, purpose: string): Uint8Array =>
  new Uint8Array(
    hkdfSync('sha256', privateKey.export({ type: 'pkcs8', format: 'der' }), '', `throughline ${purpose}`, 32),
  )
