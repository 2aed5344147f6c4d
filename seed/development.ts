import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { orThrow } from '#kernel/result.ts'
import { type Act, perform } from '#modules/access/index.ts'
import { proposeDevelopmentList } from '#modules/members/index.ts'

/** The shipped proposal of the list of developing countries, from general knowledge. */
export interface DevelopmentProposal {
  readonly from: string
  readonly basis: string
  /** Alpha-3 codes. */
  readonly countries: string[]
}

export const readDevelopment = async (root: string): Promise<DevelopmentProposal> =>
  JSON.parse(await readFile(path.join(root, 'seed', 'development', 'proposal.json'), 'utf8')) as DevelopmentProposal

/** Entered as not confirmed: an administrator confirms or replaces it. */
export async function tellDevelopment(act: Act, proposal: DevelopmentProposal): Promise<void> {
  const { from, basis, countries } = proposal
  orThrow(await perform(act, proposeDevelopmentList, { from, basis, countries }), 'development')
}
