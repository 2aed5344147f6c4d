/** Reads one table in a thread of its own: a workbook that takes long holds nobody up. */
import { parentPort, workerData } from 'node:worker_threads'
import { carry } from './carried.ts'
import { readHere } from './read.ts'

const { name, content } = workerData as { readonly name: string; readonly content: Uint8Array }
const read = await readHere(name, content)
parentPort?.postMessage(read.ok ? { ok: true, value: carry(read.value) } : read)
