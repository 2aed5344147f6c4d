import type { ForumContent } from '#modules/forums/index.ts'
import { regionCodes } from '#modules/members/index.ts'
import { numberIn, type Typed, typedWording, wordingIn } from '../../keeping/typed.ts'

/** Fields: `name-text-en`, `from`, `eligibility`, `region-AFR`, `developingShare`, `reference-text-en`. */
export function typedOf({ name, from, eligibility, reference, seatsPerRegion, developingShare }: ForumContent): Typed {
  const empty = { original: 'en', texts: {}, basis: 'our-paraphrase' } as const
  return {
    ...typedWording(name, 'name-'),
    from,
    eligibility: eligibility ?? '',
    ...Object.fromEntries(regionCodes.map(code => [`region-${code}`, String(seatsPerRegion[code] ?? '')])),
    developingShare: String(developingShare ?? ''),
    ...typedWording(reference ?? empty, 'reference-'),
  }
}

/** What was typed, as the verb takes it; terms of reference without any text are none. */
export function contentIn(typed: Typed): unknown {
  const targets = regionCodes.flatMap(code => {
    const least = numberIn(typed[`region-${code}`])
    return least === null ? [] : [[code, least]]
  })
  const reference = wordingIn(typed, 'reference-') as { readonly texts: object }
  return {
    name: wordingIn(typed, 'name-'),
    from: typed.from,
    eligibility: typed.eligibility || null,
    reference: Object.keys(reference.texts).length === 0 ? null : reference,
    seatsPerRegion: Object.fromEntries(targets),
    developingShare: numberIn(typed.developingShare),
  }
}
