export { editForum } from './commands/forum.ts'
export { endHolding, holdSeat, nameAlternate, reorderAlternates, showHolder } from './commands/holders.ts'
export { recordForum } from './commands/record.ts'
export { editSeat, endSeat, openSeat, vacateSeat } from './commands/seats.ts'
export {
  developingSeats,
  heldOn,
  type RegionSeats,
  regionalGaps,
  type Stability,
  seatsByRegion,
  stability,
} from './composition.ts'
export { seatLifecycle } from './lifecycle.ts'
export { forumTexts } from './messages/index.ts'
export { erasePersonal, personalDataOf } from './personal.ts'
export { forumPolicy } from './policy.ts'
export { type ForumView, forumByCode, forumBySlug, listForums } from './queries.ts'
export { type Holding, holderOn, listSeats, type Seat, type SeatContent, seatBySlug } from './seat.ts'
export { type Eligibility, eligibilities, type Sector, sectors } from './store.ts'
export { type ForumContent, type KeptForum, keptForum, type Terms, termsOf, termsOn } from './terms.ts'
