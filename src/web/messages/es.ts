import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** A day takes the article; a month or a year does not. */
const el = (date: string): string => (/^\d{1,2}\s/.test(date) ? `el ${date}` : date)

const rows = (n: number): string => plural('es', n, { one: '# fila', many: '# de filas', other: '# filas' })

/** Textos comunes a varias páginas. */
export const es: Messages = {
  site: {
    name: 'Throughline',
    skip: 'Ir al contenido',
    menu: 'Menú principal',
    languages: 'Idiomas',
    notOfficial:
      'No es una publicación de la UIT. Sitio elaborado a partir de documentos públicos, de los que hasta ahora solo se ha leído el comienzo.',
    publishedBy: (body: string) => `Entidad editora: ${body}.`,
    footer:
      'Registro público de las reuniones de ejecutivos sobre normalización desde 2008. Cada cifra remite a las filas de las que procede.',
    about: 'Acerca de los datos',
    feeds: 'Suscripciones y calendario',
    api: 'API JSON',
    signIn: 'Iniciar sesión',
    more: 'Otras secciones del registro',
  },
  sections: {
    conclusions: 'Conclusiones',
    meetings: 'Reuniones',
    topics: 'Temas',
    'follow-up': 'Seguimiento',
    participation: 'Participación',
    mandates: 'Mandatos',
    communiques: 'Comunicados',
    members: 'Países',
    organizations: 'Organizaciones',
    forums: 'Foros',
    search: 'Búsqueda',
  },
  stages: {
    mandate: 'Mandato',
    consultation: 'Consulta',
    need: 'Necesidad',
    topic: 'Tema',
    priority: 'Prioridad',
    conclusion: 'Conclusión',
    communique: 'Comunicado',
    dispatch: 'Remisión',
    'follow-up': 'Seguimiento',
    report: 'Informe',
  },
  line: {
    label: 'El hilo conductor, del mandato al informe',
    missing: {
      mandate: 'ninguno en el registro',
      consultation: 'sin constancia',
      need: 'ninguna registrada',
      topic: 'ninguno registrado',
      priority: 'ninguna registrada',
      conclusion: 'ninguna registrada',
      communique: 'ninguno encontrado',
      dispatch: 'sin constancia',
      'follow-up': 'sin información',
      report: 'ninguno encontrado',
    },
    possible: 'posible',
    several: (n: number) => plural('es', n, { one: '# entrada', many: '# de entradas', other: '# entradas' }),
    trace: 'Recorrer todo el hilo',
  },
  basis: {
    stated: 'según la fuente',
    inferred: 'por deducción',
    not_recorded: 'vínculo no registrado',
    statedLong: 'Así lo indica la fuente.',
    inferredLong: 'Interpretación nuestra; la fuente no lo indica.',
    not_recordedLong: 'La fuente no indica que lo uno se derive de lo otro.',
  },
  notice: {
    openings:
      'Solo ha podido leerse el comienzo de cada documento público. Que algo no figure aquí no significa que no exista.',
    ourWords:
      'Las conclusiones son paráfrasis redactadas con nuestras propias palabras, y las referencias son nuestras. Nada de lo que aquí figura es texto oficial.',
    ourTranslation: 'traducción nuestra',
    ourParaphrase: 'paráfrasis nuestra',
    ourReference: 'referencia nuestra',
    englishOnly: 'en inglés',
    notRecorded: 'sin registrar',
    unknown: 'se desconoce',
    none: 'no hay',
    noInformation: 'no se ha encontrado información',
    noInformationLong:
      'No se ha encontrado información en las fuentes públicas leídas hasta ahora. Ello no demuestra que no se haya hecho nada.',
    notVerified: 'pendiente de verificación con el documento completo',
    verified: 'verificación realizada',
  },
  list: {
    search: 'Buscar en esta lista',
    find: 'Buscar',
    filter: 'Mostrar',
    all: 'todo',
    apply: 'Aplicar',
    clear: 'Borrar todo',
    sortBy: 'Ordenar por',
    ascending: 'orden ascendente',
    descending: 'orden descendente',
    rows: (shown: number, all: number) => (shown === all ? rows(all) : `${count('es', shown)} de ${rows(all)}`),
    page: (page: number, pages: number) => `Página ${count('es', page)} de ${count('es', pages)}`,
    previous: 'Página anterior',
    next: 'Página siguiente',
    pages: 'Páginas de esta lista',
    empty: 'No hay resultados. Pruebe con menos palabras o borre los filtros.',
    download: 'Descargar estas filas:',
    ignored: (field: string, value: string) => `«${value}» no es un valor de «${field}» y no se ha tenido en cuenta.`,
  },
  date: {
    when: 'Fecha',
    about: (date: string) => `hacia ${el(date)}`,
    unknown: 'fecha desconocida',
    between: (first: string, last: string) => `entre ${el(first)} y ${el(last)}`,
    notAfter: (last: string) => `a más tardar ${el(last)}`,
    dateInferred: 'fecha deducida',
  },
  words: {
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    source: 'Fuente',
    sources: 'Fuentes',
    facts: 'Datos',
    history: 'Historial de esta ficha',
    language: 'Idioma',
    reference: 'Referencia',
    chart: 'Cuadro correspondiente a este gráfico',
    table: 'Mostrar el cuadro',
    and: 'y',
    or: 'o',
    yes: 'sí',
    no: 'no',
    loaded: (date: string) => `${date}: incorporación a partir de fuentes públicas`,
  },
  errors: {
    notFoundTitle: 'Esta página no existe',
    notFound:
      'Es posible que la dirección esté mal escrita o que la página no sea pública. Busque una palabra o una referencia como CTO-05/2.',
    brokenTitle: 'Se ha producido un error por nuestra parte',
    broken: (id: string) =>
      `No se ha perdido nada de lo que ha hecho. Vuelva a intentarlo dentro de un momento. Si el problema se repite, comunique este número a la secretaría: ${id}`,
    back: 'Volver a la página de inicio',
    tooMany: 'Demasiados intentos. Espere unos minutos y vuelva a intentarlo.',
    foreignTitle: 'No se ha hecho nada',
    foreign:
      'Este formulario se envió desde otro sitio, por lo que no se le ha dado curso. Abra la página en este sitio y vuelva a intentarlo.',
  },
}
