import type { PageRequest } from '../page.ts'

/** A link out to a public source, named by its host: the reader sees where it goes before following it. */
export function SourceLink({ request, url }: { request: PageRequest; url: string }) {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? url
  return (
    <a href={url} rel="external noreferrer">
      {request.t.words.source}
      {request.t.words.colon}
      <bdi lang="en">{host}</bdi>
    </a>
  )
}
