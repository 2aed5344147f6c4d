/** `npm run bench`: pages against raw twins, weights, start times, memory; written to docs/bench.md. */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../support/database.ts'
import { carryingTable } from './carrying.ts'
import { importingTable } from './importing.ts'
import { pagesTable } from './pages.ts'
import { startTable } from './starts.ts'
import { weightTable } from './weights.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const load = (): string =>
  loadavg()
    .map(n => n.toFixed(2))
    .join(' ')

async function main(): Promise<void> {
  const before = load()
  say('Pages against their raw twins, five interleaved rounds …')
  const { table: pages, recordings } = await pagesTable(say)
  say('Weights …')
  const weights = await weightTable(recordings)
  say('Starts and memory …')
  const starts = await startTable(say)
  say('Carrying a million rows …')
  const carrying = await carryingTable(say)
  say('Importing five thousand organizations …')
  const importing = await importingTable(say)
  const text = [
    '# Bench',
    '',
    'Made by `npm run bench`. Ratios count, not absolutes: the twins ran in the same minutes on the same machine.',
    '',
    `Machine: ${cpus().length} cores; load average before ${before}, after ${load()}.`,
    '',
    '## Pages',
    '',
    '*raw*: `node:http` sending the same bytes. *raw + pg*: the same, after the same queries. *ours*: every page made anew from the',
    'database. *kept*: as the product runs, a page kept while the database has not changed. Eight connections, five rounds, medians.',
    'CPU is of the server’s own process; the database’s is not in it. Target: at least 0.5 of raw + pg in requests per second. Pages of those who have signed in are never kept.',
    '',
    pages,
    '',
    '## Weights',
    '',
    'A page with its style sheet and icon, as a browser gets them (gzip). Bar: 60 kB and 12 requests.',
    '',
    weights,
    '',
    '## Starts and memory',
    '',
    'Memory: proportional set size (PSS) of the program and all processes of its database, ten seconds after the first page.',
    '',
    starts,
    '',
    '## Carrying',
    '',
    'A hundred thousand events with their places and 800,000 other rows, exported and restored (`bin/throughline export`, `restore`). Memory: how far the resident set of the exporting or restoring process grew above what it was. Bar: 64 MB.',
    '',
    carrying,
    '',
    '## Importing',
    '',
    'Five thousand organizations brought by the forms of the started program; its worker brings the search index up to date beside.',
    '',
    importing,
    '',
  ].join('\n')
  writeFileSync(path.join(projectRoot, 'docs', 'bench.md'), text)
  say(text)
}

await main()
process.exit(0)
