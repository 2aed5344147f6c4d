import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Suivi',
  lede: 'La suite donnée aux conclusions, telle que la rapportent des sources publiques pour les réunions passées et telle que l’indiquent les organes concernés.',
  notOurs:
    'L’importation de l’historique ne crée aucun suivi de notre part\u00a0: rien n’a été proposé à aucun organe, et aucun organe n’a répondu. L’état indiqué est celui de la source.',
  columns: {
    conclusion: 'Conclusion',
    conclusionText: 'Texte de la conclusion',
    meeting: 'Réunion',
    followUp: 'Ce qui a suivi',
    status: 'État selon la source',
    link: 'Lien avec la conclusion',
    source: 'Source',
  },
  ours: state => `${state} (proposé à un organe)`,
  followsOn: 'Donne suite à',
  released: {
    link: day => `Publié le ${day} par l’organe lui-même.`,
    time: day =>
      `Publié le ${day}, après avoir été montré à l’organe et une fois passé le délai de réponse. L’organe peut répondre à tout moment.`,
  },
  filters: { link: 'Lien', forum: 'Forum' },
  conclusion: 'La conclusion',
  from: 'Réunion d’origine',
  verified: 'Vérification',
}
