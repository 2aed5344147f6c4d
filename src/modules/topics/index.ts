export { recordTheme } from './commands.ts'
export { type PublicTopicState, publicTopicStates, type TopicState } from './lifecycle.ts'
export { topicTexts } from './messages/index.ts'
export { topicPolicy } from './policy.ts'
export {
  listTopics,
  meetingsOfTopic,
  type TopicRow,
  type TopicView,
  topicBySlug,
  topicIdBySlug,
  topicSlugsByIds,
  topicsByIds,
  topicsOfMeeting,
} from './queries.ts'
