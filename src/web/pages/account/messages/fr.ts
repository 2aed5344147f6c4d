import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Votre compte',
  hello: (name: string) => `Session ouverte\u00a0: ${name}.`,
  roles: 'Vos rôles',
  noRoles: 'Aucun rôle ne vous a encore été attribué. L’attribution relève de l’administration du site.',
  everywhere: 'pour l’ensemble du site',
  sessions: 'Vos sessions en cours',
  sessionsHint: 'Mettez fin à toute session que vous ne reconnaissez pas. L’effet est immédiat.',
  began: 'Début',
  seen: 'Dernière activité',
  ends: 'Prend fin en l’absence d’activité',
  ended: 'Cette session a pris fin.',
  state: 'État',
  action: 'Action',
  thisOne: 'session actuelle',
  end: 'Terminer',
  signOut: 'Se déconnecter',
  signedOut: 'Déconnexion effectuée.',
}
