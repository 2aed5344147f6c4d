import { describeConfig, type Environment } from '#platform/config.ts'
import { command } from './command.ts'

/** The whole configuration as an aligned table: name, value in force or default, what it means. Secrets are masked. */
function configTable(env: Environment): readonly string[] {
  const rows = describeConfig(env)
  const width = Math.max(...rows.map(row => row.name.length))
  return rows.flatMap(({ name, value, what, default: usual }) => [
    `${name.padEnd(width)}  ${value || '(not set)'}${value === usual ? '' : `  (default: ${usual || 'not set'})`}`,
    `${' '.repeat(width)}  ${what}`,
  ])
}

export const configCommand = command({
  takes: '',
  does: 'show every setting, its default and its meaning',
  run(shell) {
    for (const line of configTable(process.env)) shell.say(line)
    return shell.withConfig(async () => 0)
  },
})
