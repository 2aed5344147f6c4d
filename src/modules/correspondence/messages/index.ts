import type { InSix } from '#kernel/language.ts'
import { ar } from './ar.ts'
import { en, type Messages } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** Kinds, states, doubts and refusals of messages that came in, per language. */
export const correspondenceTexts: InSix<Messages> = { ar, zh, en, fr, ru, es }
