import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#kernel/result.ts'
import { conclusionPolicy, conclusionTexts } from '#modules/conclusions/index.ts'
import { documentTexts } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { type RefusalTexts, refusalWords as wordsOf } from '../../keeping/sending.tsx'
import { whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'

/** Who keeps the record; null for everybody else, to whom these pages are not there. */
export const keeper = (request: PageRequest): Promise<SignedIn | null> =>
  whoMay(request, conclusionPolicy, 'edit-conclusion')

/** Words of refusals by name, whether of a conclusion or of its document. */
export const refusalsIn = (language: Language): RefusalTexts => ({
  ...documentTexts[language].refusals,
  ...conclusionTexts[language].refusals,
})

export const refusalWords = (request: PageRequest, refusal: Refusal): string =>
  wordsOf(request, refusal, refusalsIn(request.language))
