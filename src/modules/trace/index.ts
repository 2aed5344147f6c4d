export {
  around,
  aroundWithout,
  type Link,
  linksBetween,
  type Met,
  type Node,
  nearestPerStage,
  tie,
} from './links.ts'
