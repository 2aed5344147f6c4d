import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Id, Random } from '#kernel/id.ts'
import { oneLine } from '#kernel/plain-text.ts'
import { type Role, roles } from '#kernel/policy.ts'
import { isMailbox } from '#platform/mail.ts'

export type PersonId = Id<'person'>

/** Roles a person can be given; `public` is everybody's and `system` the program's own. */
export const grantableRoles = roles.filter((role): role is GrantableRole => role !== 'public' && role !== 'system')
export type GrantableRole = Exclude<Role, 'public' | 'system'>

/**
 * Roles of the house, never of one scope: row-level policies see which roles somebody holds but not where, so an officer of one
 * forum would be an officer to every one of them.
 */
export const houseRoles: ReadonlySet<Role> = new Set<Role>(['administrator', 'director', 'officer', 'auditor'])

/** Roles a work link can carry: those of people with one task, never the secretariat's. */
export const taskRoles = ['seat-holder', 'assistant', 'focal-point', 'addressee', 'respondent'] as const
export type TaskRole = (typeof taskRoles)[number]

/** People whose sessions end when they leave them alone: those who see or decide more than their own matters. */
export const staffRoles: ReadonlySet<Role> = new Set<Role>([
  'administrator',
  'director',
  'officer',
  'translator',
  'auditor',
])

/** A task of a later module: `{ kind: 'comment-on-draft', id: … }`. */
export interface Task {
  readonly kind: string
  readonly id: string
}

/** A secret for a link or a cookie: 32 random bytes as 43 letters of base64url, given away once. Only `hash` is kept. */
export interface Token {
  readonly text: string
  readonly hash: Buffer
}

export function newToken(random: Random): Token {
  const text = random(new Uint8Array(32)).toBase64({ alphabet: 'base64url', omitPadding: true })
  return { text, hash: hashOfToken(text) }
}

/** SHA-256 of the token's bytes. No salt and no stretching: there is nothing to guess in 256 random bits. */
export const hashOfToken = (text: string): Buffer => hash('sha256', Buffer.from(text, 'base64url'), 'buffer')

export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

/** Addresses are compared in lower case, domain and name alike: nobody runs two mailboxes apart by case. */
export const emailShape = z.string().trim().toLowerCase().refine(isMailbox, 'e-mail address')
export const nameShape = z.string().max(400).transform(oneLine).pipe(z.string().min(1).max(120))
export const tokenShape = z.string().refine(isToken, 'token')
export const idShape = z.uuid()
export const instantShape = z.iso.datetime({ offset: true }).transform(text => Temporal.Instant.from(text))
