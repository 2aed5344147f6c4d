import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Ce que des lecteurs nous ont communiqué',
  lede: 'Chaque message a été signé au moyen d’un lien envoyé par lettre. Seuls les membres du secrétariat le voient et rien n’en est publié\u00a0: ce qui est exact est porté au registre dans vos propres termes, avec une source vérifiable.',
  oneTitle: ref => `Au sujet de ${ref}`,
  problem: 'Il y a un problème',
  about: 'Au sujet de',
  text: 'Ce qui a été écrit',
  source: 'Source indiquée',
  noSource: 'aucune',
  from: 'De',
  forgotten: 'effacé, comme promis',
  signed: 'Signé',
  state: 'État',
  decide: 'Marquez le message comme pris en compte après avoir enregistré ce qui en découle, ou écartez-le.',
  takeUp: 'Pris en compte',
  setAside: 'Écarter ce message',
  setAsideSend: 'Écarter',
  reconsider: 'Réexaminer',
  said: {
    'take-up': 'Le message est marqué comme pris en compte.',
    'set-aside': 'Le message est écarté.',
    reconsider: 'Le message attend d’être relu.',
  },
}
