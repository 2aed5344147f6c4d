import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '#platform/config.ts'
import { OperatorError } from '#platform/operator-error.ts'

/** Refuses where the program was never started, so that a command given in the wrong place makes no database there. */
export function refuseNowhere({ dataDir, databaseUrl }: Config): void {
  const here = ['postgres/data', 'database-folder'].some(name => existsSync(path.join(dataDir, name)))
  if (!databaseUrl && !here)
    throw new OperatorError(
      `There is no database in ${dataDir} yet: bin/throughline start makes one; DATA_DIR says where one is already`,
    )
}
