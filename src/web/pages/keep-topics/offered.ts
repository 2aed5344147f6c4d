import { listOrganizations } from '#modules/members/index.ts'
import { listTerms, listVocabularies, type TermView, type VocabularyView } from '#modules/topics/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { PageRequest } from '../../page.ts'
import type { OptionGroup } from '../../parts/fields.tsx'

/** What the form of a topic offers to choose from. */
export interface Offered {
  readonly organizations: readonly OptionGroup[]
  readonly vocabularies: readonly VocabularyView[]
  /** Retired ones too: a topic that has one may keep it. */
  readonly terms: readonly TermView[]
}

export async function offeredIn({ db, language }: Pick<PageRequest, 'db' | 'language'>): Promise<Offered> {
  const organizations = await listOrganizations(db, language)
  const none = { value: '', label: keepingTexts[language].none }
  return {
    organizations: [
      { label: null, options: [none, ...organizations.map(({ key, name }) => ({ value: key, label: name }))] },
    ],
    vocabularies: await listVocabularies(db, language),
    terms: await listTerms(db, language),
  }
}
