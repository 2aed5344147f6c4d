export { recordTheme } from './commands.ts'
export { type TopicState, topicLifecycle } from './lifecycle.ts'
export { topicPolicy } from './policy.ts'
export { listTopics, meetingsOfTopic, type TopicRow, topicBySlug, topicsByIds, topicsOfMeeting } from './queries.ts'
