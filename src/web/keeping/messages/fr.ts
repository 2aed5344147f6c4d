import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  problem: 'Il y a un problème',
  fields: {
    original: 'Langue originale',
    textBasis: 'Nature du texte',
    text: (language: string) => `Libellé (${language})`,
    reason: 'Motif de la modification',
  },
  hints: {
    texts:
      'Le libellé dans la langue originale est obligatoire. Si une langue est laissée vide, l’original est affiché à sa place.',
    reason: 'Chacun peut le lire dans l’historique de l’entrée. Ne nommez personne.',
  },
  textBases: {
    'our-paraphrase': 'notre paraphrase',
    'our-translation': 'notre traduction',
    official: 'texte officiel',
  },
  inOthers: (n: number) => `Dans les autres langues\u00a0: ${n} sur 5`,
  none: 'aucun',
  save: 'Enregistrer',
  fieldsChanged: (fields: string) => `Champs modifiés\u00a0: ${fields}`,
  differing: 'Ce qui diffère',
  was: 'Avant',
  is: 'Après',
  field: 'Champ',
  changedTitle: 'Une autre personne a modifié cette entrée pendant votre saisie',
  changedLede:
    'Rien de votre saisie n’a été enregistré et rien de la sienne n’est perdu. Les différences figurent ci-dessous. Votre texte se trouve toujours dans le formulaire\u00a0: modifiez-le comme il convient et enregistrez de nouveau.',
  began: 'Au début de votre saisie',
  now: 'Actuellement',
  yours: 'Votre saisie',
  keepThis: 'Tenir à jour cette entrée',
  ownTitle: 'Votre travail',
  own: {
    waiting: 'À traiter',
    overview: 'Vue d’ensemble',
    desk: 'Espace de travail',
    topics: 'Sujets',
    propose: 'Proposer un sujet',
    'follow-up': 'Suivi',
    'action-plan': 'Plan d’action',
    submissions: 'Des lecteurs',
    'my-organization': 'Mon organisation',
    organizations: 'Organisations',
    seats: 'Sièges',
    development: 'Pays en développement',
    vocabularies: 'Vocabulaires',
    imports: 'Importations',
    mail: 'Courrier reçu',
    letters: 'Lettres',
    people: 'Personnes',
  },
  faults: {
    texts: 'Saisissez le libellé dans la langue originale, en 4\u202f000 caractères au plus.',
    other: 'Vérifiez votre saisie.',
    tooLong: (most: number) =>
      plural('fr', most, {
        one: 'Ne saisissez pas plus de # caractère.',
        many: 'Ne saisissez pas plus de # de caractères.',
        other: 'Ne saisissez pas plus de # caractères.',
      }),
    'sent-before': 'Ce formulaire a déjà été envoyé avec un autre contenu. Ouvrez de nouveau la page.',
    'changed-since': 'Une autre personne a modifié ce contenu entre-temps. Examinez-le de nouveau.',
  },
}
