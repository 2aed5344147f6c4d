import type { SignedIn } from '#modules/identity/index.ts'
import { meetingPolicy } from '#modules/meetings/index.ts'
import { whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'

/** Who keeps the meetings; null for everybody else, to whom these pages are not there. */
export const keeper = (request: PageRequest): Promise<SignedIn | null> => whoMay(request, meetingPolicy, 'edit-meeting')
