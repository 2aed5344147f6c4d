import type { Role } from '#kernel/policy.ts'
import type { SessionState, SignInLinkState, WorkLinkState } from './lifecycle.ts'
import { staffRoles } from './model.ts'

type Instant = Temporal.Instant
const notBefore = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) >= 0

/** How long things last (PLATFORM 10, RELIABILITY 2). */
export const linkMinutes = 15
export const sessionHours = 12
export const idleHours = 2
/** How stale `last_seen_at` may be: a page view writes at most once in this time. */
export const seenEveryMinutes = 1

export interface LinkFacts {
  readonly expiresAt: Instant
  readonly spentAt: Instant | null
}

export function linkState({ expiresAt, spentAt }: LinkFacts, now: Instant): SignInLinkState {
  if (spentAt !== null) return 'spent'
  return notBefore(now, expiresAt) ? 'expired' : 'usable'
}

export interface SessionFacts {
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly revokedAt: Instant | null
  /** The person's account, not only this session. */
  readonly disabledAt: Instant | null
  readonly roles: readonly Role[]
}

/** The moment a session ends if nobody touches it: 12 hours after sign-in, for staff also 2 hours after the last page. */
export function sessionEnd({ createdAt, lastSeenAt, roles }: SessionFacts): Instant {
  const latest = createdAt.add({ hours: sessionHours })
  if (!roles.some(role => staffRoles.has(role))) return latest
  const idle = lastSeenAt.add({ hours: idleHours })
  return Temporal.Instant.compare(idle, latest) < 0 ? idle : latest
}

export function sessionState(facts: SessionFacts, now: Instant): SessionState {
  if (facts.revokedAt !== null || facts.disabledAt !== null) return 'revoked'
  return notBefore(now, sessionEnd(facts)) ? 'ended' : 'live'
}

export interface WorkLinkFacts {
  readonly closesAt: Instant | null
  readonly closedAt: Instant | null
  readonly revokedAt: Instant | null
  readonly disabledAt: Instant | null
}

export function workLinkState(
  { closesAt, closedAt, revokedAt, disabledAt }: WorkLinkFacts,
  now: Instant,
): WorkLinkState {
  if (revokedAt !== null || disabledAt !== null) return 'revoked'
  return closedAt !== null || (closesAt !== null && notBefore(now, closesAt)) ? 'closed' : 'open'
}

export interface GrantFacts {
  readonly from: Instant
  readonly to: Instant | null
}

export type GrantState = 'to-come' | 'held' | 'ended'

/** A role holds from its first moment to just before its end; one that ends where it begins was withdrawn and never holds. */
export function grantState({ from, to }: GrantFacts, now: Instant): GrantState {
  if (to !== null && (notBefore(now, to) || notBefore(from, to))) return 'ended'
  return notBefore(now, from) ? 'held' : 'to-come'
}

/** A bucket that takes `allowed` requests at once and then one every `minutes / allowed`. */
export interface Limit<Per extends string = string> {
  /** Whose requests count together. */
  readonly per: Per
  readonly allowed: number
  readonly minutes: number
}

/**
 * How many sign-in links may be asked for. Nobody can lock an account out: every request that is let through mails its
 * owner a link that works. Nothing is limited over all networks, or a few strangers could shut everybody out; how many letters
 * leave is bounded by the accounts there are. Locked in this order, so that two requests never wait for each other.
 */
export const linkLimits: readonly Limit<'operator' | 'network' | 'account'>[] = [
  { per: 'operator', allowed: 300, minutes: 60 },
  { per: 'network', allowed: 30, minutes: 60 },
  { per: 'account', allowed: 5, minutes: 15 },
]

export type Filling =
  | { readonly ok: true; readonly emptyAt: Instant }
  | { readonly ok: false; readonly waitMinutes: number }

/** One more request into a bucket that will be empty at `emptyAt`: its new level, or how long to wait (whole minutes, at least 1). */
export function fill(emptyAt: Instant | null, now: Instant, { allowed, minutes }: Limit): Filling {
  const window = minutes * 60_000
  const level = Math.max(0, (emptyAt ?? now).epochMilliseconds - now.epochMilliseconds)
  const filled = level + Math.floor(window / allowed)
  if (filled > window) return { ok: false, waitMinutes: Math.max(1, Math.ceil((filled - window) / 60_000)) }
  return { ok: true, emptyAt: now.add({ milliseconds: filled }) }
}
