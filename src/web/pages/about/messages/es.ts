import type { Messages } from './en.ts'

export const es: Messages = {
  lede: 'Qué contiene este registro, qué grado de certeza ofrece y cómo puede comprobarlo cualquiera.',
  contents: 'En esta página',
  rehearsalInvented:
    'Todo aquello cuyo nombre comienza por «Rehearsal» es inventado: una reunión con dos conclusiones, temas, un grupo y su seguimiento, tres organizaciones con una afiliación, personas y puestos, una lista con errores, lo que comunicó un lector, cartas y correo. No representa a ningún Estado, empresa ni persona, y sus direcciones terminan en rehearsal.example.',
  rehearsalReal:
    'Las reuniones, conclusiones, países y mandatos que figuran al lado son el registro público. Lo que usted haga aquí queda en esta carpeta; las cartas se escriben en ficheros y no llegan a nadie.',
  titles: {
    rehearsal: 'Qué es inventado aquí',
    what: 'Qué hay aquí',
    limits: 'Hasta dónde llegó la lectura',
    words: 'Nuestras palabras, nuestras traducciones, nuestras referencias',
    basis: 'Cómo se sabe',
    status: 'Regiones y categoría de desarrollo',
    missing: 'Qué no se ha encontrado',
    sources: 'Fuentes y licencias',
    privacy: 'Privacidad',
    access: 'Accesibilidad',
    cite: 'Cómo citar',
    downloads: 'Descargas',
    log: 'El registro de auditoría y su comprobación',
  },
  what: 'El registro público de los foros de ejecutivos y de la industria de la UIT desde 2008: las reuniones, sus conclusiones y a quién se dirigieron, qué fue de ellas según las fuentes públicas, las disposiciones de las Resoluciones en que se basan, y los Estados Miembros con su región y su categoría de desarrollo en cada fecha.',
  notOfficial:
    'Se ha elaborado a partir de documentos públicos. Nada de lo que aquí figura es texto oficial de la UIT.',
  holdings: 'Las listas de este registro',
  list: 'Lista',
  rows: 'Filas',
  firstPart:
    'De cada documento han podido leerse aproximadamente los primeros 2000 caracteres. Algunas reuniones se conocen únicamente por la prensa, por una frase de otro texto o por el orden de las demás; sus páginas así lo indican, y una reunión cuya existencia solo se deduce no tiene conclusiones.',
  units:
    'Algunas fuentes cuentan personas; otras, organizaciones. Ambas unidades nunca se suman, ni se comparan, ni se representan en una misma línea.',
  verification:
    'Nada se considera verificado hasta que la secretaría lo ha cotejado con el documento completo; cada página indica si se ha hecho.',
  translations:
    'Las conclusiones, los temas, las disposiciones y los nombres de las reuniones se redactaron en inglés y han sido traducidos por nosotros; las páginas lo indican con «traducción nuestra». Las notas tomadas de las fuentes se mantienen en su idioma, que se indica. Los países figuran con su nombre abreviado de las Naciones Unidas.',
  references:
    'Las referencias son nuestras: CTO-05/2 es la segunda conclusión, según nuestro cómputo, de la quinta reunión de CTO; 68-2 es la segunda disposición de la Resolución 68. El número de esa misma disposición en el Plan de Acción de la AMNT, 68-02, lleva a la misma página. Las referencias pueden escribirse en el cuadro de búsqueda o en la dirección.',
  basisText: 'Toda afirmación que pudiera ponerse en duda indica cómo se sabe.',
  basisRule:
    'Lo deducido nunca se presenta como oficial ni se cuenta entre lo que indica la fuente. Un hilo de una etapa a otra es tan seguro como su eslabón más débil.',
  statusOnDay:
    'Un país es país menos adelantado, país en desarrollo sin litoral o pequeño Estado insular en desarrollo desde una fecha hasta otra. Cada cifra utiliza la categoría vigente el día de que se trata, por ejemplo el día de la reunión.',
  statusEnds:
    'El fin previsto de una categoría solo surte efecto cuando una persona lo ha confirmado con una fuente. Hasta entonces el país se sigue contando, incluso después de la fecha, y su página así lo indica.',
  endings: 'Fines de categoría previstos y sin confirmar',
  country: 'País',
  status: 'Categoría',
  end: 'Fecha prevista',
  certainty: 'Grado de certeza',
  regions: (verified: string, all: string) =>
    `La región de ${verified} de los ${all} Estados Miembros se apoya en una fuente; en los demás casos se indica que no se ha verificado.`,
  statusMissing:
    'No se incluyen los países con economías en transición ni los demás países en desarrollo: no ha podido leerse ninguna lista completa y actualizada.',
  missingText: 'Se ha buscado en fuentes públicas sin éxito. Cada uno de estos elementos puede, no obstante, existir.',
  missing: {
    numbered: 'Una reunión numerada de CTO en 2011, cuya existencia solo se deduce, o posterior a 2016.',
    communiques: 'Comunicados de las reuniones de CxO de 2018, 2020, 2022 y 2024.',
    report: 'Un informe de seguimiento conclusión por conclusión.',
    consultation: 'Constancia de una consulta a los países en desarrollo antes de una reunión.',
    regional: 'Consultas regionales en África, la CEI, América Latina o el Pacífico.',
  },
  sourcesText:
    'Cada dato enlaza con la fuente en que se apoya. Los documentos pertenecen a quienes los publicaron; se enlazan, no se copian.',
  sourcesCountries:
    'Los nombres, los códigos y las categorías de los países proceden del conjunto de datos abiertos «country codes» (ODC-PDDL) y de listas de las Naciones Unidas; las regiones, de listas de la UIT y de organizaciones regionales. La página de cada país cita sus fuentes.',
  licence:
    'El programa y los archivos de datos que lo acompañan, incluidas nuestras paráfrasis y traducciones, se publican con la licencia Apache 2.0.',
  privacyReading:
    'La lectura no requiere cuenta ni instala cookies. Las páginas no cargan nada de otros sitios y no se conservan estadísticas de visitantes.',
  privacyNames:
    'Solo se nombra a personas cuando una fuente las nombra en una función pública, como la presidencia de una reunión.',
  privacySignIn:
    'El inicio de sesión, reservado a la secretaría y a quienes esta ha invitado, instala una sola cookie, que caduca al terminar la sesión. El registro de auditoría no contiene nombres; los datos personales pueden suprimirse sin alterar su integridad.',
  accessText:
    'Las páginas aspiran al nivel AA de las pautas WCAG 2.2. Funcionan con teclado, con lector de pantalla, en pantallas estrechas, impresas, en modo oscuro y sin JavaScript. Cada gráfico va acompañado de su cuadro.',
  accessTell: 'Si encuentra algún obstáculo, comuníquelo a la secretaría.',
  citeText: 'Indique la referencia, la dirección de la página y el día de la consulta: el registro crece y se corrige.',
  citeOriginal: 'Para lo que dijo una reunión, cite el documento original, al que enlaza cada página.',
  citeExample: (reference: string, page: string, day: string) =>
    `Throughline, conclusión ${reference} (referencia nuestra), ${page}, consulta realizada el ${day}.`,
  downloadsText:
    'Cada lista puede descargarse tal como está filtrada, en formato CSV o JSON. Las novedades se difunden mediante canales y calendario, y todo está abierto a los programas.',
  logText:
    'Cada cambio queda registrado, con quién, cuándo y por qué, en un registro al que solo pueden añadirse líneas. Tras cada cambio, el registro firma un nuevo punto de control. Conserve uno: con él podrá demostrar más adelante que nada de lo anterior se ha reescrito.',
  logCheckpoint: 'El punto de control más reciente',
  logCheck:
    'El operador escribe el registro en un archivo; cualquiera puede comprobarlo con un programa independiente de menos de 300 líneas, que no comparte código con este:',
}
