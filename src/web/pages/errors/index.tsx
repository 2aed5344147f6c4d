import { fileTooLarge } from '#modules/documents/index.ts'
import type { PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'

const BackAndSearch = ({ request }: { request: PageRequest }) => (
  <>
    <search>
      <form class="ask" action={address(request.language, '/search')}>
        <label class="skip" for="q">
          {request.t.sections.search}
        </label>
        <input id="q" type="search" name="q" />
        <button type="submit">{request.t.list.find}</button>
      </form>
    </search>
    <p>
      <a href={address(request.language, '/')}>{request.t.errors.back}</a>
    </p>
  </>
)

/** Absent and hidden are the same page. */
export const missingPage = (request: PageRequest): PageAnswer => ({
  title: request.t.errors.notFoundTitle,
  status: 404,
  privately: true,
  body: (
    <>
      <h1>{request.t.errors.notFoundTitle}</h1>
      <p>{request.t.errors.notFound}</p>
      <BackAndSearch request={request} />
    </>
  ),
})

/**
 * A form that only somebody signed in can send, sent by nobody: most often a session has ended meanwhile. What was typed is on the page
 * and can be sent again; `null`: a file came with it, and nobody's files are read. Says the same wherever the form was sent.
 */
export const endedPage = (request: PageRequest, form: Readonly<Record<string, string>> | null): PageAnswer => {
  const { errors } = request.t
  return {
    title: errors.endedTitle,
    status: 404,
    privately: true,
    body: (
      <>
        <h1>{errors.endedTitle}</h1>
        <p>{form ? errors.ended : errors.endedFile}</p>
        <p>
          <a href={address(request.language, '/sign-in')} target="_blank" rel="noopener">
            {errors.signInBeside}
          </a>
        </p>
        {form && (
          <form method="post" action={address(request.language, request.path)}>
            {Object.entries(form).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button type="submit">{errors.sendAgain}</button>
          </form>
        )}
        <p>
          <a href={address(request.language, '/')}>{errors.back}</a>
        </p>
      </>
    ),
  }
}

/** A form sent from another site: nothing was done. */
export const foreignPage = (request: PageRequest): PageAnswer => ({
  title: request.t.errors.foreignTitle,
  status: 403,
  privately: true,
  body: (
    <>
      <h1>{request.t.errors.foreignTitle}</h1>
      <p>{request.t.errors.foreign}</p>
      <BackAndSearch request={request} />
    </>
  ),
})

/** More was sent than any form of ours holds; `withFile`: where a file could be sent, so it is the file. */
export const tooLongPage = (request: PageRequest, withFile: boolean): PageAnswer => ({
  title: request.t.errors.foreignTitle,
  status: 413,
  privately: true,
  body: (
    <>
      <h1>{request.t.errors.foreignTitle}</h1>
      <p>{withFile ? fileTooLarge(request.language) : request.t.errors.tooLong}</p>
      <BackAndSearch request={request} />
    </>
  ),
})

/** A number for the secretariat; what happened stands in the log under it. */
export const brokenPage = (request: PageRequest, id: string): PageAnswer => ({
  title: request.t.errors.brokenTitle,
  status: 500,
  privately: true,
  body: (
    <>
      <h1>{request.t.errors.brokenTitle}</h1>
      <p>{request.t.errors.broken(id)}</p>
      <BackAndSearch request={request} />
    </>
  ),
})
