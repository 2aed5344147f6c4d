/** The ten stages of the chain: always these, always in this order. */
export const stages = [
  'mandate',
  'consultation',
  'need',
  'topic',
  'priority',
  'conclusion',
  'communique',
  'dispatch',
  'follow-up',
  'report',
] as const
export type Stage = (typeof stages)[number]
