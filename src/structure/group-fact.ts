import type { Span } from '../source/span.js';
import { endsSentence, isBlank } from './character.js';
import { vocabulary } from './vocabulary.js';

const LONGEST_FACT = 30;
/** A line of facts that lists names may be longer. */
const LONGEST_LIST = 400;
const LONGEST_LABEL = 8;

/** `组长:某某`; `组员:某某、某某、某某…` may be long. */
export function isFact(shadow: string, line: Span | undefined): boolean {
  if (line === undefined || line.end - line.start > LONGEST_LIST || endsSentence(shadow.charAt(line.end - 1)))
    return false;
  const text = shadow.slice(line.start, line.end);
  const role = vocabulary.groupRole.longestAt(text, 0);
  if (role !== null && isBlank(text.charAt(role.end)) && text.length <= LONGEST_FACT) return true;
  const colon = text.indexOf(':');
  if (colon <= 0 || colon >= text.length - 1) return false;
  if (text.length <= LONGEST_FACT) return true;
  return colon <= LONGEST_LABEL && isList(text.slice(colon + 1));
}

/** Short names with marks or blanks between them. */
const isList = (text: string): boolean => text.split(/[、, ]/).every(({ length }) => length <= LONGEST_LISTED);

const LONGEST_LISTED = 12;

/** `组长:某某`, `组长 某某` */
export function isLeader(shadow: string, { start, end }: Span): boolean {
  const role = vocabulary.groupRole.longestAt(shadow, start, end);
  if (role !== null && isBlank(shadow.charAt(role.end))) return true;
  const colon = shadow.indexOf(':', start);
  return colon > start && vocabulary.groupRole.longestBefore(shadow, trimEnd(shadow, colon), start) !== null;
}

function trimEnd(shadow: string, end: number): number {
  let to = end;
  while (shadow.charAt(to - 1) === ' ') to--;
  return to;
}

/** A line of facts that names those who lead a group: what stands below is a part of a report, not one of its own. */
export const isFactOfGroup = (shadow: string, line: Span): boolean => isFact(shadow, line) && isLeader(shadow, line);
