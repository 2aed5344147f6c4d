import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HappeningView } from '#modules/audit/index.ts'
import { stepsForEverybody, stepText } from './index.ts'

const step = (verb: string, more: Partial<HappeningView> = {}): HappeningView => ({
  at: Temporal.Instant.from('2026-11-22T12:00:00Z'),
  actor: 'person:01990000-0000-7000-8000-00000000000a',
  verb,
  reason: null,
  version: null,
  state: null,
  ...more,
})
const said = (verb: string, more: Partial<HappeningView> = {}) => stepText('en', step(verb, more))

test('a step is named by what was done', () => {
  for (const [verb, text] of [
    ['conclusions.split-conclusion', 'parted into several'],
    ['conclusions.merge-conclusion', 'merged into another'],
    ['topics.unmerge-topic', 'merging taken back'],
    ['conclusions.strike-conclusion', 'struck from the record'],
    ['communiques.reinstate-publication', 'taken back into the record'],
    ['conclusions.verify-conclusion', 'compared with the document'],
    ['conclusions.withdraw-comparison', 'mark of the comparison taken back'],
    ['follow-up.verify-evidence', 'evidence verified'],
    ['follow-up.read-replies', 'reply read by the secretariat'],
    ['follow-up.send-preview', 'shown to the body before publication'],
    ['follow-up.release-follow-up', 'published'],
    ['follow-up.comment-on-follow-up', 'what the body says was written down'],
    ['members.edit-organization', 'corrected by the secretariat'],
  ] as const)
    assert.equal(said(verb), text, verb)
})

test('a move is named by the state it led to', () => {
  assert.equal(said('topics.admit-topic', { state: 'admitted' }), 'admitted')
  assert.equal(said('meetings.close-meeting', { state: 'closed' }), 'closed')
  assert.equal(said('meetings.withdraw-announcement', { state: 'planned' }), 'planned')
  assert.equal(said('follow-up.accept-follow-up', { state: 'accepted' }), 'accepted')
  assert.equal(said('forums.vacate-seat', { state: 'vacant' }), 'its state changed')
})

test('what a body says through its link is its own; nobody wrote it down for it', () => {
  const actor = 'link:01990000-0000-7000-8000-00000000000b'
  assert.equal(said('follow-up.comment-on-follow-up', { actor }), 'said by the body itself')
  assert.equal(said('follow-up.accept-follow-up', { actor, state: 'accepted' }), 'accepted')
})

test('only what the history entered is said to come from the public record', () => {
  assert.equal(said('conclusions.record-conclusion', { actor: 'system:history' }), 'entered from the public record')
  for (const actor of ['system:rehearsal', step('').actor])
    assert.equal(said('conclusions.add-conclusion', { actor }), 'entered by the secretariat')
})

test('files that everybody never had are left out of what everybody reads', () => {
  const [attached, withdrawn, opened] = ['attach', 'withdraw', 'publish'].map(verb =>
    step(`communiques.${verb}-publication-file`),
  ) as [HappeningView, HappeningView, HappeningView]
  assert.deepEqual(stepsForEverybody([attached, withdrawn, attached]), [])
  assert.deepEqual(stepsForEverybody([attached, opened, withdrawn]), [opened, withdrawn])
  assert.deepEqual(stepsForEverybody([step('follow-up.read-replies')]), [])
})
