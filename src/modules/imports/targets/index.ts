import { meetings } from './meetings.ts'
import { organizations } from './organizations.ts'
import { participants } from './participants.ts'
import { people } from './people.ts'
import { seats } from './seats.ts'
import type { Target } from './target.ts'

/** Everything that can be imported. */
export const targets: readonly Target[] = [organizations, people, seats, meetings, participants]

export const targetNames = ['organizations', 'people', 'seats', 'meetings', 'participants'] as const
export type TargetName = (typeof targetNames)[number]

export const targetOf = (name: string): Target | undefined => targets.find(one => one.name === name)
