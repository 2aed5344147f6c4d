/** One thing that is wrong: where, and a sentence that says how to mend it. */
export interface Fault {
  /** Path from the root, with forward slashes. */
  readonly file: string
  /** 1-based. */
  readonly line?: number
  readonly message: string
}

/** What a guard found. `looked` counts what it examined: 0 means it saw nothing and proves nothing. */
export interface Finding {
  readonly looked: number
  readonly faults: readonly Fault[]
  /** Shown, but nobody is stopped. */
  readonly warnings?: readonly Fault[]
}

export interface Guard {
  /** Kebab-case, the name of its file. */
  readonly name: string
  /** What stays true as long as it is green; for people. */
  readonly protects: string
  /** What `looked` counts: `modules`, `tables`. */
  readonly counts: string
  /** Works in a process of its own, so it may run beside the others. */
  readonly apart?: boolean
  /** Examines the tree at `root` (absolute path) and changes nothing. */
  readonly run: (root: string) => Promise<Finding>
}

/** The finding of a guard that examined nothing, or that fell over, is a fault of its own. */
export async function watch(guard: Guard, root: string): Promise<Finding> {
  try {
    const finding = await guard.run(root)
    if (finding.looked > 0 || finding.faults.length > 0) return finding
    return { ...finding, faults: [{ file: '.', message: `found no ${guard.counts} to look at, so it proves nothing` }] }
  } catch (error) {
    return { looked: 0, faults: [{ file: '.', message: `could not finish: ${(error as Error).stack ?? error}` }] }
  }
}
