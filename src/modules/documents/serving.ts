import type { Attachment } from './model.ts'

/** For receivers that cannot read `filename*` (RFC 6266 appendix D): letters, digits and a few signs. */
const plainName = (name: string): string => name.replace(/[^A-Za-z0-9._ -]/g, '_')

/** RFC 8187: UTF-8 in percents; what `encodeURIComponent` leaves and the RFC does not allow is escaped too. */
const extendedName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/**
 * Headers under which a stored file can do no harm: it is saved and never shown, in the type it was accepted as; should
 * a browser show it all the same, it runs nothing and belongs to no origin. Whoever answers 304 sends them too.
 */
export const servingHeaders = (
  file: Pick<Attachment, 'name' | 'mediaType' | 'size' | 'sha256' | 'visibility'>,
): Readonly<Record<string, string>> => ({
  'Content-Type': file.mediaType,
  'Content-Length': String(file.size),
  'Content-Disposition': `attachment; filename="${plainName(file.name)}"; filename*=UTF-8''${extendedName(file.name)}`,
  'Content-Security-Policy': "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  ETag: `"${file.sha256}"`,
  // A public file may be withdrawn, so a stored copy is asked about each time; a staff file is stored nowhere.
  'Cache-Control': file.visibility === 'public' ? 'public, no-cache' : 'private, no-store',
})
