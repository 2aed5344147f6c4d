import { fieldsOf } from '../../src/web/keeping/fixtures.ts'
import type { Officer } from './officer.ts'

export interface Standing {
  readonly is: 'running' | 'stopped' | 'done'
  /** Rows that were taken, left out or refused. */
  readonly through: number
}

/** Brings a list of organizations by the forms and has it checked; answers the path of its page. */
export async function bringList(officer: Officer, name: string, text: string): Promise<string> {
  const form = new FormData()
  const fields = { ...fieldsOf(await officer.page('/en/keep/imports'), 'name="file"'), target: 'organizations' }
  for (const [field, value] of Object.entries(fields)) if (field !== 'file') form.set(field, value)
  form.set('file', new File([text], name))
  const [path = ''] = (await officer.send('/en/keep/imports', form)).split('?')
  await press(officer, path, 'check')
  return path
}

/** Presses a button of a list's page. */
export async function press(officer: Officer, path: string, button: string, more: object = {}): Promise<void> {
  const fields = fieldsOf(await officer.page(path), `name="do" value="${button}"`)
  await officer.send(path, new URLSearchParams({ ...fields, do: button, ...more }))
}

/** Takes the good rows of a list that was checked. */
export const startList = (officer: Officer, path: string): Promise<void> =>
  press(officer, path, 'start', { skipBad: 'yes', reason: 'Their list.' })

/** How far the rows are, as the list's page says it. */
export async function standingOf(officer: Officer, path: string): Promise<Standing> {
  const text = await officer.page(path)
  const through = Number(/<progress value="(\d+)"/.exec(text)?.[1] ?? 0)
  if (text.includes('value="resume"')) return { is: 'stopped', through }
  return { is: text.includes('value="stop"') ? 'running' : 'done', through }
}
