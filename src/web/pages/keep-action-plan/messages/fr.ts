import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  lede: 'Chaque mesure prévue par les mandats, avec la suite qui y a été donnée, sous la forme dans laquelle le secrétariat en rend compte au GCNT et à l’AMNT. Ce que personne n’a enregistré (qui doit coopérer) reste vide.',
  out: 'Exportation',
  outHint:
    'Un classeur de deux feuilles\u00a0: une ligne par résolution, et une ligne par mesure ou par entrée de suivi. Le tri est sans danger\u00a0: la première colonne rétablit l’ordre. Chaque mesure s’imprime sur sa propre page.',
  download: 'Télécharger le classeur (XLSX)',
  inHint:
    'Le service, l’état, l’échéance, le texte de l’organe dans ses propres termes et les éléments probants peuvent être modifiés dans le classeur\u202f; un nouvel élément probant s’écrit «\u00a0document\u00a0: référence | https://…\u00a0». Tout le reste est comparé, sans être appliqué.',
  file: 'Classeur',
  fileHint: 'XLSX, 25\u00a0Mo au plus. Rien n’est modifié avant que vous n’ayez vu les différences.',
  compare: 'Montrer les différences',
  noFile: 'Choisissez un classeur XLSX.',
  problem: 'Il y a un problème',
  comparedTitle: 'Ce que le classeur modifierait',
  nothing: 'Le classeur concorde avec le registre\u00a0: il n’y a rien à modifier.',
  changes: 'Modifications',
  conflicts: 'Modifié depuis la création du classeur\u00a0: le registre prévaut',
  notApplied: 'Modifié dans le classeur et non appliqué\u00a0: ces colonnes ne se modifient pas ici',
  faults: 'Cellules qui ne peuvent pas être reprises',
  cell: 'Cellule',
  item: 'Entrée',
  column: 'Colonne',
  before: 'Dans le registre',
  after: 'Dans le classeur',
  refused: 'Motif du refus',
  changedSince: 'Quelqu’un l’a modifié entre-temps.',
  apply: 'Appliquer',
  applyHint:
    'Chaque ligne est appliquée en entier ou pas du tout. Elle devient publique lorsque l’organe l’a vue ou a eu le temps de répondre.',
  channel: 'Comment le secrétariat l’a appris',
  day: 'Date',
  reason: 'Motif',
  applySend: 'Appliquer ces modifications',
  in: 'Réimportation',
  said: {
    applied: n =>
      plural('fr', n, {
        one: '# ligne a été appliquée.',
        many: '# de lignes ont été appliquées.',
        other: '# lignes ont été appliquées.',
      }),
  },
}
