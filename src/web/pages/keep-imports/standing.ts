import type { Refusal } from '#kernel/result.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { importPolicy, importTexts } from '#modules/imports/index.ts'
import { refusalWords as wordsOf } from '../../keeping/sending.tsx'
import { whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'

/** Who brings lists; null for everybody else, to whom these pages are not there. */
export const bringer = (request: PageRequest): Promise<SignedIn | null> => whoMay(request, importPolicy, 'read-import')

export const refusalWords = (request: PageRequest, refusal: Refusal): string =>
  wordsOf(request, refusal, importTexts[request.language].refusals)
