import type { InSix } from '#kernel/language.ts'
import { ar } from './ar.ts'
import { en, type Messages } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export type { Messages }
export const texts: InSix<Messages> = { ar, zh, en, fr, ru, es }
