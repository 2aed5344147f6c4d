import { z } from 'zod'
import { slugParameter } from './parameters.ts'
import { problemShape } from './problem.ts'
import { apiBase, named, type Resource, shapes } from './resource.ts'
import { resources } from './resources/index.ts'

type JsonSchema = Readonly<Record<string, unknown>>

named('Problem', problemShape, 'RFC 9457: why there is no answer')

const reference = (id: string): JsonSchema => ({ $ref: `#/components/schemas/${id}` })

/** Every named shape as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
function components(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(shapes, { uri: id => `#/components/schemas/${id}`, io: 'output' })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema as JsonSchema]),
  )
}

const idOf = (resource: Resource): string => shapes.get(resource.answer)?.id ?? resource.name

/** A parameter as JSON Schema; a whole number is text in an address, and a number for who reads the document. */
function schemaOf(shape: z.ZodType): { description: string; schema: JsonSchema; required: boolean } {
  const { $schema: _, description = '', pattern, ...schema } = z.toJSONSchema(shape, { io: 'input' })
  const leftOut = shape.safeParse(undefined)
  const kept = {
    ...schema,
    ...(schema.type === 'integer' || pattern === undefined ? {} : { pattern }),
    ...(leftOut.data === undefined ? {} : { default: leftOut.data }),
  }
  return { description, schema: kept as JsonSchema, required: !leftOut.success }
}

const inQuery = ([name, shape]: [string, unknown]) => ({ name, in: 'query', ...schemaOf(shape as z.ZodType) })
const inPath = (name: string) => ({ name, in: 'path', ...schemaOf(slugParameter) })

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: reference('Problem') } },
})

function operation(resource: Resource) {
  const { path, name, does, query } = resource
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
  return {
    operationId: name,
    summary: does,
    tags: [path.split('/')[1]],
    parameters: [...parts.map(inPath), ...Object.entries(query.shape).map(inQuery)],
    responses: {
      200: {
        description: does,
        headers: { ETag: { description: 'Send it back as If-None-Match', schema: { type: 'string' } } },
        content: { 'application/json': { schema: reference(idOf(resource)) } },
      },
      304: { description: 'Nothing has changed since the ETag that was sent' },
      400: problemAnswer('A parameter is unknown, given twice, missing or cannot be used'),
      ...(parts.length === 0 ? {} : { 404: problemAnswer('There is no such thing, or it is not public') }),
    },
  }
}

/** The OpenAPI 3.1 document, made from the same shapes that answers are written with. */
export const openApi = (publicUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Throughline',
    version: '1',
    summary: 'What executive meetings on standardization concluded, and what became of it',
    description:
      'Read only, open to every site, without a key. Built from public documents of which only the openings have been read: what is absent here is not absent in fact. Texts are paraphrases and references are ours; nothing here is official text.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: publicUrl + apiBase }],
  paths: Object.fromEntries(resources.map(resource => [resource.path, { get: operation(resource) }])),
  components: { schemas: components() },
})
