import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { appRole } from '../roles.ts'
import { ownName } from './account.ts'
import { giveTo, type Place } from './place.ts'

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

function write(place: Place, name: string, content: string): boolean {
  const file = path.join(place.data, name)
  if (readFileSync(file, 'utf8') === content) return false
  writeFileSync(file, content)
  giveTo(place.account, file)
  return true
}
