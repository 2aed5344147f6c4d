import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Datos que se conservan de una persona',
  titleOwn: 'Datos que se conservan de usted',
  lede: 'Todo lo que el programa conserva de esta persona, tal como está almacenado. Los nombres son los de sus tablas y columnas.',
  ledeOwn:
    'Todo lo que el programa conserva de usted, tal como está almacenado. Los nombres son los de sus tablas y columnas. Para que se corrija o se borre algo, escriba a la secretaría.',
  note: 'Los textos que solo mencionan el nombre no figuran entre estas filas: la orden person-data de quien administra el programa también los encuentra.',
  download: 'Descargar:',
  link: 'Datos que se conservan de esta persona',
  linkOwn: 'Datos que se conservan de usted',
  holders: {
    identity: 'Cuenta, funciones, accesos',
    audit: 'Actos en el registro de auditoría y valores conservados junto a él',
    documents: 'Ficheros',
    notifications: 'Cartas',
    submissions: 'Lo comunicado a la secretaría',
    correspondence: 'Correo recibido',
    forums: 'Puestos',
    members: 'Personas de organizaciones',
    imports: 'Filas de listas importadas',
    watching: 'Avisos por correo',
  },
}
