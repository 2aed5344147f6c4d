import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Recherche',
  titleFor: (text: string) => `Recherche\u00a0: ${text}`,
  lede: 'Recherchez des conclusions, des réunions, des sujets, des éléments de suivi, des publications, des dispositions de mandats, des organisations et des pays, dans l’une quelconque des six langues.',
  label: 'Mots ou référence',
  hint: 'Par exemple «\u00a0vidéo\u00a0», «\u00a05G\u00a0», CTO-05/2 ou 68-2. Une référence conduit directement à la page correspondante.',
  kind: 'Catégorie',
  page: 'Page',
  kinds: {
    conclusion: 'Conclusion',
    meeting: 'Réunion',
    topic: 'Sujet',
    'follow-up': 'Suivi',
    publication: 'Communiqué ou autre publication',
    clause: 'Disposition d’un mandat',
    forum: 'Forum (série de réunions)',
    organization: 'Organisation',
    country: 'Pays',
  },
  found: (n: number) => plural('fr', n, { one: '# résultat', many: '# de résultats', other: '# résultats' }),
  otherLanguages: 'Aucun résultat en français. Les résultats ci-après sont dans d’autres langues.',
  nothing: (text: string) => `Aucun résultat pour «\u00a0${text}\u00a0».`,
  everyKind: 'Rechercher dans toutes les catégories',
  fewer: 'Utilisez moins de mots, ou des synonymes.',
  reference:
    'Si vous connaissez la référence, saisissez-la telle qu’on la dit\u00a0: CTO-05/2 pour une conclusion, CTO-05 pour une réunion, 68-2 pour une disposition.',
  absent: 'Seul le début des documents publics a été lu\u00a0: ce qui n’est pas trouvé ici peut néanmoins exister.',
  browse: 'Parcourir les listes',
  pages: 'Pages de résultats',
}
