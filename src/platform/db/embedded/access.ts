import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { OperatorError } from '#platform/operator-error.ts'
import { appRole } from '../roles.ts'
import { ownName } from './account.ts'
import type { Place } from './place.ts'

/**
 * Who may connect: the system account this program runs under, as the owner or as the app, recognized by the kernel (peer).
 * There is no password, so none can leak. Returns whether anything changed, since a running server must then be told.
 */
export function writeAccess(place: Place): boolean {
  const own = `"${ownName().replaceAll('"', '""')}"`
  const hba = write(place, 'pg_hba.conf', 'local all all peer map=throughline\n')
  const ident = write(place, 'pg_ident.conf', `throughline ${own} postgres\nthroughline ${own} ${appRole}\n`)
  return hba || ident
}

/**
 * The folder belongs to the database's account, which may have put a link where the file was: root writes through none, because
 * that account does the writing.
 */
function write({ data, account }: Place, name: string, content: string): boolean {
  const file = path.join(data, name)
  if (readFileSync(file, 'utf8') === content) return false
  if (account.ids.uid === undefined) {
    writeFileSync(file, content)
    return true
  }
  const { status, stderr } = spawnSync('/bin/sh', ['-c', 'cat > "$1"', 'sh', file], {
    ...account.ids,
    cwd: '/',
    env: {},
    input: content,
    encoding: 'utf8',
  })
  if (status === 0) return true
  throw new OperatorError(
    `The account "${account.name}", which runs the database, cannot write ${file}: ${stderr.trim()}`,
  )
}
