import { forumTexts } from '#modules/forums/index.ts'
import type { PageRequest } from '../../page.ts'

/** `principal`, `alternate 2`. */
export const placeText = ({ language }: PageRequest, place: number): string => {
  const { principal, alternate } = forumTexts[language].places
  return place === 0 ? principal : `${alternate} ${place}`
}
