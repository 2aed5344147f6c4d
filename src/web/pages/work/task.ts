import type { AtTask } from '#modules/identity/index.ts'
import type { FormRequest, MovedAnswer, PageAnswer, PageRequest } from '../../page.ts'

/** What a work link opens, by the kind of its task. Null where there is nothing to do any more: the link is as good as ended. */
export interface WorkTask {
  readonly page: (request: PageRequest, at: AtTask) => Promise<PageAnswer | null>
  readonly act: (request: FormRequest, at: AtTask) => Promise<PageAnswer | MovedAnswer | null>
}
