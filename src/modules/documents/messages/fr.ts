import type { Messages } from './en.ts'

export const fr: Messages = {
  refusals: {
    'name-unusable': ({ longest }) =>
      `Ce nom de fichier ne peut pas être utilisé. Veuillez employer des lettres, des chiffres, des espaces, des traits d’union et des points, sans dépasser ${longest} caractères.`,
    'kind-not-allowed': ({ kinds }) =>
      `Les fichiers de ce type ne sont pas acceptés. Les types acceptés sont les suivants\u00a0: ${kinds}.`,
    'file-empty': 'Le fichier est vide.',
    'file-too-large': ({ megabytes }) =>
      `La taille du fichier dépasse ${megabytes}\u00a0Mo. Veuillez envoyer un fichier plus petit ou le diviser en plusieurs fichiers.`,
    'content-does-not-match-name':
      'Le contenu du fichier ne correspond pas à son nom. Veuillez enregistrer de nouveau le fichier dans le format voulu ou corriger l’extension de son nom.',
    'attachment-already-withdrawn': 'Ce fichier a déjà été retiré.',
    'attachment-already-public': 'Ce fichier est déjà accessible à tous.',
    'kind-not-readable': 'Seuls des documents PDF ou Word (DOCX) peuvent être joints ici.',
    'attachment-not-readable': 'Seul le texte des documents PDF et Word peut être lu.',
  },
  visibility: { public: 'accessible à tous', staff: 'réservé au secrétariat' },
  withdrawn: 'retiré',
}
