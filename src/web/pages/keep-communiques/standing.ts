import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#kernel/result.ts'
import { communiquePolicy, communiqueTexts } from '#modules/communiques/index.ts'
import { documentTexts } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { type RefusalTexts, refusalWords as wordsOf } from '../../keeping/sending.tsx'
import { whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'

/** Who keeps the publications; null for everybody else, to whom these pages are not there. */
export const keeper = (request: PageRequest): Promise<SignedIn | null> =>
  whoMay(request, communiquePolicy, 'edit-publication')

/** Words of refusals by name, whether of a publication or of its file. */
export const refusalsIn = (language: Language): RefusalTexts => ({
  ...documentTexts[language].refusals,
  ...communiqueTexts[language].refusals,
})

export const refusalWords = (request: PageRequest, refusal: Refusal): string =>
  wordsOf(request, refusal, refusalsIn(request.language))
