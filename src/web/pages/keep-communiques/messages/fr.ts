import type { Messages } from './en.ts'

export const fr: Messages = {
  back: 'Retour à la réunion',
  newTitle: (meeting: string) => `Enregistrer une publication\u00a0: ${meeting}`,
  editTitle: (meeting: string) => `Tenir à jour une publication\u00a0: ${meeting}`,
  register: 'Enregistrer',
  publicPage: 'Page visible par tous',
  struck: 'radiée\u00a0: visible du seul secrétariat',
  noFile: 'Aucun fichier n’est joint.',
  attach: 'Joindre le fichier',
  publish: 'C’est le bon fichier\u00a0: le rendre accessible à tous',
  withdraw: 'Ce n’est pas le bon fichier\u00a0: le retirer',
  headings: {
    files: 'Fichier',
    facts: 'Ce que l’on en sait',
    conclusions: 'Conclusions qu’elle contient',
  },
  fields: {
    type: 'Catégorie de publication',
    title: (language: string) => `Titre (${language})`,
    reference: 'Numéro attribué par l’éditeur',
    day: 'Jour de publication',
    languages: 'Publiée en',
    publishedIn: (language: string) => `Publiée en\u00a0: ${language}`,
    url: 'Lieu de publication (lien)',
    read: 'L’avons-nous lue',
    note: 'Remarque',
    noteLanguage: 'Langue de la remarque',
    file: 'Fichier',
    link: (n: string) => `Conclusion\u00a0${n}`,
  },
  hints: {
    title:
      'Si la publication n’a pas de titre, laissez-le vide dans toutes les langues\u00a0: elle sera désignée par son type et sa réunion. Sinon, la langue originale est obligatoire.',
    reference: 'Par exemple TD123, une lettre ou un numéro de document.',
    file: 'PDF ou Word (DOCX), 25\u00a0Mo au plus. Seul le secrétariat le voit tant que vous n’avez pas confirmé que c’est le bon.',
    fileAgain: 'Choisissez de nouveau le fichier\u00a0: le navigateur ne le conserve pas.',
    conclusions:
      'Choisissez pour chaque conclusion qu’elle contient\u00a0; seules celles-ci figurent sous la publication pour tous. «\u00a0Selon la source\u00a0»\u00a0: vous l’y avez lue. «\u00a0Par déduction\u00a0»\u00a0: c’est une conclusion de la même réunion.',
  },
  yesNo: {
    no: 'non',
    yes: 'oui',
  },
  moves: {
    strike: {
      title: 'Elle a été enregistrée par erreur',
      send: 'La radier',
    },
    reinstate: {
      title: 'Elle a bien sa place ici',
      send: 'La rétablir',
    },
  },
  faults: {
    title: 'Saisissez le titre dans sa langue originale, 300 caractères au plus, ou laissez-le vide.',
    url: 'Saisissez l’adresse complète, commençant par https:// ou http://.',
    day: 'Saisissez un jour qui existe.',
    reference: 'Saisissez 200 caractères au plus.',
    note: 'Saisissez 1\u202f000 caractères au plus.',
    file: 'Choisissez un fichier.',
  },
  said: {
    registered: 'Enregistrée.',
    saved: 'Enregistré.',
    attached: 'Joint. Seul le secrétariat voit le fichier pour l’instant.',
    publish: 'Le fichier est désormais accessible à tous.',
    withdraw: 'Retiré. Le fichier est conservé pour le secrétariat.',
    strike: 'Radiée. Seul le secrétariat la voit désormais.',
    reinstate: 'Elle figure de nouveau au registre.',
  },
}
