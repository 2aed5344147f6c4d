import type { Messages } from './en.ts'

export const fr: Messages = {
  refusals: {
    'table-empty': 'Le fichier ne contient aucune ligne.',
    'table-too-large': ({ megabytes }) =>
      `Le fichier dépasse ${megabytes}\u00a0Mo. Veuillez le diviser en plusieurs fichiers.`,
    'table-kind-unknown': 'Ce fichier n’est ni un fichier CSV ni un classeur XLSX.',
    'table-old-format': 'Ce classeur est dans l’ancien format XLS. Veuillez l’enregistrer au format XLSX.',
    'table-protected': 'Le classeur est protégé par un mot de passe. Veuillez l’enregistrer sans mot de passe.',
    'table-macros':
      'Les classeurs avec macros ne sont pas acceptés. Veuillez l’enregistrer au format XLSX, sans macros.',
    'table-damaged': 'Le classeur est endommagé et ne peut pas être lu. Veuillez l’enregistrer de nouveau.',
    'table-unpacks-too-large': ({ megabytes }) =>
      `Une fois décompressé, le classeur dépasse ${megabytes}\u00a0Mo ou de nombreuses fois sa taille\u202f; il n’a pas été ouvert.`,
    'table-too-costly':
      'La lecture du fichier demande trop de temps ou de mémoire. Veuillez le diviser en plusieurs fichiers.',
    'table-document-type':
      'Le classeur déclare un type de document, ce que ne fait aucun tableur\u202f; il n’a pas été ouvert.',
    'table-encoding-unknown':
      'Le codage des caractères du fichier est inconnu. Veuillez l’enregistrer au format CSV UTF-8.',
    'table-line-damaged': ({ line }) => `La ligne ${line} ne peut pas être lue\u00a0: un guillemet y est mal placé.`,
    'table-quote-open': ({ line }) => `Un guillemet est ouvert et n’est jamais fermé (constaté à la ligne ${line}).`,
    'table-too-wide': ({ most, line }) => `La ligne ${line} compte plus de ${most} colonnes.`,
    'table-too-long': ({ most }) =>
      `Le fichier compte plus de ${most} lignes. Veuillez le diviser en plusieurs fichiers.`,
    'table-control-character': ({ line }) => `La ligne ${line} contient un caractère qui n’est pas du texte (NUL).`,
  },
}
