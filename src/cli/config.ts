import { describeConfig, type Environment } from '#platform/config.ts'

/** The whole configuration as an aligned table: name, value in force or default, what it means. Secrets are masked. */
export function configTable(env: Environment): readonly string[] {
  const rows = describeConfig(env)
  const width = Math.max(...rows.map(row => row.name.length))
  return rows.flatMap(({ name, value, what, default: usual }) => [
    `${name.padEnd(width)}  ${value || '(not set)'}${value === usual ? '' : `  (default: ${usual || 'not set'})`}`,
    `${' '.repeat(width)}  ${what}`,
  ])
}
