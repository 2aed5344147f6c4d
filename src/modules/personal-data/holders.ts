import type { Act } from '#modules/access/index.ts'
import type { Someone } from '#modules/audit/index.ts'
import * as audit from '#modules/audit/index.ts'
import * as correspondence from '#modules/correspondence/index.ts'
import * as documents from '#modules/documents/index.ts'
import * as forums from '#modules/forums/index.ts'
import * as identity from '#modules/identity/index.ts'
import * as imports from '#modules/imports/index.ts'
import * as members from '#modules/members/index.ts'
import * as notifications from '#modules/notifications/index.ts'
import * as submissions from '#modules/submissions/index.ts'
import * as watching from '#modules/watching/index.ts'
import type { Db } from '#platform/db/kysely.ts'

/** A module that holds something of people. */
interface Holder {
  readonly name: HolderName
  /** One plain row for each thing held, with the name of its table. */
  readonly personalDataOf: (db: Db, who: Someone) => Promise<readonly { readonly table: string }[]>
  /** Takes it away in the transaction of the act; returns references to what was changed. Missing where the verb itself does it. */
  readonly erasePersonal?: (act: Act, who: Someone) => Promise<readonly string[]>
}

export const holderNames = [
  'identity',
  'audit',
  'documents',
  'notifications',
  'submissions',
  'correspondence',
  'forums',
  'members',
  'imports',
  'watching',
] as const
export type HolderName = (typeof holderNames)[number]

/** Every module that holds something of people. Those that look somebody up in another one stand before it. */
export const holders: readonly Holder[] = [
  { name: 'identity', personalDataOf: identity.personalDataOf },
  { name: 'audit', ...pick(audit) },
  { name: 'documents', ...pick(documents) },
  { name: 'notifications', ...pick(notifications) },
  { name: 'submissions', ...pick(submissions) },
  { name: 'correspondence', ...pick(correspondence) },
  { name: 'forums', ...pick(forums) },
  { name: 'members', ...pick(members) },
  { name: 'imports', ...pick(imports) },
  { name: 'watching', ...pick(watching) },
]

function pick({ personalDataOf, erasePersonal }: Required<Omit<Holder, 'name'>>): Required<Omit<Holder, 'name'>> {
  return { personalDataOf, erasePersonal }
}
