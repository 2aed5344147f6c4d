import { z } from 'zod'
import type { Exported, VerbShape } from '../loaded.ts'
import { code, document, table } from './markdown.ts'
import { answer } from './permissions.ts'

/** As much of a JSON Schema as the shapes of our verbs use. */
interface Json {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Json | boolean
  readonly propertyNames?: Json
  readonly items?: Json
  readonly anyOf?: readonly Json[]
  readonly allOf?: readonly Json[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

/** Module → refusal → its English text. */
export type RefusalTexts = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** Every verb: what it does, what it wants, who may, and with what it refuses. */
export function verbsDocument(
  roles: readonly string[],
  verbs: readonly Exported<VerbShape>[],
  texts: RefusalTexts,
): string {
  const modules = [...new Set(verbs.map(({ module }) => module))]
  const inOrder = verbs.toSorted((a, b) => (a.value.name < b.value.name ? -1 : 1))
  return document(
    'Verbs',
    'The one way anything is changed. Beside its own refusals a verb may answer that the input is malformed (per field), that the thing is not found, that it was changed since, or that this person may not.',
    ...modules.flatMap(module => [
      `## ${module}`,
      ...inOrder.filter(verb => verb.module === module).map(verb => section(roles, verb, texts.get(module) ?? {})),
    ]),
  )
}

function section(
  roles: readonly string[],
  { value }: Exported<VerbShape>,
  texts: Readonly<Record<string, unknown>>,
): string {
  const { name, does, refusals, policy } = value
  const may = roles.flatMap(role => {
    const said = answer(policy, role, name)
    return said === '' ? [] : [said === 'yes' ? role : `${role} ${said}`]
  })
  const fields = fieldsOf(schemaOf(value))
  return [
    `### ${name}`,
    `${does} Who may: ${may.join(', ') || 'nobody'}.`,
    fields.length > 0 ? table(['field', 'value', 'note'], fields) : 'No input.',
    ...(refusals.length > 0 ? [refusals.map(refusal => `- ${code(refusal)}${words(texts[refusal])}`).join('\n')] : []),
  ].join('\n\n')
}

const words = (text: unknown): string => (typeof text === 'string' ? `: ${text}` : '')

const schemaOf = ({ input }: VerbShape): Json =>
  z.toJSONSchema(input as unknown as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Json

/** One row per field; the fields of an object inside are dotted. Of several forms the input may have, one is to be given. */
function fieldsOf({ properties = {}, required = [], anyOf = [] }: Json, at = ''): string[][] {
  if (anyOf.length > 0)
    return anyOf.flatMap((form, i) =>
      fieldsOf(form, at).map(([name = '', kind = '']) => [name, kind, `in form ${i + 1}`]),
    )
  return Object.entries(properties).flatMap(([field, schema]) => {
    const name = at + field
    const own = [code(name), kindOf(schema), required.includes(field) ? '' : 'may be left out']
    const inside = objectIn(schema)
    return inside === undefined ? [own] : [own, ...fieldsOf(inside, `${name}.`)]
  })
}

/** The object a field holds, alone, or null, or in a list. */
function objectIn(schema: Json): Json | undefined {
  const inside = [schema, ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]
  return inside.find(each => Object.keys(each.properties ?? {}).length > 0)
}

function kindOf(schema: Json): string {
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ')
  if (schema.enum) return schema.enum.map(String).join(', ')
  if (schema.const !== undefined) return String(schema.const)
  if (schema.type === 'array') return `list of ${schema.items ? kindOf(schema.items) : 'anything'}`
  if (schema.type === 'object')
    return schema.properties ? 'object' : `per ${schema.propertyNames?.enum ? 'language' : 'key'}: ${inEach(schema)}`
  const base = schema.format ?? schema.type ?? 'anything'
  return [base, ...limitsOf(schema)].join(', ')
}

const inEach = ({ additionalProperties: each }: Json): string => (typeof each === 'object' ? kindOf(each) : 'anything')

function limitsOf(schema: Json): string[] {
  const { minimum, maximum, minLength, maxLength, format, allOf = [] } = schema
  const pattern = format === undefined ? (schema.pattern ?? allOf.find(each => each.pattern)?.pattern) : undefined
  const safe = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER
  return [
    ...(minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? [] : [`at least ${minimum}`]),
    ...(safe ? [] : [`at most ${maximum}`]),
    ...(minLength === undefined ? [] : [`at least ${minLength} long`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} long`]),
    ...(pattern === undefined ? [] : [code(pattern)]),
  ]
}
