import { followUp } from './follow-up.ts'
import { meetings } from './meetings.ts'
import { organizations } from './organizations.ts'
import { participants } from './participants.ts'
import { people } from './people.ts'
import { seats } from './seats.ts'
import type { Target } from './target.ts'
import { topics } from './topics.ts'

/** Everything that can be imported. */
export const targets: readonly Target[] = [organizations, people, seats, meetings, participants, topics, followUp]

export const targetNames = [
  'organizations',
  'people',
  'seats',
  'meetings',
  'participants',
  'topics',
  'follow-up',
] as const
export type TargetName = (typeof targetNames)[number]

export const targetOf = (name: string): Target | undefined => targets.find(one => one.name === name)
