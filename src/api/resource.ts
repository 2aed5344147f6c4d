import { z } from 'zod'
import { type Language, languages } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { textsFor } from '../web/messages/index.ts'
import { languageParameter, pageParameters } from './parameters.ts'

/** What a resource is given: parsed, never raw. */
export interface Asking<Query = unknown> {
  readonly db: Db
  readonly language: Language
  readonly query: Query
  /** The parts of the path that its braces name. */
  readonly parts: Readonly<Record<string, string>>
  readonly now: Temporal.Instant
  readonly links: Links
}

export interface Links {
  /** Where people read it: a path of the pages, without language. */
  readonly page: (path: string) => string
  /** Where programs read it: a path below `/api/v1`. */
  readonly self: (path: string) => string
}

export const linksFor = (publicUrl: string, language: Language): Links => ({
  page: path => `${publicUrl}/${language}${path}`,
  self: path => `${publicUrl}${apiBase}${path}${language === 'en' ? '' : `?language=${language}`}`,
})

export const apiBase = '/api/v1'

/** One address of the API: what it takes, what it answers, and how that is found. Routes and document come from these. */
export interface Resource {
  /** `/conclusions/{slug}` */
  readonly path: string
  /** `listConclusions`: name of the operation in the document. */
  readonly name: string
  readonly does: string
  readonly query: z.ZodObject
  readonly answer: z.ZodType
  /** Null: there is no such thing, or it is hidden, which is the same. */
  readonly find: (asking: Asking<never>) => Promise<object | null>
}

/** Shapes that have a name in the document. */
export const shapes = z.registry<{ readonly id: string; readonly description?: string }>()

export function named<S extends z.ZodType>(id: string, schema: S, description?: string): S {
  shapes.add(schema, description === undefined ? { id } : { id, description })
  return schema
}

/** What stands around every answer: nobody can take the data without its limits. */
const around = {
  language: z.enum(languages),
  notice: z.string().describe('How far the record can be believed. Show it wherever you show the data.'),
}

const noticeIn = (language: Language): string => {
  const { openings, ourWords } = textsFor(language).notice
  return `${openings} ${ourWords}`
}

const answerName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`

const own = { language: languageParameter }
const paged = { ...own, ...pageParameters }
type Query<F extends z.ZodRawShape> = z.output<z.ZodObject<typeof paged & F>>

interface Described {
  readonly path: string
  readonly name: string
  readonly does: string
}

/** A list of which its source gives the page that was asked for. */
export function pagedList<Item extends z.ZodType, F extends z.ZodRawShape>(
  list: Described & {
    readonly item: Item
    readonly filters: F
    readonly find: (asking: Asking<Query<F>>) => Promise<{ total: number; items: z.input<Item>[] }>
  },
): Resource {
  const { path, name, does, item, filters, find } = list
  const counts = { total: z.number().int(), limit: z.number().int(), offset: z.number().int() }
  const answer = z.strictObject({ ...around, ...counts, items: z.array(item) })
  return {
    path,
    name,
    does,
    query: z.strictObject({ ...paged, ...filters }),
    answer: named(answerName(name.replace(/^list/, '')), answer),
    async find(asking: Asking<Query<F>>) {
      const { language, limit, offset } = asking.query as z.output<z.ZodObject<typeof paged>>
      const { total, items } = await find(asking)
      return { language, notice: noticeIn(language), total, limit, offset, items }
    },
  }
}

/** A list that is loaded whole and cut here. */
export const list = <Item extends z.ZodType, F extends z.ZodRawShape>(
  whole: Described & {
    readonly item: Item
    readonly filters: F
    readonly find: (asking: Asking<Query<F>>) => Promise<readonly z.input<Item>[]>
  },
): Resource =>
  pagedList({
    ...whole,
    async find(asking: Asking<Query<F>>) {
      const { limit, offset } = asking.query as z.output<z.ZodObject<typeof paged>>
      const all = await whole.find(asking)
      return { total: all.length, items: all.slice(offset, offset + limit) }
    },
  })

/** One noun. */
export function one<Item extends z.ZodType, F extends z.ZodRawShape>(
  single: Described & {
    readonly item: Item
    readonly filters: F
    readonly find: (asking: Asking<z.output<z.ZodObject<typeof own & F>>>) => Promise<z.input<Item> | null>
  },
): Resource {
  const { path, name, does, item, filters, find } = single
  const answer = z.strictObject({ ...around, item })
  return {
    path,
    name,
    does,
    query: z.strictObject({ ...own, ...filters }),
    answer: named(answerName(name), answer),
    async find(asking: Asking<z.output<z.ZodObject<typeof own & F>>>) {
      const found = await find(asking)
      return found === null ? null : { language: asking.language, notice: noticeIn(asking.language), item: found }
    },
  }
}
