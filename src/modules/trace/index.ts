export { linksBetween } from './between.ts'
export {
  around,
  aroundWithout,
  type Link,
  type Met,
  type Node,
  nearestPerStage,
  separate,
  succeed,
  successorsIn,
  tie,
  tiedTo,
  untie,
  weakest,
} from './links.ts'
