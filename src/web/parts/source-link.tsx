import type { PageRequest } from '../page.ts'

/** A link out to a public source, named by its host: the reader sees where it goes before following it. */
export function SourceLink({ request, url }: { request: PageRequest; url: string }) {
  const parsed = URL.parse(url)
  // Whatever the record holds: a link that runs a program is no source.
  if (!/^https?:$/.test(parsed?.protocol ?? '')) return <bdi lang="en">{url}</bdi>
  const host = parsed?.hostname.replace(/^www\./, '')
  return (
    <a href={url} rel="external noreferrer">
      {request.t.words.source}
      {request.t.words.colon}
      <bdi lang="en">{host}</bdi>
    </a>
  )
}
