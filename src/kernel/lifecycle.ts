/**
 * States and moves of a noun as one table. Types, buttons, the diagram, the SQL CHECK and the reachability test come from it.
 */
export interface Move<State extends string> {
  readonly from: State
  readonly to: State
  /** The verb that makes the move, kebab-case. */
  readonly by: string
}

export interface Lifecycle<State extends string> {
  readonly noun: string
  readonly states: readonly State[]
  /** States a noun may be born in. */
  readonly initial: readonly State[]
  readonly moves: readonly Move<State>[]
}

export const lifecycle = <State extends string>(table: Lifecycle<State>): Lifecycle<State> => table

/** The state after `verb`, or null when the table has no such move. */
export const next = <State extends string>(table: Lifecycle<State>, from: State, verb: string): State | null =>
  table.moves.find(move => move.from === from && move.by === verb)?.to ?? null

/** Verbs that can be used in `state`: what a page may offer as buttons. */
export const movesFrom = <State extends string>(table: Lifecycle<State>, state: State): readonly Move<State>[] =>
  table.moves.filter(move => move.from === state)

/** States that no path from an initial state reaches: must be empty. */
export function unreachable<State extends string>(table: Lifecycle<State>): readonly State[] {
  const seen = new Set<State>(table.initial)
  for (let grown = true; grown; ) {
    grown = false
    for (const move of table.moves)
      if (seen.has(move.from) && !seen.has(move.to)) {
        seen.add(move.to)
        grown = true
      }
  }
  return table.states.filter(state => !seen.has(state))
}
