import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Données détenues sur une personne',
  titleOwn: 'Données détenues sur vous',
  lede: 'Tout ce que le programme détient sur cette personne, tel qu’il est enregistré. Les noms sont ceux des tables et des colonnes.',
  ledeOwn:
    'Tout ce que le programme détient sur vous, tel qu’il est enregistré. Les noms sont ceux des tables et des colonnes. Pour faire corriger ou effacer une donnée, écrivez au secrétariat.',
  note: 'Les textes qui ne font que mentionner le nom ne figurent pas parmi ces lignes\u00a0: la commande person-data de l’exploitant du programme les trouve également.',
  download: 'Télécharger\u00a0:',
  link: 'Données détenues sur cette personne',
  linkOwn: 'Données détenues sur vous',
  holders: {
    identity: 'Compte, rôles, connexions',
    audit: 'Actes inscrits au journal d’audit et valeurs conservées à côté',
    documents: 'Fichiers',
    notifications: 'Lettres',
    submissions: 'Ce qui a été communiqué au secrétariat',
    correspondence: 'Courrier reçu',
    forums: 'Sièges',
    members: 'Personnes au sein d’organisations',
    imports: 'Lignes de listes importées',
    watching: 'Suivi par courriel',
  },
}
