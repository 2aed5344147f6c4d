import assert from 'node:assert/strict'
import { setTimeout as delay } from 'node:timers/promises'
import { until } from './children.ts'
import { ask, type Program } from './program.ts'

/** The first officer at a browser without scripts, whose line breaks whenever the program or its database is killed. */
export interface Officer {
  /** A page, asked for again until it is there whole. */
  page(path: string): Promise<string>
  /**
   * Sends a form; where the line broke, or the program could not answer, the very same form again, as a browser would. Answers where it
   * leads. Anything but a redirection is the end: its words stand in the error.
   */
  send(path: string, form: URLSearchParams | FormData): Promise<string>
  /** How often a form had to be sent again. */
  again(): number
}

const longest = 60_000

/** Tries until something came of it, at most a minute long. */
export async function insist<T>(what: string, attempt: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + longest; Date.now() < end; await delay(20)) {
    const came = await attempt()
    if (came !== null) return came
  }
  throw new Error(`${what}: nothing in a minute`)
}

/** The first officer of a program that was just started for the first time, and has said how to sign in. */
export async function firstOfficer(program: Program): Promise<Officer> {
  const { origin } = program
  const link = /sign-in\/link\?token=([\w-]+)\n/
  await until(() => link.test(program.said()))
  const token = link.exec(program.said())?.[1] ?? ''
  const body = new URLSearchParams({ token })
  const signedIn = await ask(`${origin}/en/sign-in/link`, { method: 'POST', body, headers: { origin } })
  const [cookie = ''] = (signedIn?.headers.get('set-cookie') ?? '').split(';')
  assert.equal(signedIn?.status, 303, program.said())
  let again = 0
  return {
    again: () => again,
    page: path =>
      insist(path, async () => {
        const answer = await ask(origin + path, { headers: { cookie } })
        const text = answer?.status === 200 ? await answer.text().catch(() => '') : ''
        return text.endsWith('</html>') || (answer?.headers.has('content-disposition') && text !== '') ? text : null
      }),
    send: (path, form) =>
      insist(path, async () => {
        const answer = await ask(origin + path, { method: 'POST', body: form, headers: { origin, cookie } })
        if (answer?.status === 303) return answer.headers.get('location') ?? ''
        assert.ok(answer === null || answer.status >= 500, `${path}: ${answer?.status} ${await answer?.text()}`)
        again += 1
        return null
      }),
  }
}
