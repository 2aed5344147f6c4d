import type { InSix, Language } from '#kernel/language.ts'
import { megabytes } from '../model.ts'
import { ar } from './ar.ts'
import { en, type Messages } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** Refusals and labels, per language. */
export const documentTexts: InSix<Messages> = { ar, zh, en, fr, ru, es }

/** That a file is larger than any we keep, where no verb was asked: it was not read, or is read and not kept. */
export const fileTooLarge = (language: Language): string =>
  documentTexts[language].refusals['file-too-large']({ megabytes })
