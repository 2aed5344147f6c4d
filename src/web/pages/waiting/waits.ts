import type { Actor } from '#kernel/actor.ts'
import type { Policy } from '#kernel/policy.ts'
import type { Act } from '#modules/access/index.ts'
import { communiquePolicy, filesToPublish } from '#modules/communiques/index.ts'
import { conclusionPolicy, listConclusions } from '#modules/conclusions/index.ts'
import { followUpPolicy, listEntries } from '#modules/follow-up/index.ts'
import { identityPolicy, listPeople, withoutRole } from '#modules/identity/index.ts'
import { importPolicy, importsWaiting } from '#modules/imports/index.ts'
import { developmentLists, memberPolicy } from '#modules/members/index.ts'
import { notificationPolicy, outboxSeen, worthAnotherTry } from '#modules/notifications/index.ts'
import { listKeptTopics, listTerms, topicPolicy } from '#modules/topics/index.ts'
import { may } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'
import type { Messages } from './messages/index.ts'

/** Something that waits without anybody having raised a task: it is counted when the page is asked for. */
export interface Wait {
  readonly name: keyof Messages['waits']
  /** Whoever may use this verb can end the waiting, so it waits for them. */
  readonly policy: Policy
  readonly verb: string
  /** Where it is done, without language. */
  readonly path: string
  readonly count: (act: Act, request: PageRequest) => Promise<number>
}

const waits: readonly Wait[] = [
  {
    name: 'compare',
    policy: conclusionPolicy,
    verb: 'verify-conclusion',
    path: '/overview/conclusions-not-compared',
    count: async ({ db }, { language }) =>
      (await listConclusions(db, language)).filter(({ verified }) => !verified).length,
  },
  {
    name: 'terms',
    policy: topicPolicy,
    verb: 'confirm-term',
    path: '/keep/topics/vocabularies',
    count: async ({ db }, { language }) =>
      (await listTerms(db, language)).filter(({ confirmed, retired }) => !confirmed && !retired).length,
  },
  {
    name: 'letters',
    policy: notificationPolicy,
    verb: 'requeue-letter',
    path: '/letters?state=dead',
    count: async ({ actor }, { ground }) =>
      (await outboxSeen(ground, actor))?.letters.filter(worthAnotherTry).length ?? 0,
  },
  {
    name: 'topics',
    policy: topicPolicy,
    verb: 'admit-topic',
    path: '/keep/topics?state=proposed',
    count: async ({ db }, { language }) =>
      (await listKeptTopics(db, language)).filter(
        ({ state, mergedInto }) => state === 'proposed' && mergedInto === null,
      ).length,
  },
  {
    name: 'files',
    policy: communiquePolicy,
    verb: 'publish-publication-file',
    path: '/overview/files-to-publish',
    count: async ({ db }) => (await filesToPublish(db)).length,
  },
  {
    name: 'imports',
    policy: importPolicy,
    verb: 'start-import',
    path: '/keep/imports?state=waiting',
    count: ({ db }) => importsWaiting(db),
  },
  {
    name: 'replies',
    policy: followUpPolicy,
    verb: 'read-replies',
    path: '/keep/follow-up?replies=unread',
    count: async ({ db }, { language }) =>
      (await listEntries(db, language)).filter(({ unreadSince }) => unreadSince !== null).length,
  },
  {
    name: 'followUp',
    policy: followUpPolicy,
    verb: 'offer-follow-up',
    path: '/keep/follow-up?state=offered',
    count: async ({ db }, { language }) =>
      (await listEntries(db, language)).filter(({ state }) => state === 'offered').length,
  },
]

/** For those who administer the site. */
const ofAdministrators: readonly Wait[] = [
  {
    name: 'people',
    policy: identityPolicy,
    verb: 'grant-role',
    path: '/people?role=none',
    count: async ({ actor }, { ground, language }) =>
      ((await listPeople(ground, actor, language)) ?? []).filter(withoutRole).length,
  },
  {
    name: 'development',
    policy: memberPolicy,
    verb: 'confirm-development-list',
    path: '/keep/development',
    count: async ({ db }) => (await developmentLists(db)).filter(({ confirmed }) => !confirmed).length,
  },
]

/** The rows of the table that concern this person. */
export const waitsOf = (actor: Actor): readonly Wait[] =>
  [...waits, ...ofAdministrators].filter(({ policy, verb }) => may(actor, policy, verb))
