/** What strangers made is read in a thread of its own: whatever it makes of it, only that thread is lost, and requests are answered. */
import { Worker } from 'node:worker_threads'

/** What a thread may cost. */
export interface ThreadLimits {
  readonly milliseconds: number
  /** Above what it is given to read, whether on its heap or beside it. */
  readonly megabytes: number
}

const every = 25
const megabyte = 1024 * 1024

/** Where `NAME.thread.ts` is: beside the source that asks (`import.meta.url`); in the built program a file of its own beside the bundle. */
export const threadBeside = (asking: string, name: string): URL =>
  new URL(`./${name}.thread.${asking.endsWith('.ts') ? 'ts' : 'mjs'}`, asking)

/** Bytes the thread holds: its heap, and what stands beside it, where unpacked streams grow. */
async function bytesOf(worker: Worker): Promise<number> {
  const { used_heap_size: heap, external_memory: beside } = await worker.getHeapStatistics()
  return heap + beside
}

/**
 * The one message of a thread that was given `data`, or null where it was ended: it took more than its limits, or stopped without a
 * word. This never throws. Buffers in `transfer` are taken over: they are empty afterwards.
 */
export async function inThread(
  thread: URL,
  data: { readonly content: Uint8Array; readonly [further: string]: unknown },
  { milliseconds, megabytes }: ThreadLimits,
  transfer: readonly ArrayBuffer[] = [],
): Promise<unknown> {
  const limit = data.content.length + megabytes * megabyte
  const worker = new Worker(thread, {
    workerData: data,
    transferList: [...transfer],
    execArgv: ['--no-warnings'],
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 48 },
  })
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const giveUp = () => resolve(null)
  const tooLong = setTimeout(giveUp, milliseconds)
  const watch = setInterval(() => {
    bytesOf(worker).then(
      bytes => bytes > limit && giveUp(),
      () => {},
    )
  }, every)
  worker.on('message', resolve)
  worker.on('error', giveUp)
  worker.on('exit', giveUp)
  try {
    return await promise
  } finally {
    clearTimeout(tooLong)
    clearInterval(watch)
    await worker.terminate()
  }
}
