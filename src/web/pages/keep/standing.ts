import type { Refusal } from '#kernel/result.ts'
import { conclusionPolicy, conclusionTexts } from '#modules/conclusions/index.ts'
import { documentTexts } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { refusalWords as wordsOf } from '../../keeping/sending.tsx'
import { whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'

/** Who keeps the record; null for everybody else, to whom these pages are not there. */
export const keeper = (request: PageRequest): Promise<SignedIn | null> =>
  whoMay(request, conclusionPolicy, 'edit-conclusion')

/** A refusal in words, whether of a conclusion or of its document. */
export const refusalWords = (request: PageRequest, refusal: Refusal): string =>
  wordsOf(request, refusal, {
    ...documentTexts[request.language].refusals,
    ...conclusionTexts[request.language].refusals,
  })
