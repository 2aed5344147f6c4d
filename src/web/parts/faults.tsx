/** What is wrong with a form, before the form: each fault leads to its field. */
export const Faults = ({
  title,
  faults,
}: {
  title: string
  faults: readonly { readonly field: string; readonly text: string }[]
}) => (
  <div class="errors" role="alert" aria-labelledby="errors-title">
    <h2 id="errors-title">{title}</h2>
    <ul>
      {faults.map(({ field, text }) => (
        <li>
          <a href={`#${field}`}>{text}</a>
        </li>
      ))}
    </ul>
  </div>
)
