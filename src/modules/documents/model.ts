import type { Id } from '#kernel/id.ts'

/** Who may read it: everybody, or the secretariat (director, officer, auditor). */
export const visibilities = ['public', 'staff'] as const
export type Visibility = (typeof visibilities)[number]

/** 25 MB, as file managers count them. */
export const longestFile = 25 * 1024 * 1024
export const megabytes = 25
export const longestName = 150

export interface Attachment {
  readonly id: Id<'attachment'>
  readonly sha256: string
  /** In bytes. */
  readonly size: number
  readonly name: string
  readonly mediaType: string
  readonly noun: string
  readonly nounId: string
  readonly visibility: Visibility
  readonly uploadedAt: Temporal.Instant
  readonly withdrawnAt: Temporal.Instant | null
}
