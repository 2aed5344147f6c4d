import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  seats: 'Puestos',
  seatsLede:
    'Todos los puestos de todos los foros: la organización a la que corresponden, el cargo y quién los ocupa hoy.',
  openIn: 'Foros, para abrir un puesto y ver su composición',
  seat: 'Puesto',
  organization: 'Organización',
  region: 'Región',
  unknown: 'no se conoce',
  forum: 'Foro',
  alternates: 'Suplentes',
  seatFields: {
    office: 'Cargo',
    state: 'Estado',
    openedOn: 'Abierto el',
    endedOn: 'Suprimido el',
    holders: 'Ocupantes',
  },
  named: 'se publica el nombre',
  officeOnly: 'solo el cargo',
  inPublic: 'En público',
  erased: 'datos personales suprimidos',
  noHolders: 'Nadie ha ocupado todavía este puesto.',
  holders: 'Quién ocupa y ha ocupado el puesto',
  person: 'Persona',
  place: 'Orden',
  from: 'Desde',
  until: 'Hasta',
  noPeople:
    'No hay nadie registrado de esta organización: introduzca primero a las personas en la página de la organización.',
  placeOf: (name: string) => `Orden de ${name}`,
  seatTitle: (forum: string, n: number) => `Puesto ${n} de ${forum}`,
  openedOn: (day: string) => `abierto el ${day}`,
  doings: {
    open: {
      title: 'Abrir un puesto',
      send: 'Abrir el puesto',
    },
    hold: {
      title: 'Indicar el titular del puesto',
      send: 'Registrar al titular',
    },
    alternate: {
      title: 'Designar un suplente',
      send: 'Designar al suplente',
    },
    order: {
      title: 'Orden de los suplentes',
      send: 'Guardar el orden',
    },
    leave: {
      title: 'Un suplente se va',
      send: 'Poner fin a la suplencia',
    },
    show: {
      title: 'Publicación del nombre',
      send: 'Guardar',
    },
    office: {
      title: 'Corregir el cargo',
      send: 'Guardar el cargo',
    },
    vacate: {
      title: 'El titular se va',
      send: 'Declarar vacante el puesto',
    },
    end: {
      title: 'Suprimir el puesto',
      send: 'Suprimir el puesto definitivamente',
    },
  },
  said: {
    saved: 'Se han guardado los cambios.',
    opened: 'Se ha abierto el puesto.',
  },
  faults: {
    contact: 'Elija a una persona.',
    from: 'Introduzca un día.',
    on: 'Introduzca un día.',
    office: 'Introduzca el cargo, con 120 caracteres como máximo.',
    holding: 'Elija a una persona.',
    organization: 'Elija una organización.',
    seatsPerRegion: 'Introduzca números enteros del 1 al 99, o nada.',
    developingShare: 'Introduzca un número entero del 1 al 100, o nada.',
    order: 'Asigne un número a cada suplente.',
  },
  publicPage: 'Página pública',
  terms: 'Condiciones del foro',
  forumFields: {
    from: 'En vigor desde',
    eligibility: 'Quién puede ocupar un puesto',
    developingShare: 'Porcentaje mínimo de puestos de países en desarrollo',
  },
  hints: {
    from: 'Conserve el día para corregir estas condiciones; un día posterior inicia otras nuevas y las anteriores siguen registradas.',
    target: 'Solo la secretaría ve dónde no se alcanza el objetivo.',
    office: 'No es un nombre: se muestra en público.',
  },
  nameIn: (language: string) => `Nombre (${language})`,
  referenceIn: (language: string) => `Atribuciones (${language})`,
  reference: 'Atribuciones',
  leastIn: (region: string) => `Mínimo de puestos: ${region}`,
  composition: (day: string) => `Composición el ${day}`,
  onDay: 'En la fecha',
  show: 'Mostrar',
  developing: (n: number, known: number) => `Puestos de organizaciones de países en desarrollo: ${n} de ${known}.`,
  unknownCountry: (n: number) =>
    plural('es', n, {
      one: 'No se conoce el país de # puesto más.',
      other: 'No se conoce el país de # puestos más.',
    }),
  developingTarget: (percent: number) => `Objetivo: al menos el ${percent}\u00a0%.`,
  notConfirmed: 'lista no confirmada',
  gaps: 'Por debajo del objetivo',
  gap: (region: string, seats: number, target: number) => `${region}: ${seats} de ${target}`,
  byRegion: 'Puestos ocupados, por región',
  seatsHeld: 'Puestos ocupados',
  target: 'Objetivo',
  noTarget: 'ninguno',
  stability: 'Estabilidad de la composición',
  between: 'Entre',
  days: (earlier: string, later: string) => `el ${earlier} y el ${later}`,
  organizations: 'Organizaciones que permanecen',
  persons: 'Titulares que permanecen',
  kept: (kept: number, before: number) => `${kept} de ${before}`,
  stabilityNote:
    'Se cuentan las organizaciones con un puesto ocupado y las personas titulares en el primer día y de nuevo en el segundo. Los suplentes no se cuentan. Como las cifras son pequeñas, no se dan porcentajes.',
  noStability:
    'No había ningún puesto ocupado un año antes ni en dos reuniones consecutivas, por lo que aún no puede decirse nada de la estabilidad.',
}
