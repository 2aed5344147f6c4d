import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Suivi',
  lede: 'Ce qu’il est advenu des conclusions de réunions passées, selon les sources publiques.',
  notOurs:
    'L’importation de l’historique ne crée aucun suivi de notre part\u00a0: rien n’a été proposé à aucun organe, et aucun organe n’a répondu. L’état indiqué est celui de la source.',
  caption: 'Suivi trouvé dans les sources publiques',
  columns: {
    conclusion: 'Conclusion',
    conclusionText: 'Texte de la conclusion',
    meeting: 'Réunion',
    followUp: 'Ce qui a suivi',
    status: 'État selon la source',
    link: 'Lien avec la conclusion',
    source: 'Source',
  },
  filters: { status: 'État selon la source', link: 'Lien', forum: 'Forums' },
  conclusion: 'La conclusion',
  from: 'Réunion d’origine',
  verified: 'Vérification',
}
