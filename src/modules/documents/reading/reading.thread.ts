/** Reads one document in a thread of its own: whatever it makes of it, only this thread is lost. */
import { parentPort, workerData } from 'node:worker_threads'
import { readDocx } from './docx.ts'
import type { Reading } from './model.ts'
import { readPdf } from './pdf.ts'

const unreadable: Reading = { outcome: 'unreadable', pages: 0, paragraphs: [] }
const { content, kind } = workerData as { readonly content: Uint8Array; readonly kind: 'pdf' | 'docx' }

parentPort?.postMessage(await (kind === 'pdf' ? readPdf(content) : readDocx(content)).catch(() => unreadable))
