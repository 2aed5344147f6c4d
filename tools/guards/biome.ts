import type { Fault, Guard } from './guard.ts'
import { lastWords, program } from './program.ts'

interface Report {
  readonly summary: { readonly changed: number; readonly unchanged: number }
  readonly diagnostics: readonly {
    readonly severity: string
    readonly category: string
    readonly message: string
    readonly location: { readonly path: string; readonly start?: { readonly line: number } }
  }[]
}

/** Severities that stop; the rest is shown as a warning. */
const stopping = ['error', 'fatal']

export const guard: Guard = {
  name: 'biome',
  protects: 'one layout, no suspicious code, accessible markup',
  counts: 'files',
  apart: true,
  async run(root) {
    const outcome = await program('biome', ['check', '--reporter=json', '--max-diagnostics=none', '--colors=off'], root)
    const start = outcome.out.indexOf('{"summary"')
    if (start < 0) return nothingSeen(outcome.err) ?? Promise.reject(new Error(`biome ${lastWords(outcome)}`))
    const { summary, diagnostics } = JSON.parse(outcome.out.slice(start)) as Report
    const [faults, warnings]: [Fault[], Fault[]] = [[], []]
    for (const one of diagnostics) (stopping.includes(one.severity) ? faults : warnings).push(explained(one))
    // Biome always reads its own settings too; they alone would be nothing.
    return { looked: summary.changed + summary.unchanged - 1, faults, warnings }
  },
}

function nothingSeen(complaint: string) {
  return complaint.includes('No files were processed') ? { looked: 0, faults: [] } : undefined
}

/** Layout can be mended by the machine, so the sentence says how. */
function explained({ category, message, location }: Report['diagnostics'][number]): Fault {
  const byMachine = category === 'format' || category.startsWith('assist')
  return {
    file: location.path,
    ...(location.start?.line ? { line: location.start.line } : {}),
    message: byMachine
      ? `layout: run "npx biome check --write ${location.path}"`
      : `${message.replace(/\s+/g, ' ')} (${category})`,
  }
}
