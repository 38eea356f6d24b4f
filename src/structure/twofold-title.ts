import { isDigit } from './character.js';
import { isKnownTitle } from './known-title.js';
import type { ReadTitle } from './read-title.js';
import { isStageTitle } from './stage-title.js';
import { vocabulary } from './vocabulary.js';

const SHORTEST = 2;

/**
 * The first heading of a report whose title says two things: `2019年工作总结` below `办公室2019年工作总结及2020年工作计划`. It
 * names a stage of what is reported, and nobody who reports.
 */
export const isHeadingOfTwofold = (later: ReadTitle, earlier: ReadTitle): boolean =>
  !earlier.collection &&
  later.series === null &&
  later.stem.length < earlier.stem.length &&
  isTwofold(earlier.stem) &&
  (isStageTitle(later.stem, 0, later.stem.length) || isKnownTitle(later.stem, 0, later.stem.length));

/** `工作总结及来年计划`, `2019年工作总结2020年工作计划`: two nouns of titles, with a joint or a year between. */
function isTwofold(stem: string): boolean {
  if (!endsWithNoun(stem, stem.length)) return false;
  for (let at = SHORTEST; at < stem.length - SHORTEST; at++) {
    if (!isDigit(stem.charAt(at)) && vocabulary.titleJoint.longestAt(stem, at) === null) continue;
    if (vocabulary.titleNoun.longestBefore(stem, at) !== null) return true;
  }
  return false;
}

const endsWithNoun = (stem: string, end: number): boolean =>
  vocabulary.titleNoun.longestBefore(stem, end) !== null || vocabulary.headingNoun.longestBefore(stem, end) !== null;
