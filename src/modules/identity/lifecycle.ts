import { lifecycle } from '#kernel/lifecycle.ts'

/** What a person, a session and the two kinds of link can be. Stored as moments (`disabled_at` …), read as these states. */
export const personLifecycle = lifecycle({
  noun: 'person',
  states: ['active', 'disabled'] as const,
  initial: ['active'],
  moves: [
    { from: 'active', to: 'disabled', by: 'disable-person' },
    { from: 'disabled', to: 'active', by: 'enable-person' },
  ],
})
export type PersonState = (typeof personLifecycle.states)[number]

/** A link expires and a session ends by the clock as well; those moves need no verb. */
export const signInLinkLifecycle = lifecycle({
  noun: 'sign-in link',
  states: ['usable', 'spent', 'expired'] as const,
  initial: ['usable'],
  moves: [
    { from: 'usable', to: 'spent', by: 'spend-sign-in-link' },
    { from: 'usable', to: 'expired', by: 'disable-person' },
  ],
})
export type SignInLinkState = (typeof signInLinkLifecycle.states)[number]

export const sessionLifecycle = lifecycle({
  noun: 'session',
  states: ['live', 'ended', 'revoked'] as const,
  initial: ['live'],
  moves: [
    { from: 'live', to: 'ended', by: 'sign-out' },
    { from: 'live', to: 'revoked', by: 'revoke-session' },
    { from: 'live', to: 'revoked', by: 'disable-person' },
  ],
})
export type SessionState = (typeof sessionLifecycle.states)[number]

export const workLinkLifecycle = lifecycle({
  noun: 'work link',
  states: ['open', 'closed', 'revoked'] as const,
  initial: ['open'],
  moves: [
    { from: 'open', to: 'closed', by: 'close-work-links' },
    { from: 'open', to: 'revoked', by: 'revoke-work-link' },
    { from: 'open', to: 'revoked', by: 'disable-person' },
  ],
})
export type WorkLinkState = (typeof workLinkLifecycle.states)[number]
