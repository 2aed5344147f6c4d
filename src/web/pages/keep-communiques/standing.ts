import type { Refusal } from '#kernel/result.ts'
import { communiquePolicy, communiqueTexts } from '#modules/communiques/index.ts'
import { documentTexts } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { refusalWords as wordsOf } from '../../keeping/sending.tsx'
import { whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'

/** Who keeps the publications; null for everybody else, to whom these pages are not there. */
export const keeper = (request: PageRequest): Promise<SignedIn | null> =>
  whoMay(request, communiquePolicy, 'edit-publication')

/** A refusal in words, whether of a publication or of its file. */
export const refusalWords = (request: PageRequest, refusal: Refusal): string =>
  wordsOf(request, refusal, {
    ...documentTexts[request.language].refusals,
    ...communiqueTexts[request.language].refusals,
  })
