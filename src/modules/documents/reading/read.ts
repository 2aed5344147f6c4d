import { Worker } from 'node:worker_threads'
import { type Reading, readingLimits } from './model.ts'

const unreadable: Reading = { outcome: 'unreadable', pages: 0, paragraphs: [] }

/** Readable kinds, by their media type. */
const kinds: Readonly<Record<string, 'pdf' | 'docx'>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}
export const isReadable = (mediaType: string): boolean => Object.hasOwn(kinds, mediaType)

/** Beside this file in the source; in the built program a file of its own beside the bundle. */
const thread = new URL(`./reading.thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`, import.meta.url)
const every = 25
const megabyte = 1024 * 1024

/** Bytes the thread holds: its heap, and what stands beside it, where unpacked streams grow. */
async function bytesOf(worker: Worker): Promise<number> {
  const { used_heap_size: heap, external_memory: beside } = await worker.getHeapStatistics()
  return heap + beside
}

/**
 * The text of a PDF or a Word document, read in a thread of its own that is ended when it takes too long or too much memory
 * (`readingLimits`). What is hostile, damaged or locked is `unreadable`; this never throws. Takes the content over: it is empty afterwards.
 */
export async function readText(mediaType: string, content: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const kind = kinds[mediaType]
  if (kind === undefined) return unreadable
  const limit = content.length + readingLimits.megabytes * megabyte
  const worker = new Worker(thread, {
    workerData: { content, kind },
    transferList: [content.buffer],
    execArgv: ['--no-warnings'],
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: readingLimits.megabytes, maxYoungGenerationSizeMb: 48 },
  })
  const { promise, resolve } = Promise.withResolvers<Reading>()
  const tooLong = setTimeout(() => resolve(unreadable), readingLimits.milliseconds)
  const watch = setInterval(() => {
    bytesOf(worker).then(
      bytes => bytes > limit && resolve(unreadable),
      () => {},
    )
  }, every)
  worker.on('message', (reading: Reading) => resolve(reading))
  worker.on('error', () => resolve(unreadable))
  worker.on('exit', () => resolve(unreadable))
  try {
    return await promise
  } finally {
    clearTimeout(tooLong)
    clearInterval(watch)
    await worker.terminate()
  }
}
