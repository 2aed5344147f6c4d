import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  eligibility: { 'private-sector': 'القطاع الخاص فقط', open: 'مشاركة مفتوحة' },
  refusals: { 'forum-already-recorded': 'يوجد بالفعل في السجل محفل بهذا الرمز.' },
}
