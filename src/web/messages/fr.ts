import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** A day takes the article; a month or a year does not. */
const le = (date: string): string => (/^\d{1,2}(er)?\s/.test(date) ? `le ${date}` : date)

const rows = (n: number): string => plural('fr', n, { one: '# ligne', many: '# de lignes', other: '# lignes' })

/** Textes communs à plusieurs pages. */
export const fr: Messages = {
  site: {
    previewAs: role => `Vous voyez cette page en tant que\u00a0: ${role}.`,
    previewNote: 'Rien ne peut en être envoyé et personne d’autre ne voit cet aperçu.',
    previewSwitch: role => `En tant que\u00a0: ${role}`,
    previewEnd: 'Revenir à votre propre vue',
    name: 'Throughline',
    skip: 'Aller au contenu',
    menu: 'Menu principal',
    languages: 'Langues',
    rehearsal:
      'Répétition\u00a0: rien ici n’est réel. Tout ce qui porte le nom «\u00a0Rehearsal\u00a0» est inventé, et ce que vous faites ne compte nulle part ailleurs.',
    notOfficial:
      'Ceci n’est pas une publication de l’UIT. Site établi à partir de documents publics, dont seul le début a été lu à ce jour.',
    publishedBy: (body: string) => `Éditeur\u00a0: ${body}.`,
    footer:
      'Registre public des réunions de dirigeants consacrées à la normalisation depuis 2008. Chaque chiffre renvoie aux lignes dont il est tiré.',
    about: 'À propos des données',
    feeds: 'Flux et calendrier',
    api: 'API JSON',
    signIn: 'Se connecter',
    account: 'Votre compte',
    more: 'Autres rubriques du registre',
  },
  sections: {
    conclusions: 'Conclusions',
    meetings: 'Réunions',
    topics: 'Sujets',
    'follow-up': 'Suivi',
    participation: 'Participation',
    mandates: 'Mandats',
    communiques: 'Communiqués',
    members: 'Pays',
    organizations: 'Organisations',
    forums: 'Forums',
    search: 'Recherche',
  },
  stages: {
    mandate: 'Mandat',
    consultation: 'Consultation',
    need: 'Besoin',
    topic: 'Sujet',
    priority: 'Priorité',
    conclusion: 'Conclusion',
    communique: 'Communiqué',
    dispatch: 'Transmission',
    'follow-up': 'Suivi',
    report: 'Rapport',
  },
  line: {
    label: 'Le fil conducteur, du mandat au rapport',
    missing: {
      mandate: 'aucun au registre',
      consultation: 'aucune trace trouvée',
      need: 'aucun consigné',
      topic: 'aucun consigné',
      priority: 'aucune consignée',
      conclusion: 'aucune consignée',
      communique: 'aucun trouvé',
      dispatch: 'aucune trace trouvée',
      'follow-up': 'aucune information',
      report: 'aucun trouvé',
    },
    possible: 'possible',
    several: (n: number) => plural('fr', n, { one: '# entrée', many: '# d’entrées', other: '# entrées' }),
    trace: 'Parcourir tout le fil',
  },
  basis: {
    stated: 'selon la source',
    inferred: 'par déduction',
    not_recorded: 'lien non consigné',
    statedLong: 'La source l’indique.',
    inferredLong: 'Interprétation de notre part\u202f; la source ne l’indique pas.',
    not_recordedLong: 'La source n’indique pas que l’un découle de l’autre.',
  },
  notice: {
    openings:
      'Seul le début de chaque document public a pu être lu. Ce qui ne figure pas ici n’est pas pour autant inexistant.',
    ourWords:
      'Les conclusions sont des paraphrases rédigées par nos soins, et les références sont les nôtres. Rien de ce qui figure ici ne constitue un texte officiel.',
    ourTranslation: 'notre traduction',
    ourParaphrase: 'notre paraphrase',
    ourReference: 'notre référence',
    englishOnly: 'en anglais',
    notRecorded: 'donnée non consignée',
    unknown: 'donnée inconnue',
    none: 'néant',
    noInformation: 'aucune information trouvée',
    noInformationLong:
      'Aucune information n’a été trouvée dans les sources publiques lues à ce jour. Cela ne prouve pas que rien n’a été fait.',
    notVerified: 'reste à vérifier sur le document intégral',
    verified: 'vérification faite',
  },
  list: {
    search: 'Rechercher dans cette liste',
    find: 'Rechercher',
    filter: 'Afficher',
    all: 'tout',
    apply: 'Appliquer',
    clear: 'Tout effacer',
    sortBy: 'Trier par',
    ascending: 'ordre croissant',
    descending: 'ordre décroissant',
    rows: (shown: number, all: number) => (shown === all ? rows(all) : `${count('fr', shown)} sur ${rows(all)}`),
    page: (page: number, pages: number) => `Page ${count('fr', page)} sur ${count('fr', pages)}`,
    previous: 'Page précédente',
    next: 'Page suivante',
    pages: 'Pages de cette liste',
    nothingYet: 'Rien ici pour le moment.',
    empty: 'Aucun résultat. Essayez avec moins de mots ou effacez les filtres.',
    download: 'Télécharger ces lignes\u00a0:',
    ignored: (field: string, value: string) =>
      `«\u00a0${value}\u00a0» n’est pas une valeur de «\u00a0${field}\u00a0» et n’a pas été pris en compte.`,
  },
  date: {
    when: 'Date',
    about: (date: string) => `vers ${le(date)}`,
    unknown: 'date inconnue',
    between: (first: string, last: string) => `entre ${le(first)} et ${le(last)}`,
    notAfter: (last: string) => `${le(last)} au plus tard`,
    dateInferred: 'date déduite',
  },
  words: {
    follow: 'Suivre',
    tell: 'Dites-nous ce que vous savez',
    comma: ', ',
    semicolon: '\u202f; ',
    colon: '\u00a0: ',
    source: 'Source',
    sources: 'Sources',
    facts: 'Faits',
    history: 'Historique de cette fiche',
    language: 'Langue',
    reference: 'Référence',
    chart: 'Tableau correspondant à ce graphique',
    table: 'Afficher le tableau',
    and: 'et',
    or: 'ou',
    yes: 'oui',
    no: 'non',
  },
  errors: {
    notFoundTitle: 'Cette page n’existe pas',
    notFound:
      'L’adresse est peut-être mal saisie, ou la page n’est peut-être pas publique. Recherchez un mot ou une référence telle que CTO-05/2.',
    endedTitle: 'Rien n’a été fait',
    ended:
      'Aucune session n’est ouverte ici, ou elle est terminée\u00a0: une session prend fin lorsqu’elle n’est pas utilisée. Ce que vous avez envoyé se trouve sur cette page. Veuillez vous connecter dans un autre onglet, revenir ici et envoyer de nouveau.',
    endedFile:
      'Aucune session n’est ouverte ici, ou elle est terminée\u00a0: une session prend fin lorsqu’elle n’est pas utilisée. Veuillez vous connecter dans un autre onglet, revenir en arrière et choisir de nouveau le fichier.',
    signInBeside: 'Se connecter dans un autre onglet',
    sendAgain: 'Envoyer de nouveau',
    brokenTitle: 'Une erreur s’est produite de notre côté',
    broken: (id: string) =>
      `Rien de ce que vous avez fait n’a été perdu. Veuillez réessayer dans un instant. Si le problème se reproduit, communiquez ce numéro au secrétariat\u00a0: ${id}`,
    back: 'Retour à la page d’accueil',
    tooMany: 'Trop de tentatives. Veuillez patienter quelques minutes avant de réessayer.',
    tooLong: 'Le texte envoyé est trop long. Revenez en arrière, raccourcissez-le et envoyez-le de nouveau.',
    foreignTitle: 'Aucune action n’a été effectuée',
    foreign:
      'Ce formulaire a été envoyé depuis un autre site\u202f; il n’y a donc pas été donné suite. Ouvrez la page sur le présent site et réessayez.',
  },
}
