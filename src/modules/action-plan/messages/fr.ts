import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Plan d’action de l’AMNT',
  sheets: { summary: 'Résumé', items: 'Mesures' },
  columns: {
    order: 'Ordre',
    number: 'Numéro',
    instruction: 'Instruction complète',
    responsible: 'Responsable',
    office: 'Service responsable',
    collaboration: 'Collaboration avec',
    reporting: 'Rapport à',
    status: 'État',
    due: 'Échéance',
    words: 'Dans ses propres termes',
    evidence: 'Éléments probants',
    entry: 'Entrée',
    version: 'Version n°',
    title: 'Titre',
  },
  marks: {
    toTsb: 'Chargé ou invité\u00a0: TSB',
    toGs: 'Chargé ou invité\u00a0: Secrétariat général',
    toMemberStates: 'Chargés ou invités\u00a0: États Membres',
    toSectorMembers: 'Chargés ou invités\u00a0: Membres de Secteur',
    toStudyGroups: 'Chargées ou invitées\u00a0: commissions d’études',
    toTsag: 'Chargé ou invité\u00a0: GCNT',
    withGs: 'Coopération\u00a0: Secrétariat général',
    withBdt: 'Coopération\u00a0: BDT',
    withBr: 'Coopération\u00a0: BR',
    reportCouncil: 'Rapport demandé\u00a0: Conseil',
    reportWtsa: 'Rapport demandé\u00a0: AMNT',
    reportTsag: 'Rapport demandé\u00a0: GCNT',
  },
  faults: {
    'sheet-missing': (what: string) => `Il n’y a pas de feuille «\u00a0${what}\u00a0».`,
    'header-missing': (what: string) => `Il manque la colonne «\u00a0${what}\u00a0».`,
    'header-twice': (what: string) => `La colonne «\u00a0${what}\u00a0» figure ici deux fois.`,
    'number-unknown': (what: string) =>
      `Aucune mesure ${what} ne figure parmi celles qui n’ont été proposées à personne.`,
    'entry-unknown': (what: string) => `Il n’y a pas d’entrée ${what}.`,
    'row-twice': (what: string) => `La ligne de ${what} figure ici deux fois.`,
    'version-unusable': (what: string) =>
      `«\u00a0${what}\u00a0» n’est pas une version\u00a0: laissez cette colonne telle quelle.`,
    'version-to-come': (what: string) =>
      `La version ${what} n’existe pas encore\u00a0: laissez cette colonne telle quelle.`,
    'status-unknown': (what: string) => `«\u00a0${what}\u00a0» n’est pas un état.`,
    'status-not-here': (what: string) =>
      `«\u00a0${what}\u00a0» ne peut pas être indiqué dans un classeur\u00a0: utilisez la page de l’entrée.`,
    'due-unusable': (what: string) => `«\u00a0${what}\u00a0» n’est pas un jour\u00a0: écrivez par exemple 2027-06-30.`,
    'due-without-promise': (what: string) =>
      `Une échéance (${what}) suppose l’état «\u00a0accepté\u00a0» ou «\u00a0en cours\u00a0».`,
    'office-too-long': (what: string) => `Le nom du service compte ${what} caractères\u202f; 200 sont admis.`,
    'words-too-long': (what: string) => `Le texte compte ${what} caractères\u202f; 4\u202f000 sont admis.`,
    'words-gone': (_what: string) => 'Ce qui a été dit ne peut pas être retiré dans un classeur.',
    'evidence-gone': (what: string) =>
      `Un élément probant se retire sur la page de l’entrée, pas ici\u00a0: «\u00a0${what}\u00a0».`,
    'evidence-unreadable': (what: string) =>
      `«\u00a0${what}\u00a0» est illisible\u00a0: écrivez «\u00a0document\u00a0: référence | https://…\u00a0».`,
    'cell-is-formula': (what: string) =>
      `Une formule figure ici\u202f; écrivez sa valeur\u00a0: «\u00a0${what}\u00a0».`,
    'cell-is-error': (what: string) => `Une erreur figure ici\u00a0: ${what}.`,
    'not-offered': (what: string) =>
      `Cette mesure n’a encore été proposée à personne, rien ne peut donc en être dit\u00a0: «\u00a0${what}\u00a0».`,
  },
}
