import type { Span } from '../source/span.js';
import { endsClause, isBlank } from './character.js';
import { firstFrom } from './first-from.js';
import { membership } from './membership.js';
import { normalForm } from './normal-form.js';
import { readTitle } from './read-title.js';
import { isBelowEmptyLine } from './text-line.js';
import { vocabulary } from './vocabulary.js';

/** A line is no longer to be printed on every page. */
const LONGEST = 60;
/** A word or two may head many sections. */
const SHORTEST = 6;
const LEAST_PAGES = 2;

/** What a program printed on every page beside its number. */
export interface RunningHeaders {
  readonly furniture: readonly Span[];
  /** The first line of the text, where it is one of them: it may be the title. */
  readonly first: Span | null;
}

/** Copies of the first line that show that it is printed on every page. */
const LEAST_COPIES = 2;

/**
 * Lines that stand beside page marks and are the same on several pages, but for numbers, and copies of the text's
 * first line. The first of the text stays, since a text has its title only there.
 */
export function findRunningHeaders(shadow: string, lines: readonly Span[], marks: readonly Span[]): RunningHeaders {
  const isMark = membership(marks);
  const beside: Span[] = [];
  lines.forEach((line, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const isBeside = (before !== undefined && isMark(before.start)) || (after !== undefined && isMark(after.start));
    if (isBeside && !isMark(line.start) && line.end - line.start <= LONGEST) beside.push(line);
  });
  const pages = new Map<string, number>();
  for (const line of beside) {
    const form = normalForm(shadow, line);
    pages.set(form, (pages.get(form) ?? 0) + 1);
  }
  const alike = beside.filter(
    (line) =>
      (pages.get(normalForm(shadow, line)) ?? 0) >= LEAST_PAGES ||
      isSame(shadow, line, lines[0]) ||
      (line !== lines[0] && isTitleOfPage(shadow, line, marks)),
  );
  const running = [...alike, ...copiesOfFirst(shadow, lines, new Set(alike))].sort((a, b) => a.start - b.start);
  const first = running[0] !== undefined && running[0] === lines[0] ? running[0] : null;
  return { furniture: running.filter((line) => line !== first), first };
}

/** The text's first line once more. */
const isSame = (shadow: string, { start, end }: Span, first: Span | undefined): boolean =>
  first !== undefined && start > first.start && shadow.slice(start, end) === shadow.slice(first.start, first.end);

/** The title of a whole report inside a text, right above the mark of a page: no report begins at the end of one. */
function isTitleOfPage(shadow: string, line: Span, marks: readonly Span[]): boolean {
  const mark = marks[firstFrom(marks, line.end)];
  if (mark === undefined || !isBelowEmptyLine(shadow, line.start)) return false;
  for (let at = line.end; at < mark.start; at++) if (!isBlank(shadow.charAt(at))) return false;
  return mark.start > line.end && readTitle(shadow, line) !== null;
}

/** The first line and its copies, where there are several of them. */
function copiesOfFirst(shadow: string, lines: readonly Span[], known: ReadonlySet<Span>): Span[] {
  const [first] = lines;
  if (first === undefined || first.end - first.start > LONGEST || first.end - first.start < SHORTEST) return [];
  const text = shadow.slice(first.start, first.end);
  if (endsClause(text.charAt(text.length - 1))) return [];
  const same = lines.filter(({ start, end }) => end - start === text.length && shadow.startsWith(text, start));
  if (same.length <= LEAST_COPIES) return [];
  const copies = new Set(same);
  const isCopyAt = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && copies.has(line);
  };
  // Below the titles of several reports their texts begin.
  const opening = lines.filter((line, index) => isCopyAt(index - 1) && opensReport(shadow, line));
  return opening.length * 2 > same.length ? [] : same.filter((line) => !known.has(line));
}

/** `各位领导:`, `一年来,…` */
const opensReport = (shadow: string, { start, end }: Span): boolean =>
  shadow.charAt(end - 1) === ':' || vocabulary.reportOpening.longestAt(shadow, start) !== null;
