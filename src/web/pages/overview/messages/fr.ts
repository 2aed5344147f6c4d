import { count } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Vue d’ensemble',
  lede: 'Les lacunes du registre et ce qui n’a pas pu être envoyé. Chaque chiffre mène à ses lignes.',
  waiting: 'Ce qui vous attend',
  desk: 'Espace de travail',
  gapsTitle: 'Lacunes du registre',
  gapsNote:
    'Plein : il manque quelque chose. Pâle : le reste de ce qui est enregistré. Une lacune peut tenir au fait que rien n’a jamais été publié.',
  gap: 'Lacune',
  key: 'Code',
  missing: 'Manque dans',
  of: 'Sur',
  ofAll: (n, all) => `${count('fr', n)} sur ${count('fr', all)}`,
  reference: 'Référence',
  what: 'Objet',
  day: 'Réunion',
  letters: 'Lettres',
  state: 'État',
  count: 'Nombre',
  gaps: {
    'meetings-without-conclusion': 'Réunions sans conclusion enregistrée',
    'meetings-without-communique': 'Réunions sans communiqué ni autre publication',
    'meetings-without-attendance': 'Réunions sans chiffre de participation',
    'conclusions-without-addressee': 'Conclusions sans destinataire',
    'conclusions-without-stated-basis': 'Conclusions dont la nature ou le destinataire relève de notre lecture',
    'conclusions-not-compared': 'Conclusions non comparées avec un document',
    'conclusions-without-information': 'Conclusions sur la suite desquelles rien n’est connu',
  },
}
