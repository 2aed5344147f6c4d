import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '#kernel/actor.ts'
import { system } from '#kernel/actor.ts'
import { type InSix, type Language, languages } from '#kernel/language.ts'
import { slugOf } from '#kernel/ref.ts'
import { type Ground, inTransaction } from '#modules/access/index.ts'
import { standingClock } from '#platform/clock.ts'
import { type Db, kyselyOver } from '#platform/db/kysely.ts'
import { seededRandom } from '#platform/random.ts'
import { holding } from '../../../test/support/actors.ts'
import { projectRoot, type TestDatabase } from '../../../test/support/database.ts'
import type { Entry, Findable, Visibility } from './model.ts'
import { replaceAll } from './store.ts'

/** The ground of a test: the app's role, a standing clock, nobody listening. */
export const groundOver = ({ app }: TestDatabase): Ground => ({
  db: kyselyOver(app),
  clock: standingClock('2026-05-04T09:30:00Z'),
  random: seededRandom(1n),
  subscriptions: { together: [], after: [] },
  enqueue: async () => {},
})

/** Somebody signed in who is nobody's staff. */
export const seatHolder = holding('seat-holder', 'everywhere', 20)

export const as = <T>(ground: Ground, actor: Actor, work: (db: Db) => Promise<T>): Promise<T> =>
  inTransaction(ground, actor, act => work(act.db))

export const index = (ground: Ground, findables: readonly Findable[]): Promise<void> =>
  as(ground, system('search'), db => replaceAll(db, findables))

const read = (language: Language): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(projectRoot, 'seed', 'translations', `${language}.json`), 'utf8'))

/** Every text of the record in six languages, by its key: `theme.5g`, `conclusion.CTO-05/2`. */
export const texts: InSix<Readonly<Record<string, string>>> = Object.fromEntries(
  languages.map(language => [language, read(language)]),
) as InSix<Readonly<Record<string, string>>>

const aliases: Readonly<Record<string, readonly string[]>> = { '68-2': ['68-02'], '68-E1': ['68-09'] }

/** A text of the record as the noun it belongs to: the key's first word is the noun, the rest its id and, with a figure, its reference. */
export function findable(key: string, visibility: Visibility = 'public'): Findable {
  const dot = key.indexOf('.')
  const [noun, nounId] = [key.slice(0, dot), key.slice(dot + 1)]
  const spoken = /^(meeting|conclusion|clause|follow-up)$/.test(noun) && !/\.(place|measure|evidence)/.test(nounId)
  const ref = spoken ? nounId : null
  const entries = languages.map(
    (language): Entry => ({
      language,
      visibility,
      ref,
      aliases: (spoken && aliases[nounId]) || [],
      title: texts[language][key] ?? '',
      body: '',
      address: `/${noun}/${slugOf(nounId)}`,
    }),
  )
  return { noun, nounId, entries }
}

/** The whole record, public. */
export const record = (): Findable[] => Object.keys(texts.en).map(key => findable(key))

/** One word of each theme, as people of each language would type it. */
export const oneWord: Readonly<Record<string, InSix<string>>> = {
  'theme.climate-change': {
    ar: 'المناخ',
    zh: '气候',
    en: 'climate',
    fr: 'climatique',
    ru: 'климат',
    es: 'climático',
  },
  'theme.cloud-computing': { ar: 'سحابية', zh: '云计算', en: 'clouds', fr: 'nuages', ru: 'облачных', es: 'nubes' },
  'theme.consumer-protection': {
    ar: 'المستهلك',
    zh: '消费者',
    en: 'consumers',
    fr: 'consommateur',
    ru: 'потребитель',
    es: 'consumidor',
  },
  'theme.open-source': { ar: 'المصدر', zh: '开源', en: 'source', fr: 'sources', ru: 'исходный', es: 'abierto' },
  'theme.interoperability': {
    ar: 'التشغيل',
    zh: '互操作',
    en: 'interoperabil',
    fr: 'INTEROPERABILITE',
    ru: 'совместимость',
    es: 'interoperabilidad',
  },
  'theme.supply-chain': {
    ar: 'توريد',
    zh: '供应',
    en: 'supply',
    fr: 'approvisionnement',
    ru: 'поставок',
    es: 'suministro',
  },
  'theme.women-in-standardization': {
    ar: 'المرأة',
    zh: '女性',
    en: 'woman',
    fr: 'femme',
    ru: 'женщины',
    es: 'mujer',
  },
  'theme.5g-security': {
    ar: 'أمن 5G',
    zh: '5G安全',
    en: '5G security',
    fr: '5G sécurité',
    ru: 'безопасность 5G',
    es: 'seguridad 5G',
  },
}
