import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Países en desarrollo',
  lede: 'Qué Estados Miembros se cuentan como países en desarrollo y desde qué día. Los países menos adelantados, los países en desarrollo sin litoral, los pequeños Estados insulares en desarrollo y los países con economías en transición siempre forman parte de la categoría.',
  country: 'País',
  code: 'Código',
  region: 'Región',
  listed: 'En la lista',
  developing: 'Se cuenta hoy como país en desarrollo',
  countries: 'Estados Miembros',
  versions: 'Versiones de la lista',
  version: (from: string, n: number) =>
    plural('es', n, { one: `Desde el ${from}: # país.`, other: `Desde el ${from}: # países.` }),
  confirmed: 'confirmada',
  unconfirmed: 'sin confirmar',
  basis: 'En qué se basa la lista',
  untilThen:
    'Hasta que un administrador confirme o sustituya la lista, toda página o cifra que la utilice lleva la indicación «sin confirmar».',
  confirm: 'Confirmar esta lista',
  oneCountry: 'Incluir un país en la lista o retirarlo',
  put: 'Incluir en la lista',
  take: 'Retirar de la lista',
  replace: 'Sustituir la lista a partir de una fecha',
  replaceNow: 'Sustituir y confirmar',
  from: 'Desde',
  basisHint: 'Por ejemplo, la decisión o la publicación de la que procede.',
  codes: 'Países',
  codesHint: 'Códigos de tres letras, separados por espacios.',
  said: {
    confirmed: 'La lista está confirmada.',
    changed: 'Se ha modificado la lista.',
    replaced: 'Se ha sustituido la lista.',
  },
  faults: {
    from: 'Introduzca un día.',
    basis: 'Indique en qué se basa la lista, con entre 3 y 500 caracteres.',
    countries: 'Introduzca códigos de tres letras.',
    country: 'Elija un país.',
  },
}
