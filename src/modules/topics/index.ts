export { editTopic } from './commands/edit.ts'
export { mergeTopic, unmergeTopic } from './commands/merge.ts'
export { admitTopic, parkTopic, withdrawTopic } from './commands/moves.ts'
export { proposeTopic } from './commands/propose.ts'
export { recordTheme } from './commands/record.ts'
export { addTerm, confirmTerm, retireTerm } from './commands/terms.ts'
export {
  type Kept as KeptTopic,
  keptCalled as topicsCalled,
  loadKept as loadTopic,
  type TopicContent,
} from './content.ts'
export { type KeptRow as KeptTopicRow, listKept as listKeptTopics } from './keeping.ts'
export {
  isPublicState as isPublicTopicState,
  isTopicMove,
  type PublicTopicState,
  publicTopicStates,
  type TopicState,
  topicLifecycle,
} from './lifecycle.ts'
export { topicTexts } from './messages/index.ts'
export { topicPolicy } from './policy.ts'
export {
  type ListedTopic,
  listTopics,
  meetingsOfTopic,
  type TopicInWords,
  type TopicRow,
  type TopicView,
  topicBySlug,
  topicIdBySlug,
  topicInWords,
  topicSlugsByIds,
  topicsByIds,
  topicsOfMeeting,
} from './queries.ts'
export { type Similar, similarTopics } from './similar.ts'
export { listTerms, listVocabularies, type TermView, termsNamed, type VocabularyView } from './terms.ts'
