export {
  around,
  aroundWithout,
  type Link,
  linksBetween,
  type Met,
  type Node,
  nearestPerStage,
  tie,
  weakest,
} from './links.ts'
