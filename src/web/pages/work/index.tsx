import { followUpTask } from '#modules/follow-up/index.ts'
import { workLinkActor } from '#modules/identity/index.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { followUpWork } from './follow-up.tsx'
import { texts } from './messages/index.ts'
import type { WorkTask } from './task.ts'

/** Every kind of task that can be done through a link. */
const tasks: Readonly<Record<string, WorkTask>> = { [followUpTask]: followUpWork }

/** Who came by the link and what it opens; nobody and nothing are the same, whatever the link was once. */
async function opened({ ground, params }: PageRequest) {
  const at = await workLinkActor(ground, params.token ?? '')
  const task = at && Object.hasOwn(tasks, at.task.kind) ? tasks[at.task.kind] : undefined
  return at && task ? { at, task } : null
}

function ended(request: PageRequest): PageAnswer {
  const { language, t } = request
  const words = texts[language]
  return {
    title: words.endedTitle,
    status: 404,
    privately: true,
    body: (
      <>
        <h1>{words.endedTitle}</h1>
        <p>{words.ended}</p>
        <p>{words.endedWhat}</p>
        <p>
          <a href={address(language, '/')}>{t.errors.back}</a>
        </p>
      </>
    ),
  }
}

/** What a work link opens. Opening it does nothing, so programs that look through mail do no harm; there is no session. */
export const workPage: Page = async request => {
  const found = await opened(request)
  return (found && (await found.task.page(request, found.at))) ?? ended(request)
}

export const doWork: Action = async request => {
  const found = await opened(request)
  return (found && (await found.task.act(request, found.at))) ?? ended(request)
}
