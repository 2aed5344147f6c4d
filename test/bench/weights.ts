import { gzipSync } from 'node:zlib'
import { readAssets } from '../../src/web/assets.ts'
import { projectRoot } from '../support/database.ts'
import type { Recording } from './server.ts'

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

/** What a browser loads for each page: the page, the style sheet and the icon, compressed. */
export async function weightTable(recordings: readonly Recording[]): Promise<string> {
  const assets = [...(await readAssets(projectRoot)).files.values()]
  const fixed = assets.reduce((sum, { content }) => sum + gzipSync(content).length, 0)
  const rows = recordings.map(({ path: page, body }) => {
    const own = gzipSync(body).length
    return `| ${[`\`${page.split('?')[0]}\``, kilobytes(Buffer.byteLength(body)), kilobytes(own), kilobytes(own + fixed), 1 + assets.length].join(' | ')} |`
  })
  return ['| page | HTML, kB | HTML gzip, kB | all, kB | requests |', '|---|--:|--:|--:|--:|', ...rows].join('\n')
}
