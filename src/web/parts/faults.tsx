/** What is wrong with a form, before the form: each fault leads to its field; one without a field on the page (null) is only said. */
export const Faults = ({
  title,
  faults,
}: {
  title: string
  faults: readonly { readonly field: string | null; readonly text: string }[]
}) => (
  <div class="errors" role="alert" aria-labelledby="errors-title">
    <h2 id="errors-title">{title}</h2>
    <ul>
      {faults.map(({ field, text }) => (
        <li>{field === null ? text : <a href={`#${field}`}>{text}</a>}</li>
      ))}
    </ul>
  </div>
)

/** Where a fault is said that no field of the page can be blamed for. */
export const nowhere = ''

/** What is wrong, field → words, as `Faults` lists it. */
export const faultList = (faulty: Readonly<Record<string, string>>) =>
  Object.entries(faulty).map(([field, text]) => ({ field: field === nowhere ? null : field, text }))
