import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const es: Messages = {
  eligibility: { 'private-sector': 'solo sector privado', open: 'participación abierta' },
  refusals: { 'forum-already-recorded': 'Ya está registrado un foro con este código.' },
}
