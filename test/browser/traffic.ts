import type { CDPSession, Page } from 'playwright-core'

/** The bars of the house for a public page: bytes as they come over the line, headers too, and requests. */
const most = { bytes: 60_000, requests: 12 }

export interface Traffic {
  /** Begins anew: for the next page. */
  clear(): void
  /** What was wrong since, for the page at this address, which answers with this status. */
  faults(origin: string, status: number): readonly string[]
  readonly bytes: number
}

/** Listens to all a page loads, and to all it complains about. Nothing comes from a cache. */
export async function listenToTraffic(page: Page, cdp: CDPSession): Promise<Traffic> {
  let [urls, complaints, bytes]: [string[], string[], number] = [[], [], 0]
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) urls.push(request.url)
  })
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  return {
    clear() {
      ;[urls, complaints, bytes] = [[], [], 0]
    },
    faults: (origin, status) => [
      ...(bytes > 0 && bytes <= most.bytes ? [] : [`${bytes} bytes (at most ${most.bytes})`]),
      ...(urls.length <= most.requests ? [] : [`${urls.length} requests (at most ${most.requests})`]),
      ...urls.filter(url => !url.startsWith(`${origin}/`)).map(url => `asks another place: ${url}`),
      ...complaints.filter(text => !isStatus(text, status)).map(text => `the browser complains: ${text}`),
    ],
    get bytes() {
      return bytes
    },
  }
}

/** The browser also complains about a page that is meant not to be found. */
const isStatus = (complaint: string, status: number): boolean =>
  status >= 400 && complaint.includes(`responded with a status of ${status}`)
