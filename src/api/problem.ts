import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import type { FieldFault } from '#kernel/result.ts'
import type { ApiTexts } from './messages/index.ts'

/** Refusals of a reading API, by the names that the whole program uses, and their status. */
const statuses = { invalid: 400, 'not-found': 404, 'method-not-allowed': 405, broken: 500 } as const
export type ProblemName = keyof typeof statuses

export const faultNames = ['unknown-parameter', 'given-twice', 'missing', 'not-a-value'] as const
export type FaultName = (typeof faultNames)[number]

/** RFC 9457; `type` is the refusal's name, a relative reference. */
export const problemShape = z.strictObject({
  type: z.enum(Object.keys(statuses) as ProblemName[]).describe('The name of the refusal'),
  title: z.string().describe('The same in words, in the language asked for'),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().optional().describe('A number for the secretariat, under which the log says what happened'),
  parameters: z
    .array(z.strictObject({ name: z.string(), fault: z.enum(faultNames), detail: z.string() }))
    .optional()
    .describe('Which parameters cannot be used, and why'),
})

export interface Problem {
  readonly name: ProblemName
  readonly faults?: readonly FieldFault[]
  readonly instance?: string
}

/** A refusal as a problem document. Never stored by caches: the next request may be right. */
export function answerProblem(c: Context, t: ApiTexts, { name, faults, instance }: Problem): Response {
  const status = statuses[name]
  const parameters = faults?.map(({ path, name: fault, params = {} }) => ({
    name: path,
    fault,
    detail: t.faults[fault as FaultName](String(params.expected ?? '')),
  }))
  c.header('Content-Type', 'application/problem+json')
  c.header('Cache-Control', 'no-store')
  const problem = { type: name, title: t.problems[name], status, instance, parameters }
  return c.body(`${JSON.stringify(problem)}\n`, status as ContentfulStatusCode)
}
