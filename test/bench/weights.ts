import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectRoot } from '../support/database.ts'
import type { Recording } from './server.ts'

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

/** What a browser loads for each page: the page, the style sheet and the icon, compressed. */
export function weightTable(recordings: readonly Recording[]): string {
  const assets = ['throughline.css', 'icon.svg'].map(name =>
    readFileSync(path.join(projectRoot, 'src', 'web', 'assets', name)),
  )
  const fixed = assets.reduce((sum, content) => sum + gzipSync(content).length, 0)
  const rows = recordings.map(({ path: page, body }) => {
    const own = gzipSync(body).length
    return `| ${[`\`${page}\``, kilobytes(Buffer.byteLength(body)), kilobytes(own), kilobytes(own + fixed), 1 + assets.length].join(' | ')} |`
  })
  return ['| page | HTML, kB | HTML gzip, kB | all, kB | requests |', '|---|--:|--:|--:|--:|', ...rows].join('\n')
}
