import type { Actor } from '#kernel/actor.ts'
import { isId } from '#kernel/id.ts'
import type { Policy } from '#kernel/policy.ts'
import { conclusionPolicy } from '#modules/conclusions/index.ts'
import { correspondencePolicy } from '#modules/correspondence/index.ts'
import { followUpPolicy } from '#modules/follow-up/index.ts'
import { forumPolicy } from '#modules/forums/index.ts'
import { administers } from '#modules/identity/index.ts'
import { importPolicy } from '#modules/imports/index.ts'
import { memberPolicy } from '#modules/members/index.ts'
import { seesOutbox } from '#modules/notifications/index.ts'
import { submissionPolicy } from '#modules/submissions/index.ts'
import { topicPolicy } from '#modules/topics/index.ts'
import type { Messages } from './keeping/messages/index.ts'
import { may } from './keeping/staff.ts'
import { mayPropose } from './pages/keep-topics/standing.ts'

interface OwnPage {
  /** Its short name in `keepingTexts[language].own`. */
  readonly name: keyof Messages['own']
  readonly path: string
  readonly for: (actor: Actor) => boolean
}

const whoMay =
  (policy: Policy, ...verbs: readonly string[]) =>
  (actor: Actor) =>
    verbs.some(verb => may(actor, policy, verb))

const ofAnOrganization = ({ held }: Actor) =>
  held.some(({ role, scope }) => isId(scope) && (role === 'focal-point' || role === 'seat-holder'))

/** The pages of those who keep the record or answer for somebody, in the order of their day. */
const ownPages: readonly OwnPage[] = [
  { name: 'waiting', path: '/waiting', for: actor => actor.held.length > 0 },
  { name: 'overview', path: '/overview', for: whoMay(conclusionPolicy, 'edit-conclusion') },
  { name: 'desk', path: '/desk', for: whoMay(conclusionPolicy, 'edit-conclusion') },
  { name: 'topics', path: '/keep/topics', for: whoMay(topicPolicy, 'edit-topic') },
  {
    name: 'propose',
    path: '/topics/propose',
    for: actor => mayPropose(actor) && !may(actor, topicPolicy, 'edit-topic'),
  },
  { name: 'follow-up', path: '/keep/follow-up', for: whoMay(followUpPolicy, 'offer-follow-up') },
  { name: 'action-plan', path: '/keep/action-plan', for: whoMay(followUpPolicy, 'edit-follow-up') },
  { name: 'submissions', path: '/keep/submissions', for: whoMay(submissionPolicy, 'take-up-submission') },
  { name: 'my-organization', path: '/my/organization', for: ofAnOrganization },
  { name: 'organizations', path: '/keep/organizations', for: whoMay(memberPolicy, 'edit-organization') },
  { name: 'seats', path: '/keep/seats', for: whoMay(forumPolicy, 'edit-forum') },
  {
    name: 'development',
    path: '/keep/development',
    for: whoMay(memberPolicy, 'edit-development-list', 'edit-organization'),
  },
  { name: 'vocabularies', path: '/keep/topics/vocabularies', for: whoMay(topicPolicy, 'add-term') },
  { name: 'imports', path: '/keep/imports', for: whoMay(importPolicy, 'read-import') },
  { name: 'mail', path: '/keep/mail', for: whoMay(correspondencePolicy, 'assign-message') },
  { name: 'letters', path: '/letters', for: seesOutbox },
  { name: 'people', path: '/people', for: administers },
]

/** The pages this person works with; nobody else is told of them. */
export const ownPagesOf = (actor: Actor): readonly OwnPage[] => ownPages.filter(page => page.for(actor))
