import type { fates, ReadMessage } from './model.ts'

type Fate = (typeof fates)[number]

const fateOf: Readonly<Record<string, Fate>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
}
/** Of several readers the worst news counts: each of our letters has one. */
const worst: readonly Fate[] = ['failed', 'delayed', 'not-said', 'delivered']

const field = (block: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]{0,200})`, 'im').exec(block)?.[1]?.trim()

/** An enhanced status code (RFC 3463), without the comment some servers add. */
const statusIn = (block: string): string | null =>
  /^[245]\.\d{1,3}\.\d{1,3}\b/.exec(field(block, 'Status') ?? '')?.[0] ?? null

function fateIn(block: string): Fate {
  const said =
    fateOf[
      field(block, 'Action')
        ?.toLowerCase()
        .replace(/[^a-z].*$/, '') ?? ''
    ]
  if (said) return said
  const status = statusIn(block) ?? ''
  return status.startsWith('5.') ? 'failed' : status.startsWith('4.') ? 'delayed' : 'not-said'
}

/** The machine-readable part of a report on delivery (RFC 3464, 2): fields of the message, then a block for each reader. */
export function readReport(part: string): NonNullable<ReadMessage['report']> {
  const blocks = part
    .slice(0, 64 * 1024)
    .split(/\r?\n[ \t]*\r?\n/)
    .filter(block => /^(final-recipient|action|status):/im.test(block))
  const found = blocks.map(block => ({ fate: fateIn(block), status: statusIn(block) }))
  const fate = worst.find(one => found.some(reader => reader.fate === one)) ?? 'not-said'
  return { fate, status: found.find(reader => reader.fate === fate)?.status ?? null }
}
