import type { Messages } from './en.ts'

export const fr: Messages = {
  lede: 'Ce que contient ce registre, dans quelle mesure il est sûr, et comment chacun peut le vérifier.',
  contents: 'Sur cette page',
  rehearsalInvented:
    'Tout ce dont le nom commence par «\u00a0Rehearsal\u00a0» est inventé\u00a0: une réunion et ses deux conclusions, des sujets, un groupe et ses mesures de suivi, trois organisations avec une qualité de membre, des personnes et des sièges, une liste comportant des erreurs, ce qu’un lecteur a communiqué, des lettres et du courrier. Cela ne représente aucun État, aucune entreprise ni aucune personne, et les adresses se terminent par rehearsal.example.',
  rehearsalReal:
    'Les réunions, conclusions, pays et mandats qui figurent à côté constituent le registre public. Ce que vous faites ici reste dans ce dossier\u202f; les lettres sont écrites dans des fichiers et n’atteignent personne.',
  titles: {
    rehearsal: 'Ce qui est inventé ici',
    what: 'Ce que l’on trouve ici',
    limits: 'Jusqu’où est allée la lecture',
    words: 'Nos formulations, nos traductions, nos références',
    basis: 'D’où viennent ces indications',
    status: 'Régions et statut de développement',
    missing: 'Ce qui n’a pas été trouvé',
    sources: 'Sources et licences',
    privacy: 'Protection des données personnelles',
    access: 'Accessibilité',
    cite: 'Comment citer',
    downloads: 'Téléchargements',
    log: 'Le journal d’audit et sa vérification',
  },
  what: 'Le registre public, depuis 2008, des forums de l’UIT destinés aux dirigeants et au secteur privé\u00a0: les réunions, leurs conclusions et les destinataires de celles-ci, ce qu’il en est advenu selon les sources publiques, les dispositions des Résolutions correspondantes, ainsi que les États Membres, avec leur région et leur statut de développement daté.',
  notOfficial:
    'Il a été établi à partir de documents publics. Rien de ce qui figure ici n’est un texte officiel de l’UIT.',
  holdings: 'Les listes de ce registre',
  list: 'Liste',
  rows: 'Lignes',
  firstPart:
    'De chaque document, environ 2\u202f000 caractères ont pu être lus, à partir du début. Certaines réunions ne sont connues que par la presse, par une phrase d’un autre texte ou par l’ordre des autres réunions\u202f; leurs pages l’indiquent, et une réunion dont l’existence est seulement déduite n’a pas de conclusions.',
  units:
    'Certaines sources comptent des personnes, d’autres des organisations. Ces deux unités ne sont jamais additionnées, ni comparées, ni représentées par une même courbe.',
  verification:
    'Rien n’est considéré comme vérifié tant qu’un membre du secrétariat ne l’a pas contrôlé sur le document intégral\u202f; chaque page indique si cela a été fait.',
  translations:
    'Les conclusions, les sujets, les dispositions et les noms des réunions ont été rédigés en anglais et traduits par nos soins\u202f; les pages portent la mention «\u00a0notre traduction\u00a0». Les notes tirées des sources restent dans leur langue d’origine, qui est indiquée. Les pays portent leur nom abrégé en usage à l’Organisation des Nations Unies.',
  references:
    'Les références sont les nôtres\u00a0: CTO-05/2 est la deuxième conclusion, selon notre décompte, de la cinquième réunion CTO\u202f; 68-2 est la deuxième disposition de la Résolution 68. Le numéro de la même disposition dans le Plan d’action de l’AMNT, 68-02, conduit à la même page. Les références peuvent être saisies dans le champ de recherche ou dans l’adresse.',
  basisText: 'Toute indication susceptible d’être mise en doute précise d’où elle vient.',
  basisRule:
    'Ce qui est déduit n’est jamais présenté comme officiel ni compté avec ce qu’indique la source. Un fil d’une étape à une autre n’est pas plus sûr que son maillon le plus faible.',
  statusOnDay:
    'Un pays est classé parmi les pays les moins avancés, les pays en développement sans littoral ou les petits États insulaires en développement d’une date à une autre. Chaque chiffre retient le statut en vigueur le jour dont il s’agit, par exemple le jour de la réunion.',
  statusEnds:
    'La fin prévue d’un statut ne prend effet que lorsqu’une personne l’a confirmée, source à l’appui. Jusque-là, le pays reste compté, même après la date prévue, et sa page l’indique.',
  endings: 'Fins de statut prévues et non confirmées',
  country: 'Pays',
  status: 'Statut',
  end: 'Date prévue',
  certainty: 'Degré de certitude',
  regions: (verified: string, all: string) =>
    `La région de ${verified} des ${all} États Membres repose sur une source\u202f; pour les autres, il est indiqué qu’elle n’a pas été vérifiée.`,
  statusMissing:
    'Les pays en transition et les autres pays en développement ne sont pas pris en compte\u00a0: aucune liste complète et à jour n’a pu être lue.',
  missingText: 'Recherché dans les sources publiques, sans succès. Chacun de ces éléments peut néanmoins exister.',
  missing: {
    numbered: 'Une réunion CTO numérotée en 2011 (son existence est seulement déduite) ou après 2016.',
    communiques: 'Les communiqués des réunions CxO de 2018, 2020, 2022 et 2024.',
    report: 'Un rapport rendant compte du suivi conclusion par conclusion.',
    consultation: 'Une trace d’une consultation des pays en développement avant une réunion.',
    regional: 'Des consultations régionales en Afrique, dans la CEI, en Amérique latine ou dans le Pacifique.',
  },
  sourcesText:
    'Chaque fait renvoie à la source sur laquelle il repose. Les documents appartiennent à ceux qui les ont publiés\u202f; des liens y renvoient, ils ne sont pas reproduits.',
  sourcesCountries:
    'Les noms, les codes et les statuts des pays proviennent du jeu de données ouvert «\u00a0country codes\u00a0» (ODC-PDDL) et de listes de l’Organisation des Nations Unies\u202f; les régions, de listes de l’UIT et d’organisations régionales. La page de chaque pays cite ses sources.',
  licence:
    'Le programme et les fichiers de données qui l’accompagnent, y compris nos paraphrases et nos traductions, sont placés sous la licence Apache 2.0.',
  privacyReading:
    'La lecture ne nécessite aucun compte et ne dépose aucun cookie. Les pages ne chargent rien depuis d’autres sites, et aucune statistique de fréquentation n’est conservée.',
  privacyNames:
    'Les personnes ne sont nommées que lorsqu’une source les nomme dans un rôle public, comme la présidence d’une réunion.',
  privacySignIn:
    'La connexion, réservée au secrétariat et aux personnes qu’il a invitées, dépose un seul cookie, qui disparaît à la fin de la session. Le journal d’audit ne contient aucun nom\u202f; les données personnelles peuvent être effacées sans en altérer l’intégrité.',
  accessText:
    'Les pages visent le niveau AA des règles WCAG 2.2. Elles sont utilisables au clavier, avec un lecteur d’écran, sur un écran étroit, à l’impression, en mode sombre et sans JavaScript. Chaque graphique est accompagné de son tableau.',
  accessTell: 'Si vous rencontrez un obstacle, veuillez le signaler au secrétariat.',
  citeText:
    'Indiquez la référence, l’adresse de la page et le jour de la consultation\u00a0: le registre s’enrichit et se corrige.',
  citeOriginal: 'Pour ce qu’une réunion a déclaré, citez le document original, auquel chaque page renvoie.',
  citeExample: (reference: string, page: string, day: string) =>
    `Throughline, conclusion ${reference} (notre référence), ${page}, page consultée le ${day}.`,
  downloadsText:
    'Chaque liste peut être téléchargée telle qu’elle est filtrée, au format CSV ou JSON. Les nouveautés sont diffusées par flux et par calendrier, et tout est ouvert aux programmes.',
  logText:
    'Chaque modification est consignée, avec son auteur, sa date et son motif, dans un journal auquel on ne peut qu’ajouter des lignes. Après chaque modification, le journal signe un nouveau point de contrôle. Conservez-en un\u00a0: il vous permettra de démontrer plus tard que rien de ce qui précède n’a été réécrit.',
  logCheckpoint: 'Le point de contrôle le plus récent',
  logCheck:
    'L’exploitant écrit le journal dans un fichier\u202f; chacun peut contrôler ce fichier au moyen d’un programme indépendant de moins de 300 lignes, qui ne partage aucun code avec celui-ci\u00a0:',
}
