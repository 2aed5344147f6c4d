/** Time is injected. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock for tests that stands still until it is moved. */
export function standingClock(start: string): Clock & { move(duration: Temporal.DurationLike): void } {
  let at = Temporal.Instant.from(start)
  return {
    now: () => at,
    move: duration => {
      at = at.add(duration)
    },
  }
}
