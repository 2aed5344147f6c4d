import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const minutesInWords = (n: number) => plural('fr', n, { one: '# minute', many: '# de minutes', other: '# minutes' })

export const fr: Messages = {
  title: 'Se connecter',
  intro:
    'Réservé au secrétariat et aux personnes qu’il a invitées. La consultation du registre public ne nécessite pas de compte.',
  email: 'Adresse électronique',
  emailHint:
    'Nous vous enverrons une lettre contenant un lien qui permet de vous connecter une seule fois. Il n’y a pas de mot de passe.',
  send: 'Recevoir un lien',
  problem: 'Il y a un problème',
  emailFault: 'Saisissez une adresse électronique, par exemple nom@example.org.',
  sentTitle: 'Consultez votre messagerie',
  sent: (minutes: number) =>
    `S’il existe un compte pour cette adresse, une lettre contenant un lien va vous parvenir. Ce lien est valable ${minutesInWords(minutes)} et ne peut servir qu’une fois.`,
  sentNothing:
    'Vous n’avez rien reçu au bout de quelques minutes\u202f? Regardez dans le courrier indésirable ou demandez au secrétariat si vous avez un compte.',
  again: 'Demander un autre lien',
  linkTitle: 'Encore une étape',
  linkText:
    'Appuyez sur le bouton pour vous connecter. La simple ouverture de cette page est sans effet\u00a0: les programmes qui vérifient les liens contenus dans les messages ne peuvent donc pas utiliser le vôtre.',
  linkButton: 'Se connecter',
  linkMissing:
    'Cette adresse est incomplète. Ouvrez de nouveau le lien contenu dans la lettre ou demandez-en un autre.',
}
