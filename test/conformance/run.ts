/** `npm run conformance`: compares what the project ships with the material it was made from, read in place. Says what it ran. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../support/database.ts'
import { throughSpreadsheetProgram } from './spreadsheet.ts'

const shared = path.resolve(process.env.THROUGHLINE_SHARED || path.join(projectRoot, '..', 'shared'))
const read = (...parts: readonly string[]): string => readFileSync(path.join(...parts), 'utf8')

type Answer = string | null | { readonly notRun: string }

interface Case {
  readonly name: string
  /** Null when it holds, else what differs, or why it could not be run. */
  readonly run: () => Answer | Promise<Answer>
}

const sameFile = (shipped: string, source: string): Case => ({
  name: `${shipped} is ${source}`,
  run: () => (read(projectRoot, shipped) === read(shared, source) ? null : 'the files differ'),
})

interface Obligation {
  readonly id: string
  readonly mandate: string
}

/** The numbered clauses under "resolves" in the text of Resolution 68, and the one under "encourages". */
const clausesOfResolution: Case = {
  name: 'every operative clause of Resolution 68 has its paraphrase',
  run() {
    const text = read(shared, 'mandates', 'wtsa-16-resolution-68.txt')
    const resolves = text.slice(text.indexOf('resolves to instruct'), text.indexOf('encourages Sector Members'))
    const numbered = [...resolves.matchAll(/^(\d)\s+to /gm)].map(match => `68-${match[1]}`)
    const { obligations } = JSON.parse(read(projectRoot, 'seed', 'mandates', 'obligations.json')) as {
      obligations: Obligation[]
    }
    const ours = obligations.filter(one => one.mandate === 'wtsa-16-resolution-68').map(one => one.id)
    const expected = [...numbered, '68-E1'].join(' ')
    return ours.join(' ') === expected ? null : `the text has ${expected}, we have ${ours.join(' ')}`
  },
}

const cases: readonly Case[] = [
  ...['meetings.json', 'countries.json', 'meetings.schema.json', 'countries.schema.json'].map(file =>
    sameFile(`seed/history/${file}`, `history/${file}`),
  ),
  ...['obligations.json', 'obligations.schema.json'].map(file => sameFile(`seed/mandates/${file}`, `mandates/${file}`)),
  clausesOfResolution,
  {
    name: 'the Action Plan, edited in one cell and saved by LibreOffice, differs in that cell and nowhere else',
    run: throughSpreadsheetProgram,
  },
]

if (!existsSync(shared)) {
  process.stderr.write(`There is no ${shared}. Set THROUGHLINE_SHARED to the folder with the source material.\n`)
  process.exit(1)
}
const count = { equal: 0, different: 0, 'not run': 0 }
for (const { name, run } of cases) {
  const answer = await run()
  const why = answer !== null && typeof answer === 'object' ? answer.notRun : answer
  const came = answer === null ? 'equal' : typeof answer === 'string' ? 'different' : 'not run'
  count[came] += 1
  const said = (came === 'different' ? 'DIFFERENT' : came).padEnd(9)
  process.stdout.write(`${said}  ${name}${why === null ? '' : `: ${why}`}\n`)
}
const told = Object.entries(count).map(([came, n]) => `${n} ${came}`)
process.stdout.write(`${cases.length} cases: ${told.join(', ')}\n`)
process.exit(count.different === 0 ? 0 : 1)
