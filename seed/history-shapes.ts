import type { InSix } from '#kernel/language.ts'
import type { PublicationType } from '#modules/communiques/index.ts'
import type { Kind } from '#modules/conclusions/index.ts'
import type { SourceStatus } from '#modules/follow-up/index.ts'
import type { Eligibility, Sector } from '#modules/forums/index.ts'
import type { VersionState } from '#modules/mandates/index.ts'
import type { AttendanceUnit, Evidence, Mode, PublicRole } from '#modules/meetings/index.ts'
import type {
  BodyKind,
  OrganizationKind,
  RegionCode,
  RegionMethod,
  StatusCode,
  ToKind,
} from '#modules/members/index.ts'

/** Shapes of the shipped files. Their JSON Schemas stand beside them; the verbs check every value again. */

type Sure = 'stated' | 'inferred'

export interface Organization {
  readonly key: string
  readonly name: string
  readonly country: { readonly value: string; readonly basis: 'name' | 'general_knowledge' } | null
  readonly region: RegionCode | null
  readonly kind?: OrganizationKind
}

export interface Meeting {
  readonly id: string
  readonly series: string
  readonly subseries: string | null
  readonly sector: Sector
  readonly name: string
  readonly ordinal: { readonly value: number; readonly basis: Sure; readonly note?: string } | null
  readonly date: {
    readonly value: string | null
    readonly precision: 'day' | 'month' | 'year' | 'unknown'
    readonly basis: Sure
    readonly earliest?: string
    readonly latest?: string
    readonly note?: string
  }
  readonly place: { readonly city: string; readonly country: string; readonly venue: string | null } | null
  readonly mode: Mode
  readonly colocated_with: { readonly text: string; readonly verified: boolean } | null
  readonly roles: { readonly role: PublicRole; readonly office: string | null; readonly person: string | null }[]
  readonly hosts: string[]
  readonly co_hosts: string[]
  readonly attendance: {
    readonly value: number
    readonly unit: AttendanceUnit
    readonly recorded_as: string | null
  } | null
  readonly organizations: { readonly complete: boolean; readonly items: readonly Organization[] } | null
  readonly themes: readonly string[]
  readonly conclusions: readonly {
    readonly id: string
    readonly text: string
    readonly addressees: readonly { readonly body: string; readonly basis: Sure; readonly recorded_as?: string }[]
    readonly follow_up: readonly {
      readonly text: string
      readonly status: SourceStatus
      readonly link_basis: 'inferred' | 'not_recorded'
      readonly source: string
    }[]
  }[]
  readonly outputs: readonly {
    readonly type: PublicationType
    readonly ref: string | null
    readonly date: string | null
    readonly url: string
    readonly read: boolean
    readonly lag_days: number | null
    readonly note?: string
  }[]
  readonly facts: readonly { readonly text: string; readonly sources: string[] }[]
  readonly conflicts: readonly { readonly field: string; readonly note: string }[]
  readonly verification: { readonly level: Evidence; readonly note?: string }
  readonly sources: string[]
}

export interface Meetings {
  readonly series: Readonly<Record<string, { readonly name: string; readonly sector: Sector }>>
  readonly bodies: Readonly<
    Record<string, { readonly name: string; readonly kind: BodyKind; readonly sector: Sector | null }>
  >
  readonly meetings: readonly Meeting[]
}

export interface Readings {
  readonly conclusions: Readonly<Record<string, { readonly kind: Kind; readonly themes: readonly string[] }>>
}

interface Dated {
  readonly value: string
  readonly precision: 'day' | 'month' | 'year'
  readonly verified: boolean
}

export interface Countries {
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url: string; readonly kind: string }>>
  readonly regions: readonly {
    readonly code: RegionCode
    readonly names: InSix<string>
    readonly names_verified: boolean
    readonly regional_organization: string
  }[]
  readonly countries: readonly {
    readonly alpha2: string
    readonly alpha3: string
    readonly m49: string
    readonly names: InSix<string>
    readonly itu_region: {
      readonly code: RegionCode
      readonly verified: boolean
      readonly method: RegionMethod
      readonly sources: string[]
      readonly note?: string
    }
    readonly statuses: readonly {
      readonly code: StatusCode
      readonly from: Dated | null
      readonly to: Dated | null
      readonly to_kind: ToKind
      readonly verified: boolean
      readonly sources: string[]
      readonly note?: string
    }[]
  }[]
}

export interface Obligations {
  readonly obligations: readonly {
    readonly id: string
    readonly mandate: string
    readonly verb: 'instructs' | 'encourages' | 'invites'
    readonly addressee: string
    readonly reports_to: { readonly body: string; readonly basis: Sure }[]
    readonly action_item: string | null
    readonly parent: string | null
    readonly evidence: readonly string[]
    readonly measure: string | null
  }[]
}

export interface Versions {
  readonly mandates: readonly { readonly code: string; readonly title: string; readonly issuedBy: string }[]
  readonly versions: readonly {
    readonly mandate: string
    readonly city: string
    readonly year: number
    readonly state: VersionState
    readonly from: string | null
    readonly to: string | null
    readonly certainUntil: string | null
    readonly datesBasis: 'stated' | 'general_knowledge' | 'not_recorded'
    readonly textHeld: boolean
    readonly clauses?: string
  }[]
  readonly bodies: Readonly<Record<string, readonly [BodyKind, Sector | null]>>
  readonly forums: Readonly<Record<string, readonly [Eligibility | null, string | null]>>
}
