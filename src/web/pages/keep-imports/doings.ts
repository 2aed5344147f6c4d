import type { Refusal, Result } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { checkImport, resumeImport, startImport, stopImport, withdrawImport } from '#modules/imports/index.ts'
import { howIn } from '../../keeping/sending.tsx'
import type { Action, FormRequest } from '../../page.ts'
import { type About, aboutImport, importAnswer } from './one.tsx'
import { refusalWords } from './standing.ts'

/** Columns chosen for fields: `column-name=2`. */
function mappingIn(form: FormRequest['form']): Readonly<Record<string, number>> {
  const chosen = Object.entries(form).flatMap(([name, value]) => {
    const field = /^column-(\w+)$/.exec(name)?.[1]
    return field !== undefined && /^\d{1,4}$/.test(value) ? [[field, Number(value)] as const] : []
  })
  return Object.fromEntries(chosen)
}

type Doing = (request: FormRequest, about: About) => Promise<Result<unknown>>

const versionOf = ({ form }: FormRequest) => Number(form.version ?? 0)

const doings: Readonly<Record<string, { readonly said: string; readonly run: Doing }>> = {
  check: {
    said: 'checked',
    run: (request, { me, list: { id } }) =>
      act(
        request.ground,
        me.actor,
        checkImport,
        { id, version: versionOf(request), mapping: mappingIn(request.form) },
        howIn(request),
      ),
  },
  start: {
    said: 'started',
    run: (request, { me, list: { id } }) =>
      act(
        request.ground,
        me.actor,
        startImport,
        { id, version: versionOf(request), skipBad: request.form.skipBad === 'yes' },
        howIn(request),
      ),
  },
  stop: {
    said: 'stopped',
    run: (request, { me, list: { id } }) => act(request.ground, me.actor, stopImport, { id }, howIn(request)),
  },
  resume: {
    said: 'resumed',
    run: (request, { me, list: { id } }) =>
      act(request.ground, me.actor, resumeImport, { id, version: versionOf(request) }, howIn(request)),
  },
  withdraw: {
    said: 'withdrawn',
    run: (request, { me, list: { id } }) =>
      act(request.ground, me.actor, withdrawImport, { id, version: versionOf(request) }, howIn(request)),
  },
}

/** The field of the form a refusal is about. */
function fieldOf(refusal: Refusal): string {
  if (refusal.kind !== 'refused') return 'do'
  if (refusal.name === 'field-without-column') return `column-${refusal.params.field}`
  if (refusal.name.startsWith('reason-')) return 'reason'
  return refusal.name === 'import-has-bad-rows' ? 'skipBad' : 'do'
}

/** Checks, starts, stops, resumes or withdraws a list. */
export const turnImport: Action = async request => {
  const about = await aboutImport(request)
  if (!about) return null
  const doing = Object.hasOwn(doings, request.form.do ?? '') ? doings[request.form.do ?? ''] : undefined
  if (!doing) return null
  const done = await doing.run(request, about)
  if (done.ok) return { movedTo: `/keep/imports/${about.list.id}?said=${doing.said}` }
  return importAnswer(request, about, {
    typed: request.form,
    faulty: { [fieldOf(done.refusal)]: refusalWords(request, done.refusal) },
  })
}
