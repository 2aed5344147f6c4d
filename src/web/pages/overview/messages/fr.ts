import { count } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Vue d’ensemble',
  lede: 'Les lacunes du registre, ce qui a été commencé et non terminé et ce qui n’a pas pu être envoyé. Chaque chiffre renvoie aux lignes dont il est tiré.',
  gapsTitle: 'Lacunes du registre',
  gapsNote:
    'Plein\u00a0: il manque quelque chose. Pâle\u00a0: le reste de ce qui est enregistré. Une lacune peut tenir au fait que rien n’a jamais été publié.',
  gap: 'Lacune',
  key: 'Code',
  missing: 'Manque dans',
  of: 'Sur',
  ofAll: (n, all) => `${count('fr', n)} sur ${count('fr', all)}`,
  reference: 'Référence',
  what: 'Objet',
  day: 'Date de la réunion',
  letters: 'Lettres',
  since: 'Depuis',
  unfinishedTitle: 'Commencé et non terminé',
  unfinished: {
    'follow-up-replies': 'Réponses d’organes à lire',
    'follow-up-unanswered': 'Mesures de suivi présentées à un organe, délai de réponse écoulé sans réaction',
    'follow-up-overdue': 'Mesures de suivi acceptées pour une date aujourd’hui passée',
    'submissions-to-read': 'Communications de lecteurs à lire',
    'mail-to-file': 'Courrier reçu à classer',
    'files-to-publish': 'Fichiers de communiqués et d’autres publications à rendre accessibles à tous',
    'imports-stopped': 'Importations interrompues',
    'imports-with-bad-rows': 'Importations dont des lignes sont erronées ou ont été refusées',
    'letters-not-delivered': 'Lettres non remises',
  },
  state: 'État',
  count: 'Nombre',
  gaps: {
    'meetings-without-conclusion': 'Réunions sans conclusion enregistrée',
    'meetings-without-communique': 'Réunions sans communiqué ni autre publication',
    'meetings-without-attendance': 'Réunions sans chiffre de participation',
    'conclusions-without-addressee': 'Conclusions sans destinataire',
    'conclusions-without-stated-basis':
      'Conclusions dont la catégorie ou le destinataire relève de notre interprétation',
    'conclusions-not-compared': 'Conclusions non comparées avec un document',
    'conclusions-without-information': 'Conclusions dont la suite n’est pas connue',
  },
}
