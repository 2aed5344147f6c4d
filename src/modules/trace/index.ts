export {
  around,
  type Link,
  linksBetween,
  type Met,
  type Node,
  nearestPerStage,
  separate,
  succeed,
  tie,
  tiedFrom,
} from './links.ts'
