import { isDigit } from './character.js';
import { isOrdinalDigit } from './match-marker.js';
import { vocabulary } from './vocabulary.js';

/** A time is no longer; what is longer is a sentence. */
const LONGEST_TIME = 24;
const LONGEST = 36;

/**
 * A title that names a stage of what is reported, and nobody who reports: `过去五年的工作回顾`, `2020年工作`,
 * `2025年和“十四五”时期工作回顾`, `下半年打算`.
 */
export function isStageTitle(shadow: string, start: number, end: number): boolean {
  if (end - start > LONGEST) return false;
  const limit = Math.min(end, start + LONGEST_TIME);
  let isTime = false;
  for (let at = start; at < limit; ) {
    const rest = shadow.slice(at, end);
    if (isTime && (vocabulary.stageTitle.get(rest) ?? vocabulary.headingTitle.get(rest)) !== undefined) return true;
    const time = vocabulary.bodyOpening.longestAt(shadow, at, end);
    const word = vocabulary.stageWord.longestAt(shadow, at, end);
    if (time?.attributes.kind === 'time' && time.end >= (word?.end ?? 0)) {
      isTime = true;
      at = time.end;
    } else if (word !== null) {
      isTime ||= word.attributes.time === true;
      at = word.end;
    } else if (isDigit(shadow.charAt(at)) || isOrdinalDigit(shadow.charAt(at))) at++;
    else return false;
  }
  return false;
}
