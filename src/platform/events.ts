import type { DomainEvent } from '#kernel/event.ts'

/**
 * Who reacts to what. Registered in one place (the application), never by import.
 * `together` runs inside the announcing transaction; `after` becomes a job in the same transaction and runs once it has committed.
 */
export interface Subscriptions<Act> {
  readonly together: readonly { readonly to: string; readonly react: (act: Act, event: DomainEvent) => Promise<void> }[]
  readonly after: readonly { readonly to: string; readonly job: string }[]
}

/** `to` names an event type, or a whole module by `conclusions.*`. */
export const concerns = (to: string, type: string): boolean =>
  to === '*' || to === type || (to.endsWith('.*') && type.startsWith(to.slice(0, -1)))
