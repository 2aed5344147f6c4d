import type { InSix } from '#kernel/language.ts'
import { ar } from './ar.ts'
import { type ApiTexts, en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export type { ApiTexts }
export const apiTexts: InSix<ApiTexts> = { ar, zh, en, fr, ru, es }
