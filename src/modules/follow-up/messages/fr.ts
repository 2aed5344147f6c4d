import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const daysInWords = (n: number): string => plural('fr', n, { one: '# jour', many: '# jours', other: '# jours' })

/** Labels, refusals and letters of this module. */
export const fr: Messages = {
  sourceStatuses: {
    planned: 'prévu',
    reviewed: 'examiné',
    agreed: 'convenu',
    taken_up: 'repris dans les travaux',
    partly_done: 'réalisé en partie',
    done: 'réalisé',
  },
  states: {
    offered: 'proposé',
    noted: 'noté',
    accepted: 'accepté',
    'in-progress': 'en cours',
    done: 'réalisé',
    'not-taken-up': 'non retenu',
    superseded: 'remplacé',
    withdrawn: 'retiré avant publication',
  },
  says: {
    noted: 'Noté',
    accepted: 'Accepté',
    begun: 'En cours',
    done: 'Réalisé',
    'not-taken-up': 'Non retenu',
    superseded: 'Remplacé',
    words: 'Dans ses propres termes',
  },
  channels: {
    link: 'par l’organe lui-même, au moyen de son lien',
    mail: 'consigné par le secrétariat d’après un courriel de l’organe',
    paper: 'consigné par le secrétariat d’après une lettre de l’organe',
    meeting: 'consigné par le secrétariat d’après une réunion',
    liaison: 'consigné par le secrétariat d’après une note de liaison',
    secretariat: 'par le secrétariat',
  },
  evidenceKinds: {
    document: 'document',
    liaison: 'note de liaison',
    'work-item': 'sujet d’étude du programme de travail',
    recommendation: 'Recommandation',
    deployment: 'mise en œuvre sur le terrain',
    meeting: 'réunion',
  },
  saidBys: { body: 'l’organe', secretariat: 'le secrétariat', 'public-source': 'une source publique' },
  standing: {
    promised: day => `promis pour le ${day}`,
    overdue: day => `en retard depuis le ${day}`,
    noInformation: day => `aucune information reçue au ${day}`,
    heard: day => `dernières nouvelles le ${day}`,
  },
  labels: {
    body: 'Proposé à',
    office: 'Service responsable',
    status: 'État',
    now: 'À ce jour',
    offeredOn: 'Proposé le',
    said: 'Ce qui a été dit',
    nothingSaid: 'L’organe ne s’est pas encore exprimé.',
    evidence: 'Éléments probants',
    noEvidence: 'Aucun élément probant n’a été fourni.',
    supersededBy: 'Remplacé par',
    verifiedOn: day => `vérifié par le secrétariat le ${day}`,
    notVerified: 'non vérifié',
    saidByOn: (who, day) => `selon ${who}, le ${day}`,
    due: day => `d’ici au ${day}`,
  },
  letters: {
    reply: {
      subject: ref => `votre réponse sur le suivi de ${ref}`,
      before: ({ name, ref, day, address }) => `Madame, Monsieur,

Au sujet de ${ref}, ce qui peut être publié sur le suivi a été présenté à ${name}. Aucune réponse n’est parvenue à ce jour\u202f; le dernier jour pour répondre avant que le secrétariat puisse le publier est le ${day}. L’adresse suivante le montre et recueille la réponse. Aucun compte n’est nécessaire, et un collègue peut le faire pour vous.

${address}`,
      after: ({ name, ref, day, address }) => `Madame, Monsieur,

Au sujet de ${ref}, ce qui peut être publié sur le suivi a été présenté à ${name}. Aucune réponse n’étant parvenue au ${day}, le secrétariat peut le publier. Vous pouvez encore répondre à tout moment à l’adresse suivante\u202f; ce que vous envoyez est publié immédiatement.

${address}`,
    },
    news: {
      subject: ref => `où en est le suivi de ${ref}`,
      before: ({ name, ref, day, address }) => `Madame, Monsieur,

${name} a accepté un suivi de ${ref} pour le ${day}. S’il y a du nouveau, ou une autre date, l’adresse suivante permet de l’indiquer\u202f; ce que vous envoyez est publié immédiatement. S’il n’y a encore rien, il n’y a rien à faire.

${address}`,
      after: ({ name, ref, day, address }) => `Madame, Monsieur,

${name} a accepté un suivi de ${ref} pour le ${day}. Rien n’a été communiqué depuis, et le registre l’indique. À l’adresse suivante, vous pouvez dire ce qui a été fait, indiquer une autre date ou expliquer pourquoi cela n’est pas retenu\u202f; ce que vous envoyez est publié immédiatement.

${address}`,
    },
    preview: {
      subject: ref => `ce qui sera publié sur le suivi de ${ref}`,
      body: ({ name, contact, ref, on, text, address, days }) => `Madame, Monsieur,

Cette lettre s’adresse à ${contact}, contact de ${name}.

Throughline est le registre public de la suite donnée aux conclusions des réunions de dirigeants sur la normalisation. Sous la référence ${ref}, le registre contient\u00a0:

${on}

À titre de suivi, le texte suivant a été proposé à ${name}\u00a0:

${text}

Avant que quoi que ce soit ne soit publié à ce sujet, vous pouvez voir exactement ce que chacun lira et y répondre\u00a0: en prendre note, l’accepter en indiquant une échéance, indiquer ce qui a été fait, dire pourquoi cela n’est pas retenu ou ajouter un texte dans vos propres termes. Veuillez ouvrir l’adresse suivante. Aucun compte n’est nécessaire, et un collègue peut le faire pour vous.

${address}

Ce que vous envoyez est publié immédiatement. En l’absence de réponse dans un délai de ${daysInWords(days)}, le secrétariat peut publier ce qui y est affiché\u202f; vous pourrez encore répondre à tout moment par la suite.`,
    },
  },
  refusals: {
    'conclusion-unknown': 'Aucune conclusion portant cette référence n’est enregistrée.',
    'follow-up-already-recorded': 'Ce suivi est déjà enregistré.',
    'source-unknown': 'Choisissez une conclusion ou une disposition enregistrée et publique.',
    'body-unknown': 'Choisissez un organe enregistré.',
    'not-from-this-state': 'Cette opération n’est pas possible dans l’état actuel de l’entrée.',
    'already-published':
      'L’entrée a été publiée, elle demeure donc\u202f; indiquez qu’elle est remplacée ou non retenue.',
    'reason-missing':
      'Indiquez pourquoi\u00a0: cette entrée est publique, et ce que chacun lit n’est modifié que pour un motif donné.',
    'nothing-changed': 'Rien n’a été modifié.',
    'body-already-told': 'L’organe a déjà été informé de cette entrée. Proposez-en une autre à l’autre organe.',
    'heard-missing': 'Indiquez comment et quand le secrétariat l’a appris.',
    'day-to-come': 'Ce jour n’est pas encore venu.',
    'said-before-offered': ({ day }: { day?: string | number }) =>
      `Cela ne peut pas avoir été dit avant la proposition, faite le ${day}.`,
    'due-day-passed': 'Indiquez un jour qui n’est pas passé.',
    'words-missing': 'Saisissez le texte, et indiquez pourquoi si cela n’est pas retenu.',
    'not-to-be-superseded-by': 'Choisissez une autre entrée en vigueur.',
    'nothing-to-read': 'Il n’y a pas de réponse à lire.',
    'nothing-to-take-back': 'Il n’y a rien à annuler\u00a0: ce qui a été publié demeure.',
    'file-unknown': 'Choisissez un fichier joint à cette entrée.',
    'evidence-unknown': 'Cet élément probant n’existe plus.',
    'already-verified': 'Il a déjà été vérifié.',
    'nothing-to-publish': 'Chacun la lit déjà ainsi.',
    'contact-unusable': 'Aucune lettre ne peut être envoyée à cette personne. Choisissez un autre contact.',
    'not-previewed': 'Cette version n’a pas été montrée à l’organe. Envoyez-lui d’abord un aperçu.',
    'preview-not-sent': 'La lettre contenant l’aperçu n’est pas encore partie. Consultez les lettres.',
    'time-to-reply': ({ day }) =>
      `L’organe peut répondre jusqu’à la fin du ${day}. D’ici là, lui seul peut la publier.`,
  },
}
