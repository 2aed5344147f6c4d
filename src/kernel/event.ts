/** What a module announces. Plain data: ids and refs, never personal values. */
export interface DomainEvent {
  /** `module.past-participle`, e.g. `conclusions.recorded`. */
  readonly type: string
  readonly noun: string
  readonly nounId: string
}
