import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Lo que nos han comunicado los lectores',
  lede: 'Cada mensaje se firmó con un enlace enviado por carta. Solo lo ve el personal de la secretaría y nada de él se publica: lo que es exacto pasa al registro redactado por usted y con una fuente comprobable.',
  oneTitle: ref => `Sobre ${ref}`,
  problem: 'Hay un problema',
  about: 'Sobre',
  text: 'Lo que se escribió',
  source: 'Fuente indicada',
  noSource: 'ninguna',
  from: 'De',
  forgotten: 'borrado, como se prometió',
  signed: 'Firmado',
  state: 'Estado',
  decide: 'Márquelo como tenido en cuenta cuando haya registrado lo que se desprende de él, o descártelo.',
  takeUp: 'Tenido en cuenta',
  setAside: 'Descartar este mensaje',
  setAsideSend: 'Descartar',
  reconsider: 'Volver a examinarlo',
  said: {
    'take-up': 'El mensaje consta como tenido en cuenta.',
    'set-aside': 'El mensaje se ha descartado.',
    reconsider: 'El mensaje espera una nueva lectura.',
  },
}
