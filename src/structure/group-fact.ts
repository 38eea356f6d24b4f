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
  if (text.length <= LONGEST_FACT && hasRole(text)) return true;
  const colon = text.indexOf(':');
  if (colon <= 0 || colon >= text.length - 1) return false;
  if (text.length <= LONGEST_FACT) return true;
  return colon <= LONGEST_LABEL && isList(text.slice(colon + 1));
}

/** `组长 某某`, `分管理事 某某`: a role before a blank. */
function hasRole(text: string): boolean {
  let at = 0;
  while (at <= LONGEST_LABEL && at < text.length && !isBlank(text.charAt(at))) at++;
  return at > 0 && isBlank(text.charAt(at)) && vocabulary.groupRole.longestBefore(text, at, 0) !== null;
}

/** Short names with marks or blanks between them. */
const isList = (text: string): boolean => text.split(/[、, ]/).every(({ length }) => length <= LONGEST_LISTED);

const LONGEST_LISTED = 12;

/** `组长:某某`, `组长 某某` */
export function isLeader(shadow: string, { start, end }: Span): boolean {
  if (end - start <= LONGEST_FACT && hasRole(shadow.slice(start, end))) return true;
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
