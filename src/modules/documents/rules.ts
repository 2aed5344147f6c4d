import { ok, type Result, refused } from '#kernel/result.ts'
import { acceptedKinds, bufferOf, kindOf } from './kinds.ts'
import { longestFile, longestName, megabytes } from './model.ts'

/** Every refusal of storing a file; the messages have one text for each. */
export const storingRefusals = [
  'name-unusable',
  'kind-not-allowed',
  'file-empty',
  'file-too-large',
  'content-does-not-match-name',
] as const
export const withdrawingRefusals = ['attachment-already-withdrawn'] as const
export const publishingRefusals = ['attachment-already-withdrawn', 'attachment-already-public'] as const
export type DocumentRefusal =
  | (typeof storingRefusals)[number]
  | (typeof withdrawingRefusals)[number]
  | (typeof publishingRefusals)[number]
  | 'attachment-not-readable'
  | 'kind-not-readable'

/** Control and invisible characters (bidi marks turn `gpj.exe` round; the two joiners are Arabic and Persian spelling), and signs of paths. */
const forbidden = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\\/:*?"<>|]|(?![\u200C\u200D])\p{Cf}/u
/** Signs that only look like a path. */
const likeSlash = /[\u2044\u2215\u29F5\u29F8\uFE68\uFF0F\uFF3C]/
const device = /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i

/** Can every reader's machine save a file under this name, and does it look like what it is? */
const usable = (name: string): boolean =>
  name.length > 0 &&
  name.length <= longestName &&
  Buffer.byteLength(name) <= 255 &&
  name === name.trim() &&
  !/^\.|\.$|^\s*\./.test(name) &&
  !forbidden.test(name) &&
  !likeSlash.test(name) &&
  !device.test(name)

/** The name to keep and the media type to serve, or why the file is not taken. `name` is what the sender calls it. */
export function accept(
  name: string,
  content: Uint8Array,
): Result<{ readonly name: string; readonly mediaType: string }> {
  const kept = name.toWellFormed().normalize('NFC')
  if (!usable(name) || !usable(kept)) return refused('name-unusable', { longest: longestName })
  const kind = kindOf(kept)
  if (kind === null) return refused('kind-not-allowed', { kinds: acceptedKinds })
  if (content.length === 0) return refused('file-empty')
  if (content.length > longestFile) return refused('file-too-large', { megabytes })
  return kind.knows(bufferOf(content))
    ? ok({ name: kept, mediaType: kind.mediaType })
    : refused('content-does-not-match-name')
}
