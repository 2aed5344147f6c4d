import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Su cuenta',
  hello: (name: string) => `Ha iniciado sesión como ${name}.`,
  roles: 'Sus funciones',
  noRoles: 'Todavía no se le ha asignado ninguna función. Las asigna la administración del sitio.',
  everywhere: 'en todo el sitio',
  sessions: 'Sus sesiones en curso',
  sessionsHint: 'Ponga fin a toda sesión que no reconozca. El efecto es inmediato.',
  began: 'Inicio',
  seen: 'Última actividad',
  ends: 'Termina si no hay actividad',
  ended: 'Esa sesión ha terminado.',
  state: 'Estado',
  action: 'Acción',
  thisOne: 'sesión actual',
  end: 'Terminar',
  signOut: 'Cerrar sesión',
  signedOut: 'Sesión cerrada.',
}
