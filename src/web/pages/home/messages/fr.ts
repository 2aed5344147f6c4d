import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Ce que les dirigeants du secteur privé ont conclu au sujet des normes, et ce qu’il en est advenu',
  lede: 'Throughline suit un besoin depuis la personne qui l’a exprimé jusqu’à la norme qui y répond. Le point de départ est le registre public des réunions de dirigeants tenues dans le cadre de l’UIT depuis 2008\u00a0: ce qui a été conclu, à qui cela s’adressait et ce qui a suivi.',
  ask: 'Qu’est-il advenu de\u00a0…\u202f?',
  askHint: 'Saisissez un mot ou une référence, par exemple «\u00a0codecs vidéo\u00a0», «\u00a05G\u00a0» ou CTO-05/2.',
  find: 'Rechercher',
  figures: 'Chiffres relatifs aux réunions CTO et CxO',
  conclusions: 'Conclusions au registre',
  conclusionsOf: (meetings: number) =>
    plural('fr', meetings, {
      one: 'tirées de # réunion dont le texte a pu être lu en partie',
      many: 'tirées de # de réunions dont le texte a pu être lu en partie',
      other: 'tirées des # réunions dont le texte a pu être lu en partie',
    }),
  stated: 'Destinataire indiqué dans le texte',
  statedOf: (others: number) =>
    plural('fr', others, {
      one: 'pour # autre, le destinataire relève de notre interprétation, ce qui est signalé',
      many: 'pour # d’autres, le destinataire relève de notre interprétation, ce qui est signalé',
      other: 'pour les # autres, le destinataire relève de notre interprétation, ce qui est signalé',
    }),
  followed: 'Au moins un suivi connu',
  followedOf: (linked: number) =>
    linked === 0
      ? 'dans les sources lues à ce jour\u202f; aucune source n’indique le lien'
      : plural('fr', linked, {
          one: 'dans les sources lues à ce jour\u202f; le lien est indiqué par une source pour # conclusion',
          many: 'dans les sources lues à ce jour\u202f; le lien est indiqué par une source pour # de conclusions',
          other: 'dans les sources lues à ce jour\u202f; le lien est indiqué par une source pour # conclusions',
        }),
  verified: 'Vérifiées par un membre du secrétariat',
  verifiedOf: 'sur le document intégral',
  latestConclusions: 'Dernières conclusions',
  latestMeetings: 'Dernières réunions',
  conclusion: 'Conclusion',
  addressedTo: 'Adressée à',
  became: 'Ce qu’il en est advenu',
  allConclusions: (n: number) =>
    plural('fr', n, { one: '# conclusion', many: 'Toutes les conclusions (#)', other: 'Les # conclusions' }),
  allMeetings: (n: number) =>
    plural('fr', n, { one: '# réunion', many: 'Toutes les réunions (#)', other: 'Les # réunions' }),
  gap: (n: number) =>
    plural('fr', n, {
      one: 'Pour # réunion de dirigeants dont la tenue est connue ou déduite, nous n’avons aucun texte.',
      many: 'Pour # de réunions de dirigeants dont la tenue est connue ou déduite, nous n’avons aucun texte.',
      other: 'Pour # réunions de dirigeants dont la tenue est connue ou déduite, nous n’avons aucun texte.',
    }),
  chain: 'Comment lire le fil',
  chainText:
    'Chaque besoin, sujet, conclusion et suivi trouve sa place sur un même fil de dix étapes. Une étape absente est représentée comme telle\u00a0: une lacune signalée en toute franchise fait partie du registre.',
}
