import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { code, document, table } from './markdown.ts'

interface Setting {
  readonly name: string
  readonly default: string
  readonly what: string
}

/** The settings an operator may give by environment, as the program itself describes them. */
export async function configurationDocument(root: string): Promise<string> {
  const { describeConfig } = await import(pathToFileURL(path.join(root, 'src/platform/config.ts')).href)
  const settings: readonly Setting[] = describeConfig({})
  return document(
    'Configuration',
    `Settings come from the environment only; ${code('bin/throughline config')} shows what is in force. An empty value counts as not set, and a wrong one stops the start with one line.`,
    table(
      ['setting', 'when not set', 'meaning'],
      settings.map(({ name, default: byDefault, what }) => [code(name), byDefault === '' ? '' : code(byDefault), what]),
    ),
  )
}
