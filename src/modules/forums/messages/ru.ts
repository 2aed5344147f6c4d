import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ru: Messages = {
  eligibility: { 'private-sector': 'только частный сектор', open: 'открытое участие' },
  refusals: { 'forum-already-recorded': 'Форум с таким кодом уже внесен в реестр.' },
}
