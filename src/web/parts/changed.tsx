import type { Child } from 'hono/jsx'

/** One field two people changed: what it was when this editor began, what it is now, and what this editor typed. */
export interface Difference {
  readonly label: string
  readonly began: string
  readonly now: string
  readonly yours: string
}

interface Words {
  readonly changedTitle: string
  readonly changedLede: string
  readonly began: string
  readonly now: string
  readonly yours: string
}

/** Shown above the form of a second editor: nothing was saved, and nothing is lost. */
export const Changed = ({ words, rows }: { words: Words; rows: readonly Difference[] }): Child => (
  <div class="errors" role="alert" aria-labelledby="changed-title">
    <h2 id="changed-title">{words.changedTitle}</h2>
    <p>{words.changedLede}</p>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">{words.began}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.yours}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, began, now, yours }) => (
          <tr>
            <th scope="row">{label}</th>
            <td data-label={words.began} dir="auto">
              {began}
            </td>
            <td data-label={words.now} dir="auto">
              {now}
            </td>
            <td data-label={words.yours} dir="auto">
              {yours}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
