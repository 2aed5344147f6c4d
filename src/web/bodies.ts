import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { longestUpload } from './files.ts'
import { longestForm } from './form.ts'

interface Reading {
  /** Whether a form with a file can be sent to this path. */
  readonly takesFiles: (path: string) => boolean
  readonly signedIn: (c: Context) => Promise<boolean>
  /** `withFile`: from somebody signed in, where a file can be sent. */
  readonly tooLong: (c: Context, withFile: boolean) => Response | Promise<Response>
}

/** Whether who sent this went away before all of it was here: nobody waits for an answer, and nothing of ours is broken. */
export const wentAway = (c: Context, error: unknown): boolean =>
  c.req.raw.signal.aborted && (error as { code?: unknown } | null)?.code === 'ECONNRESET'

/**
 * How much of what is sent is read: a form, and a file only of those who have signed in. A body that does not say its length is kept
 * while it is counted, so strangers could otherwise fill the memory with files nobody asked them for.
 */
export function bodiesUpTo({ takesFiles, signedIn, tooLong }: Reading): MiddlewareHandler {
  const atMost = (maxSize: number, withFile: boolean) => bodyLimit({ maxSize, onError: c => tooLong(c, withFile) })
  const [form, file] = [atMost(longestForm, false), atMost(longestUpload, true)]
  return async (c, next) => {
    const ofOurs = c.req.method === 'POST' && takesFiles(c.req.path) && (await signedIn(c))
    return (ofOurs ? file : form)(c, next)
  }
}
