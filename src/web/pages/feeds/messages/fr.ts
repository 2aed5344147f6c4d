import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Flux et calendrier',
  lede: 'Suivez le registre depuis votre propre logiciel, sans compte.',
  feedsTitle: 'Flux',
  feedsText: 'Un lecteur de flux (Atom) affiche ce qui a été nouvellement consigné. Copiez-y l’une de ces adresses.',
  conclusions: 'Flux des conclusions',
  communiques: 'Flux des communiqués et autres publications',
  followUp: 'La suite donnée aux conclusions',
  calendarTitle: 'Calendrier',
  calendarText: 'Un logiciel de calendrier peut s’abonner à cette adresse (ICS).',
  meetings: 'Calendrier des réunions',
  calendarDays: (dated: string, all: string) =>
    `Seules les réunions dont le jour est connu peuvent figurer dans un calendrier\u00a0: ${dated} sur ${all}. La liste des réunions les contient toutes.`,
  apiText:
    'Le même registre à l’usage des programmes\u00a0: en lecture seule, sans clé, ouvert à tous les sites. Le document OpenAPI décrit chaque adresse.',
  openapi: 'Document OpenAPI',
  apiConclusions: 'Toutes les conclusions, avec leurs destinataires et leur suivi',
  apiMeeting: 'Une réunion, d’après la dernière partie de son adresse',
  apiCountries: 'Les États Membres et leur statut de développement à un jour donné',
  apiSearch: 'Recherche',
  apiNotice:
    'Chaque réponse est accompagnée d’un avis indiquant jusqu’où on peut se fier au registre. Veuillez l’afficher partout où vous affichez les données, et ne jamais présenter ce qui est déduit comme étant indiqué par la source.',
  enginesTitle: 'Pour les moteurs de recherche et les archives',
  sitemap: 'Toutes les pages publiques, dans six langues',
  robots: 'Ce que les programmes peuvent lire',
}
