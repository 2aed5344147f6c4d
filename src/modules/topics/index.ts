export { recordTheme } from './commands.ts'
export { type TopicState, topicLifecycle } from './lifecycle.ts'
export { topicTexts } from './messages/index.ts'
export { topicPolicy } from './policy.ts'
export {
  listTopics,
  meetingsOfTopic,
  type TopicRow,
  type TopicView,
  topicBySlug,
  topicsByIds,
  topicsOfMeeting,
} from './queries.ts'
