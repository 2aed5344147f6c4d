import { organizations } from './organizations.ts'
import { people } from './people.ts'
import type { Target } from './target.ts'

/** Everything that can be imported. */
export const targets: readonly Target[] = [organizations, people]

export const targetNames = ['organizations', 'people'] as const
export type TargetName = (typeof targetNames)[number]

export const targetOf = (name: string): Target | undefined => targets.find(one => one.name === name)
