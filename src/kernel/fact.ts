import type { Period } from './period.ts'

/** How we know: the source says so; we judged it; our notes do not say. Never show an inferred value as official. */
export const bases = ['stated', 'inferred', 'not_recorded'] as const
export type Basis = (typeof bases)[number]

/** Who checked it against the document, and when (ISO instant). Null: nobody yet. */
export interface Verification {
  readonly by: string
  readonly at: string
}

/** A value with everything needed to believe or doubt it. */
export interface Fact<T> {
  readonly value: T
  readonly unit: string | null
  readonly source: string | null
  readonly basis: Basis
  readonly verified: Verification | null
  readonly period: Period
}
