import type { Resource } from '../resource.ts'
import { conclusionResources } from './conclusions.ts'
import { countryResources } from './countries.ts'
import { followUpResources } from './follow-up.ts'
import { forumResources } from './forums.ts'
import { mandateResources } from './mandates.ts'
import { meetingResources } from './meetings.ts'
import { organizationResources } from './organizations.ts'
import { publicationResources } from './publications.ts'
import { searchResources } from './search.ts'
import { topicResources } from './topics.ts'
import { traceResources } from './trace.ts'

/** Everything the API answers, in the order of the chain. */
export const resources: readonly Resource[] = [
  ...mandateResources,
  ...countryResources,
  ...organizationResources,
  ...forumResources,
  ...meetingResources,
  ...topicResources,
  ...conclusionResources,
  ...publicationResources,
  ...followUpResources,
  ...traceResources,
  ...searchResources,
]
