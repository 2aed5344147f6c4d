import type { Messages } from './en.ts'

export const fr: Messages = {
  endedTitle: 'Ce lien ne fonctionne plus',
  ended: 'L’objet de ce lien est clos, un lien plus récent l’a remplacé, ou l’adresse est incomplète.',
  endedWhat:
    'Cherchez la dernière lettre qui vous a été envoyée et ouvrez l’adresse complète qu’elle contient. Si cela ne suffit pas, répondez à la lettre\u00a0: le secrétariat vous enverra un nouveau lien.',
  problem: 'Il y a un problème',
  title: ref => `Suivi de ${ref}\u00a0: votre réponse`,
  lede: body =>
    `Ce texte a été proposé à ${body}. Vous pouvez répondre ici, sans compte\u202f; un collègue à qui vous transmettez l’adresse peut aussi le faire.`,
  preview: 'Ce que chacun lira',
  notPublic: 'Pas encore public. Voici exactement ce que chacun lira.',
  isPublic: 'Public. Voici exactement ce que chacun lit.',
  changed:
    'L’entrée a été modifiée pendant que vous la lisiez, et rien n’a été envoyé. Relisez-la ci-dessous. Ce que vous avez saisi est conservé.',
  reply: 'Votre réponse',
  consent:
    'Ce que vous envoyez est publié immédiatement, avec ce qui est affiché ci-dessus, et signalé comme venant de l’organe lui-même. Aucun nom de personne n’est publié.',
  saying: 'Que souhaitez-vous dire\u202f?',
  dueDay: 'Échéance',
  dueDayHint: 'Seulement si vous acceptez\u00a0: la date à laquelle ce sera fait au plus tard.',
  words: 'Dans vos propres termes',
  wordsHint:
    'Publié tel que vous l’écrivez, dans la langue que vous employez. Nécessaire si ce n’est pas retenu\u00a0: dites pourquoi.',
  wordsLanguage: 'Langue de ce texte',
  evidence: 'Élément probant',
  evidenceHint: 'Ce qui le montre, quelle que soit votre réponse. Peut rester vide.',
  kind: 'Nature',
  reference: 'Référence ou titre',
  link: 'Adresse',
  linkHint: 'Sur le web, commençant par https://',
  send: 'Envoyer et publier',
  sayings: {
    note: 'Nous en prenons note',
    accept: 'Nous l’acceptons, avec l’échéance indiquée ci-dessous',
    begin: 'Nous y travaillons',
    done: 'C’est réalisé',
    decline: 'Nous ne le retenons pas, pour le motif indiqué ci-dessous',
    words: 'Seulement le texte ci-dessous\u202f; rien d’autre ne change',
    release: 'Publiez-le tel qu’il est affiché ci-dessus\u202f; nous n’avons rien à ajouter',
  },
  said: {
    note: 'Merci. C’est noté, et public désormais.',
    accept: 'Merci. C’est accepté, et public désormais.',
    begin: 'Merci. C’est en cours, et public désormais.',
    done: 'Merci. C’est réalisé, et public désormais.',
    decline: 'Merci. Votre motif est désormais public.',
    words: 'Merci. Votre texte est public désormais.',
    release: 'Merci. C’est public désormais.',
  },
  faults: {
    say: 'Choisissez ce que vous souhaitez dire.',
    nothingToAdd:
      'Vous avez choisi de ne rien ajouter, mais un texte ou un élément probant est saisi. Choisissez une autre réponse ou videz ces champs.',
    notAccepted: 'Vous avez indiqué une date sans choisir d’accepter. Choisissez cette réponse ou videz ce champ.',
    dueDay: 'Indiquez la date à laquelle ce sera fait au plus tard.',
    words: 'Saisissez votre texte, 4\u202f000\u00a0caractères au plus.',
    reference: 'Saisissez une référence ou un titre, 300\u00a0caractères au plus.',
    link: 'Saisissez une adresse complète, commençant par https://.',
  },
}
